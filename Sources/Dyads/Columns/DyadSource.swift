/// A source that is joined to the pairs: how to cite it, and what it covers.
public struct DyadSource: Hashable, Sendable {
  public let name: String
  public let citation: String
  /// `nil` takes the years of its rows.
  public let years: YearSet?
  /// From which to which year the source reaches each state, by number. `nil` takes the first and
  /// the last year of its rows where a pair without a row is missing, and every state of the
  /// system where such a pair is zero.
  public let states: [Int: ClosedRange<Int>]?

  public init(
    name: String, citation: String, years: YearSet? = nil, states: [Int: ClosedRange<Int>]? = nil
  ) {
    self.name = name
    self.citation = citation
    self.years = years
    self.states = states
  }
}

/// Whether a source reaches a pair of states in a year, by direct addressing.
struct Reach: Sendable {
  private let first: Int
  private let covered: [Bool]
  /// By place; the years of a state that is not reached are empty (`from` after `to`).
  private let from: [Int]
  private let to: [Int]

  init(years: YearSet, states: [Int: ClosedRange<Int>]?, frame: DyadFrame) {
    first = frame.years.lowerBound
    covered = frame.years.map(years.contains)
    let codes = frame.system.codes
    from = codes.map { code in
      guard let states else { return Int.min }
      return states[code]?.lowerBound ?? Int.max
    }
    to = codes.map { code in
      guard let states else { return Int.max }
      return states[code]?.upperBound ?? Int.min
    }
  }

  /// `year` lies in the years of the frame.
  @inline(__always) func covers(_ one: Int, _ other: Int, _ year: Int) -> Bool {
    covered[year - first] && from[one] <= year && year <= to[one] && from[other] <= year
      && year <= to[other]
  }
}
