import Dyads
import Reporting
import Storage

/// What a table of pairs holds, and where it comes from.
struct DataDyadsReport {
  let table: DyadYears
  let written: DataDyadsTarget.Written
  let target: DataDyadsTarget
  let topics: DataDyadsTopics
  let joins: [ImportedJoin]
  let records: [ImportRecord]
  let states: DyadStates

  /// What the user did not ask for and should know.
  var notes: [String] {
    var notes: [String] = []
    let end = DyadStates.lastYear(of: table.system.scheme)
    if table.years.upperBound > end {
      notes.append(
        "The list of states ends with \(end); its members are taken to go on until "
          + "\(table.years.upperBound).")
    }
    if !topics.leftOut.isEmpty {
      notes.append("Not imported, so left out:\n" + DataDyadsTopics.fixes(topics.leftOut))
    }
    return notes
  }

  var text: String {
    var lines = [
      "\(target.path): \(written.rows.counted("row")), \(table.columns.count.counted("column")), "
        + "\(table.years.lowerBound)–\(table.years.upperBound)"
    ]
    if !written.tallies.isEmpty {
      var rows = TextTable(
        [.init("Figure")]
          + FigureStatus.allCases.map { .init($0.rawValue, .trailing) })
      for tally in written.tallies {
        rows.append(
          [.init(tally.figure)] + FigureStatus.allCases.map { .init(tally[$0].grouped) })
      }
      lines += rows.lines(width: 100, colour: false)
    }
    for (join, unmatched) in zip(joins, table.unmatchedRows) where left(join, unmatched) > 0 {
      lines.append(
        "\(left(join, unmatched).counted("row")) of \(join.topic.kind.key) have a state that is "
          + "not in the list of states.")
    }
    let beside = target.places.dropFirst()
    if !beside.isEmpty { lines.append("Beside it: " + beside.joined(separator: ", ")) }
    return (lines + notes).joined(separator: "\n") + "\n"
  }

  var json: JSONValue {
    [
      "file": .string(target.path), "format": .string(target.format.rawValue),
      "dictionary": .optional(target.dictionary), "bibliography": .optional(target.bibliography),
      "system": .string(table.system.scheme == .correlatesOfWar ? "cow" : "gw"),
      "systemEnds": .integer(DyadStates.lastYear(of: table.system.scheme)),
      "from": .integer(table.years.lowerBound), "to": .integer(table.years.upperBound),
      "directed": .bool(table.isDirected), "sameYear": .bool(table.presence == .sameYear),
      "rows": .integer(written.rows), "columns": .strings(table.columns.map(\.name)),
      "figures": .array(written.tallies.map(\.json)), "sources": .array(sources),
      "notImported": .strings(topics.leftOut.map(\.rawValue)),
    ]
  }

  private var sources: [JSONValue] {
    zip(joins, table.unmatchedRows).map { join, unmatched in
      let key = join.topic.kind.key
      let record = records.first { $0.kind == key }
      return [
        "topic": .string(join.topic.rawValue), "dataset": .string(key),
        "coverage": .string(table.columns.first { $0.source == key }?.coverage ?? ""),
        "rowsLeftOut": .integer(left(join, unmatched)),
        "citation": .string(record?.citation ?? ""), "licence": .string(record?.licence ?? ""),
        "files": .array(
          (record?.files ?? []).map {
            ["name": .string($0.name), "sha256": .string($0.sha256)]
          }),
      ]
    }
  }

  /// Rows of a source that no pair can have.
  private func left(_ join: ImportedJoin, _ unmatched: Int) -> Int {
    join.rowsLeftOut + unmatched
  }
}

extension FigureTally {
  fileprivate var json: JSONValue {
    [
      "figure": .string(figure), "observed": .integer(self[.observed]),
      "zero": .integer(self[.zero]), "missing": .integer(self[.missing]),
      "outOfCoverage": .integer(self[.outOfCoverage]),
    ]
  }
}
