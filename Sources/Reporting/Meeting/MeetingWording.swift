import Desk
import Doctrines
import WorldModel

/// Puts the contents of a meeting file into words.
struct MeetingWording {
  let file: MeetingFile
  let world: World
  let labels: Labels

  init(_ file: MeetingFile, world: World, labels: Labels) {
    self.file = file
    self.world = world
    self.labels = labels
  }

  var subject: EntityID { file.request.subject }
  var partner: EntityID { file.request.partner }

  func localName(_ entity: EntityID) -> LocalName {
    world.localName(of: entity, in: labels.language, at: EDTFInterval(file.request.on))
  }

  func name(_ entity: EntityID) -> String { localName(entity).text }

  /// The name inside a sentence: English puts the article before unions and organisations.
  func phraseName(_ entity: EntityID) -> LocalName {
    let name = localName(entity)
    let words = ["United", "Union", "Organization", "Organisation", "Association", "Community"]
    let parts = Set(name.text.split(separator: " ").map(String.init))
    guard labels.language == .english, !parts.isDisjoint(with: words) else { return name }
    return LocalName("the " + name.text, language: .english)
  }

  func heading(_ kind: MeetingSection.Kind) -> MeetingLabel {
    switch kind {
    case .sides: .sides
    case .standing: .standing
    case .agreements: .agreements
    case .promises: .promises
    case .openItems: .openItems
    case .dates: .dates
    case .changes: .changes
    case .shocks: .shocks
    case .safeFigures: .safeFigures
    case .unsafeFigures: .unsafeFigures
    case .room: .room
    case .vectors: .vectors
    }
  }

  func lastMeeting(receipts: [Int]) -> MeetingText.Line {
    let text =
      switch file.lastMeeting {
      case .event(let event, _):
        labels.text(
          MeetingLabel.lastMet, .text(name(event.content.id)), .text(interval(event.valid)))
      case .stated(let date): labels.text(MeetingLabel.lastStated, .text(self.date(date)))
      case .unknown: labels[MeetingLabel.lastUnknown]
      }
    return MeetingText.Line(lead: "", text: text, receipts: receipts, isCaution: false)
  }

  func unknown(_ gaps: [MeetingSection.Gap]) -> String {
    guard !gaps.isEmpty else { return "" }
    let texts = gaps.map { gap in
      let side = gap.rawValue.hasPrefix("subject") ? subject : partner
      if let office = office(of: gap) { return labels.text(office, .name(phraseName(side))) }
      return labels.text(label(gap), .name(phraseName(side)))
    }
    return labels.text(MeetingLabel.notKnown, .text(texts.joined(separator: "; ")))
  }

  /// The office of which the record has no holder.
  private func office(of gap: MeetingSection.Gap) -> MeetingDetailLabel? {
    switch gap {
    case .subjectHeadOfState, .partnerHeadOfState: .headOfState
    case .subjectHeadOfGovernment, .partnerHeadOfGovernment: .headOfGovernment
    case .subjectForeignMinister, .partnerForeignMinister: .foreignMinister
    default: nil
    }
  }

  private func label(_ gap: MeetingSection.Gap) -> MeetingLabel {
    switch gap {
    case .subjectOffices, .subjectHeadOfState, .subjectHeadOfGovernment, .subjectForeignMinister:
      .gapSubjectOffices
    case .partnerOffices, .partnerHeadOfState, .partnerHeadOfGovernment, .partnerForeignMinister:
      .gapPartnerOffices
    case .diplomatic: .gapDiplomatic
    case .partnership: .gapPartnership
    case .agreements: .gapAgreements
    case .subjectPromises: .gapSubjectPromises
    case .partnerPromises: .gapPartnerPromises
    case .openItems: .gapOpenItems
    case .lastMeeting: .gapLastMeeting
    case .changes: .gapChanges
    case .dates: .gapDates
    case .shocks: .gapShocks
    case .trade: .gapTrade
    case .investment: .gapInvestment
    case .votes: .gapVotes
    case .figures: .gapFigures
    case .unsafeFigures: .gapUnsafeFigures
    case .sharedOrganisations: .gapSharedOrganisations
    case .vectors: .gapVectors
    }
  }

