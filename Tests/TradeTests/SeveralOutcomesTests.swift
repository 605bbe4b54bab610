import TestSupport
import Testing

@testable import Trade

@Suite("Several outcomes of one panel")
struct SeveralOutcomesTests {
  typealias Variable = FixedEffectsPanel.Variable
  typealias Fit = (FixedEffectsPanel) throws(EstimationError) -> [RegressionFit]

  static let covariances = [
    CovarianceRequest(.robust),
    CovarianceRequest(.clustered(["pair"]), convention: .clustersAndFreeParameters),
  ]
  static let methods: [(name: String, isPoisson: Bool)] = [
    ("least squares", false), ("PPML", true),
  ]

  /// Pairs of 14 countries in 4 years; outcomes with the same rows and zeros, with more zeros, with
  /// figures that are missing, and with whole groups of zeros.
  static func panel(_ seed: UInt64) throws -> FixedEffectsPanel {
    var random = SplitMix64(seed: seed)
    func unit() -> Double { Double(random.next() >> 11) * 0x1p-53 }
    var outcomes = [[Double]](repeating: [], count: 5)
    var regressors = [[Double]](repeating: [], count: 3)
    var keys = [[String]](repeating: [], count: 3)
    for exporter in 0..<14 {
      for importer in 0..<14 {
        for year in 0..<4 {
          let (rta, cost) = (unit() < 0.3 ? 1.0 : 0, unit())
          let flow = unit() < 0.15 ? 0 : (1 + rta) * (0.2 + unit()) / (0.2 + cost)
          outcomes[0].append(flow)
          outcomes[1].append(3 * flow * (1 + unit()))
          outcomes[2].append(unit() < 0.2 ? 0 : flow)
          outcomes[3].append(unit() < 0.1 ? .nan : flow)
          outcomes[4].append(exporter < 2 || (exporter + importer) % 5 == 0 ? 0 : 0.5 + unit())
          for (place, value) in [rta, cost, 2 * rta].enumerated() {
            regressors[place].append(value)
          }
          for (place, key) in ["\(exporter) \(year)", "\(importer) \(year)"].enumerated() {
            keys[place].append(key)
          }
          keys[2].append("\(exporter) \(importer)")
        }
      }
    }
    return try FixedEffectsPanel(
      outcomes: outcomes.enumerated().map { Variable(name: "y\($0)", values: $1) },
      regressors: zip(["rta", "cost", "twice"], regressors).map { Variable(name: $0, values: $1) },
      effects: zip(["et", "it", "pair"], keys).map { Grouping(name: $0, keys: $1) })
  }

  static func fit(_ isPoisson: Bool) -> Fit {
    { (panel) throws(EstimationError) in
      isPoisson
        ? try PoissonRegression.fit(panel, covariances: covariances)
        : try LeastSquaresRegression.fit(panel, covariances: covariances)
    }
  }

  @Test(
    "together they give what each gives by itself: drops the same, figures to 1e-12",
    arguments: methods.indices, UInt64(1)...4)
  func separately(method: Int, seed: UInt64) throws {
    let (name, isPoisson) = Self.methods[method]
    let panel = try Self.panel(seed)
    let together = try Self.fit(isPoisson)(panel)
    #expect(together.map(\.outcome) == panel.outcomes.map(\.name))
    for (place, outcome) in panel.outcomes.enumerated() {
      let alone = try Self.fit(isPoisson)(
        FixedEffectsPanel(
          outcomes: [outcome], regressors: panel.regressors, effects: panel.effects))[0]
      let words = "\(name), seed \(seed), \(outcome.name)"
      #expect(together[place].drops == alone.drops, "\(words)")
      #expect(together[place].rows == alone.rows, "\(words)")
      #expect(together[place].names == alone.names, "\(words)")
      for (one, other) in zip(together[place].estimates, alone.estimates) {
        #expect(abs(one - other) <= 1e-12 * max(1, abs(other)), "\(words): \(one), \(other)")
      }
      for (one, other) in zip(together[place].covariances, alone.covariances) {
        for (left, right) in zip(one.matrix.storage, other.matrix.storage) {
          #expect(abs(left - right) <= 1e-12 * max(abs(right), 1e-6), "\(words)")
        }
      }
      if isPoisson {
        #expect(together[place].estimates == alone.estimates, "\(words): PPML shares no rounding")
      }
    }
  }

  @Test("outcomes known in the same rows share one layout, and one absorption of the regressors")
  func shared() throws {
    let panel = try Self.panel(7)
    var poisson = SharedDesigns(panel, isPoisson: true, settings: .init())
    let layouts = try panel.outcomes.map { outcome throws(EstimationError) in
      try poisson.design(outcome).layout
    }
    #expect(layouts[0] === layouts[1], "the same zeros")
    #expect(layouts[4] !== layouts[0], "groups of zeros are left out")
    #expect(layouts[4].count < layouts[0].count)
    var least = SharedDesigns(panel, isPoisson: false, settings: .init())
    let others = try panel.outcomes.map { outcome throws(EstimationError) in
      try least.design(outcome).layout
    }
    #expect(others[0] === others[1] && others[0] === others[2] && others[0] === others[4])
    #expect(others[3] !== others[0] && others[3].count < others[0].count)
  }

  @Test("an outcome that can't be estimated is named")
  func refused() throws {
    let panel = try Self.panel(3)
    let bad = Variable(name: "empty", values: .init(repeating: 0, count: panel.count))
    let error = failure {
      _ = try PoissonRegression.fit(
        FixedEffectsPanel(
          outcomes: panel.outcomes + [bad], regressors: panel.regressors, effects: panel.effects))
    }
    guard case .emptySample(let name, _)? = error as? EstimationError else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(name == "empty")
  }
}
