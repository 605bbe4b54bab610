import WorldModel

/// Something that happened, or may happen, to which a policy answers.
public struct Occurrence: Hashable, Sendable {
  /// A further detail, shown and never matched.
  public struct Detail: Hashable, Sendable {
    public let key: String
    public let value: String

    public init(key: String, value: String) {
      self.key = key
      self.value = value
    }
  }

  public let id: String
  public let occasion: ConductRule.Occasion
  public let title: String
  /// Everybody who takes part, those of `by` included; empty where it is not known.
  public let parties: [EntityID]
  /// Who imposes, invites or attacks.
  public let by: [EntityID]
  public let place: EntityID?
  /// What an invitation invites to, or the body of a vote or an election.
  public let to: String?
  /// The agreement, corridor, initiative or organisation that it is about.
  public let object: EntityID?
  /// A word that rules may ask for, such as `military-alliance`.
  public let kind: String?
  public let date: EDTFDate
  public let details: [Detail]
  /// A key of `sources.csv`, or the publication in words; empty for what is only supposed.
  public let source: String
  public let locator: String
  /// The row of the world that it was made from.
  public let record: FactRecord?

  public init(
    id: String, occasion: ConductRule.Occasion, title: String, parties: [EntityID] = [],
    by: [EntityID] = [], place: EntityID? = nil, to: String? = nil, object: EntityID? = nil,
    kind: String? = nil, date: EDTFDate, details: [Detail] = [], source: String = "",
    locator: String = "", record: FactRecord? = nil
  ) {
    self.id = id
    self.occasion = occasion
    self.title = title
    self.parties = parties + by.filter { !parties.contains($0) }
    self.by = by
    self.place = place
    self.to = to
    self.object = object
    self.kind = kind
    self.date = date
    self.details = details
    self.source = source
    self.locator = locator
    self.record = record
  }

  /// Whom and what it concerns, each once, the subject of the policy left out.
  public func focus(of subject: EntityID) -> [EntityID] {
    var seen: Set<EntityID> = [subject, "WORLD"]
    let body = occasion.aim == .body ? to.map { EntityID($0) } : nil
    return (parties + [place, object, body].compactMap { $0 }).filter { seen.insert($0).inserted }
  }
}
