/// One thing known: its content, and where, when and how surely it is known.
///
/// Content says what holds; `valid` says when it holds in the world; `recorded` says when the source
/// said so. The two times differ: an agreement signed in 2015 may be reported in 2018.
public struct Fact<Content: FactContent>: Sendable {
  /// The key that the file states; empty where it leaves the key to the content.
  let statedID: FactID
  public let content: Content
  public let envelope: FactEnvelope

  public init(id: FactID = "", _ content: Content, _ envelope: FactEnvelope) {
    statedID = id
    self.content = content
    self.envelope = envelope
  }

  /// Unique in the world: the stated key, else the natural key of the content.
  ///
  /// Computed when asked for, because a million natural keys would cost more than their facts.
  public var id: FactID { statedID.isEmpty ? content.naturalID(envelope) : statedID }

  public var source: SourceID { envelope.source }
  public var valid: EDTFInterval { envelope.valid }
  public var recorded: EDTFDate? { envelope.recorded }
}

/// Where a fact comes from, when it holds, when it was said, and in what mood.
public struct FactEnvelope: Hashable, Sendable {
  public let valid: EDTFInterval
  /// When the source said it; `nil` only where the source gives no date at all.
  public let recorded: EDTFDate?
  /// `true` where `recorded` was computed from an assumed publication lag.
  public let recordedIsAssumed: Bool
  public let status: FactStatus
  public let source: SourceID
  /// Page, line, table or record inside the source.
  public let locator: String
  public let note: String

  public init(
    valid: EDTFInterval = .unknown, recorded: EDTFDate? = nil, recordedIsAssumed: Bool = false,
    status: FactStatus = .reported, source: SourceID, locator: String = "", note: String = ""
  ) {
    self.valid = valid
    self.recorded = recorded
    self.recordedIsAssumed = recordedIsAssumed
    self.status = status
    self.source = source
    self.locator = locator
    self.note = note
  }
}

/// In what mood a source states a fact.
public enum FactStatus: String, Sendable, CaseIterable {
  case reported
  /// Announced for the future.
  case planned
  /// Holds only if something else does: "if invited".
  case conditional
  case disputed
  case withdrawn
  /// Computed from other rows of the same source; the note gives the formula.
  case derived
}
