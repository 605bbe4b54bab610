/// Years that a source covers.
public struct YearSet: Hashable, Sendable {
  /// Ascending and apart from each other; `nil` where the figures hold for every year.
  let ranges: [ClosedRange<Int>]?

  /// Every year: the source dates nothing.
  public static let always = YearSet(ranges: nil)

  private init(ranges: [ClosedRange<Int>]?) { self.ranges = ranges }

  public init(_ range: ClosedRange<Int>) { ranges = [range] }

  /// Single years, in any order.
  public init(_ years: some Sequence<Int>) {
    var ranges: [ClosedRange<Int>] = []
    for year in Set(years).sorted() {
      if let last = ranges.last, last.upperBound + 1 == year {
        ranges[ranges.count - 1] = last.lowerBound...year
      } else {
        ranges.append(year...year)
      }
    }
    self.ranges = ranges
  }

  public func contains(_ year: Int) -> Bool {
    ranges?.contains { $0.contains(year) } ?? true
  }
}

extension YearSet: CustomStringConvertible {
  /// For example `1816–2014`, or `1964, 1968`.
  public var description: String {
    (ranges ?? []).map { range in
      range.count == 1 ? "\(range.lowerBound)" : "\(range.lowerBound)–\(range.upperBound)"
    }.joined(separator: ", ")
  }
}
