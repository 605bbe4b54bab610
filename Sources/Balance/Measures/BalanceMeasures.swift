import WorldModel

/// The measures of balance, for a registry.
public enum BalanceMeasures {
  /// Every measure of this module, each name once.
  public static let all: [any Measure] =
    shares + concentrations + spreads + totals + dependences + domains + votes

  private static let shares: [any Measure] = [
    ShareMeasure(family: .any), ShareMeasure(family: .trade), ShareMeasure(family: .investment),
    ShareMeasure(family: .arms), ShareMeasure(family: .energy), TopShareMeasure.any,
    TopShareMeasure.transit, TopShareMeasure.energyRoutes, PairwiseBalanceMeasure(),
  ]

  private static let concentrations: [any Measure] = [
    ConcentrationMeasure(index: .concentration, family: .any),
    ConcentrationMeasure(index: .concentration, family: .trade),
    ConcentrationMeasure(index: .concentration, family: .investment),
    ConcentrationMeasure(index: .concentration, family: .arms),
    ConcentrationMeasure(index: .concentration, family: .energy),
    ConcentrationMeasure(index: .normalised, family: .any),
    ConcentrationMeasure(index: .effectivePartners, family: .any),
    ConcentrationMeasure(index: .hirschman, family: .any),
  ]

  private static let spreads: [any Measure] = [
    SpreadMeasure(index: .entropy), SpreadMeasure(index: .evenness),
    SpreadMeasure(index: .effectiveVectors), SpreadMeasure(index: .divergence),
  ]

  private static let totals: [any Measure] = [
    FlowTotalMeasure(family: .any), FlowTotalMeasure(family: .trade),
    FlowTotalMeasure(family: .investment),
  ]

  private static let dependences: [any Measure] =
    DependenceMeasure.Index.allCases.map { DependenceMeasure(index: $0) }

  private static let domains: [any Measure] =
    DomainsMeasure.Index.allCases.map { DomainsMeasure(index: $0) }

  private static let votes: [any Measure] =
    [PairScoreMeasure.agreement, PairScoreMeasure.organisations, OpposedVoteMeasure()]
    + IdealPointMeasure.Index.allCases.map { IdealPointMeasure(index: $0) as any Measure }
}
