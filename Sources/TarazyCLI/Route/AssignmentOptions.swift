import ArgumentParser
import Corridors
import Foundation
import Numerics
import Reporting
import Solvers
import WorldModel

/// By which rule freight takes its routes.
struct AssignmentOptions: ParsableArguments {
  enum Method: String, ExpressibleByArgument, CaseIterable {
    case leastCost = "least-cost"
    case equilibrium
    case logit
  }

  @Option(
    help: ArgumentHelp(
      "One of least-cost, equilibrium, logit.",
      discussion: """
        least-cost: all freight together at the least cost, capacities bind, with the price of each. \
        equilibrium: each takes its cheapest way at the times that the load makes (Wardrop). logit: spread \
        over ways by a path-size logit at these times (stochastic user equilibrium).
        """))
  var method: Method = .leastCost

  @Option(
    name: .customLong("unserved-price"),
    help: ArgumentHelp(
      "With least-cost: what leaving a unit of freight behind costs.",
      discussion: "Default: ten times the dearest pair's way on the empty network.",
      valueName: "USD per FEU or t"))
  var unservedPrice: Double?

  @Option(
    help: ArgumentHelp(
      "With logit: how strongly cost decides, in one over USD per FEU or t; it has to be given.",
      discussion: """
        0.001: of two separate ways that differ by USD 1,000, the cheaper gets 2.7 times the freight. No \
        estimate for this network is known.
        """, valueName: "number"))
  var scale: Double?

  @Option(help: "With logit: how many ways of each pair to begin with.")
  var k = 8

  @Option(
    help: ArgumentHelp(
      "With equilibrium and logit: by what share days grow at a load of the capacity.",
      valueName: "share"))
  var growth = Congestion().growthAtCapacity

  @Option(help: "With equilibrium and logit: the power of the load by which days grow.")
  var exponent = Congestion().exponent

  @Option(help: "The largest gap that is accepted; a larger one is an error.")
  var tolerance: Double?

  @Option(help: "How many iterations are allowed.")
  var iterations: Int?

  func validate() throws {
    if method == .logit, scale == nil {
      throw ValidationError("‘--method logit’ needs ‘--scale’, such as --scale 0.001.")
    }
    if method != .logit, scale != nil {
      throw ValidationError("‘--scale’ goes with ‘--method logit’.")
    }
    if method != .leastCost, unservedPrice != nil {
      throw ValidationError("‘--unserved-price’ goes with ‘--method least-cost’.")
    }
    guard (1...1000).contains(k) else {
      throw ValidationError("‘--k \(k)’: from 1 to 1000 ways.")
    }
    if let tolerance, !(tolerance > 0 && tolerance < 1) {
      throw ValidationError("‘--tolerance \(tolerance)’: above 0 and below 1.")
    }
    if let iterations, iterations < 1 {
      throw ValidationError("‘--iterations \(iterations)’: 1 or more.")
    }
  }

  private var threads: Int { ProcessInfo.processInfo.activeProcessorCount }

  func outcome(
    of demand: DemandTable, on graph: RoutingGraph, _ cost: GeneralisedCost,
    _ constraints: RouteConstraints
  ) throws -> AssignmentReport.Outcome {
    switch method {
    case .leastCost:
      var options = LeastCostOptions(
        cost: cost, constraints: constraints,
        unservedPrice: try unservedPrice ?? usualPrice(demand, graph, cost, constraints),
        threads: threads)
      if let tolerance { options.tolerance = tolerance }
      if let iterations { options.iterations = iterations }
      return .leastCost(
        try graph.leastCostAssignment(of: demand, options, solver: try Self.solver()),
        unservedPrice: options.unservedPrice)
    case .equilibrium:
      return .equilibrium(
        try graph.deterministicEquilibrium(of: demand, equilibrium(cost, constraints)))
    case .logit:
      guard let scale, let choice = RouteChoice(scale: scale) else {
        throw ValidationError("‘--scale \(scale ?? 0)’: 0 or more.")
      }
      let ways = try graph.choiceSets(
        for: demand, routes: k, by: cost, constraints, threads: threads)
      return .equilibrium(
        try graph.stochasticEquilibrium(
          of: demand, by: choice, among: ways, equilibrium(cost, constraints)))
    }
  }

  private func equilibrium(
    _ cost: GeneralisedCost, _ constraints: RouteConstraints
  ) -> EquilibriumOptions {
    var options = EquilibriumOptions(
      cost: cost, congestion: Congestion(growthAtCapacity: growth, exponent: exponent),
      constraints: constraints, threads: threads)
    if let tolerance { options.tolerance = tolerance }
    if let iterations { options.iterations = iterations }
    return options
  }

  private func usualPrice(
    _ demand: DemandTable, _ graph: RoutingGraph, _ cost: GeneralisedCost,
    _ constraints: RouteConstraints
  ) throws -> Double {
    let flows = try graph.bestRouteAssignment(
      of: demand, by: cost, constraints, threads: threads)
    let dearest = flows.routes.map { flows.figures(of: $0).generalisedCost }.max() ?? 0
    return dearest > 0 ? 10 * dearest : 1
  }

  private static func solver() throws -> any LinearProgramSolver {
    do {
      let found = try InstalledSolver.find(
        highs: ProcessInfo.processInfo.environment["TARAZY_HIGHS"],
        toolsFolder: Installation.root + "/.tools")
      for notice in found.notices { FileHandle.standardError.write(Data((notice + "\n").utf8)) }
      return found.solver
    } catch {
      throw ValidationError("\(error)\nTools/setup-solvers installs one.")
    }
  }
}
