/// Finds anchors that are used, before a text is parsed.
///
/// A few lines of aliases to lists of aliases stand for billions of nodes. The formats need none, so
/// none is let through to the parser, which would have to compare what they stand for.
enum AnchorText {
  /// A name after `&` that also stands after `*`: its place and the name.
  struct Use {
    let line: Int
    let column: Int
    let name: String
  }

  /// The first anchor with an alias; `nil` where there is none, and so none that could expand.
  ///
  /// What stands in quotes or remarks counts as well: no alias is missed for that. Names follow the
  /// scanner of libyaml, which takes letters and digits of ASCII, `_` and `-`.
  ///
  /// Complexity: O(n).
  static func firstUse(in bytes: [UInt8]) -> Use? {
    var anchors: [ArraySlice<UInt8>: Int] = [:]
    var aliases: Set<ArraySlice<UInt8>> = []
    for (offset, byte) in bytes.enumerated() {
      guard byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*") else { continue }
      let name = bytes[(offset + 1)...].prefix(while: isNamed)
      if name.isEmpty { continue }
      if byte == UInt8(ascii: "*") {
        aliases.insert(name)
      } else if anchors[name] == nil {
        anchors[name] = offset
      }
    }
    let used = anchors.filter { aliases.contains($0.key) }.min { $0.value < $1.value }
    guard let (name, offset) = used else { return nil }
    let before = bytes[..<offset]
    let start = before.lastIndex(of: 10).map { $0 + 1 } ?? 0
    return Use(
      line: before.count { $0 == 10 } + 1,
      column: bytes[start..<offset].count { $0 & 0xC0 != 0x80 } + 1,
      name: "&" + String(decoding: name, as: UTF8.self))
  }

  private static func isNamed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}
