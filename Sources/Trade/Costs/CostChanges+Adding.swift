extension CostChanges {
  /// Both changes at once; of a pair's tariff the rate of the other counts where it sets any.
  ///
  /// The other must have the same countries in the same order.
  public func adding(_ other: CostChanges, over baseline: TradeBaseline) -> CostChanges {
    var sum = self
    for importer in countries.indices {
      for exporter in countries.indices {
        if other.logCosts[exporter, importer] != 0 {
          sum.addLogCost(other.logCosts[exporter, importer], exporter, importer)
        }
        if other.logTerms[exporter, importer] != 0 {
          sum.addLogTerm(other.logTerms[exporter, importer], exporter, importer)
        }
        let before = baseline.tariffs?[exporter, importer] ?? 0
        if let rate = other.tariffs?[exporter, importer], rate != before {
          sum.setTariff(rate, exporter, importer, over: baseline)
        }
      }
    }
    return sum
  }
}
