/// A fault in a doctrine file.
public struct DoctrineFault: Hashable, Sendable, CustomStringConvertible {
  public let file: String
  public let line: Int
  public let column: Int
  public let value: String
  public let rule: String
  public let fix: String

  public var description: String {
    var text = line > 0 ? "\(file):\(line):\(column): \(rule)" : "\(file): \(rule)"
    if !value.isEmpty { text += ": ‘\(value)’" }
    return fix.isEmpty ? text : "\(text); \(fix)"
  }
}

/// Every fault of a doctrine file.
public struct DoctrineError: Error, Sendable, CustomStringConvertible {
  public let faults: [DoctrineFault]

  public init(faults: [DoctrineFault]) { self.faults = faults }

  public var description: String { faults.map(\.description).joined(separator: "\n") }
}
