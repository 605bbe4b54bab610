/// The titles of measures and series, by their names, for documents in other languages.
enum MeasureLabel: String, LabelCatalogue {
  // Measures
  case agreementStage = "agreement-stage"
  case armsShare = "arms-share"
  case armsConcentration = "arms-concentration"
  case coAlignment = "co-alignment"
  case concentration
  case crossDomainDivergence = "cross-domain-divergence"
  case dependenceAsymmetry = "dependence-asymmetry"
  case divergence
  case effectivePartners = "effective-partners"
  case effectiveRoutes = "effective-routes"
  case effectiveVectors = "effective-vectors"
  case energyConcentration = "energy-concentration"
  case energyRouteShare = "energy-route-share"
  case energyShare = "energy-share"
  case entropy
  case evenness
  case eventHeld = "event-held"
  case flowTotal = "flow-total"
  case hirschmanIndex = "hirschman-index"
  case idealPoint = "ideal-point"
  case idealPointDistance = "ideal-point-distance"
  case idealPointMidpoint = "midpoint-position"
  case infrastructureStage = "infrastructure-stage"
  case initiativeStage = "initiative-stage"
  case investmentConcentration = "investment-concentration"
  case investmentShare = "investment-share"
  case investmentTotal = "investment-total"
  case meanDomainEvenness = "mean-domain-evenness"
  case membership
  case normalisedConcentration = "normalised-concentration"
  case opposedVoteSide = "opposed-vote-side"
  case outcome
  case pairwiseBalance = "pairwise-balance"
  case programmeDelivered = "programme-delivered"
  case routeAdvantage = "route-advantage"
  case routeTime = "route-time"
  case share
  case sharedOrganisations = "shared-organisations"
  case term
  case topShare = "top-share"
  case tradeAsymmetry = "trade-asymmetry"
  case tradeConcentration = "trade-concentration"
  case tradeDependence = "trade-dependence"
  case tradeInterdependence = "trade-interdependence"
  case tradeSalience = "trade-salience"
  case tradeShare = "trade-share"
  case tradeSymmetry = "trade-symmetry"
  case tradeTotal = "trade-total"
  case transitDependence = "transit-dependence"
  case transitShare = "transit-share"
  case agreementInVotes = "agreement"
  case welfareChange = "welfare-change"
  case worstClosure = "worst-closure"
  case worstDomainEvenness = "worst-domain-evenness"
}

/// The titles of series that the domains of a brief are read from.
enum SeriesLabel: String, LabelCatalogue {
  case goodsTrade = "goods-trade"
  case investmentStock = "fdi-stock"
  case armsImports = "arms-imports"
  case governmentVisits = "government-visits"
  case agreementInVotes = "un-agreement"
  case sharedOrganisations = "shared-organisations"
  case oilExportRoute = "oil-export-route"
  case transitRoute = "transit-route"
}
