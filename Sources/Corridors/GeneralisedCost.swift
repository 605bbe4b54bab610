/// How time, money and risk of a link or passage add up to one number, in the unit of the cost.
///
/// ```
/// weight = money + valueOfTime · days + valueOfReliability · spread + valueOfRisk · −ln(1 − q)
/// ```
/// A value of time is usually given as a share of the goods' value a day: D. Hummels and G. Schaur, "Time
/// as a Trade Barrier", AER 103(7), 2013, doi:10.1257/aer.103.7.2935, find 0.6 to 2.1 %, which for a
/// container worth USD 100,000 is USD 600 to 2,100 a day.
public struct GeneralisedCost: Hashable, Sendable {
  /// For each day.
  public var valueOfTime: Double
  /// For each day of standard deviation; an unknown spread counts nothing.
  public var valueOfReliability: Double
  /// For each unit of −ln(1 − q); an unknown probability counts nothing.
  public var valueOfRisk: Double
  /// Factor of the money itself; 0 to look for the fastest route.
  public var weightOfMoney: Double

  public init(
    valueOfTime: Double = 0, valueOfReliability: Double = 0, valueOfRisk: Double = 0,
    weightOfMoney: Double = 1
  ) {
    self.valueOfTime = valueOfTime
    self.valueOfReliability = valueOfReliability
    self.valueOfRisk = valueOfRisk
    self.weightOfMoney = weightOfMoney
  }

  /// Days alone.
  public static let time = GeneralisedCost(valueOfTime: 1, weightOfMoney: 0)
  /// Money alone.
  public static let money = GeneralisedCost()
}
