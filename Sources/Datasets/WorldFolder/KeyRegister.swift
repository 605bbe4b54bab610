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

  /// What was known of a key before.
  enum Standing {
    case new
    /// Defined at this place.
    case taken(String)
    /// Another key differs from it in the case of letters alone.
    case alike(String)
  }

  private struct Place {
    let text: String
    let file: String
    let line: Int
  }

  /// By the key in lower case.
  private var places: [Key: Place] = [:]
  private var rows: [Table: [(file: String, line: Int)]] = [:]

  /// Registers a key, unless there is one that could be taken for it.
  mutating func register(_ text: String, _ space: Space, file: String, line: Int) -> Standing {
    let key = Key(space: space, text: text.lowercased())
    if let first = places[key] {
      let place = "\(first.file):\(first.line)"
      return first.text == text ? .taken(place) : .alike(place)
    }
    places[key] = Place(text: text, file: file, line: line)
    return .new
  }

  /// Whether a key can stand in a file name, a link and a line of output without harm.
  static func isPlain(_ key: String) -> Bool {
    var dots = 0
    var isPart = true
    for byte in key.utf8 {
      if byte < 0x20 || byte == 0x7F || byte == UInt8(ascii: "\\") { return false }
      if byte == UInt8(ascii: "/") {
        if isPart, dots == 2 { return false }
        (isPart, dots) = (true, 0)
      } else if byte == UInt8(ascii: ".") {
        dots += 1
      } else {
        isPart = false
      }
    }
    return !(isPart && dots == 2) && key.utf8.first != UInt8(ascii: "/")
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
