import Datasets
import Desk
import Doctrines
import Foundation
import Testing
import WorldModel

/// What the inventory of the source documents dates must stand behind an entry of the calendar.
@Suite("The calendar and the inventory")
struct AgendaInventoryTests {
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path
  static let inventory =
    (ProcessInfo.processInfo.environment["TARAZY_REFERENCE"] ?? root + "/../shared/reference")
    + "/seed-inventory.csv"
  static let isThere = ConditionTrait.enabled(
    if: FileManager.default.fileExists(atPath: inventory),
    "no inventory at TARAZY_REFERENCE (default ../shared/reference)")

  struct Row: Sendable {
    let number: Int
    let kind: String
    let dates: [String]
    let facts: [String]
  }

  /// Kinds whose dates belong to every calendar.
  static let events: Set<String> = [
    "event", "role", "membership", "mediation", "initiative", "platform", "doctrine",
  ]
  /// Kinds that are no statements of a date: documents, and figures of a year.
  static let figures: Set<String> = ["source", "actor", "flow", "quantity"]

  private static func table(_ path: String, _ columns: [String]) throws -> [[String]] {
    let table = CSVTable(bytes: try FileContents.read(path).bytes)
    let places = try columns.map { try #require(table.index(of: $0), "no column ‘\($0)’") }
    var rows: [[String]] = []
    let faults = table.forEachRecord { record in
      var cells: [String] = []
      for place in places { cells.append(record.text(place)) }
      rows.append(cells)
    }
    #expect(faults == [])
    return rows
  }

  /// The rows of the inventory, each with the facts that hold it.
  static func rows() throws -> [Row] {
    let map = try table(root + "/Tests/DatasetsTests/inventory-map.csv", ["row", "facts"])
    let facts = Dictionary(
      map.map { ($0[0], $0[1].split(separator: ";").map { String($0) }) },
      uniquingKeysWith: { first, _ in first })
    return try table(inventory, ["kind", "date_from", "date_to"]).enumerated().map { place, row in
      Row(
        number: place + 1, kind: row[0], dates: row.dropFirst().filter { !$0.isEmpty },
        facts: facts["\(place + 1)"] ?? [])
    }
  }

  static func range() throws -> AgendaRange {
    try AgendaRange(
      from: #require(EDTFDate("2014-01")), to: #require(EDTFDate("2019-01")))
  }

  /// Whether a date of the inventory, in which `~2014` is about 2014, lies in the range.
  static func isInRange(_ text: String) throws -> Bool {
    let date = try #require(
      EDTFDate(text.hasPrefix("~") ? text.dropFirst() + "~" : text), "‘\(text)’ is no date")
    return AgendaTime(date).falls(in: try range()) != .none
  }

  static func folder() throws -> WorldFolder { try WorldFolder.read(root + "/Worlds/eurasia") }

  static func agenda(_ world: World, all: Bool = false) throws -> Agenda {
    let path = root + "/Worlds/eurasia/doctrines/kazakhstan.yaml"
    let doctrine = try DoctrineReader.read(
      String(decoding: try FileContents.read(path).bytes, as: UTF8.self), file: "kazakhstan.yaml",
      world: world, registry: .standard)
    let request = try AgendaRequest(
      subject: "KAZ", range: range(), asOf: #require(world.latestRecorded), includesAll: all,
      in: world)
    return Agenda(request, doctrine: doctrine, world: world)
  }

  /// The dates of each fact, in the range: its own, and when it is due.
  private static func datedFacts(in world: World) throws -> Set<String> {
    let range = try range()
    var found: Set<String> = []
    for record in world.records()
    where AgendaTime(record.envelope.valid)?.falls(in: range) ?? .none != .none {
      found.insert(record.id.text)
    }
    for fact in world.facts.statements {
      if let due = fact.content.due, AgendaTime(due).falls(in: range) != .none {
        found.insert(fact.id.text)
      }
    }
    return found
  }

  /// What the calendar lacks: rows without a fact behind an entry, and facts that are dated in the
  /// range.
  static func missing(from agenda: Agenda, of rows: [Row]) throws -> [String] {
    let behind = Set(agenda.entries.flatMap(\.receipts).map(\.fact))
    let dated = try datedFacts(in: agenda.world)
    return rows.flatMap { row -> [String] in
      let lacking = row.facts.filter { dated.contains($0) && !behind.contains($0) }
      let isBare = row.facts.allSatisfy { !behind.contains($0) }
      return lacking.isEmpty && isBare
        ? ["row \(row.number), \(row.kind)"]
        : lacking.map { "row \(row.number), \(row.kind): \($0)" }
    }
  }

  private static func datedRows(_ isWanted: (Row) -> Bool) throws -> [Row] {
    try rows().filter { row in
      try isWanted(row) && row.dates.contains { try isInRange($0) }
    }
  }

  @Test(
    "Every event, role, membership, mediation and platform of 2014 to January 2019 is there",
    isThere)
  func events() throws {
    let rows = try Self.datedRows { Self.events.contains($0.kind) }
    #expect(rows.count > 60, "only \(rows.count) rows")
    #expect(try Self.missing(from: Self.agenda(Self.folder().world), of: rows) == [])
  }

  @Test("Every target with a deadline in that time is there, as a deadline", isThere)
  func deadlines() throws {
    let world = try Self.folder().world
    let due = Set(world.facts.statements.filter { $0.content.due != nil }.map(\.id.text))
    let rows = try Self.datedRows { row in
      row.kind == "target" && row.facts.contains { due.contains($0) }
    }
    #expect(rows.count == 5)
    let agenda = try Self.agenda(world)
    #expect(try Self.missing(from: agenda, of: rows) == [])
    // A deadline stands for itself, or beside what met it.
    let deadlines = Set(
      agenda.entries.flatMap { [$0] + $0.aspects }.filter { $0.kind == .deadline }
        .flatMap(\.receipts).map(\.fact))
    #expect(deadlines.isSuperset(of: rows.flatMap(\.facts)))
  }

  @Test("Everything else that the inventory dates is there on request", isThere)
  func others() throws {
    let rows = try Self.datedRows { !Self.figures.contains($0.kind) }
    #expect(rows.count > 150, "only \(rows.count) rows")
    let agenda = try Self.agenda(Self.folder().world, all: true)
    #expect(try Self.missing(from: agenda, of: rows) == [])
  }

  @Test(
    "A fact that is taken out of the world is missed in the calendar", isThere,
    arguments: [
      "events/wmd-briefing-2018", "r-kaz-unsc-president", "m-kaz-unsc-2017",
      "mediations/ukraine-dialogue-2014",
    ])
  func takenOut(_ fact: String) throws {
    let world = try Self.folder().world.adding { facts in
      facts.events.removeAll { $0.id.text == fact }
      facts.roles.removeAll { $0.id.text == fact }
      facts.memberships.removeAll { $0.id.text == fact }
      facts.mediations.removeAll { $0.id.text == fact }
    }
    let rows = try Self.datedRows { Self.events.contains($0.kind) && $0.facts.contains(fact) }
    #expect(rows.count == 1)
    // The row's other facts may be there; the fact itself is not.
    let agenda = try Self.agenda(world)
    #expect(!agenda.entries.flatMap(\.receipts).map(\.fact).contains(fact))
    let lone = rows.map {
      Row(number: $0.number, kind: $0.kind, dates: $0.dates, facts: [fact])
    }
    #expect(try Self.missing(from: agenda, of: lone).count == 1)
  }

  @Test("No entry of an earlier date of knowledge rests on a later fact")
  func nothingLater() throws {
    let world = try Self.folder().world
    for date in ["2014-11", "2017-06", "2018-11"] {
      let asOf = try #require(EDTFDate(date))
      let agenda = Agenda(
        try AgendaRequest(
          subject: "KAZ", range: Self.range(), asOf: asOf, includesAll: true, in: world),
        world: world)
      #expect(!agenda.entries.isEmpty)
      for receipt in agenda.entries.flatMap({ $0.receipts + $0.against }) {
        let recorded = receipt.recorded?.earliest ?? asOf.latest
        #expect(recorded <= asOf.latest, "\(receipt.fact) as of \(date)")
      }
    }
  }
}
