import Numerics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Trade and multilateral resistances that given cost terms, outputs and expenditures imply.
///
/// X_ij = (Y_i E_j / Y) k_ij Π_i^(σ−1) P_j^(σ−1) with row sums Y and column sums E: structural gravity
/// (Anderson and van Wincoop 2003, doi:10.1257/000282803321455214). Given k, this is the balancing of a
/// matrix, and its flows are those of a Poisson regression with exporter and importer effects that has
/// the same k, Y and E (T. Fally, *Journal of International Economics* 97, 2015,
/// doi:10.1016/j.jinteco.2015.05.005).
public struct MultilateralResistance: Sendable {
  public let countries: [String]
  /// Exporters in rows; row sums are Y, column sums E.
  public let flows: DenseMatrix
  /// P_j, one for the reference country.
  public let inward: [Double]
  /// Π_i.
  public let outward: [Double]
  /// The largest |row sum / Y − 1|.
  public let largestResidual: Double

  /// - Parameters:
  ///   - terms: k_ij = t_ij^(1−σ), not negative, up to a common factor that Π takes in.
  ///   - output: Y, of the same sum as `expenditure` to 1e-9; the latter is rescaled by what is left.
  /// - Throws: ``EquilibriumError`` for faults of the input, or if the balancing does not converge.
  public init(
    countries: [String], terms: DenseMatrix, output: [Double], expenditure: [Double],
    elasticity: Double, reference: String,
    options: EquilibriumOptions = EquilibriumOptions()
  ) throws(EquilibriumError) {
    let faults = Self.faults(countries, terms, output, expenditure, elasticity, reference)
    guard faults.isEmpty, let position = countries.firstIndex(of: reference) else {
      throw .faults(faults)
    }
    let world = output.reduce(0, +)
    let scale = world / expenditure.reduce(0, +)
    let spending = expenditure.map { $0 * scale }
    let problem = MarketClearing(
      weights: terms, supply: output, spending: .given(spending), elasticity: elasticity)
    let solution = problem.solution(
      from: [Double](repeating: 0, count: countries.count), method: options.method,
      options: options)
    guard solution.isConverged else {
      throw .notConverged(
        ConvergenceReport(
          method: options.method, iterations: solution.iterations,
          largestResidual: solution.state.residual, tolerance: options.tolerance,
          country: solution.state.worst.map { countries[$0] },
          advice: "with these zeros no matrix may have these row and column sums"))
    }
    let rows = solution.state.logPrices.map { exp($0) }
    var flows = solution.state.shares
    var columns = [Double](repeating: 0, count: countries.count)
    for importer in countries.indices {
      var sum = 0.0
      for exporter in countries.indices {
        sum += terms[exporter, importer] * rows[exporter]
        flows[exporter, importer] *= spending[importer]
      }
      columns[importer] = world / sum
    }
    // X_ij = k_ij u_i E_j / Σ k u, so that P_j^(σ−1) is columns_j / c and Π_i^(σ−1) is u_i c / Y_i.
    let power = 1 / (elasticity - 1)
    let gauge = columns[position]
    self.countries = countries
    self.flows = flows
    inward = columns.map { pow($0 / gauge, power) }
    outward = zip(rows, output).map { pow($0 * gauge / $1, power) }
    largestResidual = solution.state.residual
  }

  private static func faults(
    _ countries: [String], _ terms: DenseMatrix, _ output: [Double], _ expenditure: [Double],
    _ elasticity: Double, _ reference: String
  ) -> [EquilibriumFault] {
    let count = countries.count
    guard count > 1 else { return [.tooFewCountries(count)] }
    guard terms.rowCount == count, terms.columnCount == count, output.count == count,
      expenditure.count == count
    else { return [.shape("cost terms, output and expenditure of \(count) countries expected")] }
    var faults: [EquilibriumFault] = []
    if !(elasticity > 1 && elasticity.isFinite) { faults.append(.elasticity(elasticity)) }
    if !countries.contains(reference) {
      faults.append(
        .unknownCountry(reference, known: countries, place: "the reference country"))
    }
    for importer in 0..<count {
      for exporter in 0..<count {
        let term = terms[exporter, importer]
        if !(term >= 0 && term.isFinite) {
          faults.append(
            .costRatio(
              exporter: countries[exporter], importer: countries[importer], ratio: term))
        }
      }
      if !(output[importer] > 0) { faults.append(.withoutSales(country: countries[importer])) }
      if !(expenditure[importer] > 0) {
        faults.append(.withoutPurchases(country: countries[importer]))
      }
    }
    let (made, bought) = (output.reduce(0, +), expenditure.reduce(0, +))
    if faults.isEmpty, abs(made / bought - 1) > 1e-9 {
      faults.append(
        .shape(
          "world output is \(made) and world expenditure \(bought): they must be equal, so rescale"
            + " expenditure to output"))
    }
    return faults
  }
}
