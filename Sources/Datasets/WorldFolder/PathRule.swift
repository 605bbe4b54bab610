/// What a path in `datapackage.json` must be like.
enum PathRule {
  case inside
  case plain
  case short

  /// The first rule that a path breaks; a path that breaks one is never opened.
  static func broken(by path: String) -> PathRule? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false)
    if path.hasPrefix("/") || path.hasPrefix("~") || parts.contains("..") || isElsewhere(path) {
      return .inside
    }
    // On some systems a backslash separates folders, so that it could lead out as `..` does.
    let isPlain = path.unicodeScalars.allSatisfy { scalar in
      scalar.value >= 0x20 && scalar.value != 0x7F && scalar != "\\"
    }
    if !isPlain || parts.contains("") || parts.contains(".") { return .plain }
    // Longer names cannot be made on the usual file systems.
    return path.utf8.count > 1024 || parts.contains { $0.utf8.count > 255 } ? .short : nil
  }

  /// An address such as `https://…`, or a drive such as `C:`.
  private static func isElsewhere(_ path: String) -> Bool {
    guard let colon = path.firstIndex(of: ":") else { return false }
    return path[..<colon].allSatisfy { $0.isASCII && $0.isLetter }
  }

  var text: String {
    switch self {
    case .inside: "a path must stay inside the world folder"
    case .plain: "a path must be plain: names with one ‘/’ between two"
    case .short: "a path must have at most 255 bytes in a name and 1024 in all"
    }
  }

  var fix: String {
    switch self {
    case .inside: "move the file into the folder"
    case .plain: "write flows.csv or compiled/flows.csv"
    case .short: "rename the file"
    }
  }
}
