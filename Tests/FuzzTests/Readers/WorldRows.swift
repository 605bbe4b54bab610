@testable import Datasets
import WorldModel

/// A table of a world: a record becomes a fact or a fault, and facts can be printed.
enum WorldRows {
  private static let tables = Table.allCases.filter { $0 != .sources && $0 != .series }
  private static let context: RowDecoder.Context = {
    var context = RowDecoder.Context()
    context.entities = ["KAZ", "RUS", "CHN", "EU", "epca", "a1"]
    context.rates = [RateKey("EUR", "USD")]
    return context
  }()

  /// The first byte chooses the table; a header made of all its columns stands before the bytes if the
  /// second is even.
  static func brokenPromise(_ bytes: [UInt8]) -> String? {
    guard bytes.count >= 2 else { return nil }
    let table = tables[Int(bytes[0]) % tables.count]
    let schema = TableSchema.of(table)
    var text = Array(bytes[2...])
    if bytes[1] % 2 == 0 {
      let header = schema.rules.map { "\($0.column)" }.joined(separator: ",") + "\n"
      text = Array(header.utf8) + text
    }
    let file = CSVTable(bytes: text, options: .strict)
    let header = HeaderCheck(schema, "fuzzed.csv", file)
    let decoder = RowDecoder(
      file: "fuzzed.csv", schema: schema, header: header.columns, context: context)
    var duplicates = DuplicateRows(capacity: 8)
    var facts = FactTables()
    var records = 0
    file.forEachRecord { record in
      records += 1
      facts.append(record, of: table, with: decoder, noting: &duplicates)
    }
    let world = World(title: "", sources: [], series: [], facts: facts)
    if world.factCount > records { return "a record makes at most one fact" }
    if let fault = decoder.faults.first(where: { $0.rule.isEmpty }) {
      return "a fault names its rule: \(fault)"
    }
    for fault in decoder.faults.prefix(3) { _ = fault.description }
    _ = WorldChecks(facts: facts, files: KeyRegister()).faults
    return nil
  }
}
