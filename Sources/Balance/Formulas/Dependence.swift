/// How much two sides matter to each other.
///
/// `sᵢⱼ` is the share of j in the flows of i, `sⱼᵢ` the share of i in the flows of j.
public enum Dependence {
  /// `1 − |a − b| / (a + b)`: 1 for equal amounts, 0 where one side has all; `nil` where both are
  /// 0.
  public static func pairwiseBalance(_ a: Double, _ b: Double) -> Double? {
    guard a >= 0, b >= 0, a + b > 0 else { return nil }
    return 1 - abs(a - b) / (a + b)
  }

  /// `T / GDP`, a flow as a part of a state's product; `nil` without a product.
  ///
  /// Source: J. R. Oneal and B. M. Russett, "The Classical Liberals Were Right", *International
  /// Studies Quarterly* 41(2), 1997.
  public static func ratio(flow: Double, product: Double) -> Double? {
    product > 0 ? flow / product : nil
  }

  /// `T/GDPᵢ − T/GDPⱼ`: above 0 where i depends more on the flow than j does.
  public static func asymmetry(flow: Double, own: Double, partner: Double) -> Double? {
    guard let mine = ratio(flow: flow, product: own),
      let theirs = ratio(flow: flow, product: partner)
    else { return nil }
    return mine - theirs
  }

  /// `√(sᵢⱼ sⱼᵢ)`, how much the link matters to both.
  ///
  /// Source of salience, symmetry and interdependence: K. Barbieri, "Economic Interdependence: A
  /// Path to Peace or a Source of Interstate Conflict?", *Journal of Peace Research* 33(1), 1996.
  public static func salience(_ own: Double, _ partner: Double) -> Double? {
    guard own >= 0, partner >= 0 else { return nil }
    return (own * partner).squareRoot()
  }

  /// `1 − |sᵢⱼ − sⱼᵢ|`, how equally it matters to both.
  public static func symmetry(_ own: Double, _ partner: Double) -> Double? {
    guard own >= 0, partner >= 0 else { return nil }
    return 1 - abs(own - partner)
  }

  /// Salience times symmetry.
  public static func interdependence(_ own: Double, _ partner: Double) -> Double? {
    guard let salience = salience(own, partner), let symmetry = symmetry(own, partner) else {
      return nil
    }
    return salience * symmetry
  }
}
