/// The spatial model of politics of KTAB: chances of each actor's position in a pairwise tournament.
///
/// Positions have one or several dimensions, on scales from 0 to 1, with saliences sᵢₖ:
///
/// ```text
/// dᵢⱼ = √( Σₖ (sᵢₖ (xᵢₖ − xⱼₖ))² / Σₖ sᵢₖ² )       u = (1 − d)(1 + d R), R = 0 at first
/// voteₖ(i : j) = cₖ (½ Δu + ½ Δu³)                  Cᵢⱼ = Σ positive votes + 10⁻⁸
/// Pᵢⱼ = Cᵢⱼ / (Cᵢⱼ + Cⱼᵢ)                           challengeᵢⱼ = Cᵢⱼ Pᵢⱼ / Σᵢ Cᵢⱼ Pᵢⱼ
/// pᵢ = Σⱼ Pᵢⱼ (pᵢ challengeⱼᵢ + pⱼ challengeᵢⱼ)      Rᵢ = (3 pᵢ − (max p + 2 min p)) / (2 (max p − min p))
/// ```
///
/// The last line but one is a Markov chain; its stationary distribution comes from elimination without
/// subtraction (W. Grassmann, M. Taksar, D. Heyman, *Operations Research* 33(5), 1985,
/// doi:10.1287/opre.33.5.1107), which needs no iteration, and its residual is told.
///
/// Source: B. Wise, L. Lester, B. Efird, "An Introduction to the KAPSARC Toolkit for Behavioral
/// Analysis (KTAB) using one-dimensional Spatial Models", KAPSARC 2015. Checked against the published
/// log of the three-dimensional example. Complexity: O(n³).
public struct SpatialModel: Sendable, Hashable {
  public let count: Int
  public let dimensions: Int
  /// Rows of actors; from 0 to 1.
  public let position: [Double]
  public let salience: [Double]
  /// One an actor.
  public let capability: [Double]
  private let distance: [Double]

  /// - Parameters:
  ///   - position: rows of actors, one entry a dimension, from 0 to 1.
  ///   - salience: in the same order; an actor without any is indifferent.
  public init(position: [Double], salience: [Double], capability: [Double]) {
    count = capability.count
    dimensions = position.count / max(1, capability.count)
    self.position = position
    self.salience = salience
    self.capability = capability
    var distance = [Double](repeating: 0, count: count * count)
    for judge in 0..<count {
      let own = judge * dimensions
      var squares = 0.0
      for axis in 0..<dimensions { squares += salience[own + axis] * salience[own + axis] }
      guard squares > 0 else { continue }
      for other in 0..<count where other != judge {
        var sum = 0.0
        for axis in 0..<dimensions {
          let part =
            salience[own + axis] * (position[own + axis] - position[other * dimensions + axis])
          sum += part * part
        }
        distance[judge * count + other] = (sum / squares).squareRoot()
      }
    }
    self.distance = distance
  }

  /// Rows i, columns j: utility to i of the position of j.
  ///
  /// - Parameter risk: R of each actor, from −½ (averse) to 1 (prone); `nil` for 0.
  public func utility(risk: [Double]? = nil) -> [Double] {
    (0..<count * count).map { cell in
      let far = distance[cell]
      let attitude = risk.map { $0[cell / count] } ?? 0
      return (1 - far) * (1 + far * attitude)
    }
  }

  /// Chances of each pair and of each position at given utilities.
  public func tournament(utility: [Double]) -> SpatialTournament {
    SpatialTournament(count: count, utility: utility, capability: capability)
  }

  /// Mean of each dimension, weighted by the chances of the positions.
  public func expectedPosition(_ chance: [Double]) -> [Double] {
    (0..<dimensions).map { axis in
      (0..<count).reduce(0) { $0 + chance[$1] * position[$1 * dimensions + axis] }
    }
  }
}
