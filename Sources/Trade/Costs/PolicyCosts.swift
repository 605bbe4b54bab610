import Numerics

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Measures of policy as changes of bilateral trade costs, each with the origin of its figure.
public struct PolicyCosts: Sendable {
  /// How one measure changes the cost of one pair.
  public struct Receipt: Hashable, Sendable {
    public let policy: String
    public let exporter: String
    public let importer: String
    public let change: Change
    /// Where the figure comes from.
    public let source: String
  }

  public enum Change: Hashable, Sendable {
    /// Δ log k of an estimated coefficient, with its standard error if known.
    case logTerm(Double, standardError: Double?)
    /// k̂ of a border closure; 0 ends the trade.
    case termRatio(Double)
    /// Δ log t, with its standard error if it has one.
    case logCost(Double, standardError: Double?)
    /// The rate after the change.
    case tariff(Double)
  }

  /// All measures at their estimates.
  public let costs: CostChanges
  /// The measures that do not come from an uncertain coefficient.
  public let certainCosts: CostChanges
  /// The others, one term for each coefficient, however many measures use it.
  public let terms: [EstimatedCostTerm]
  /// The coefficients of ``terms``.
  public let coefficients: [CostCoefficient]
  public let receipts: [Receipt]

  /// The covariance of ``terms``, coefficients of different origin being independent; `nil` where a
  /// standard error is not known.
  public var covariance: DenseMatrix? {
    var matrix = DenseMatrix(rowCount: coefficients.count, columnCount: coefficients.count)
    for (index, coefficient) in coefficients.enumerated() {
      guard let error = coefficient.standardError else { return nil }
      matrix[index, index] = error * error
    }
    return matrix
  }

  /// - Throws: ``EquilibriumError/faults(_:)`` with every country that the baseline does not have, figure
  ///   out of range or without a source, and measure that touches no pair.
  public init(_ policies: [TradePolicy], on baseline: TradeBaseline) throws(EquilibriumError) {
    let countries = baseline.countries
    let positions = Dictionary(
      zip(countries, countries.indices), uniquingKeysWith: { first, _ in first })
    var faults: [EquilibriumFault] = []
    var certain = CostChanges(countries: countries)
    var terms = TermList(count: countries.count)
    var receipts: [Receipt] = []
    for policy in policies {
      let place = "the measure ‘\(policy.name)’"
      for name in policy.names where positions[name] == nil {
        faults.append(.unknownCountry(name, known: countries, place: place))
      }
      faults += policy.figureFaults(place)
      let pairs = policy.namedPairs
      if pairs.isEmpty {
        faults.append(.shape("\(place) touches no pair of countries: name two different ones"))
      }
      for (exporter, importer) in pairs {
        guard let row = positions[exporter], let column = positions[importer] else { continue }
        let change: Change
        switch policy.effect {
        case .agreement(_, let coefficient), .withdrawal(_, let coefficient),
          .sanctions(let coefficient):
          let direction = if case .withdrawal = policy.effect { -1.0 } else { 1.0 }
          terms.add(coefficient, isLogCost: false, direction, row, column)
          change = .logTerm(
            direction * coefficient.value, standardError: coefficient.standardError)
        case .borderClosure(let share, _):
          if share >= 1 {
            certain.prohibit(row, column)
          } else {
            certain.addLogTerm(log(1 - share), row, column)
          }
          change = .termRatio(1 - share)
        case .transitTime(let days, let cost):
          if let error = cost.standardError {
            terms.add(
              CostCoefficient(
                name: "day in transit", value: cost.perDay, standardError: error,
                source: cost.source), isLogCost: true, days, row, column)
          } else {
            certain.addLogCost(days * cost.perDay, row, column)
          }
          change = .logCost(
            days * cost.perDay, standardError: cost.standardError.map { abs(days) * $0 })
        case .tariff(let rate, _):
          certain.setTariff(rate, row, column, over: baseline)
          change = .tariff(rate)
        }
        receipts.append(
          Receipt(
            policy: policy.name, exporter: exporter, importer: importer, change: change,
            source: policy.source))
      }
    }
    guard faults.isEmpty else { throw .faults(faults) }
    certainCosts = certain
    costs = terms.terms.reduce(into: certain) { $1.add(to: &$0) }
    coefficients = terms.coefficients
    self.terms = terms.terms
    self.receipts = receipts
  }
}

/// Coefficients with the regressors that they belong to, each once however many measures use it.
private struct TermList {
  private let count: Int
  private(set) var coefficients: [CostCoefficient] = []
  private var kinds: [Bool] = []
  private var changes: [DenseMatrix] = []

  init(count: Int) { self.count = count }

  mutating func add(
    _ coefficient: CostCoefficient, isLogCost: Bool, _ change: Double, _ row: Int, _ column: Int
  ) {
    let known = coefficients.indices.first {
      coefficients[$0] == coefficient && kinds[$0] == isLogCost
    }
    let place = known ?? coefficients.count
    if known == nil {
      coefficients.append(coefficient)
      kinds.append(isLogCost)
      changes.append(DenseMatrix(rowCount: count, columnCount: count))
    }
    changes[place][row, column] += change
  }

  var terms: [EstimatedCostTerm] {
    coefficients.indices.map {
      EstimatedCostTerm(
        name: coefficients[$0].name, coefficient: coefficients[$0].value, isLogCost: kinds[$0],
        change: changes[$0])
    }
  }
}

extension TradePolicy {
  /// Where the figure of the measure comes from.
  var source: String {
    switch effect {
    case .agreement(_, let coefficient), .withdrawal(_, let coefficient),
      .sanctions(let coefficient):
      coefficient.source
    case .borderClosure(_, let source), .tariff(_, let source): source
    case .transitTime(_, let cost): cost.source
    }
  }

  fileprivate func figureFaults(_ place: String) -> [EquilibriumFault] {
    var faults: [EquilibriumFault] = []
    func refuse(_ words: String) { faults.append(.shape("\(place): \(words)")) }
    if source.isEmpty { refuse("its figure has no source: name publication and table") }
    switch effect {
    case .agreement(_, let coefficient), .withdrawal(_, let coefficient),
      .sanctions(let coefficient):
      if !coefficient.value.isFinite { refuse("the coefficient is \(coefficient.value)") }
      if let error = coefficient.standardError, !(error >= 0 && error.isFinite) {
        refuse("the standard error is \(error); it cannot be negative")
      }
    case .borderClosure(let share, _):
      if !(share > 0 && share <= 1) {
        refuse("the share of trade over the border is \(share); it is above 0 and at most 1")
      }
    case .transitTime(let days, let cost):
      if !days.isFinite { refuse("the days in transit change by \(days)") }
      if !(cost.perDay >= 0 && cost.perDay < 1) {
        refuse("a day costs \(cost.perDay) of the value; give a share such as 0.006")
      }
      if let error = cost.standardError, !(error >= 0 && error.isFinite) {
        refuse("the standard error of a day's cost is \(error); it cannot be negative")
      }
    case .tariff(let rate, _):
      if !(rate > -1 && rate.isFinite) {
        refuse("the tariff is \(rate); a rate is a share above −1, such as 0.05 for 5 %")
      }
    }
    return faults
  }
}
