import Desk
import WorldModel

extension Agenda {
  /// The calendar in iCalendar, the same bytes every time: the stamp is the date of knowledge.
  ///
  /// An entry covers all days that its date may mean, so that no day is made up; its summary says
  /// the date in words where it is not a day. It is confirmed only where fact and day are exact.
  public func calendar(language: Language) -> ICalendar {
    let wording = AgendaWording(self, language)
    return ICalendar(
      product: "-//Tarazy//Agenda//EN", name: AgendaTable(self, wording).title,
      language: language.rawValue, stamp: asOf.latest,
      events: entries.map { wording.event($0, in: self) })
  }
}

extension AgendaWording {
  func event(_ entry: AgendaEntry, in agenda: Agenda) -> ICalendar.Event {
    let isDay = entry.time.precision == .day && entry.time.reading != .by
    let isExact = entry.certainty == .exact && isDay
    var remarks: [String] = []
    if !isDay || entry.time.isApproximate || entry.time.reading == .from {
      remarks.append(when(entry.time))
    }
    if entry.certainty != .exact, entry.certainty != .approximate {
      remarks.append(certainty(entry))
    }
    if !entry.aspects.isEmpty { remarks.append("+\(entry.aspects.count)") }
    let suffix = remarks.isEmpty ? "" : " (\(remarks.joined(separator: "; ")))"
    return ICalendar.Event(
      uid: "\(entry.id)@tarazy", first: entry.time.first, last: entry.time.last,
      summary: title(entry) + suffix,
      description: description(entry, in: agenda).joined(separator: "\n"),
      categories: entry.kinds.sorted().map { labels[AgendaLabel($0)] },
      status: entry.certainty == .withdrawn ? .cancelled : isExact ? .confirmed : .tentative)
  }

  private func description(_ entry: AgendaEntry, in agenda: Agenda) -> [String] {
    func joined(_ parts: [String]) -> LabelArgument { .text(parts.joined(separator: "; ")) }
    var lines = ["\(when(entry.time)); \(certainty(entry))"]
    if !entry.detail.isEmpty { lines.append(english(entry.detail)) }
    if let formula = formula(entry) { lines.append(formula) }
    lines += entry.aspects.map { "+ \(aspect($0, of: entry))" }
    let who = involved(entry)
    if !who.isEmpty { lines.append(labels.text(AgendaLabel.who, joined(who))) }
    if !entry.contradicts.isEmpty {
      lines.append(
        labels.text(AgendaLabel.contradicts, .text(named(entry.contradicts, in: agenda))))
    }
    if !entry.against.isEmpty {
      lines.append(labels.text(AgendaLabel.against, joined(entry.against.map(receipt))))
    }
    lines.append(labels.text(AgendaLabel.receipts, joined(entry.receipts.map(receipt))))
    return lines
  }
}
