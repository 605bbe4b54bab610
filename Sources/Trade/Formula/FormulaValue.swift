/// What an expression gives for every row of a table.
enum FormulaValue {
  /// NaN where it is not known.
  case numbers([Double])
  /// -1 where it is not known.
  case text(codes: [Int32], levels: [String])
  /// The same for all rows.
  case constant(Double)
  case word(String)

  /// Groups of equal values.
  func grouping(name: String, count: Int) -> Grouping {
    switch self {
    case .text(let codes, let levels):
      return Grouping(name: name, trustedCodes: codes, levels: levels)
    case .constant(let value):
      return Grouping(
        name: name, trustedCodes: [Int32](repeating: value.isNaN ? -1 : 0, count: count),
        levels: [Self.shown(value)])
    case .word(let word):
      return Grouping(
        name: name, trustedCodes: [Int32](repeating: 0, count: count), levels: [word])
    case .numbers(let values):
      var known: [Double: Int32] = [:]
      var levels: [String] = []
      let codes = values.map { value -> Int32 in
        if value.isNaN { return -1 }
        if let code = known[value] { return code }
        let code = Int32(levels.count)
        known[value] = code
        levels.append(Self.shown(value))
        return code
      }
      return Grouping(name: name, trustedCodes: codes, levels: levels)
    }
  }

  /// A whole number without a point.
  static func shown(_ value: Double) -> String {
    Int(exactly: value).map { String($0) } ?? "\(value)"
  }
}
