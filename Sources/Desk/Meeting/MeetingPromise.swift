import Doctrines
import WorldModel

/// What became of a promise by a source.
public struct MeetingOutcome: Hashable, Sendable {
  public let result: Outcome.Result
  public let amount: MeetingAmount?
  public let text: String
  public let time: EDTFInterval

  init(_ fact: Fact<Outcome>) {
    result = fact.content.result
    amount = fact.content.amount.map { MeetingAmount($0) }
    text = fact.content.text
    time = fact.valid
  }
}

/// A target, priority or goal of a side.
public struct MeetingPromise: Hashable, Sendable {
  public let statement: EntityID
  public let speaker: EntityID
  /// Whose promise it counts as: the speaker, or the state of the person who spoke.
  public let side: EntityID
  public let about: EntityID?
  public let kind: String
  public let text: String
  public let amount: MeetingAmount?
  public let due: EDTFDate?
  public let isConditional: Bool
  /// By the rule `newest-source`, then what other sources say differently.
  public let outcomes: [MeetingOutcome]
  /// The doctrine's own verdict, where it tests this promise.
  public let verdict: Verdict?
  public let finding: MeetingFinding?
}

/// What a check of the doctrine measured.
public struct MeetingFinding: Hashable, Sendable {
  /// Name of the measure in the registry, such as `trade-share`.
  public let measure: String
  /// The actors and things that the measure was asked for.
  public let objects: [EntityID]
  public let amount: MeetingAmount
  /// How a bloc among the objects differs from the bloc on the day of the meeting.
  public let composition: MeetingComposition?
}
