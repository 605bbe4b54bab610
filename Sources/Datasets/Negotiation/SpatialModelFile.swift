import Negotiation

/// Reads KTAB's tables: Actor, Description, Influence, then position and salience of each dimension.
///
/// The first line holds name, description, number of actors and of dimensions, the second the names of the
/// columns; commas at the ends of lines are let pass. Positions and saliences are from 0 to 100; saliences
/// become shares. The dimensions are linked. Layout: KAPSARC Toolkit for Behavioral Analysis, `examples/smp`.
public enum SpatialModelFile {
  /// - Throws: ``DatasetFaults`` with every fault of the file.
  public static func read(_ file: FileContents) throws(DatasetFaults) -> NegotiationCase {
    let rows = TextRows(file, delimiter: UInt8(ascii: ","))
    var faults = NegotiationFaults(rows)
    let top = rows.rows.first
    guard let top, rows.rows.count > 1, let actorCount = Int(top[2]), let dimensions = Int(top[3]),
      (1...1_000).contains(dimensions)
    else {
      faults.add(
        top, value: top?.cells.joined(separator: ",") ?? "",
        rule:
          "the first line must hold name, description, number of actors and number of dimensions",
        fix: "write for example: Reform,Reform of 2015,13,2")
      throw DatasetFaults(faults: faults.faults, isComplete: true)
    }
    let header = rows.rows[1]
    let issues = (0..<dimensions).map { dimension in
      NegotiationIssue(
        Self.name(header[3 + 2 * dimension], dimension), lower: 0, upper: 100)
    }
    let body = rows.rows.dropFirst(2)
    if body.count != actorCount {
      faults.add(
        top, 2, value: top[2], rule: "the number of actors must be that of the rows, \(body.count)",
        fix: "mend the number, or add the rows")
    }
    var stances: [[Stance?]] = []
    for row in body {
      let influence = faults.number(row, 2, "Influence")
      stances.append(
        issues.indices.map { dimension in
          let column = 3 + 2 * dimension
          let position = faults.number(row, column, header[column])
          let salience = faults.number(row, column + 1, header[column + 1])
          guard let influence, let position, let salience else { return nil }
          return Stance(
            position: position, salience: salience / 100, capability: influence, source: file.path,
            locator: "line \(row.line)")
        })
    }
    let lines = body.map(\.line)
    return try faults.make(
      title: top[0],
      actors: body.map { NegotiationActor($0[0], description: $0[1]) }, issues: issues,
      stances: stances,
      line: { place in
        switch place {
        case .actor(let actor), .stance(let actor, _): lines[actor]
        case .issue: header.line
        case .whole, .rule: top.line
        }
      })
  }

  /// The name of a dimension: that of its column without “Position”.
  private static func name(_ column: String, _ dimension: Int) -> String {
    for ending in [" Position", " position"] where column.hasSuffix(ending) {
      return String(column.dropLast(ending.count))
    }
    return column.isEmpty ? "Dimension \(dimension + 1)" : column
  }
}
