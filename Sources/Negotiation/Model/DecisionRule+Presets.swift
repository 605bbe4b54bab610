extension DecisionRule {
  /// Every member supports it; silence is not enough.
  public static func unanimity(_ members: Int) -> DecisionRule {
    DecisionRule(
      name: "unanimity", thresholds: [.init(weights: ones(members), quota: members)])
  }

  /// Nobody objects; silence is consent.
  public static func consensus(
    _ members: Int, name: String = "consensus (silence is consent)"
  ) -> DecisionRule {
    DecisionRule(name: name, thresholds: [], vetoes: Array(0..<members))
  }

  /// Weighted votes reach a quota, by default the smallest majority ⌊W/2⌋ + 1.
  public static func weightedMajority(_ weights: [Int], quota: Int? = nil) -> DecisionRule {
    DecisionRule(
      name: "weighted majority",
      thresholds: [.init(weights: weights, quota: quota ?? majority(of: weights))])
  }

  /// A share of the members, and members with a share of the weights.
  ///
  /// The default is Article 16(4) of the Treaty on European Union: 55 % of the members that stand for
  /// 65 % of the population; a minority that blocks must have at least four members.
  ///
  /// - Parameters:
  ///   - weights: such as population, one a member.
  ///   - memberShare: in per cent.
  ///   - weightShare: in per cent.
  public static func qualifiedMajority(
    weights: [Int], memberShare: Int = 55, weightShare: Int = 65, blockingMinimum: Int? = 4
  ) -> DecisionRule {
    let total = weights.reduce(0) { $0.addingReportingOverflow($1).partialValue }
    return DecisionRule(
      name: "qualified majority (\(memberShare) % of members, \(weightShare) % of weights)",
      thresholds: [
        .init(weights: ones(weights.count), quota: share(memberShare, of: weights.count)),
        .init(
          weights: weights, quota: share(weightShare, of: total), blockingMinimum: blockingMinimum),
      ])
  }

  /// Nine of fifteen votes, and no permanent member objects (Charter of the United Nations, Article
  /// 27(3)); by practice an abstention is no veto.
  ///
  /// - Parameter permanent: positions of the permanent members.
  public static func securityCouncil(_ members: Int = 15, permanent: [Int]) -> DecisionRule {
    DecisionRule(
      name: "United Nations Security Council (Charter, Article 27)",
      thresholds: [.init(weights: ones(members), quota: 9)], vetoes: permanent)
  }

  /// Consensus of the Eurasian Economic Union's Supreme Council (Treaty on the Eurasian Economic Union,
  /// 2014, Article 13(2)); where a member has given notice to leave, its vote is left out.
  public static func eurasianEconomicUnion(_ members: Int) -> DecisionRule {
    consensus(members, name: "EAEU Supreme Council: consensus (Treaty of 2014, Article 13)")
  }

  /// Consensus of the Collective Security Treaty Organization (Charter of 2002, Article 12).
  public static func collectiveSecurityTreaty(_ members: Int) -> DecisionRule {
    consensus(members, name: "CSTO: consensus (Charter of 2002, Article 12)")
  }

  /// Agreement without a vote, if no member objects (Charter of the Shanghai Cooperation Organisation,
  /// 2002, Article 16); on the expulsion of a member its own vote is left out.
  public static func shanghaiCooperation(_ members: Int) -> DecisionRule {
    consensus(members, name: "SCO: agreement without a vote (Charter of 2002, Article 16)")
  }

  /// ⌊W/2⌋ + 1.
  public static func majority(of weights: [Int]) -> Int {
    weights.reduce(0) { $0.addingReportingOverflow($1).partialValue } / 2 + 1
  }

  private static func ones(_ count: Int) -> [Int] { [Int](repeating: 1, count: count) }

  /// The least whole number that is a share in per cent, from 0 to 100.
  private static func share(_ percent: Int, of total: Int) -> Int {
    (total / 100) &* percent &+ ((total % 100) &* percent &+ 99) / 100
  }
}
