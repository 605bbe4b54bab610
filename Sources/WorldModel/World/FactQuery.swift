/// What to look for among the facts of a world; every condition that is set must hold.
public struct FactQuery: Sendable {
  public var kind: String?
  public var subject: EntityID?
  public var object: EntityID?
  /// A thing that must be the subject or the object.
  public var about: EntityID?
  public var source: SourceID?
  /// Text that must occur in the subject's name, attribute, value, locator or note; case is ignored.
  public var text: String?

  public init(
    kind: String? = nil, subject: EntityID? = nil, object: EntityID? = nil,
    about: EntityID? = nil, source: SourceID? = nil, text: String? = nil
  ) {
    self.kind = kind
    self.subject = subject
    self.object = object
    self.about = about
    self.source = source
    self.text = text
  }
}

extension World {
  /// The facts that a query asks for, sources included, in the order of the tables.
  ///
  /// Complexity: O(k) in the number of facts that mention the subject, object or thing asked for;
  /// O(n) in the number of facts where none is given.
  public func records(_ query: FactQuery = FactQuery()) -> [FactRecord] {
    var rows: [Table: [Int]]?
    if let entity = query.subject ?? query.object ?? query.about {
      rows = Dictionary(grouping: index.mentions(of: entity, in: facts), by: \.table)
        .mapValues { $0.map { Int($0.row) } }
    }
    var found = sourceRecords(query)
    for column in facts.columns {
      let wanted = rows.map { $0[column.table] ?? [] } ?? Array(0..<column.count)
      for row in wanted {
        if let record = record(row, of: column, for: query) { found.append(record) }
      }
    }
    return found
  }

  private func record(_ row: Int, of column: any FactColumn, for query: FactQuery) -> FactRecord? {
    let envelope = column.envelope(row)
    if let source = query.source, envelope.source != source { return nil }
    var statement = column.statement(row)
    statement = statement.withKind(index.kind(of: statement, in: column.table))
    guard query.holds(statement, envelope, index) else { return nil }
    return FactRecord(
      id: column.id(row), table: column.table, statement: statement, envelope: envelope)
  }

  private func sourceRecords(_ query: FactQuery) -> [FactRecord] {
    guard query.kind == nil || query.kind == "source", query.object == nil else { return [] }
    return sources.flatMap { source -> [FactRecord] in
      [
        FactRecord(source: source, independence: false),
        FactRecord(source: source, independence: true),
      ]
    }.filter { record in
      query.holds(record.statement, record.envelope, index)
    }
  }
}

extension FactQuery {
  func holds(_ statement: FactStatement, _ envelope: FactEnvelope, _ index: WorldIndex) -> Bool {
    if let kind, statement.kind != kind { return false }
    if let subject, statement.subject != subject { return false }
    if let object, statement.object != object { return false }
    if let about, statement.subject != about, statement.object != about { return false }
    if let source, envelope.source != source { return false }
    guard let text = text?.lowercased(), !text.isEmpty else { return true }
    var haystack = [
      index.titles[statement.subject] ?? statement.subject.text, statement.attribute,
      envelope.locator, envelope.note,
    ]
    if let object = statement.object { haystack.append(index.titles[object] ?? object.text) }
    if case .text(let value) = statement.value { haystack.append(value) }
    return haystack.contains { $0.lowercased().contains(text) }
  }
}
