import Numerics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Finds packages by integer programmes: one column an option, of which each issue takes exactly one.
///
/// The Nash product is maximised by outer approximation: log is replaced by tangents, which lie above it, so
/// that each optimum is a bound; the tangents at its gains are added until bound and value meet (M. Duran,
/// I. Grossmann, *Mathematical Programming* 36, 1986, doi:10.1007/BF02592064).
struct PackageProgramme {
  private let space: PackageSpace
  private let solver: any LinearProgramSolver
  private static let rounds = 40
  private static let tolerance = 1e-7

  init(_ space: PackageSpace, _ solver: any LinearProgramSolver) {
    self.space = space
    self.solver = solver
  }

  func result(_ aim: MediatorAim?) throws(LinearProgramError) -> MediationResult {
    let maximin = try maximin()
    let isPossible = maximin.package.isAcceptable
    var mediator: BestPackage?
    if let aim, isPossible {
      let parts = aim.parts(space)
      let floor = max(0, aim.neutrality * maximin.value)
      mediator = try maximise(floors: space.parties.map { _ in floor }) { parts[$0][$1] }
    }
    return MediationResult(
      space: space, method: .programmes(solver: solver.name), acceptableCount: nil,
      adoptedCount: nil, efficient: nil, maximin: maximin,
      nash: maximin.value > 0 ? try nash(from: maximin.package) : nil, mediator: mediator,
      concessions: try concessions())
  }

  /// A programme whose first columns are the options, and whose first rows are the gains of the parties.
  private func programme(
    floors: [Double], worth: (Int, Int) -> Double
  ) -> LinearProgram {
    var programme = LinearProgram(.maximise)
    for (party, floor) in floors.enumerated() {
      programme.addRow(lower: floor + space.reservation[party])
    }
    for _ in space.options { programme.addRow(lower: 1, upper: 1) }
    for (issue, options) in space.options.enumerated() {
      for option in options.indices {
        let values = space.parts[issue][option].enumerated().filter { $0.element != 0 }
          .map { LinearProgram.Entry(row: $0.offset, value: $0.element) }
        programme.addColumn(
          cost: worth(issue, option), upper: 1, isInteger: true,
          values + [.init(row: space.parties.count + issue, value: 1)])
      }
    }
    return programme
  }

  private func choice(_ primal: [Double]) -> [Int] {
    var start = 0
    return space.options.map { options in
      defer { start += options.count }
      return options.indices.max { (primal[start + $0], -$0) < (primal[start + $1], -$1) } ?? 0
    }
  }

  /// The objective and the solver's claimed gap; a solver that tells none claims that it has none.
  private func bound(_ solution: LinearProgramSolution) -> Double {
    solution.objective + (solution.certificate.gap ?? 0) * (1 + abs(solution.objective))
  }

  private func maximise(
    floors: [Double], worth: (Int, Int) -> Double
  ) throws(LinearProgramError) -> BestPackage {
    let solution = try solver.solve(programme(floors: floors, worth: worth))
    let chosen = choice(solution.primal)
    let value = chosen.enumerated().reduce(0) { $0 + worth($1.offset, $1.element) }
    return BestPackage(
      package: space.package(chosen), value: value, bound: max(value, bound(solution)))
  }

  private func maximin() throws(LinearProgramError) -> BestPackage {
    var programme = programme(floors: space.parties.map { _ in 0 }) { _, _ in 0 }
    programme.addColumn(
      cost: 1, lower: -1, upper: 1,
      space.parties.indices.map { LinearProgram.Entry(row: $0, value: -1) })
    let solution = try solver.solve(programme)
    let package = space.package(choice(solution.primal))
    return BestPackage(
      package: package, value: package.leastGain,
      bound: max(package.leastGain, bound(solution)))
  }

  private func nash(from start: Package) throws(LinearProgramError) -> BestPackage {
    var tangents = [start.gains]
    var best = start
    var bound = Double.infinity
    for _ in 0..<Self.rounds {
      let solution = try solver.solve(nashProgramme(tangents))
      bound = min(bound, self.bound(solution))
      let package = space.package(choice(solution.primal))
      if PackageEnumeration.logProduct(package) > PackageEnumeration.logProduct(best) {
        best = package
      }
      if bound - PackageEnumeration.logProduct(best) <= Self.tolerance { break }
      tangents.append(package.gains.map { max($0, 1e-6) })
    }
    let value = PackageEnumeration.logProduct(best)
    return BestPackage(package: best, value: value, bound: max(value, bound))
  }

  /// Columns for the logarithms: z ≤ log g₀ + (g − g₀) / g₀ at each tangent.
  private func nashProgramme(_ tangents: [[Double]]) -> LinearProgram {
    var rows: [[Int]] = []
    let parties = space.parties.indices
    var programme = LinearProgram(.maximise)
    for party in parties { programme.addRow(lower: space.reservation[party]) }
    for _ in space.options { programme.addRow(lower: 1, upper: 1) }
    for gains in tangents {
      rows.append(
        parties.map { party in
          // z − u / g₀ ≤ log g₀ − 1 − r / g₀
          programme.addRow(
            upper: log(gains[party]) - 1 - space.reservation[party] / gains[party])
        })
    }
    for (issue, options) in space.options.enumerated() {
      for option in options.indices {
        var entries = [LinearProgram.Entry(row: parties.count + issue, value: 1)]
        for party in parties where space.parts[issue][option][party] != 0 {
          let part = space.parts[issue][option][party]
          entries.append(.init(row: party, value: part))
          for (index, gains) in tangents.enumerated() {
            entries.append(.init(row: rows[index][party], value: -part / gains[party]))
          }
        }
        programme.addColumn(cost: 0, upper: 1, isInteger: true, entries)
      }
    }
    for party in parties {
      programme.addColumn(
        cost: 1, lower: -40, upper: 1, rows.map { LinearProgram.Entry(row: $0[party], value: 1) })
    }
    return programme
  }

  private func concessions() throws(LinearProgramError) -> [Concession] {
    var concessions: [Concession] = []
    for party in space.parties.indices {
      // No bound of its own for the party that may concede.
      let floors = space.parties.indices.map { $0 == party ? -1 - space.reservation[party] : 0.0 }
      do {
        let best = try maximise(floors: floors) { space.parts[$0][$1][party] }
        concessions.append(
          Concession(
            actor: space.parties[party], needed: max(0, -best.package.gains[party]),
            package: best.package))
      } catch LinearProgramError.infeasible {
        // The others have no zone among themselves, so that this party alone unlocks nothing.
        continue
      }
    }
    return concessions.sorted { ($0.needed, $0.actor) < ($1.needed, $1.actor) }
  }
}
