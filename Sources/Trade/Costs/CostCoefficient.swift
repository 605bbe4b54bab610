/// An estimated effect on the log cost term, with its origin.
public struct CostCoefficient: Hashable, Sendable {
  /// What it is the coefficient of, such as `regional trade agreement`.
  public let name: String
  /// The change of log k = (1 − σ) log t where the regressor goes from 0 to 1; positive if it helps trade.
  public let value: Double
  /// `nil` where it was not published: intervals then cannot be drawn.
  public let standardError: Double?
  /// Publication, table, and data.
  public let source: String

  public init(name: String, value: Double, standardError: Double?, source: String) {
    self.name = name
    self.value = value
    self.standardError = standardError
    self.source = source
  }

  /// International borders against trade at home, 69 countries, 2006.
  public static let internationalBorder = CostCoefficient(
    name: "international border", value: -2.47445, standardError: 0.1193816,
    source: "Y. Yotov, R. Piermartini, J.-A. Monteiro, M. Larch, An Advanced Guide to Trade Policy"
      + " Analysis, WTO and UNCTAD, 2016, chapter 2, application 1 (PPML, 4,761 observations)")

  /// Preferential agreements, 30 countries, 2006.
  public static let preferentialAgreement = CostCoefficient(
    name: "preferential trade agreement", value: 0.4711383, standardError: 0.1076578,
    source: "P. Herman, gegravity: General Equilibrium Gravity Modeling in Python, USITC working"
      + " paper 2021-04-B, example data set (PPML, 900 observations)")

  /// A ban on all trade of a flow, by the state that sells or the state that buys.
  public static let completeSanctions = CostCoefficient(
    name: "complete trade sanctions", value: -1.0821417, standardError: 0.4139421,
    source: sanctionsEstimate)

  /// A ban on part of the trade of a flow, such as arms or oil.
  public static let partialSanctions = CostCoefficient(
    name: "partial trade sanctions", value: -0.1015199, standardError: 0.0286290,
    source: sanctionsEstimate)

  private static let sanctionsEstimate =
    "own estimate: exports of the penppml panel, 1964–2016, on the Global Sanctions Data Base 4 and agreements"
    + " of DESTA 2.2 (three-way PPML, 261,021 observations, clustered by pair);"
    + " commands in Documentation/trade-estimation.md"
}

/// What a day in transit costs.
public struct TimeCost: Hashable, Sendable {
  /// The rise of log t with each day: 0.006 makes a delivery 0.6 % dearer.
  public let perDay: Double
  /// `nil` where the cost is taken for certain.
  public let standardError: Double?
  /// Which goods it holds for.
  public let goods: String
  public let source: String

  public init(perDay: Double, standardError: Double? = nil, goods: String, source: String) {
    self.perDay = perDay
    self.standardError = standardError
    self.goods = goods
    self.source = source
  }

  private static let hummelsSchaur =
    "D. Hummels, G. Schaur, Time as a Trade Barrier, American Economic Review 103(7), 2013,"
    + " doi:10.1257/aer.103.7.2935: each day in transit is equivalent to a tariff of 0.6 to 2.1 %"

  /// The lower end of the published range.
  public static let least = TimeCost(
    perDay: 0.006, goods: "the least sensitive goods", source: hummelsSchaur)
  /// The upper end of the published range, where parts and components lie.
  public static let greatest = TimeCost(
    perDay: 0.021, goods: "the most sensitive goods", source: hummelsSchaur)

  /// The middle of the published range, with the standard deviation of a value that lies anywhere in it.
  public static let middle = TimeCost(
    perDay: 0.0135, standardError: 0.015 / 12.0.squareRoot(),
    goods: "goods of any class in the published range", source: hummelsSchaur)

  /// The cost of goods of several classes, weighted by their shares of trade.
  ///
  /// - Returns: `nil` unless the shares are not negative and add up to 1, to 1e-6.
  public static func weighted(_ classes: [(cost: TimeCost, share: Double)]) -> TimeCost? {
    let sum = classes.reduce(0) { $0 + $1.share }
    guard classes.allSatisfy({ $0.share >= 0 }), abs(sum - 1) <= 1e-6 else { return nil }
    var sources: [String] = []
    for (cost, _) in classes where !sources.contains(cost.source) { sources.append(cost.source) }
    return TimeCost(
      perDay: classes.reduce(0) { $0 + $1.share * $1.cost.perDay } / sum,
      goods: classes.map { "\($0.cost.goods) (\($0.share))" }.joined(separator: ", "),
      source: sources.joined(separator: "; "))
  }
}
