/// A fact of any content as one uniform row: what queries return and receipts carry.
public struct FactRecord: Hashable, Sendable {
  public let id: FactID
  public let table: Table
  public let statement: FactStatement
  public let envelope: FactEnvelope

  /// - Parameter kind: the kind to show instead of the content's own, such as that of the owner.
  public init<Content>(_ fact: Fact<Content>, kind: String? = nil) {
    let own = fact.content.statement
    self.init(
      id: fact.id, table: Content.table, statement: kind.map { own.withKind($0) } ?? own,
      envelope: fact.envelope)
  }

  /// A record as it was printed before, read back.
  public init(
    id: FactID, table: Table = .statements, statement: FactStatement, envelope: FactEnvelope
  ) {
    self.id = id
    self.table = table
    self.statement = statement
    self.envelope = envelope
  }

  /// A source as rows: when it was published, and how independent it is.
  public init(source: Source, independence: Bool) {
    id = FactID("sources/\(source.id)" + (independence ? "/independence" : ""))
    table = .sources
    statement = FactStatement(
      kind: "source", subject: EntityID(source.id.text),
      attribute: independence ? "independence" : "published",
      value: FactValue(
        nil,
        orText: independence ? source.independence.rawValue : source.published?.description ?? "")
    )
    envelope = FactEnvelope(
      valid: source.published.map(EDTFInterval.init) ?? .unknown, recorded: source.published,
      source: source.id, note: source.note)
  }

  public var kind: String { statement.kind }
}
