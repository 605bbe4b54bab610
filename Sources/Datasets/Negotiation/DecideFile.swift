import Negotiation

/// Reads the input of Decide's exchange model: rows of actors, issues, scales and positions.
///
/// Tabs between fields, which may stand in single quotes. `#A` actor, description, remark; `#P` issue,
/// description, remark; `#M` issue, point of the scale; `#D` actor, issue, position, salience, power. An
/// actor without a row on an issue takes no part in it. Layout: F. Stokman, `decide-exchange-model`; data
/// of Copenhagen 2009: F. Stokman, "Computer simulation of the Copenhagen climate negotiations", 2015.
public enum DecideFile {
  /// - Throws: ``DatasetFaults`` with every fault of the file.
  public static func read(_ file: FileContents) throws(DatasetFaults) -> NegotiationCase {
    let rows = TextRows(file, delimiter: UInt8(ascii: "\t"))
    var reader = Reader(rows)
    for row in rows.rows { reader.read(row) }
    return try reader.negotiation(
      title: file.path.split(separator: "/").last.map(String.init) ?? "")
  }

  private struct Reader {
    var faults: NegotiationFaults
    var actors: [(name: String, text: String, line: Int)] = []
    var issues: [(name: String, text: String, line: Int)] = []
    var scales: [String: [Double]] = [:]
    var stances: [Key: (stance: Stance, line: Int)] = [:]

    struct Key: Hashable {
      let actor: Int
      let issue: Int
    }

    init(_ rows: TextRows) { faults = NegotiationFaults(rows) }

    mutating func read(_ row: TextRows.Row) {
      let cells = row.cells.map(Self.unquoted)
      func cell(_ index: Int) -> String { index < cells.count ? cells[index] : "" }
      switch cell(0) {
      case "#A": actors.append((cell(1), cell(2), row.line))
      case "#P": issues.append((cell(1), cell(2), row.line))
      case "#M":
        if issue(row, 1, cell(1)) != nil, let point = faults.number(row, 2, "scale") {
          scales[cell(1), default: []].append(point)
        }
      case "#D":
        let actor = actors.firstIndex { $0.name == cell(1) }
        if actor == nil {
          faults.add(
            row, 1, value: cell(1), rule: "a #D row must name an actor of an #A row above it",
            fix: "add the row, or mend the name")
        }
        let issue = issue(row, 2, cell(2))
        let position = faults.number(row, 3, "position")
        let salience = faults.number(row, 4, "salience")
        let power = faults.number(row, 5, "power")
        guard let actor, let issue, let position, let salience, let power else { return }
        let key = Key(actor: actor, issue: issue)
        if stances[key] != nil {
          faults.add(
            row, value: "\(cell(1)), \(cell(2))", rule: "an actor has one position on an issue",
            fix: "remove one of the two rows")
        }
        stances[key] = (
          Stance(
            position: position, salience: salience, capability: power, source: faults.file,
            locator: "line \(row.line)"), row.line
        )
      default:
        faults.add(
          row, 0, value: cell(0), rule: "a row must begin with #A, #P, #M or #D",
          fix: "remove the row, or mend its mark")
      }
    }

    private mutating func issue(_ row: TextRows.Row, _ column: Int, _ name: String) -> Int? {
      if let index = issues.firstIndex(where: { $0.name == name }) { return index }
      faults.add(
        row, column, value: name, rule: "a row must name an issue of a #P row above it",
        fix: "add the row, or mend the name")
      return nil
    }

    mutating func negotiation(title: String) throws(DatasetFaults) -> NegotiationCase {
      var made: [NegotiationIssue] = []
      for issue in issues {
        let points = scales[issue.name] ?? []
        guard let lower = points.min(), let upper = points.max(), lower < upper else {
          faults.add(
            TextRows.Row(line: issue.line, cells: [], columns: []), value: issue.name,
            rule: "an issue must have #M rows with the two ends of its scale", fix: "add them")
          continue
        }
        made.append(
          NegotiationIssue(issue.name, description: issue.text, lower: lower, upper: upper))
      }
      let (actors, issues, stances) = (actors, issues, stances)
      return try faults.make(
        title: title, actors: actors.map { NegotiationActor($0.name, description: $0.text) },
        issues: made,
        stances: actors.indices.map { actor in
          made.indices.map { stances[Key(actor: actor, issue: $0)]?.stance }
        },
        line: { place in
          switch place {
          case .actor(let actor): actors[actor].line
          case .issue(let issue): issues[issue].line
          case .stance(let actor, let issue): stances[Key(actor: actor, issue: issue)]?.line ?? 0
          case .whole, .rule: 0
          }
        })
    }

    private static func unquoted(_ cell: String) -> String {
      guard cell.count >= 2, cell.hasPrefix("'"), cell.hasSuffix("'") else { return cell }
      return TextRows.trimmed(String(cell.dropFirst().dropLast()))
    }
  }
}
