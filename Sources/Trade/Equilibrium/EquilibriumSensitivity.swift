import Numerics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How welfare and real product answer to every bilateral trade cost, by one factorization.
///
/// With F(x, c) = 0 the equations of market clearing in log prices x and log costs c, and f(x, c) a
/// country's log welfare, df/dc = f_c − (J⁻ᵀ f_x)ᵀ F_c: the adjoint method, O(n³) once and O(n²) for each
/// country, where finite differences would take an equilibrium for each of n² costs. Checked against
/// central differences of equilibria.
public struct EquilibriumSensitivity: Sendable {
  public enum Figure: Hashable, Sendable {
    case welfare
    case realProduct
  }

  public let equilibrium: FullEquilibrium
  private let factors: LUFactorization
  private let consumerShares: DenseMatrix

  /// - Throws: ``EquilibriumError/notConverged(_:)`` where the equilibrium is not locally unique, so
  ///   that no derivative exists.
  public init(_ equilibrium: FullEquilibrium) throws(EquilibriumError) {
    let question = equilibrium.counterfactual
    let problem = question.fullProblem(equilibrium.start, equilibrium.shares)
    do throws(LinearAlgebraError) {
      factors = try LUFactorization(problem.borderedJacobian(at: equilibrium.state))
    } catch {
      throw .notConverged(
        ConvergenceReport(
          method: .newton, iterations: 0, largestResidual: equilibrium.state.residual,
          tolerance: 0, country: nil,
          advice: "the equations are singular at the equilibrium: \(error)"))
    }
    self.equilibrium = equilibrium
    let power = 1 - question.elasticity
    let terms = equilibrium.state.logPrices.map { exp(power * $0) }
    var shares = equilibrium.shares.consumerWeights
    for importer in terms.indices {
      var sum = 0.0
      for exporter in terms.indices {
        shares[exporter, importer] *= terms[exporter]
        sum += shares[exporter, importer]
      }
      for exporter in terms.indices { shares[exporter, importer] /= sum }
    }
    consumerShares = shares
  }

  /// ∂ ln(figure of the country) / ∂ ln t_kl, exporters k in rows, importers l in columns.
  ///
  /// −0.002 says that a cost higher by 1 % makes the figure smaller by 0.002 %. Zero for pairs without
  /// trade.
  ///
  /// - Throws: ``EquilibriumError/faults(_:)`` for a country that the baseline does not have.
  public func gradient(
    of figure: Figure, for country: String
  ) throws(EquilibriumError) -> DenseMatrix {
    let countries = equilibrium.start.countries
    guard let subject = equilibrium.start.position(of: country) else {
      throw .faults([.unknownCountry(country, known: countries, place: "the sensitivity")])
    }
    let question = equilibrium.counterfactual
    let state = equilibrium.state
    let power = 1 - question.elasticity
    let range = countries.indices

    // f_x, and the part of f_c that a country's own import costs have directly.
    var priceGradient = [Double](repeating: 0, count: range.count)
    var direct = priceGradient
    for exporter in range {
      let paid = consumerShares[exporter, subject]
      priceGradient[exporter] = -paid
      direct[exporter] = -paid
      if figure == .welfare {
        // Tariffs are a part of spending that falls where shares move to producers that pay less.
        let received = power * (state.shares[exporter, subject] - paid)
        priceGradient[exporter] -= received
        direct[exporter] -= received
      }
    }
    switch figure {
    case .realProduct: priceGradient[subject] += 1
    case .welfare: addSpendingGradient(&priceGradient, subject)
    }
    let adjoint: [Double]
    do throws(LinearAlgebraError) {
      adjoint = try factors.solution(priceGradient, transposed: true)
    } catch {
      throw .faults([.shape(error.description)])
    }

    let gaugeWeight = adjoint.reduce(0, +)
    var gradient = DenseMatrix(rowCount: range.count, columnCount: range.count)
    for importer in range {
      let average = range.reduce(0) {
        $0 + adjoint[$1] / state.demand[$1] * state.shares[$1, importer]
      }
      for exporter in range {
        let share = state.shares[exporter, importer]
        var change =
          power * state.spending[importer] * share
          * (adjoint[exporter] / state.demand[exporter] - average)
        if case .additive(.consumerPrice(let numeraire)) = question.closure,
          numeraire == countries[importer]
        {
          change += gaugeWeight * consumerShares[exporter, importer]
        }
        gradient[exporter, importer] = (importer == subject ? direct[exporter] : 0) - change
      }
    }
    return gradient
  }

  /// ∂ ln N_j / ∂ x of the country j.
  private func addSpendingGradient(_ gradient: inout [Double], _ subject: Int) {
    let state = equilibrium.state
    if case .additive = equilibrium.counterfactual.closure {
      gradient[subject] += state.value[subject] / state.spending[subject]
      return
    }
    let world = state.value.reduce(0, +)
    gradient[subject] += 1
    for country in gradient.indices {
      gradient[country] += (state.value[country] - state.spending[country]) / world
    }
  }
}
