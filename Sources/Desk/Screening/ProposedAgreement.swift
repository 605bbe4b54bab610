import WorldModel

/// An agreement that may be signed, as its file describes it: who, when, and what each clause promises.
public struct ProposedAgreement: Hashable, Sendable {
  /// Whether the agreement exists.
  public enum Status: String, Sendable, CaseIterable {
    case hypothetical
    case draft
    case signed
    case inForce = "in-force"
  }

  public let id: EntityID
  public let title: String
  public let kind: String
  public let status: Status
  public let date: EDTFDate
  /// The state for which it is screened; one of the parties.
  public let subject: EntityID
  public let parties: [EntityID]
  public let areas: [String]
  public let clauses: [Clause]

  /// One promise of the agreement.
  public struct Clause: Hashable, Sendable {
    public let id: String
    public let type: ClauseType
    public let text: String
    /// The parties towards whom it is made; empty means all of them.
    public let with: [EntityID]
    /// Whom or what it concerns: a third state, an organisation to be joined or left.
    public let object: [EntityID]
    /// The region in which it applies.
    public let place: EntityID?
    /// One of ``ClauseType/values``; `nil` where none is stated.
    public let value: String?
    /// A period in months, of notices and terminations.
    public let months: Int?
  }

  /// The parties towards whom a clause is made, the subject left out.
  func counterparts(of clause: Clause) -> [EntityID] {
    (clause.with.isEmpty ? parties : clause.with).filter { $0 != subject }
  }

  func has(_ types: ClauseType...) -> Bool { clauses.contains { types.contains($0.type) } }
}
