import WorldModel

/// A step in the life of an agreement or a work.
public struct MeetingStage: Hashable, Sendable {
  public let step: Stage.Step
  public let time: EDTFInterval
  public let text: String

  init(_ fact: Fact<Stage>) {
    step = fact.content.step
    time = fact.valid
    text = fact.content.text
  }
}

/// A figure or property that an agreement states.
public struct MeetingTerm: Hashable, Sendable {
  public let term: String
  public let amount: MeetingAmount?
  public let text: String
}

/// An agreement with the stage that it had reached.
public struct MeetingAgreement: Hashable, Sendable {
  public let id: EntityID
  /// The group that is the party in place of a side; `nil` where both are parties by name.
  public let through: EntityID?
  /// The stage of the latest date that a source reports as reached; `nil` where none does.
  public let stage: MeetingStage?
  /// Earlier steps, latest first.
  public let history: [MeetingStage]
  /// Further steps that another source reports at the same time or beyond the chosen one.
  public let others: [MeetingStage]
  public let next: MeetingStage?
  public let terms: [MeetingTerm]
}
