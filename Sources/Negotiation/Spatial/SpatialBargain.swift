/// Where two actors of the spatial model meet on one dimension.
///
/// `b = (wᵢ xᵢ + wⱼ xⱼ) / (wᵢ + wⱼ)` with `w = sⁿ Pᵐ`, s the salience and P the chance to prevail. KTAB
/// names the laws S1P1, S2P2 and so on by their exponents.
public struct SpatialBargain: Sendable, Hashable {
  public let salienceExponent: Int
  public let probabilityExponent: Int

  public init(salienceExponent: Int, probabilityExponent: Int) {
    self.salienceExponent = salienceExponent
    self.probabilityExponent = probabilityExponent
  }

  /// The meeting point; `nil` where neither has weight.
  public func position(
    _ one: Double, salience: Double, chance: Double, and other: Double,
    salience otherSalience: Double, chance otherChance: Double
  ) -> Double? {
    let left = power(salience, salienceExponent) * power(chance, probabilityExponent)
    let right = power(otherSalience, salienceExponent) * power(otherChance, probabilityExponent)
    guard left + right > 0 else { return nil }
    return (left * one + right * other) / (left + right)
  }

  private func power(_ base: Double, _ exponent: Int) -> Double {
    (0..<max(0, exponent)).reduce(1) { product, _ in product * base }
  }
}
