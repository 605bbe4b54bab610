import Desk
import WorldModel

/// A meeting file in the words of a language: what the terminal, the page and Markdown print alike.
public struct MeetingText: Hashable, Sendable {
  public struct Line: Hashable, Sendable {
    /// What the line is about, printed in bold.
    public let lead: String
    public let text: String
    public let receipts: [Int]
    /// Whether the line asks for care: overdue, contradicted, old.
    public let isCaution: Bool
  }

  public struct Section: Hashable, Sendable {
    public let kind: MeetingSection.Kind
    public let heading: String
    public let lines: [Line]
    /// What is not known, as one sentence; empty where nothing is missing.
    public let unknown: String
    /// How many lines were left out and how to see them; empty where none were.
    public let more: String
  }

  public struct Receipt: Hashable, Sendable {
    public let number: Int
    /// Publisher and year of the source, or the row of the doctrine, with the places inside it.
    public let text: String
    /// Key of the source in the world; empty for a row without one.
    public let key: String
    /// The source as a line of a bibliography.
    public let citation: String
  }

  public let language: Language
  public let title: String
  /// Dates, doctrine and edition.
  public let facts: [String]
  public let lastMeeting: Line
  public let sections: [Section]
  public let receiptsHeading: String
  public let receipts: [Receipt]
  public let rulesHeading: String
  public let rules: String

  /// The most places of one receipt that are printed; the JSON form holds all.
  static let locatorLimit = 4

  /// A file of given words.
  init(
    language: Language, title: String, facts: [String], lastMeeting: Line, sections: [Section],
    receiptsHeading: String, receipts: [Receipt], rulesHeading: String, rules: String
  ) {
    self.language = language
    self.title = title
    self.facts = facts
    self.lastMeeting = lastMeeting
    self.sections = sections
    self.receiptsHeading = receiptsHeading
    self.receipts = receipts
    self.rulesHeading = rulesHeading
    self.rules = rules
  }

  public init(_ print: MeetingPrint, world: World, labels: Labels) {
    let wording = MeetingWording(print.file, world: world, labels: labels)
    let request = print.file.request
    let policy = print.file.policy
    language = labels.language
    title = labels.text(
      MeetingLabel.title, .name(wording.localName(request.subject)),
      .name(wording.localName(request.partner)))
    facts = [
      labels.text(MeetingLabel.meetingOn, .text(wording.date(request.on))),
      labels.text(MeetingLabel.knownOn, .text(wording.date(request.asOf))),
      labels.text(MeetingLabel.policy, .text(policy.id), .text(policy.edition))
        + (policy.isEarly ? " (\(labels[MeetingLabel.policyEarly]))" : ""),
    ]
    lastMeeting = wording.lastMeeting(receipts: print.lastMeetingReceipts)
    sections = print.sections.map { section in
      Section(
        kind: section.kind, heading: labels[wording.heading(section.kind)],
        lines: section.lines.map { wording.line($0) }, unknown: wording.unknown(section.gaps),
        more: section.leftOut == 0
          ? ""
          : labels.text(
            MeetingLabel.more, .number(section.leftOut), .text(request.partner.text)))
    }
    receiptsHeading = labels[MeetingLabel.receipts]
    receipts = print.receipts.map { wording.receipt($0) }
    rulesHeading = labels[MeetingLabel.rules]
    rules = labels.text(
      MeetingLabel.rulesText, .text(labels.dateAfter(request.asOf)),
      .number(MeetingFile.oldAfterYears))
  }
}
