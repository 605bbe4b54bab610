import WorldModel

/// A bilateral standing.
public struct MeetingRelation: Hashable, Sendable {
  /// As in ``Relation/kind``.
  public let kind: String
  public let level: String
  public let areas: [String]
  public let amount: MeetingAmount?
  public let time: EDTFInterval
  /// The bloc through which it holds.
  public let through: EntityID?
}

/// A duty of a treaty towards the partner.
public struct MeetingObligation: Hashable, Sendable {
  /// Such as `defence-obligation`.
  public let kind: String
  public let time: EDTFInterval
  public let isMutual: Bool
  /// Who codes the treaty so.
  public let source: SourceID
  /// The last year of which that source surely speaks, where it states no end and the meeting is later.
  public let dataUntil: Int?
}
