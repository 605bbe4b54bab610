extension MeasureLabel {
  /// The English title.
  var english: String {
    switch self {
    case .agreementStage: "Stage of an agreement"
    case .armsShare: "Share of a partner in arms transfer"
    case .armsConcentration: "Herfindahl–Hirschman index of arms transfer over partners"
    case .coAlignment: "Co-alignment"
    case .concentration: "Herfindahl–Hirschman index of flow over partners"
    case .crossDomainDivergence: "Divergence between domains"
    case .dependenceAsymmetry: "Asymmetry of trade dependence"
    case .divergence: "Divergence from declared weights"
    case .effectivePartners: "Effective number of partners of flow over partners"
    case .effectiveRoutes: "Effective number of export routes"
    case .effectiveVectors: "Effective number of vectors"
    case .energyConcentration: "Herfindahl–Hirschman index of oil export over partners"
    case .energyRouteShare: "Share of the largest oil export routes"
    case .energyShare: "Share of a partner in oil export"
    case .entropy: "Shannon entropy of flows"
    case .evenness: "Evenness of flows"
    case .eventHeld: "Event held"
    case .flowTotal: "Amount of flow"
    case .hirschmanIndex: "Hirschman index of flow over partners"
    case .idealPoint: "Ideal point"
    case .idealPointDistance: "Distance between ideal points"
    case .idealPointMidpoint: "Nearness to the midpoint of two poles"
    case .infrastructureStage: "Stage of an infrastructure"
    case .initiativeStage: "Stage of an initiative"
    case .investmentConcentration:
      "Herfindahl–Hirschman index of foreign direct investment stock over partners"
    case .investmentShare: "Share of a partner in foreign direct investment stock"
    case .investmentTotal: "Amount of foreign direct investment stock"
    case .meanDomainEvenness: "Mean evenness of the domains"
    case .membership: "Membership in an organisation"
    case .normalisedConcentration: "Normalised Herfindahl–Hirschman index of flow over partners"
    case .opposedVoteSide: "Side taken when two poles are opposed"
    case .outcome: "Outcome of a target"
    case .pairwiseBalance: "Balance between two poles"
    case .programmeDelivered: "Delivered share of a programme"
    case .routeAdvantage: "Days gained by crossing a state"
    case .routeTime: "Days of the fastest route"
    case .share: "Share of a partner in flow"
    case .sharedOrganisations: "Shared intergovernmental organisations"
    case .term: "Stated number of a thing"
    case .topShare: "Share of the largest partners"
    case .tradeAsymmetry: "Asymmetry of trade shares"
    case .tradeConcentration: "Herfindahl–Hirschman index of goods trade over partners"
    case .tradeDependence: "Trade with a partner as a part of product"
    case .tradeInterdependence: "Trade interdependence"
    case .tradeSalience: "Trade salience"
    case .tradeShare: "Share of a partner in goods trade"
    case .tradeSymmetry: "Trade symmetry"
    case .tradeTotal: "Amount of goods trade"
    case .transitDependence: "Export routes that cross a country"
    case .transitShare: "Share of the largest transit routes"
    case .agreementInVotes: "Agreement in votes of the UN General Assembly"
    case .welfareChange: "Change of welfare by dearer trade with a partner"
    case .worstClosure: "Loss of access by the worst single closure"
    case .worstDomainEvenness: "Evenness of the least even domain"
    }
  }
}

extension SeriesLabel {
  /// The English title.
  var english: String {
    switch self {
    case .goodsTrade: "Goods trade"
    case .investmentStock: "Direct investment stock"
    case .armsImports: "Arms imports by supplier"
    case .governmentVisits: "Government visits"
    case .agreementInVotes: "Agreement in the UN General Assembly"
    case .sharedOrganisations: "Shared intergovernmental organisations"
    case .oilExportRoute: "Oil exports by route"
    case .transitRoute: "Transit by route"
    }
  }
}
