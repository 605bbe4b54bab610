import WorldModel

/// What an officer carries into a meeting of the state of a doctrine with a partner.
///
/// Every line comes from facts of the world or rows of the doctrine and names them; what is not known
/// is a gap and never a line. Lines stand in the order of their section's rule, see
/// ``MeetingSection/Kind``.
public struct MeetingFile: Sendable {
  /// The edition of the doctrine that the file goes by.
  public struct Policy: Hashable, Sendable {
    public let id: String
    public let title: String
    public let edition: String
    /// Whether the edition had not begun at the date of knowledge, and stands in for an earlier one.
    public let isEarly: Bool
  }

  /// When both sides met before.
  public enum LastMeeting: Sendable {
    /// An event of the world; `others` prove who took part, and hold what other sources call it.
    case event(Fact<Event>, others: [FactRecord])
    /// Named by whoever asked for the file.
    case stated(EDTFDate)
    case unknown

    /// The last day that it may have been.
    var day: CalendarDay? {
      switch self {
      case .event(let event, _): event.valid.latest ?? event.valid.earliest
      case .stated(let date): date.latest
      case .unknown: nil
      }
    }
  }

  public let request: MeetingRequest
  public let policy: Policy
  public let lastMeeting: LastMeeting
  /// In the order of ``MeetingSection/Kind``.
  public let sections: [MeetingSection]

  /// Full years after which a figure counts as old.
  public static let oldAfterYears = 5
  /// Difference between two reporters, as a part of the larger figure, from which a figure is not safe.
  public static let mirrorTolerance = 0.1
}

/// A part of a meeting file.
public struct MeetingSection: Sendable {
  public enum Kind: String, Sendable, CaseIterable {
    /// Offices on each side: the subject first, then in the order of the files.
    case sides
    /// Diplomatic relations, levels of partnership, borders, obligations, ranks, cooperation; newest first.
    case standing
    /// Agreements: of the two alone, of several by name, through a bloc or organisation; newest stage
    /// first.
    case agreements
    /// Promises: four of the subject, three of the partner, then the rest; nearer to the partner first,
    /// then those with a number, a deadline or a known outcome.
    case promises
    /// What is late, pending, due, contradictory, undecided or only announced, in this order.
    case openItems = "open-items"
    /// What the calendar holds for the year from the meeting and concerns both: meetings first, then deadlines,
    /// terms and seats, agreements, anniversaries; by the last day that each may lie on.
    case dates
    /// What was recorded after the last meeting: newest first, figures and verdicts after events.
    case changes
    /// Shocks that touch the relation on the day: wars and conflicts, then sanctions, then the rest; newest first.
    case shocks
    /// Figures that nothing contradicts: those that are zero and the old ones last, else trade, investment,
    /// energy, arms, votes, organisations and visits, then the size of the partner and works.
    case safeFigures = "safe-figures"
    /// Figures that sources contradict, that reporters disagree on or that are not defined.
    case unsafeFigures = "unsafe-figures"
    /// Organisations that both or one of them sit in: the smaller the membership, the earlier.
    case room
    /// Vectors of the doctrine that hold the partner, where the other poles stand, and the doctrine's
    /// own checks on the partner.
    case vectors
  }

  /// What the world does not say; printed as not known, never as nothing.
  public enum Gap: String, Sendable, CaseIterable {
    case subjectOffices = "subject-offices"
    case partnerOffices = "partner-offices"
    case subjectHeadOfState = "subject-head-of-state"
    case partnerHeadOfState = "partner-head-of-state"
    case subjectHeadOfGovernment = "subject-head-of-government"
    case partnerHeadOfGovernment = "partner-head-of-government"
    case subjectForeignMinister = "subject-foreign-minister"
    case partnerForeignMinister = "partner-foreign-minister"
    case diplomatic
    case partnership
    case agreements
    case subjectPromises = "subject-promises"
    case partnerPromises = "partner-promises"
    case openItems = "open-items"
    case lastMeeting = "last-meeting"
    case changes
    case dates
    case shocks
    case trade
    case investment
    case votes
    case figures
    case unsafeFigures = "unsafe-figures"
    case sharedOrganisations = "shared-organisations"
    case vectors
  }

  public let kind: Kind
  public let lines: [MeetingLine]
  public let gaps: [Gap]
}

/// A line of a meeting file with all that it rests on.
public struct MeetingLine: Sendable {
  public let content: MeetingContent
  /// The facts behind the line.
  public let facts: [FactRecord]
  /// The rows of the doctrine behind the line.
  public let rows: [DoctrineRow]

  init(_ content: MeetingContent, _ facts: [FactRecord], rows: [DoctrineRow] = []) {
    self.content = content
    var seen: Set<FactID> = []
    self.facts = facts.filter { seen.insert($0.id).inserted }
    self.rows = rows
  }
}

/// A row of a doctrine file that a line rests on, with the place of the words that it quotes.
public struct DoctrineRow: Hashable, Sendable {
  public let doctrine: String
  /// Such as `vector russia` or `check epca-concluded`.
  public let row: String
  /// `nil` where the words were printed after the date of knowledge: the row stands without them.
  public let source: SourceID?
  public let locator: String
}
