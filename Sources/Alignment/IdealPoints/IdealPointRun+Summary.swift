import Dispatch
import Numerics

extension IdealPointRun {
  /// Means, intervals and diagnostics of all positions from the draws kept so far.
  ///
  /// - Parameters:
  ///   - acceptingUnconverged: whether to hand out figures of chains that have not converged; the report then
  ///     says so.
  /// - Throws: ``IdealPointError/notConverged(_:)``; ``IdealPointError/setting(name:value:rule:)`` while
  ///   fewer than two draws are kept.
  /// - Complexity: O(state-sessions × n log n) for n draws.
  public func summary(
    rule: ConvergenceRule = ConvergenceRule(), acceptingUnconverged: Bool = false, threads: Int
  ) throws(IdealPointError) -> IdealPointSummary {
    guard draws.drawCount * draws.chainCount > 1 else {
      throw .setting(
        name: "the number of kept draws", value: "\(draws.drawCount)",
        rule: "a summary needs two; advance the run beyond the warm-up first")
    }
    let estimates = Self.map(model.votes.unitCount, threads: threads) { estimate(of: $0) }
    let report = ConvergenceReport(estimates.map(\.diagnostics), rule: rule)
    guard report.isMet || acceptingUnconverged else { throw .notConverged(report) }
    return IdealPointSummary(estimates: estimates, convergence: report)
  }

  private func estimate(of unit: Int) -> IdealPointEstimate {
    let chains = (0..<draws.chainCount).map { draws.trace(of: unit, chain: $0) }
    let sorted = chains.flatMap { $0 }.sorted()
    func quantile(_ probability: Double) -> Double {
      SampleQuantile.of(sorted: sorted, at: probability) ?? .nan
    }
    let moments = draws.moments(of: unit) ?? (.nan, .nan)
    return IdealPointEstimate(
      state: Int(model.votes.states[Int(model.votes.stateOfUnit[unit])]),
      session: Int(model.votes.sessionOfUnit[unit]), mean: moments.mean,
      deviation: moments.deviation, low: quantile(0.05), median: quantile(0.5),
      high: quantile(0.95),
      votes: Int(model.votes.votesOfUnit[unit]), diagnostics: ChainDiagnostics(chains))
  }

  /// Values in the order of their numbers, computed by several threads in blocks.
  private static func map<R: Sendable>(
    _ count: Int, threads: Int, _ body: @Sendable (Int) -> R
  ) -> [R] {
    let workers = Swift.max(1, Swift.min(threads, count))
    return [R](unsafeUninitializedCapacity: count) { buffer, initialized in
      nonisolated(unsafe) let slots = buffer
      DispatchQueue.concurrentPerform(iterations: workers) { worker in
        for place in (count * worker / workers)..<(count * (worker + 1) / workers) {
          slots.initializeElement(at: place, to: body(place))
        }
      }
      initialized = count
    }
  }
}
