import WorldModel

extension Expectation {
  /// The expectation for reading, such as `at most 50 %` or `at least signed`.
  ///
  /// - Parameters:
  ///   - levels: those of the measure, from low to high; the highest needs no `at least`.
  ///   - unit: what an expectation without a unit counts in.
  public func words(levels: [String] = [], unit: MeasurementUnit? = nil) -> String {
    switch threshold {
    case .number(let number, let own):
      let side = comparator.words.isEmpty ? "" : comparator.words + " "
      return "\(side)\(Rounded(number))\((own ?? unit)?.suffix ?? "")"
    case .level(let level):
      let name = level.split(separator: "-").joined(separator: " ")
      let isHighest = level == levels.last && comparator == .atLeast
      return comparator.words.isEmpty || isHighest ? name : "\(comparator.words) \(name)"
    }
  }
}

extension Comparator {
  fileprivate var words: String {
    switch self {
    case .equal: ""
    case .greater: "more than"
    case .atLeast: "at least"
    case .less: "less than"
    case .atMost: "at most"
    case .about: "about"
    }
  }
}