  /// The source by its title, with who published it and when.
  func title(of source: SourceID) -> String {
    guard let known = world.source(source) else { return source.text }
    let place = [known.producer, known.published.map { "\($0.year)" } ?? ""]
    return "“\(Self.shortened(known.title))” (\(join(place, ", ")))"
  }

  /// A title cut behind a word where it is longer than a given number of letters.
  private static func shortened(_ title: String, to limit: Int = 50) -> String {
    guard title.count > limit else { return title }
    var words = title.prefix(limit).split(separator: " ")
    if words.count > 1 { words.removeLast() }
    while let last = words.last, words.count > 1, last.count < 4 || last.hasSuffix(",") {
      if last.hasSuffix(",") {
        words[words.count - 1] = last.dropLast()
        break
      }
      words.removeLast()
    }
    return words.joined(separator: " ") + "…"
  }

  /// Publisher, year and the places in the source.
  func receipt(_ receipt: MeetingPrint.Receipt) -> MeetingText.Receipt {
    var places = receipt.locators.prefix(MeetingText.locatorLimit).joined(separator: "; ")
    let left = receipt.locators.count - MeetingText.locatorLimit
    if left > 0 { places += "; " + labels.text(MeetingLabel.moreLocators, .number(left)) }
    let row = receipt.row.isEmpty ? "" : labels.text(MeetingLabel.rows, .text(receipt.row))
    let source = receipt.source.map { join([publication($0), places], ", ") } ?? ""
    return MeetingText.Receipt(
      number: receipt.number, text: [row, source].filter { !$0.isEmpty }.joined(separator: ", "),
      key: receipt.source?.text ?? "",
      citation: receipt.source.flatMap { world.source($0)?.citation } ?? "")
  }

  /// Such as `EURACTIV 2018`; the title where no publisher is named.
  private func publication(_ source: SourceID) -> String {
    guard let known = world.source(source) else { return source.text }
    return join(
      [
        Self.shortened(known.producer.isEmpty ? known.title : known.producer, to: 24),
        known.published.map { "\($0.year)" } ?? "",
      ], " ")
  }

  // Time and numbers

  func date(_ date: EDTFDate) -> String { labels.date(date).text }

  func interval(_ time: EDTFInterval) -> String { labels.interval(time) }

  func number(_ value: Double, digits: Int = 4) -> String {
    labels.number("\(Rounded(value, digits: digits))")
  }

  /// A number with its unit and comparator, or the name of a level.
  func amount(_ amount: MeetingAmount) -> String {
    if let level = amount.level { return self.level(level) }
    guard let value = amount.value else { return labels.verdict(.noData) }
    let sign = amount.comparator == .equal ? "" : "\(amount.comparator.rawValue) "
    let unit = unit(amount.unit, of: value)
    let isPercent = amount.unit == .percent
    return sign + number(value, digits: isPercent ? 3 : 4) + (unit.isEmpty ? "" : "\u{A0}\(unit)")
  }

  /// The same with its time in brackets.
  func dated(_ amount: MeetingAmount) -> String {
    let when = interval(amount.time)
    return self.amount(amount) + (when.isEmpty ? "" : " (\(when))")
  }

  func level(_ name: String) -> String {
    if let step = Stage.Step(rawValue: name) { return self.step(step) }
    if let result = Outcome.Result(rawValue: name) { return self.result(result) }
    if let role = Membership.Role(rawValue: name) { return self.role(role) }
    return name.replacing("-", with: " ")
  }

  func join(_ parts: [String], _ separator: String = "; ") -> String {
    parts.filter { !$0.isEmpty }.joined(separator: separator)
  }

  func capitalised(_ text: String) -> String {
    text.prefix(1).uppercased() + text.dropFirst()
  }
}
