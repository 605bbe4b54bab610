/// The least number of ties that stand against a division in two camps, with its proof.
///
/// ```
/// F = min over z ∈ {±1}ⁿ of Σ (1 − s_ij z_i z_j) / 2        balance = 1 − F / (m / 2)
/// ```
///
/// A division found by search bounds F from above; negative cycles that share no tie bound it from below,
/// since each keeps one frustrated tie in every division. Where the two bounds differ, branch and bound decides
/// node by node whether it joins the camp of the first or the other.
///
/// Sources: S. Aref, M. C. Wilson, "Balance and frustration in signed networks", *Journal of Complex Networks*
/// 7(2), 2019, doi:10.1093/comnet/cny015; F. Harary, "On the measurement of structural balance",
/// *Behavioral Science* 4(4), 1959, doi:10.1002/bs.3830040405. Checked in the tests against all divisions of
/// small networks, and against the published index 45 of the alliances and conflicts of 1996–99.
public struct FrustrationIndex: Hashable, Sendable {
  /// Proven lower bound.
  public let lower: Int
  /// Frustrated ties of ``camps``.
  public let upper: Int
  /// A division that frustrates ``upper`` ties; the first node is always in camp `true`.
  public let camps: [Bool]
  /// Nodes of the search tree that were looked at.
  public let steps: Int
  public let ties: Int

  public var isProven: Bool { lower == upper }

  /// 1 − F / (m / 2), 1 for a balanced network; `nil` without ties or without proof.
  public var balance: Double? {
    isProven && ties > 0 ? 1 - 2 * Double(upper) / Double(ties) : nil
  }
}

extension SignedNetwork {
  /// Bounds of the frustration index without branching: fast, often equal.
  public func frustrationBounds(seed: UInt64 = 1) -> FrustrationIndex {
    search(seed: seed, limit: 0)
  }

  /// The exact frustration index.
  ///
  /// - Parameters:
  ///   - limit: the most nodes of the search tree to look at.
  /// - Throws: ``StructureFault/notProven(lower:upper:steps:)``.
  /// - Complexity: exponential in the worst case; each step O(nodes × ties).
  public func frustrationIndex(
    seed: UInt64 = 1, limit: Int = 100_000
  ) throws(StructureFault) -> FrustrationIndex {
    let found = search(seed: seed, limit: limit)
    guard found.isProven else {
      throw .notProven(lower: found.lower, upper: found.upper, steps: found.steps)
    }
    return found
  }

  private func search(seed: UInt64, limit: Int) -> FrustrationIndex {
    var tree = FrustrationTree(self, seed: seed, limit: limit)
    tree.run()
    let camps = tree.best.camps
    // Which camp is called which says nothing: the first node decides.
    let flips = camps.first == false
    return FrustrationIndex(
      lower: tree.lower, upper: tree.best.cost, camps: flips ? camps.map { !$0 } : camps,
      steps: tree.steps, ties: ties.count)
  }
}
