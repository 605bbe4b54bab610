import Testing
import WorldModel

@Suite("Comparators")
struct ComparatorTests {
  /// Whether `x` may be the true value where a source states `comparator value`.
  static func allows(_ comparator: Comparator, _ value: Double, _ x: Double) -> Bool {
    switch comparator {
    case .equal, .about: x == value
    case .greater: x > value
    case .atLeast: x >= value
    case .less: x < value
    case .atMost: x <= value
    }
  }

  @Test(
    "A bound decides exactly what all values that it allows have in common",
    arguments: Comparator.allCases, Comparator.allCases)
  func truthTable(stated: Comparator, side: Comparator) {
    let grid = stride(from: -5.0, through: 5.0, by: 0.25)
    for value in [-1.0, 0, 1] {
      for threshold in [-2.0, -1, 0, 1, 2] {
        let answers = Set(
          grid.filter { Self.allows(stated, value, $0) }
            .map { Self.allows(side, threshold, $0) })
        let expected = answers.count == 1 ? answers.first : nil
        #expect(
          stated.decides(value, is: side, than: threshold) == expected,
          "\(stated.rawValue)\(value) \(side.rawValue) \(threshold)")
      }
    }
  }

  @Test("More than 18 is at least 15, may be at least 20, and is never below 18")
  func example() {
    #expect(Comparator.greater.decides(18, is: .atLeast, than: 15) == true)
    #expect(Comparator.greater.decides(18, is: .atLeast, than: 20) == nil)
    #expect(Comparator.greater.decides(18, is: .less, than: 18) == false)
    #expect(Comparator.equal.decides(18, is: .atLeast, than: 18) == true)
    #expect(Comparator.less.decides(18, is: .atLeast, than: 18) == false)
    #expect(Comparator.atMost.decides(18, is: .atLeast, than: 18) == nil)
  }

  @Test(
    "A comparison sign is read in its own and its ASCII spelling",
    arguments: [
      ("", Comparator.equal), ("=", .equal), ("==", .equal), (">", .greater), (">=", .atLeast),
      ("≥", .atLeast), ("<", .less), ("<=", .atMost), ("≤", .atMost), ("~", .about),
      ("≈", .about),
    ])
  func spellings(text: String, comparator: Comparator) {
    #expect(Comparator(text: text) == comparator)
  }

  @Test("What is no comparison sign is refused", arguments: ["=>", "more than", " >", "≠", ">>"])
  func refused(text: String) {
    #expect(Comparator(text: text) == nil)
  }
}
