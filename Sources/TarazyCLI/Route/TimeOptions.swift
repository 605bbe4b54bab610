import ArgumentParser
import Corridors
import WorldModel

/// What a day on the way costs.
struct TimeOptions: ParsableArguments {
  @Option(
    name: .customLong("value-of-time"),
    help: ArgumentHelp(
      "What a day costs, in USD for a unit of freight, where cost and time are weighed.",
      discussion: """
        Default: 1000 for containers, 5 for a tonne of bulk or oil, 0 for gas: 1 % of the goods' value a \
        day, within the 0.6 to 2.1 % of D. Hummels and G. Schaur (Time as a Trade Barrier, AER 103(7), \
        2013), for goods assumed to be worth USD 100,000 a FEU or USD 500 a tonne.
        """, valueName: "USD/day"))
  var valueOfTime: Double?

  func validate() throws {
    if let valueOfTime, !(valueOfTime >= 0 && valueOfTime < .infinity) {
      throw ValidationError("‘--value-of-time \(valueOfTime)’: 0 or more US dollars a day.")
    }
  }

  /// In ``Cargo/costUnit`` a day.
  func value(for cargo: Cargo) -> Double {
    valueOfTime ?? GeneralisedCost.standard(for: cargo).valueOfTime
  }
}
