/// What becomes of trade deficits when prices change.
///
/// Spending at producers' prices is N_i, output Y_i, a hat the ratio to the baseline. A closure is needed
/// because with the ratios N_i / Y_i all fixed, world spending would differ from world output.
public enum DeficitClosure: Hashable, Sendable {
  /// Each country spends the same multiple of its output as before, and all are rescaled together so that
  /// the world spends what it earns: N′_i = λ (N_i / Y_i) p̂_i Y_i. Free of the numeraire.
  ///
  /// The option `mult` of T. Zylkin's `ge_gravity` for Stata (S. Baier, Y. Yotov, T. Zylkin, *Journal of
  /// International Economics* 116, 2019, doi:10.1016/j.jinteco.2018.10.002).
  case multiplicative
  /// Each deficit keeps its value in units of the numeraire: N′_i = p̂_i Y_i + (N_i − Y_i).
  ///
  /// The answer **depends on the numeraire**, because a deficit is worth more goods where the numeraire is
  /// dearer: say which one was taken wherever the answer is shown.
  case additive(Numeraire)
  /// Deficits are first taken away in a counterfactual of their own, without any change of costs; its
  /// equilibrium is the baseline that changes are measured from. Free of the numeraire.
  ///
  /// R. Ossa, "Trade wars and trade talks with data", *American Economic Review* 104(12), 2014,
  /// doi:10.1257/aer.104.12.4104.
  case purged

  /// What has the value one before and after.
  public enum Numeraire: Hashable, Sendable {
    /// The value of all goods that the world makes.
    case worldOutput
    /// The price of the goods that a country makes.
    case producerPrice(of: String)
    /// The price index of what a country buys, tariffs included.
    case consumerPrice(of: String)
  }

  /// The name in words, for certificates.
  public var name: String {
    switch self {
    case .multiplicative: "multiplicative deficits"
    case .additive(.worldOutput): "additive deficits, valued in world output"
    case .additive(.producerPrice(let country)):
      "additive deficits, valued in the producers' price of \(country)"
    case .additive(.consumerPrice(let country)):
      "additive deficits, valued in the consumers' price of \(country)"
    case .purged: "deficits purged first"
    }
  }
}
