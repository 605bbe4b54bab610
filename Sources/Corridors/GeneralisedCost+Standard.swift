import WorldModel

extension GeneralisedCost {
  /// Money, and USD 1,000 for each day of an FEU or USD 5 for each day of a tonne of bulk or oil.
  ///
  /// That is 1 % of the goods' value a day, within the 0.6 to 2.1 % that D. Hummels and G. Schaur find
  /// ("Time as a Trade Barrier", AER 103(7), 2013, doi:10.1257/aer.103.7.2935), for goods worth USD
  /// 100,000 an FEU and USD 500 a tonne. The worths are assumptions, and their estimates are of
  /// manufactured goods. A day of gas counts nothing.
  public static func standard(for cargo: Cargo) -> GeneralisedCost {
    switch cargo {
    case .container: GeneralisedCost(valueOfTime: 1000)
    case .bulk, .oil: GeneralisedCost(valueOfTime: 5)
    case .gas: .money
    }
  }
}
