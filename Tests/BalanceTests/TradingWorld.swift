@testable import Balance
@testable import WorldModel

extension TestWorld {
  /// A state SUB with a few partners; CCC and DDD make up the bloc UNI.
  ///
  /// |            | BBB | CCC | DDD | UNI | rest                    |
  /// | 2012 total |  50 |  30 |  20 |  50 | none                    |
  /// | 2012 export|  40 |  10 |   – |   – | none                    |
  /// | 2012 import|  10 |  20 |  20 |   – | none                    |
  /// | 2016 total |  40 |  40 |   – |  52 | 12 (DDD) and 8, summed  |
  static var trading: TestWorld {
    var test = TestWorld()
    test.states("SUB", "BBB", "CCC", "DDD", "EEE")
    test.bloc("UNI", ["CCC", "DDD"])
    test.table("2012", ["BBB": 50, "CCC": 30, "DDD": 20, "UNI": 50])
    test.table("2012", ["BBB": 40, "CCC": 10], direction: .export)
    test.table("2012", ["BBB": 10, "CCC": 20, "DDD": 20], direction: .import)
    test.table(
      "2016", ["BBB": 40, "CCC": 40, "UNI": 52],
      other: Remainder(amount: 20, count: 2, squares: 208))
    test.coverage("2014", .outOfCoverage)
    return test
  }

  static let goodsTrade: [String: MeasureArgument] = ["series": .text("goods-trade")]
}
