import Desk
import WorldModel

extension MeetingPrint {
  /// The file as `meet --format json` prints it: the words of a language, and behind them the facts.
  public func json(_ text: MeetingText) -> JSONValue {
    let request = file.request
    return [
      "subject": .string(request.subject.text), "partner": .string(request.partner.text),
      "on": .string(request.on.description), "asOf": .string(request.asOf.description),
      "language": .string(text.language.rawValue),
      "doctrine": .string(file.policy.id), "edition": .string(file.policy.edition),
      "editionInForce": .bool(!file.policy.isEarly), "title": .string(text.title),
      "lastMeeting": lastMeetingJSON(text),
      "sections": .array(zip(sections, text.sections).map { Self.json($0, $1) }),
      "receipts": .array(zip(receipts, text.receipts).map { Self.json($0, $1) }),
      "rules": .string(text.rules),
    ]
  }

  private func lastMeetingJSON(_ text: MeetingText) -> JSONValue {
    let basis: String
    var event: String?
    var date: String?
    switch file.lastMeeting {
    case .event(let fact, _):
      (basis, event, date) = ("event", fact.content.id.text, fact.valid.description)
    case .stated(let stated): (basis, date) = ("stated", stated.description)
    case .unknown: basis = "unknown"
    }
    return [
      "basis": .string(basis), "event": .optional(event), "date": .optional(date),
      "text": .string(text.lastMeeting.text),
      "receipts": .array(lastMeetingReceipts.map(JSONValue.integer)),
    ]
  }

  private static func json(_ section: Section, _ text: MeetingText.Section) -> JSONValue {
    [
      "section": .string(section.kind.rawValue), "heading": .string(text.heading),
      "lines": .array(zip(section.lines, text.lines).map { json($0, $1) }),
      "notKnown": .strings(section.gaps.map(\.rawValue)),
      "leftOut": .integer(section.leftOut),
    ]
  }

  private static func json(_ line: Line, _ text: MeetingText.Line) -> JSONValue {
    var figure = JSONValue.null
    if case .figure(let own) = line.content { figure = json(own) }
    return [
      "about": .string(text.lead), "text": .string(text.text), "caution": .bool(text.isCaution),
      "figure": figure, "receipts": .array(line.receipts.map(JSONValue.integer)),
    ]
  }

  private static func json(_ figure: MeetingFigure) -> JSONValue {
    var months: Int?
    if case .months(let count) = figure.age { months = count }
    return [
      "value": .optional(figure.amount.value), "low": .optional(figure.low),
      "high": .optional(figure.high), "comparator": .string(figure.amount.comparator.rawValue),
      "unit": .string(figure.amount.unit.text), "at": .string(figure.amount.time.description),
      "age": .optional(months.map { $0 / 12 }), "ageMonths": .optional(months),
      "old": .bool(figure.isOld), "mean": .bool(figure.isMean),
      "missing": .optional(figure.missing?.rawValue),
      "countedWith": .strings(figure.composition?.with.map(\.text) ?? []),
      "countedWithout": .strings(figure.composition?.without.map(\.text) ?? []),
      "reporter": .optional(figure.reporter?.text),
    ]
  }

  private static func json(_ receipt: Receipt, _ text: MeetingText.Receipt) -> JSONValue {
    [
      "number": .integer(receipt.number), "source": .optional(receipt.source?.text),
      "locators": .strings(receipt.locators),
      "doctrineRow": receipt.row.isEmpty ? nil : .string(receipt.row),
      "facts": .strings(receipt.facts.map(\.id.text)), "citation": .string(text.citation),
    ]
  }
}
