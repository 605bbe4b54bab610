/// A fault in a YAML file: a doctrine, an event or an agreement.
public struct FormatFault: Hashable, Sendable, CustomStringConvertible {
  public let file: String
  public let line: Int
  public let column: Int
  public let value: String
  public let rule: String
  public let fix: String

  public init(
    file: String, line: Int = 0, column: Int = 0, value: String = "", rule: String, fix: String = ""
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.value = value
    self.rule = rule
    self.fix = fix
  }

  public var description: String {
    var text = line > 0 ? "\(file):\(line):\(column): \(rule)" : "\(file): \(rule)"
    if !value.isEmpty { text += ": ‘\(Self.shortened(value))’" }
    return fix.isEmpty ? text : "\(text); \(fix)"
  }

  /// One line of at most 80 characters, so that a broken file cannot flood a terminal.
  private static func shortened(_ value: String) -> String {
    let plain = String(value.prefix(81).map { $0.isNewline ? "␤" : $0 })
    return plain.count > 80 ? plain.prefix(79) + "…" : plain
  }
}

/// Every fault of a YAML file.
public struct FormatError: Error, Sendable, CustomStringConvertible {
  public let faults: [FormatFault]

  public init(faults: [FormatFault]) { self.faults = faults }

  public var description: String { faults.map(\.description).joined(separator: "\n") }
}
