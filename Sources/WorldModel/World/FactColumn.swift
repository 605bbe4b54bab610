/// A table of facts whose content type does not matter.
protocol FactColumn: Sendable {
  var table: Table { get }
  var count: Int { get }
  func subject(_ row: Int) -> EntityID
  func object(_ row: Int) -> EntityID?
  func envelope(_ row: Int) -> FactEnvelope
  func recorded(_ row: Int) -> EDTFDate?
  func statement(_ row: Int) -> FactStatement
  func slot(_ row: Int) -> Slot?
  func definition(_ row: Int) -> ThingDefinition?
  func id(_ row: Int) -> FactID
}

/// A table of facts of one content type.
struct TypedColumn<Content: FactContent>: FactColumn {
  let facts: [Fact<Content>]

  var table: Table { Content.table }
  var count: Int { facts.count }
  func subject(_ row: Int) -> EntityID { facts[row].content.subject }
  func object(_ row: Int) -> EntityID? { facts[row].content.object }
  func envelope(_ row: Int) -> FactEnvelope { facts[row].envelope }
  func recorded(_ row: Int) -> EDTFDate? { facts[row].envelope.recorded }
  func statement(_ row: Int) -> FactStatement { facts[row].content.statement }
  func slot(_ row: Int) -> Slot? { facts[row].content.slot }
  func definition(_ row: Int) -> ThingDefinition? { facts[row].content.definition }
  func id(_ row: Int) -> FactID { facts[row].id }
}

/// A row of a table.
struct FactPlace: Hashable, Sendable {
  let table: Table
  let row: Int32
}
