import Datasets
import Testing
import WorldModel

/// Each row of the inventory is a fact of the embedded world.
@Suite("The inventory")
struct InventoryTests {
  /// Which tables hold the statements of a kind; `Documentation/inventory-kinds.md` explains them.
  static let tables: [String: Set<Table>] = [
    "actor": [.actors],
    "agreement": [.agreements, .stages, .parties, .terms],
    "claim": [.statements],
    "conflict": [.statements],
    "corridor": [.infrastructure, .terms],
    "doctrine": [.initiatives, .stages, .terms],
    "event": [.events, .parties],
    "flow": [.flows],
    "goal": [.statements],
    "infrastructure": [.infrastructure, .terms],
    "initiative": [.initiatives, .stages, .parties, .terms],
    "mediation": [.mediations, .parties, .terms],
    "membership": [.memberships],
    "platform": [.initiatives, .stages, .parties, .terms],
    "position": [.positions],
    "principle": [.statements],
    "priority": [.statements],
    "quantity": [.quantities],
    "relation": [.relations],
    "role": [.roles],
    "shock": [.shocks, .terms],
    "source": [.sources],
    "target": [.statements],
  ]

  static let isThere = ConditionTrait.enabled(
    if: Inventory.isThere, "no inventory at TARAZY_REFERENCE (default ../shared/reference)")

  @Test("In CI the inventory is there, so that nothing below is skipped")
  func present() {
    #expect(
      Inventory.isThere || !Inventory.mustBeThere,
      "CI needs the inventory: set TARAZY_REFERENCE; nothing is at \(Inventory.path)")
  }

  /// Each row with the records of its facts.
  private func pairs() throws -> [(row: Inventory.Row, facts: [FactRecord])] {
    let records = Dictionary(
      try EmbeddedWorld.world().records().map { ($0.id, $0) },
      uniquingKeysWith: { first, _ in first })
    let map = try Inventory.map()
    return try Inventory.rows().map { row in
      (row, map.filter { $0.row == row.number }.flatMap(\.facts).compactMap { records[$0] })
    }
  }

  @Test("The inventory has 513 rows, and each is mapped once, under its kind", isThere)
  func mappedOnce() throws {
    let rows = try Inventory.rows()
    let map = try Inventory.map()
    #expect(rows.count == 513)
    #expect(map.map(\.row) == Array(1...513))
    for (row, entry) in zip(rows, map) {
      #expect(entry.kind == row.kind, "\(row.description)")
      #expect(!entry.facts.isEmpty, "\(row.description) is mapped to nothing")
      #expect(Set(entry.facts).count == entry.facts.count, "\(row.description)")
    }
  }

  @Test("Every mapped fact is in the world")
  func factsExist() throws {
    let known = Set(try EmbeddedWorld.world().records().map(\.id))
    for entry in try Inventory.map() {
      for fact in entry.facts {
        #expect(known.contains(fact), "row \(entry.row), \(entry.kind): the world has no ‘\(fact)’")
      }
    }
  }

  @Test("Every row is held as a fact of its kind, in a table of its kind", isThere)
  func kinds() throws {
    for (row, facts) in try pairs() {
      let tables = try #require(Self.tables[row.kind], "no table for the kind ‘\(row.kind)’")
      for fact in facts {
        #expect(fact.kind == row.kind, "\(row.description) is ‘\(fact.id)’, a \(fact.kind)")
        #expect(tables.contains(fact.table), "\(row.description) is in \(fact.table)")
      }
      #expect(!facts.isEmpty, "\(row.description) has no fact")
    }
  }

  @Test("A query by kind finds every row of the kind", isThere)
  func queries() throws {
    let world = try EmbeddedWorld.world()
    let map = try Inventory.map()
    for kind in Set(map.map(\.kind)).sorted() {
      let found = Set(world.records(FactQuery(kind: kind)).map(\.id))
      for entry in map where entry.kind == kind {
        #expect(found.isSuperset(of: entry.facts), "row \(entry.row), \(kind): \(entry.facts)")
      }
    }
  }

  @Test("Every row's facts name its document and its line", isThere)
  func places() throws {
    for (row, facts) in try pairs() {
      let source = try #require(Inventory.sources[String(row.seed.prefix(3))], "\(row.seed)")
      for fact in facts {
        #expect(fact.envelope.source == source, "\(row.description) is ‘\(fact.id)’")
        if row.kind != "source" {
          #expect(fact.envelope.locator == row.paragraph, "\(row.description) is ‘\(fact.id)’")
        }
      }
    }
  }

  @Test("Every row's figure is the figure of its fact", isThere)
  func figures() throws {
    var compared = 0
    for (row, facts) in try pairs() {
      guard let figure = row.figure, row.unit != "date" else { continue }
      let numbers = facts.compactMap { fact -> Double? in
        if case .number(let number) = fact.statement.value { return number }
        return nil
      }
      if numbers.isEmpty {
        // A year may be the time of the fact, or what its text says.
        let texts = try facts.map { "\(try times(of: $0)) \($0.statement.value)" }
        #expect(texts.contains { $0.contains(row.value) }, "\(row.description): \(texts)")
      } else {
        #expect(numbers.contains(figure), "\(row.description): \(numbers)")
        compared += 1
      }
    }
    #expect(compared > 30)
  }

  /// When a fact holds and was recorded; for a statement also when it is due and came true.
  private func times(of fact: FactRecord) throws -> [String] {
    var times = [fact.envelope.valid.description, fact.envelope.recorded?.description ?? ""]
    guard fact.table == .statements else { return times }
    let world = try EmbeddedWorld.world()
    for statement in world.facts.statements where statement.id == fact.id {
      times.append(statement.content.due?.description ?? "")
      times += world.outcomes(of: statement.content.id).map(\.valid.description)
    }
    return times
  }

  @Test("More than 18 stays more than 18", isThere)
  func comparators() throws {
    for (row, facts) in try pairs() where row.value.hasPrefix(">") && row.figure != nil {
      #expect(facts.contains { $0.statement.comparator == .greater }, "\(row.description)")
    }
  }

  @Test("Every row's dates are those of one of its facts", isThere)
  func dates() throws {
    for (row, facts) in try pairs() {
      let known = try facts.flatMap { try times(of: $0) }
      for text in [row.from, row.to] where !text.isEmpty {
        let wanted = text.hasPrefix("~") ? text.dropFirst() + "~" : text[...]
        #expect(known.contains { $0.contains(wanted) }, "\(row.description): \(text), \(known)")
      }
    }
  }
}
