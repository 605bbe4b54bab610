/// How a state voted where two poles voted against each other, over a session.
///
/// Counted are the roll calls in which one pole said yes and the other no. An absence is no side.
public struct OpposedVoteCount: FactContent {
  public let subject: EntityID
  public let first: EntityID
  public let second: EntityID
  public let withFirst: Int
  public let withSecond: Int
  public let abstained: Int
  /// Absent, or no member at the time.
  public let absent: Int

  public init(
    subject: EntityID, first: EntityID, second: EntityID, withFirst: Int, withSecond: Int,
    abstained: Int, absent: Int
  ) {
    self.subject = subject
    self.first = first
    self.second = second
    self.withFirst = withFirst
    self.withSecond = withSecond
    self.abstained = abstained
    self.absent = absent
  }

  public static let table = Table.opposedVotes

  /// The series whose lag dates a count's publication.
  public static let series: SeriesID = "un-opposed-votes"

  /// Roll calls in which the poles were opposed.
  public var total: Int { withFirst + withSecond + abstained + absent }

  public var object: EntityID? { first }

  public var statement: FactStatement {
    FactStatement(
      kind: "opposed-votes", subject: subject, object: first,
      attribute: "with \(first) against \(second)", value: .number(Double(withFirst)),
      unit: "votes")
  }

  public func naturalID(_ envelope: FactEnvelope) -> FactID {
    FactID("opposed-votes/\(subject)/\(first)/\(second)/\(envelope.valid)/\(envelope.source)")
  }

  public var slot: Slot? {
    Slot(
      owner: subject, attribute: "opposed-votes/\(first)/\(second)",
      filling: "\(withFirst)/\(withSecond)/\(abstained)/\(absent)")
  }

  /// The same counts with the poles in the other order.
  public var reversed: OpposedVoteCount {
    OpposedVoteCount(
      subject: subject, first: second, second: first, withFirst: withSecond,
      withSecond: withFirst, abstained: abstained, absent: absent)
  }
}
