import Negotiation

/// Reads one issue as the replications of Bueno de Mesquita's model take it: Actor, Capability, Position,
/// Salience.
///
/// The file has no scale; it is taken to reach from the lowest to the highest position. Salience is from 0
/// to 1. Layout: D. Masad's replication of Scholz, Calbert, Smith 2011.
public enum ChallengeModelFile {
  static let header = ["actor", "capability", "position", "salience"]

  /// - Throws: ``DatasetFaults`` with every fault of the file.
  public static func read(_ file: FileContents) throws(DatasetFaults) -> NegotiationCase {
    let rows = TextRows(file, delimiter: UInt8(ascii: ","))
    var faults = NegotiationFaults(rows)
    let names = rows.rows.first?.cells.map { $0.lowercased() } ?? []
    let columns = header.map { name in names.firstIndex(of: name) }
    for (name, column) in zip(header, columns) where column == nil {
      faults.add(
        rows.rows.first, value: name, rule: "the table must have this column",
        fix: "name its columns Actor, Capability, Position, Salience")
    }
    let found = columns.compactMap { $0 }
    var actors: [NegotiationActor] = []
    var stances: [[Stance?]] = []
    var lines: [Int] = []
    if found.count == header.count {
      for row in rows.rows.dropFirst() {
        let capability = faults.number(row, found[1], "Capability")
        let position = faults.number(row, found[2], "Position")
        let salience = faults.number(row, found[3], "Salience")
        actors.append(NegotiationActor(row[found[0]]))
        lines.append(row.line)
        if let capability, let position, let salience {
          stances.append([
            Stance(
              position: position, salience: salience, capability: capability, source: file.path,
              locator: "line \(row.line)")
          ])
        }
      }
    }
    let positions = stances.compactMap { $0[0]?.position }
    let name = file.path.split(separator: "/").last.map(String.init) ?? ""
    let low = positions.min() ?? 0
    let high = positions.max() ?? 0
    // A scale without width is told as what it is: everyone holds the same position.
    let issue = NegotiationIssue("Position", lower: low, upper: high > low ? high : low + 1)
    return try faults.make(
      title: name, actors: actors, issues: [issue], stances: stances,
      line: { place in
        switch place {
        case .actor(let actor), .stance(let actor, _): lines[actor]
        case .issue, .whole, .rule: 1
        }
      })
  }
}
