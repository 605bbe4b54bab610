import Numerics

extension TradeBaseline {
  static func faults(
    countries: [String], flows: DenseMatrix, tariffs: DenseMatrix?
  ) -> [EquilibriumFault] {
    let count = countries.count
    guard count > 1 else { return [.tooFewCountries(count)] }
    var faults: [EquilibriumFault] = []
    var seen: Set<String> = []
    for country in countries where !seen.insert(country).inserted {
      faults.append(.duplicateCountry(country))
    }
    for (name, matrix) in [("flows", flows), ("tariffs", tariffs ?? flows)]
    where matrix.rowCount != count || matrix.columnCount != count {
      faults.append(
        .shape(
          "the \(name) of \(count) countries must be \(count) × \(count), not"
            + " \(matrix.rowCount) × \(matrix.columnCount)"))
    }
    guard faults.isEmpty else { return faults }
    faults += flowFaults(countries, flows)
    if let tariffs { faults += tariffFaults(countries, tariffs) }
    return faults
  }

  private static func flowFaults(_ countries: [String], _ flows: DenseMatrix) -> [EquilibriumFault]
  {
    var faults: [EquilibriumFault] = []
    let range = countries.indices
    let isWithoutDomesticTrade = range.allSatisfy { !(flows[$0, $0] > 0) }
    if isWithoutDomesticTrade { faults.append(.noDomesticTrade) }
    for exporter in range {
      for importer in range {
        let flow = flows[exporter, importer]
        if flow < 0 {
          faults.append(
            .negativeFlow(
              exporter: countries[exporter], importer: countries[importer], value: flow))
        } else if !flow.isFinite, exporter != importer {
          faults.append(
            .missingFlow(exporter: countries[exporter], importer: countries[importer]))
        } else if !flow.isFinite, !isWithoutDomesticTrade {
          faults.append(.missingDomesticTrade(country: countries[exporter]))
        }
      }
    }
    for country in range {
      if range.allSatisfy({ flows[country, $0] == 0 }) {
        faults.append(.withoutSales(country: countries[country]))
      }
      if range.allSatisfy({ flows[$0, country] == 0 }) {
        faults.append(.withoutPurchases(country: countries[country]))
      }
    }
    return faults
  }

  static func tariffFaults(_ countries: [String], _ tariffs: DenseMatrix) -> [EquilibriumFault] {
    var faults: [EquilibriumFault] = []
    for exporter in countries.indices {
      for importer in countries.indices {
        let rate = tariffs[exporter, importer]
        let isGood = exporter == importer ? rate == 0 : rate.isFinite && rate > -1
        if !isGood {
          faults.append(
            .tariff(exporter: countries[exporter], importer: countries[importer], rate: rate))
        }
      }
    }
    return faults
  }
}
