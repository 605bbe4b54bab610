import Datasets
import Testing
import Trade
import WorldModel

/// The data sets of ppmlhdfe's authors, with a column that says which rows must be dropped.
@Suite("Separated observations", .enabled(if: TradeData.isPresent, TradeData.absence))
struct SeparationTests {
  static func panel(_ number: Int) throws -> (FixedEffectsPanel, truth: Set<Int>) {
    let table = try TradeData.table("separation/\(number < 10 ? "0" : "")\(number).csv")
    let regressors = table.names.filter { $0.hasPrefix("x") }
    let effects = table.names.filter { $0.hasPrefix("id") }
    let right = (regressors.isEmpty ? ["0"] : regressors).joined(separator: " + ")
    let bar = effects.isEmpty ? "" : " | " + effects.joined(separator: " + ")
    var truth: Set<Int> = []
    if case .numbers(let values)? = table.column("separated")?.content {
      truth = Set(values.indices.filter { values[$0] == 1 })
    }
    return (try TradeData.panel("y ~ \(right)\(bar)", table), truth)
  }

  /// Which rows are dropped because a mean would go to zero: those of groups of zeros included.
  @Test("all rows of the truth are found and no others", arguments: 1...18)
  func truth(number: Int) throws {
    let (panel, truth) = try Self.panel(number)
    let fit = try PoissonRegression.fit(panel)[0]
    #expect(Set(fit.drops.separated + fit.drops.zeroGroups) == truth)
    #expect(fit.certificate.focMax <= 1e-8)
  }

  @Test("a combination of effects alone separates, without any regressor")
  func effectsAlone() throws {
    let (panel, truth) = try Self.panel(2)
    #expect(panel.regressors.isEmpty)
    let fit = try PoissonRegression.fit(panel)[0]
    #expect(Set(fit.drops.separated) == truth && truth.count == 1)
  }
}
