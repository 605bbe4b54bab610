import WorldModel

/// Where each key is defined, and on which line of which file each row of a table stands.
struct KeyRegister {
  enum Space: Hashable {
    case source
    case series
    case thing
  }

  private struct Key: Hashable {
    let space: Space
    let text: String
  }

  private var places: [Key: String] = [:]
  private var rows: [Table: [(file: String, line: Int)]] = [:]

  /// Registers a key; returns the place of its first definition if there is one.
  mutating func register(_ text: String, _ space: Space, file: String, line: Int) -> String? {
    let key = Key(space: space, text: text)
    if let first = places[key] { return first }
    places[key] = "\(file):\(line)"
    return nil
  }

  /// Notes the place of a row; only of tables whose rows are compared with each other afterwards.
  mutating func note(_ table: Table, file: String, line: Int) {
    guard table == .memberships else { return }
    rows[table, default: []].append((file, line))
  }

  func place(_ table: Table, row: Int) -> (file: String, line: Int) {
    guard let rows = rows[table], rows.indices.contains(row) else { return (table.rawValue, 0) }
    return rows[row]
  }
}
