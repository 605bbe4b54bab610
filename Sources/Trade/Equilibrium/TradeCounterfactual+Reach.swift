import Numerics

extension TradeCounterfactual {
  /// Countries without supplier or market, and groups of countries without trade between them.
  static func reachFaults(_ baseline: TradeBaseline, _ costs: CostChanges) -> [EquilibriumFault] {
    let countries = baseline.countries
    let range = countries.indices
    func trades(_ exporter: Int, _ importer: Int) -> Bool {
      baseline.flows[exporter, importer] > 0 && !costs.isProhibited(exporter, importer)
    }
    var faults: [EquilibriumFault] = []
    for country in range {
      if !range.contains(where: { trades($0, country) }) {
        faults.append(.withoutSupplier(country: countries[country]))
      }
      if !range.contains(where: { trades(country, $0) }) {
        faults.append(.withoutMarket(country: countries[country]))
      }
    }
    guard faults.isEmpty else { return faults }
    var group = [Int?](repeating: nil, count: countries.count)
    var groups: [[String]] = []
    for first in range where group[first] == nil {
      var members: [String] = []
      var waiting = [first]
      group[first] = groups.count
      while let country = waiting.popLast() {
        members.append(countries[country])
        for other in range where group[other] == nil {
          if trades(country, other) || trades(other, country) {
            group[other] = groups.count
            waiting.append(other)
          }
        }
      }
      groups.append(members.sorted())
    }
    return groups.count > 1 ? [.separated(groups: groups)] : []
  }
}
