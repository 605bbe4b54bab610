/// What an entry of a calendar tells of.
public enum AgendaKind: String, CaseIterable, Hashable, Sendable, Comparable {
  /// A visit, summit, conference or another event.
  case event
  /// An office or function: chair, presidency, elected seat, head of state.
  case role
  case membership
  /// A bilateral standing.
  case relation
  case anniversary
  /// The date that a commitment or a check of the doctrine sets.
  case deadline
  case programme
  /// A step in the life of an agreement, initiative or piece of infrastructure.
  case stage
  case agreement
  /// A platform, initiative or policy document.
  case initiative
  case infrastructure
  case mediation
  case outcome
  /// A dated text of the doctrine.
  case edition
  /// A dated property of a thing.
  case term
  case shock
  case position
  case statement

  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// Which moment of a fact an entry stands for.
public enum AgendaPhase: String, CaseIterable, Hashable, Sendable {
  case begins
  case ends
  /// The time is the fact's own: it took place then, or was so then.
  case held
  case due
  /// Something was said of it then.
  case stated
}

/// How sure the date and the fact are.
public enum AgendaCertainty: String, CaseIterable, Hashable, Sendable {
  case exact
  /// The source gives the date as approximate or uncertain.
  case approximate
  case planned
  case conditional
  /// Another source says otherwise, or the source calls it disputed.
  case disputed
  /// The source took it back.
  case withdrawn
}
