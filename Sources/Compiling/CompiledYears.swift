/// Which years of the data sets are compiled; `nil` takes every year that a data set has.
public struct CompiledYears: Hashable, Sendable {
  var trade: [Int]?
  var stocks: ClosedRange<Int>?
  var votes: ClosedRange<Int>?
  var organisations: ClosedRange<Int>?
  var idealPoints: ClosedRange<Int>?
  var economy: ClosedRange<Int>?
  /// The years over which arms are added up.
  var arms: ClosedRange<Int>?
  var visits: ClosedRange<Int>?

  public static let all = CompiledYears()

  /// Those of the embedded world, whose tables are kept in the repository and must stay small.
  public static let embedded = CompiledYears(
    trade: [2000, 2004, 2008, 2012, 2016], stocks: 2009...2012, votes: 1991...2019,
    organisations: 1991...2014, idealPoints: 1991...2023, economy: 1991...2024,
    arms: 2000...2023, visits: 2000...2018)
}
