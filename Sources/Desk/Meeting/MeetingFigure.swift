import WorldModel

/// A figure with its name, time and age.
public struct MeetingFigure: Hashable, Sendable {
  /// What the figure counts.
  public enum Name: Hashable, Sendable {
    case measure(String)
    case series(String)
    case term(EntityID, String)
    case relation(String)
    case quantity(EntityID, String)
    case statement(EntityID)
  }

  public let name: Name
  public let amount: MeetingAmount
  public let low: Double?
  public let high: Double?
  public let reporter: EntityID?
  /// The bloc that the figure is of, where it is not of the partner itself.
  public let through: EntityID?
  /// From the end of its period to the meeting.
  public let age: MeetingAge
  /// How the bloc counted differs from the bloc on the day of the meeting.
  public var composition: MeetingComposition?
  /// Whether the figure is the mean over the members of the partner.
  public var isMean = false
  /// The direction of the same trade that the data lack, so that there is no two-way figure.
  public var missing: Flow.Direction?

  init(
    name: Name, amount: MeetingAmount, low: Double? = nil, high: Double? = nil,
    reporter: EntityID? = nil, through: EntityID? = nil, age: MeetingAge
  ) {
    self.name = name
    self.amount = amount
    self.low = low
    self.high = high
    self.reporter = reporter
    self.through = through
    self.age = age
  }

  public var isOld: Bool { age.isOld }
}

/// How long ago a period ended.
public enum MeetingAge: Hashable, Sendable {
  case unknown
  /// The period is not over.
  case running
  /// Full months.
  case months(Int)

  var isOld: Bool {
    if case .months(let months) = self { months >= MeetingFile.oldAfterYears * 12 } else { false }
  }
}

/// What part of a domain a pole of the doctrine holds.
public struct MeetingShare: Hashable, Sendable {
  public let title: String
  /// Keys of the pole's actors.
  public let actors: [EntityID]
  /// Between 0 and 1.
  public let share: Double
  public let holdsPartner: Bool
  /// How a bloc of the pole differs from the bloc on the day of the meeting.
  public let composition: MeetingComposition?
}
