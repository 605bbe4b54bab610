/// A fault in an input file: where it stands, what was found, which rule it breaks, and how to mend it.
public struct DatasetError: Error, Hashable, Sendable {
  /// Path of the file as the caller named it.
  public let file: String
  /// Line of the fault, from 1; 0 where the fault concerns the file as a whole.
  public let line: Int
  /// Character column of the fault, from 1; 0 where it concerns the whole line or file.
  public let column: Int
  /// The text that was found; empty where there is none to show.
  public let value: String
  /// The rule that was broken, as a sentence without its full stop.
  public let rule: String
  /// What to do about it; empty where nothing is known to help.
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
}

extension DatasetError: CustomStringConvertible {
  /// `file:line:column: rule: ‘value’; fix`, leaving out what is not known.
  public var description: String {
    var text = file
    if line > 0 { text += ":\(line)" }
    if line > 0, column > 0 { text += ":\(column)" }
    text += text.isEmpty ? rule : ": \(rule)"
    if !value.isEmpty { text += ": ‘\(Self.shortened(value))’" }
    if !fix.isEmpty { text += "; \(fix)" }
    return text
  }

  /// One line of at most 80 characters, so that a broken file cannot flood a terminal.
  private static func shortened(_ value: String) -> String {
    let plain = String(value.prefix(81).map { $0.isNewline || $0 == "\0" ? "␤" : $0 })
    return plain.count > 80 ? plain.prefix(79) + "…" : plain
  }
}
