import Numerics

/// The linear programme over the routes found so far: how much of each pair goes on which route.
///
/// Rows: one for each pair (its amount, served or not), one for each capacity that a route uses.
struct RouteMaster {
  /// A route as a column.
  struct Column {
    let pair: Int
    let edges: [Int32]
    let cost: Double
  }

  /// What the programme says.
  struct Outcome {
    /// By column.
    let amounts: [Double]
    /// By pair, the cost at which one more unit would be served.
    let pairPrices: [Double]
    /// By element, 0 or more.
    let capacityPrices: [Double]
    let objective: Double
  }

  let demand: ResolvedDemand
  let elements: EdgeElements
  /// By element; infinite where unknown.
  let capacities: [Double]
  let unservedPrice: Double
  private(set) var columns: [Column] = []
  private var known: [Set<[Int32]>]

  init(
    demand: ResolvedDemand, elements: EdgeElements, capacities: [Double], unservedPrice: Double
  ) {
    self.demand = demand
    self.elements = elements
    self.capacities = capacities
    self.unservedPrice = unservedPrice
    known = [Set<[Int32]>](repeating: [], count: demand.count)
  }

  /// Adds a route; `false` if it is there already.
  mutating func add(_ column: Column) -> Bool {
    guard known[column.pair].insert(column.edges).inserted else { return false }
    columns.append(column)
    return true
  }

  func solve(_ solver: any LinearProgramSolver) throws(LinearProgramError) -> Outcome {
    var program = LinearProgram(.minimise)
    for pair in 0..<demand.count {
      program.addRow(lower: demand.amount(pair), upper: demand.amount(pair))
    }
    var rowOfElement = [Int](repeating: -1, count: elements.count)
    let uses = columns.map(capacityUses)
    for element in uses.joined().lazy.map(\.element) where rowOfElement[element] < 0 {
      rowOfElement[element] = program.addRow(upper: capacities[element])
    }
    for (column, uses) in zip(columns, uses) {
      let entries = uses.map { LinearProgram.Entry(row: rowOfElement[$0.element], value: $0.times) }
      program.addColumn(cost: column.cost, [.init(row: column.pair, value: 1)] + entries)
    }
    for pair in 0..<demand.count {
      program.addColumn(cost: unservedPrice, [.init(row: pair, value: 1)])
    }
    let solution = try solver.solve(program)
    let duals = solution.duals ?? []
    return Outcome(
      amounts: Array(solution.primal.prefix(columns.count)),
      pairPrices: Array(duals.prefix(demand.count)),
      capacityPrices: rowOfElement.map { $0 < 0 ? 0 : max(0, -duals[$0]) },
      objective: solution.objective)
  }

  /// How often a route uses each element with a known capacity, in the order of first use.
  private func capacityUses(_ column: Column) -> [(element: Int, times: Double)] {
    var uses: [(element: Int, times: Double)] = []
    for edge in column.edges {
      for element in elements[edge].lazy.map(Int.init) where capacities[element] < .infinity {
        if let known = uses.firstIndex(where: { $0.element == element }) {
          uses[known].times += 1
        } else {
          uses.append((element, 1))
        }
      }
    }
    return uses
  }
}
