import Numerics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The weights of exporters in importers' price indices and in their spending, for given costs.
///
/// With s_ij the share of i in what j spends, tariffs included, the consumers' price index changes by
/// P̂_j^(1−σ) = Σ_i s_ij k̂_ij p̂_i^(1−σ), where k̂ holds the change of trade costs and of 1 + tariff.
/// Producers get the part 1 / (1 + τ′_ij) of each payment.
struct ConsumerShares: Sendable {
  /// s_ij k̂_ij, column by importer.
  let consumerWeights: DenseMatrix
  /// The same over 1 + τ′_ij; equal to ``consumerWeights`` without tariffs.
  let producerWeights: DenseMatrix
  /// 1 + τ′_ij; `nil` without tariffs.
  let factors: DenseMatrix?
  /// Spending at consumers' prices before the change, E.
  let expenditure: [Double]

  init(_ baseline: TradeBaseline, costs: CostChanges, elasticity: Double) {
    let count = baseline.countries.count
    let tariffs = costs.tariffs ?? baseline.tariffs
    var consumer = baseline.flows
    var producer = consumer
    var factors = tariffs
    var expenditure = [Double](repeating: 0, count: count)
    for importer in 0..<count {
      for exporter in 0..<count {
        let before = 1 + (baseline.tariffs?[exporter, importer] ?? 0)
        let payment = baseline.flows[exporter, importer] * before
        consumer[exporter, importer] = payment
        expenditure[importer] += payment
      }
      for exporter in 0..<count {
        let after = 1 + (tariffs?[exporter, importer] ?? 0)
        let before = 1 + (baseline.tariffs?[exporter, importer] ?? 0)
        var ratio = costs.termRatio(exporter, importer, elasticity: elasticity)
        if after != before { ratio *= pow(after / before, 1 - elasticity) }
        // A pair without trade stays so, whatever its cost: zero times a large ratio.
        let weight =
          consumer[exporter, importer] == 0
          ? 0 : consumer[exporter, importer] / expenditure[importer] * ratio
        consumer[exporter, importer] = weight
        producer[exporter, importer] = weight / after
        factors?[exporter, importer] = after
      }
    }
    consumerWeights = consumer
    producerWeights = producer
    self.factors = factors
    self.expenditure = expenditure
  }
}

extension ConsumerShares {
  /// The part of what an importer spends in the baseline that producers receive, 1 without tariffs.
  static func producerShare(_ baseline: TradeBaseline, _ importer: Int) -> Double {
    guard let tariffs = baseline.tariffs else { return 1 }
    var (received, paid) = (0.0, 0.0)
    for exporter in baseline.countries.indices {
      let flow = baseline.flows[exporter, importer]
      received += flow
      paid += flow * (1 + tariffs[exporter, importer])
    }
    return received / paid
  }
}
