import Numerics

/// A change of trade costs as an uncertain coefficient times the change of its regressor.
public struct EstimatedCostTerm: Hashable, Sendable {
  public let name: String
  /// The estimate of the coefficient of the log cost term, β, or of the log cost.
  public let coefficient: Double
  /// Whether the coefficient is one of log t, as the value of a day is, not of log k = (1 − σ) log t.
  public let isLogCost: Bool
  /// The change of the regressor by pair, exporters in rows; 0 for pairs that are not touched.
  public let change: DenseMatrix

  public init(name: String, coefficient: Double, isLogCost: Bool = false, change: DenseMatrix) {
    self.name = name
    self.coefficient = coefficient
    self.isLogCost = isLogCost
    self.change = change
  }
}

extension EstimatedCostTerm {
  /// Adds the term at its estimate.
  func add(to costs: inout CostChanges) { add(coefficient, to: &costs) }

  /// Adds the term at another value of its coefficient.
  func add(_ coefficient: Double, to costs: inout CostChanges) {
    for importer in 0..<change.columnCount {
      for exporter in 0..<change.rowCount where change[exporter, importer] != 0 {
        if isLogCost {
          costs.addLogCost(coefficient * change[exporter, importer], exporter, importer)
        } else {
          costs.addLogTerm(coefficient * change[exporter, importer], exporter, importer)
        }
      }
    }
  }
}

/// A counterfactual whose coefficients and elasticity are known with errors.
public struct UncertainCounterfactual: Sendable {
  public let baseline: TradeBaseline
  /// Changes that are certain; those of ``terms`` are added.
  public let costs: CostChanges
  public let terms: [EstimatedCostTerm]
  /// Of the coefficients of ``terms``, in their order.
  public let covariance: DenseMatrix
  public let elasticity: ElasticityDistribution
  public let closure: DeficitClosure
  public let reference: String
  /// The answer at the estimates and the median elasticity.
  public let central: TradeCounterfactual
  private let root: PivotedCholeskyFactorization

  /// - Throws: ``EquilibriumError/faults(_:)`` with all that is wrong, among it a covariance that is not
  ///   symmetric or has a negative direction.
  public init(
    baseline: TradeBaseline, costs: CostChanges, terms: [EstimatedCostTerm],
    covariance: DenseMatrix, elasticity: ElasticityDistribution,
    closure: DeficitClosure = .multiplicative, reference: String
  ) throws(EquilibriumError) {
    let count = baseline.countries.count
    var faults = elasticity.faults
    for term in terms {
      if term.change.rowCount != count || term.change.columnCount != count {
        faults.append(.shape("the regressor ‘\(term.name)’ needs \(count) rows and columns"))
      } else if !term.coefficient.isFinite || !term.change.storage.allSatisfy(\.isFinite) {
        faults.append(.shape("the regressor ‘\(term.name)’ or its coefficient is not finite"))
      }
    }
    faults += Self.covarianceFaults(covariance, terms.count)
    guard faults.isEmpty else { throw .faults(faults) }
    do throws(LinearAlgebraError) {
      root = try PivotedCholeskyFactorization(covariance)
    } catch {
      throw .faults([.covariance("cannot be factored: \(error)")])
    }
    guard Self.isFactored(covariance, root) else {
      throw .faults([
        .covariance("has a direction of negative variance: it is no covariance; check its signs")
      ])
    }
    self.baseline = baseline
    self.costs = costs
    self.terms = terms
    self.covariance = covariance
    self.elasticity = elasticity
    self.closure = closure
    self.reference = reference
    central = try TradeCounterfactual(
      baseline: baseline, costs: Self.added(terms, terms.map(\.coefficient), to: costs),
      elasticity: elasticity.central, closure: closure, reference: reference)
  }

  /// The counterfactual of one draw; the same for the same seed and number.
  func counterfactual(seed: UInt64, draw: Int) throws(EquilibriumError) -> TradeCounterfactual {
    var random = SplitMix64(seed: seed, unit: UInt64(draw))
    let sigma = elasticity.draw(&random)
    var coefficients = terms.map(\.coefficient)
    let lower = root.lower
    let normals = random.normals(root.rank)
    for (row, term) in root.order.enumerated() {
      for column in 0..<root.rank { coefficients[term] += lower[row, column] * normals[column] }
    }
    return try TradeCounterfactual(
      baseline: baseline, costs: Self.added(terms, coefficients, to: costs), elasticity: sigma,
      closure: closure, reference: reference)
  }

  private static func added(
    _ terms: [EstimatedCostTerm], _ coefficients: [Double], to costs: CostChanges
  ) -> CostChanges {
    var sum = costs
    for (term, coefficient) in zip(terms, coefficients) { term.add(coefficient, to: &sum) }
    return sum
  }

  private static func covarianceFaults(_ matrix: DenseMatrix, _ count: Int) -> [EquilibriumFault] {
    guard matrix.rowCount == count, matrix.columnCount == count else {
      return [
        .covariance(
          "is \(matrix.rowCount) × \(matrix.columnCount) for \(count) coefficients: give one row"
            + " and column for each")
      ]
    }
    var faults: [EquilibriumFault] = []
    for row in 0..<count {
      if !(matrix[row, row] >= 0 && matrix[row, row].isFinite) {
        faults.append(.covariance("has the variance \(matrix[row, row]) in row \(row + 1)"))
      }
      for column in 0..<row {
        let (lower, upper) = (matrix[row, column], matrix[column, row])
        if !(abs(lower - upper) <= 1e-9 * max(abs(lower), abs(upper))) {
          faults.append(
            .covariance(
              "is not symmetric: row \(row + 1), column \(column + 1) has \(lower) and \(upper)"))
        }
      }
    }
    return faults
  }

  /// Whether the factor gives the matrix back; a matrix with a negative direction is cut off before.
  private static func isFactored(
    _ matrix: DenseMatrix, _ root: PivotedCholeskyFactorization
  ) -> Bool {
    let lower = root.lower
    let scale = (0..<matrix.rowCount).reduce(0) { max($0, matrix[$1, $1]) }
    for row in 0..<matrix.rowCount {
      for column in 0...row {
        let product = (0..<root.rank).reduce(0) { $0 + lower[row, $1] * lower[column, $1] }
        let entry = matrix[root.order[row], root.order[column]]
        guard abs(product - entry) <= 1e-10 * scale else { return false }
      }
    }
    return true
  }
}
