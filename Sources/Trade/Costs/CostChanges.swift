import Numerics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How trade costs change between pairs of countries.
///
/// Two ways of saying it are kept apart because only one depends on σ: a change of the cost itself,
/// Δ ln t, enters the cost term t^(1−σ) with the factor 1 − σ; an estimated gravity coefficient times the
/// change of its regressor is a change of the log cost term already. A ratio of the term, k̂, is the
/// exponential of both together.
public struct CostChanges: Hashable, Sendable {
  public let countries: [String]
  /// Δ ln t_ij, without a unit; exporters in rows. 0 for no change.
  public private(set) var logCosts: DenseMatrix
  /// Δ ln k_ij that does not depend on σ; −∞ where trade is not possible any more.
  public private(set) var logTerms: DenseMatrix
  /// Ad valorem rates after the change; `nil` for those of the baseline.
  public private(set) var tariffs: DenseMatrix?

  /// No change at all.
  public init(countries: [String]) {
    self.countries = countries
    logCosts = DenseMatrix(rowCount: countries.count, columnCount: countries.count)
    logTerms = logCosts
  }

  /// Changes given as ratios of cost terms, 1 for no change.
  ///
  /// - Throws: ``EquilibriumError/faults(_:)`` with every ratio that is negative or not finite.
  public init(countries: [String], termRatios: DenseMatrix) throws(EquilibriumError) {
    self.init(countries: countries)
    guard termRatios.rowCount == countries.count, termRatios.columnCount == countries.count else {
      throw .faults([
        .shape(
          "the cost ratios of \(countries.count) countries must be \(countries.count) ×"
            + " \(countries.count), not \(termRatios.rowCount) × \(termRatios.columnCount)")
      ])
    }
    var faults: [EquilibriumFault] = []
    for importer in countries.indices {
      for exporter in countries.indices {
        let ratio = termRatios[exporter, importer]
        if ratio >= 0, ratio.isFinite {
          logTerms[exporter, importer] = log(ratio)
        } else {
          faults.append(
            .costRatio(
              exporter: countries[exporter], importer: countries[importer], ratio: ratio))
        }
      }
    }
    guard faults.isEmpty else { throw .faults(faults) }
  }

  public func isProhibited(_ exporter: Int, _ importer: Int) -> Bool {
    logTerms[exporter, importer] == -.infinity
  }

  /// k̂_ij, 0 where trade is not possible any more.
  public func termRatio(_ exporter: Int, _ importer: Int, elasticity: Double) -> Double {
    let change =
      logTerms[exporter, importer] + (1 - elasticity) * logCosts[exporter, importer]
    return change == 0 ? 1 : exp(change)
  }

  /// Adds a change of the cost itself, in logs: 0.01 makes a delivery one per cent dearer.
  public mutating func addLogCost(_ change: Double, _ exporter: Int, _ importer: Int) {
    logCosts[exporter, importer] += change
  }

  /// Adds a change of the log cost term, as an estimated coefficient gives it.
  public mutating func addLogTerm(_ change: Double, _ exporter: Int, _ importer: Int) {
    logTerms[exporter, importer] += change
  }

  /// Multiplies the cost term by a ratio; 0 ends the trade.
  public mutating func addTermRatio(_ ratio: Double, _ exporter: Int, _ importer: Int) {
    logTerms[exporter, importer] += log(ratio)
  }

  public mutating func prohibit(_ exporter: Int, _ importer: Int) {
    logTerms[exporter, importer] = -.infinity
  }

  /// Sets the rate of one pair; rates of the others are those given, or of the baseline.
  public mutating func setTariff(
    _ rate: Double, _ exporter: Int, _ importer: Int, over baseline: TradeBaseline
  ) {
    var rates =
      tariffs ?? baseline.tariffs
      ?? DenseMatrix(rowCount: countries.count, columnCount: countries.count)
    rates[exporter, importer] = rate
    tariffs = rates
  }

  /// All rates after the change at once.
  ///
  /// - Throws: ``EquilibriumError/faults(_:)`` with every rate out of range.
  public mutating func setTariffs(_ rates: DenseMatrix) throws(EquilibriumError) {
    guard rates.rowCount == countries.count, rates.columnCount == countries.count else {
      throw .faults([
        .shape("the tariffs of \(countries.count) countries need as many rows and columns")
      ])
    }
    let faults = TradeBaseline.tariffFaults(countries, rates)
    guard faults.isEmpty else { throw .faults(faults) }
    tariffs = rates
  }
}
