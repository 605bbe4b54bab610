/// A value that an estimation cannot take: where it stands, what was found, the rule, and the fix.
public struct PanelFault: Hashable, Sendable, CustomStringConvertible {
  /// The observation, counted from 0; `nil` where the fault concerns a variable as a whole.
  public let row: Int?
  public let variable: String
  public let value: String
  public let rule: String
  public let fix: String

  public init(row: Int?, variable: String, value: String, rule: String, fix: String) {
    self.row = row
    self.variable = variable
    self.value = value
    self.rule = rule
    self.fix = fix
  }

  public var description: String { words(lines: []) }

  /// The fault with the line of the file in which its row begins; with the row where there are no lines.
  public func words(lines: [Int32]) -> String {
    let place =
      row.map { lines.indices.contains($0) ? "line \(lines[$0]), " : "row \($0 + 1), " } ?? ""
    let seen = value.isEmpty ? "" : ": ‘\(value)’"
    return "\(place)\(variable): \(rule)\(seen); \(fix)"
  }
}

/// All faults of a panel, in the order of its variables and rows.
public struct PanelFaults: Error, Hashable, Sendable, CustomStringConvertible {
  /// So many faults are kept; the others are counted.
  public static let limit = 100

  public let faults: [PanelFault]
  /// The number of all faults, those that are not kept included.
  public let count: Int

  public var description: String { words(lines: []) }

  /// The faults with the lines of the file that the rows of the panel come from.
  public func words(lines: [Int32]) -> String {
    let rest = count - faults.count
    return faults.map { $0.words(lines: lines) }.joined(separator: "\n")
      + (rest > 0 ? "\n\(rest) more faults of these kinds" : "")
  }
}

/// Collects the faults of a panel.
struct PanelFaultCollector {
  private var faults: [PanelFault] = []
  private var count = 0

  mutating func add(_ fault: @autoclosure () -> PanelFault) {
    if faults.count < PanelFaults.limit { faults.append(fault()) }
    count += 1
  }

  func finish() throws(PanelFaults) {
    if count > 0 { throw PanelFaults(faults: faults, count: count) }
  }
}
