/// A partition of the observations into groups, such as the exporters of a year, or clusters.
///
/// Codes are dense, from 0 to the number of levels less one, in the order of first appearance, so that
/// the same rows in the same order give the same codes.
public struct Grouping: Hashable, Sendable {
  public let name: String
  /// The group of each observation; -1 where it is not known.
  public let codes: [Int32]
  /// The name of each group, by its code.
  public let levels: [String]

  /// - Parameter codes: one for each observation, from 0 to the number of levels less one, or -1.
  /// - Throws: ``PanelFaults`` naming the rows whose code is no level.
  public init(name: String, codes: [Int32], levels: [String]) throws(PanelFaults) {
    var faults = PanelFaultCollector()
    for (row, code) in codes.enumerated() where code < -1 || Int(code) >= levels.count {
      faults.add(
        PanelFault(
          row: row, variable: name, value: "\(code)",
          rule: "a group's code must be -1 or from 0 to \(levels.count - 1)",
          fix: "number the groups without gaps, beginning with 0"))
    }
    try faults.finish()
    self.init(name: name, trustedCodes: codes, levels: levels)
  }

  /// Groups the observations by a key; equal keys are one group.
  ///
  /// Complexity: O(n) on average.
  public init(name: String, keys: [String]) {
    var known: [String: Int32] = [:]
    var levels: [String] = []
    let codes = keys.map { key -> Int32 in
      if let code = known[key] { return code }
      let code = Int32(levels.count)
      known[key] = code
      levels.append(key)
      return code
    }
    self.init(name: name, trustedCodes: codes, levels: levels)
  }

  init(name: String, trustedCodes codes: [Int32], levels: [String]) {
    self.name = name
    self.codes = codes
    self.levels = levels
  }
}

extension Grouping {
  /// The combinations of two groupings, named by both levels with ^ between.
  func crossed(with other: Grouping) -> Grouping {
    var known: [Int64: Int32] = [:]
    var levels: [String] = []
    var crossed = [Int32](repeating: -1, count: codes.count)
    for row in codes.indices where codes[row] >= 0 && other.codes[row] >= 0 {
      let key = Int64(codes[row]) << 32 | Int64(other.codes[row])
      if let code = known[key] {
        crossed[row] = code
        continue
      }
      let code = Int32(levels.count)
      known[key] = code
      levels.append(self.levels[Int(codes[row])] + "^" + other.levels[Int(other.codes[row])])
      crossed[row] = code
    }
    return Grouping(name: name, trustedCodes: crossed, levels: levels)
  }
}
