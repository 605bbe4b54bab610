import Numerics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension MarketClearing {
  /// A state that clears the markets, and the way to it.
  struct Solution: Sendable {
    var state: State
    var iterations = 0
    var factorizations = 0
    var method: EquilibriumMethod
    var isConverged = false
  }

  /// Searches from log prices on; the last state, converged or not.
  ///
  /// The iteration goes on below the tolerance as long as each step gains, since a residual just below
  /// it is no reason to keep an error that one more cheap step removes.
  func solution(
    from start: [Double], method: EquilibriumMethod, options: EquilibriumOptions
  ) -> Solution {
    switch method {
    case .newton: return newton(from: start, options)
    case .fixedPoint: return fixedPoint(from: start, options)
    case .automatic:
      let newton = newton(from: start, options)
      if newton.isConverged { return newton }
      var fallback = fixedPoint(from: start, options)
      fallback.iterations += newton.iterations
      return fallback
    }
  }

  /// Newton's method on log excess demand with the analytic Jacobian and a damped line search.
  ///
  /// A factorization is kept while steps with it still gain a factor of three, because a step costs
  /// O(n²) and a factorization O(n³) (V. Shamanskii, *Ukrainian Mathematical Journal* 19, 1967).
  private func newton(from start: [Double], _ options: EquilibriumOptions) -> Solution {
    var solution = Solution(state: state(at: start), method: .newton)
    place(&solution.state)
    var trial = solution.state
    var factors: LUFactorization?
    var rescues = 5
    while solution.iterations < options.newtonIterations, solution.state.residual > Self.floor {
      let isFresh = factors == nil
      if isFresh {
        // Below the tolerance only steps that cost little are still worth while.
        if solution.state.residual <= options.tolerance { break }
        factors = try? LUFactorization(borderedJacobian(at: solution.state))
        solution.factorizations += 1
      }
      let side = solution.state.excess.map { -$0 - solution.state.gauge }
      guard let step = try? factors?.solution(side), step.allSatisfy(\.isFinite) else { break }
      solution.iterations += 1
      // No price moves by more than a factor e² at once, far outside which the tangent is worthless.
      var length = min(1, 2 / max(step.reduce(0) { max($0, abs($1)) }, 1e-300))
      // A stale factorization is not worth a search.
      let shortest = isFresh ? 1e-6 : length
      let before = solution.state.residual
      repeat {
        for index in 0..<count {
          trial.logPrices[index] = solution.state.logPrices[index] + length * step[index]
        }
        place(&trial)
        length /= 2
      } while !(trial.residual < before) && length >= shortest
      if trial.residual < before {
        swap(&solution.state, &trial)
        if solution.state.residual > before / 3 { factors = nil }
      } else {
        if isFresh {
          // Where not even a short step gains, the fixed point leads away first.
          guard rescues > 0, solution.state.residual > options.tolerance else { break }
          rescues -= 1
          for _ in 0..<Self.rescueSteps { fixedPointStep(&solution.state) }
        }
        factors = nil
      }
    }
    solution.isConverged = solution.state.residual <= options.tolerance
    return solution
  }

  /// The fixed point p ← p (demand / value)^(1/σ), of matrix balancing for the conditional equilibrium.
  private func fixedPoint(from start: [Double], _ options: EquilibriumOptions) -> Solution {
    var solution = Solution(state: state(at: start), method: .fixedPoint)
    place(&solution.state)
    var best = solution.state.residual
    var sinceGain = 0
    while solution.iterations < options.fixedPointIterations, solution.state.residual > Self.floor,
      solution.state.residual.isFinite
    {
      fixedPointStep(&solution.state)
      solution.iterations += 1
      if solution.state.residual < best {
        best = solution.state.residual
        sinceGain = 0
      } else {
        sinceGain += 1
        if sinceGain >= 50 { break }
      }
    }
    solution.isConverged = solution.state.residual <= options.tolerance
    return solution
  }

  private func fixedPointStep(_ state: inout State) {
    let rate = isConditional ? -1 : 1 / elasticity
    for index in 0..<count { state.logPrices[index] += rate * state.excess[index] }
    place(&state)
  }

  /// Moves all log prices together so that the numeraire has its value, and evaluates the state there.
  ///
  /// A step along the tangent leaves the curved surface on which the numeraire is constant. Returning to
  /// it after each step keeps the merit of a step to the markets alone; every gauge moves one for one with
  /// all log prices, so that one move is exact.
  private func place(_ state: inout State) {
    evaluateGauge(&state)
    let gauge = state.gauge
    for index in 0..<count { state.logPrices[index] -= gauge }
    evaluate(&state)
  }

  private static let rescueSteps = 25
  /// Residuals below this are rounding.
  private static let floor = 1e-14
}
