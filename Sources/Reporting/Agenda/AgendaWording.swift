import Desk
import Doctrines
import WorldModel

/// The entries of a calendar in the words of a language.
struct AgendaWording {
  let labels: Labels
  let world: World

  init(_ agenda: Agenda, _ language: Language) {
    labels = Labels(language)
    world = agenda.world
  }

  init(world: World, labels: Labels) {
    self.labels = labels
    self.world = world
  }

  /// What follows a text that exists in English only.
  static let mark = " [en]"

  // MARK: Titles

  /// The title of an entry, made of the template of its kind; texts that exist in English only bear
  /// a mark in other languages.
  func title(_ entry: AgendaEntry) -> String { title(entry.headline) }

  func title(_ headline: AgendaHeadline) -> String {
    let arguments = headline.parts.map(argument)
    let text = LabelPattern.filled(
      labels[AgendaLabel(headline.template)], arguments, language: labels.language)
    return DataText.plain(Self.tidied(text))
  }

  /// An entry in one line: its title, its date, and how sure it is where that is not plain.
  func text(of entry: AgendaEntry) -> String {
    var text = "\(title(entry)), \(when(entry.time))"
    if ![.exact, .approximate].contains(entry.certainty) { text += " (\(certainty(entry)))" }
    return text
  }

  /// A further aspect of an entry: its title, its date where it is another one, and what is known of
  /// it besides.
  func aspect(_ aspect: AgendaEntry, of entry: AgendaEntry) -> String {
    var text = title(aspect)
    var remarks: [String] = []
    if aspect.time != entry.time { remarks.append(when(aspect.time)) }
    if aspect.certainty != entry.certainty { remarks.append(certainty(aspect)) }
    if !remarks.isEmpty { text += " (\(remarks.joined(separator: "; ")))" }
    if !aspect.detail.isEmpty, aspect.detail != entry.detail {
      text += ". \(english(aspect.detail))"
    }
    return text
  }

  /// The entries of a calendar to which identifiers belong, by title and date; an identifier alone
  /// where its entry lies outside the range.
  func named(_ ids: [String], in agenda: Agenda) -> String {
    let known = agenda.entries.flatMap { [$0] + $0.aspects }
    return ids.map { id in
      known.first { $0.id == id }.map { "\(title($0)) (\(when($0.time)))" } ?? id
    }.joined(separator: "; ")
  }

  /// Whether a part of the title exists in English only.
  func isUntranslated(_ entry: AgendaEntry) -> Bool {
    labels.language != .english && title(entry).contains(Self.mark)
  }

  /// Whether anything that is printed of an entry exists in English only.
  func bearsMark(_ entry: AgendaEntry) -> Bool {
    labels.language != .english
      && ([entry] + entry.aspects).contains { isUntranslated($0) || !$0.detail.isEmpty }
  }

  private func argument(_ part: AgendaHeadline.Part) -> LabelArgument {
    switch part {
    case .number(let number): return .number(number)
    case .text(let text): return .text(english(text))
    case .term(let term):
      return MeetingTermLabel(rawValue: term).map { .text(labels[$0]) } ?? .text(english(term))
    case .thing(let thing):
      let name = world.localName(of: thing, in: labels.language)
      return name.isFallback ? .text(english(name.text)) : .name(name)
    case .word(let word, let vocabulary):
      guard let known = AgendaWord(word, vocabulary) else {
        return .text(english(word.split(separator: "-").joined(separator: " ")))
      }
      return .text(labels[known])
    }
  }

  /// A text of the data.
  func english(_ text: String) -> String {
    text.isEmpty || labels.language == .english ? text : text + Self.mark
  }

  /// A title whose last part is not stated ends before it.
  private static func tidied(_ text: String) -> String {
    var rest = Substring(text)
    while let last = rest.last, last == "," || last == ":" || last == " " { rest.removeLast() }
    return String(rest)
  }

  func name(_ actor: EntityID) -> String {
    let name = world.localName(of: actor, in: labels.language)
    return name.isFallback ? english(name.text) : name.text
  }

  // MARK: Dates

  /// The date in the source's own words: `about 2014-10`, `by 2018`.
  func when(_ time: AgendaTime) -> String {
    let dates = time.dates
    guard let first = dates.first else { return "" }
    let last = dates.last ?? first
    switch time.reading {
    case .at: return date(first).text
    case .by: return bound(AgendaLabel.dateBy, last)
    case .from: return bound(AgendaLabel.dateFrom, first)
    case .span:
      return labels.text(AgendaLabel.dateSpan, .name(date(first)), .name(date(last)))
    }
  }

  /// One end of a time; the whole is called rough, because «с» and «около» can't follow each other.
  private func bound(_ label: AgendaLabel, _ date: EDTFDate) -> String {
    guard labels.language != .english else { return labels.text(label, .name(self.date(date))) }
    return labels.qualified(labels.text(label, .name(labels.plainDate(date))), like: date)
  }

  func date(_ date: EDTFDate) -> LocalName {
    labels.language == .english
      ? LocalName(EDTFInterval(date).words, language: .english) : labels.date(date)
  }

  // MARK: Further lines

  /// Who takes part, each once, with the parts.
  func involved(_ entry: AgendaEntry) -> [String] {
    var order: [EntityID] = []
    var parts: [EntityID: [String]] = [:]
    for involvement in entry.involved {
      if parts[involvement.actor] == nil { order.append(involvement.actor) }
      let word = part(involvement.part)
      if parts[involvement.actor, default: []].contains(word) == false {
        parts[involvement.actor, default: []].append(word)
      }
    }
    return order.map { actor in
      labels.text(
        AgendaLabel.partThrough, .text(name(actor)),
        .text((parts[actor] ?? []).joined(separator: ", ")))
    }
  }

  private func part(_ part: String) -> String {
    AgendaWord(part, .part).map { labels[$0] } ?? english(part)
  }

  /// How the partner is related, such as `place (Milan)`.
  func relation(_ relation: AgendaRelation) -> String {
    guard let through = relation.through else { return part(relation.part) }
    if relation.part == "member" {
      return labels.text(AgendaLabel.partMember, .text(name(through)))
    }
    return labels.text(AgendaLabel.partThrough, .text(part(relation.part)), .text(name(through)))
  }

  /// How an anniversary is counted; `nil` for other entries.
  func formula(_ entry: AgendaEntry) -> String? {
    guard let anniversary = entry.anniversary else { return nil }
    guard let start = anniversary.start else {
      return labels.text(AgendaLabel.formulaStated, .number(anniversary.years))
    }
    return labels.text(
      anniversary.isLeapDayMoved ? AgendaLabel.formulaLeapDay : AgendaLabel.formula,
      .name(date(start)), .number(anniversary.years))
  }

  func receipt(_ receipt: AgendaReceipt) -> String { "\(receipt.fact) \(place(receipt))" }

  /// The line of the source.
  func place(_ receipt: AgendaReceipt) -> String {
    let locator = receipt.locator.isEmpty ? "" : " \(receipt.locator)"
    return "[\(receipt.source)\(locator)]"
  }

  func certainty(_ entry: AgendaEntry) -> String {
    labels[AgendaLabel(entry.certainty)]
  }
}

extension AgendaLabel {
  /// The pattern of a title; the names are the same, which a test holds.
  init(_ template: AgendaHeadline.Template) {
    self = AgendaLabel(rawValue: template.rawValue) ?? .event
  }
}
