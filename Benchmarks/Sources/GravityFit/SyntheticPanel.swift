import Foundation
import Numerics
import Trade

/// A gravity panel of any size, the same for the same seed: four regressors, a third zeros.
enum SyntheticPanel {
  static func make(countries: Int, years: Int, seed: UInt64) throws -> FixedEffectsPanel {
    var random = SplitMix64(seed: seed)
    func normal() -> Double {
      let radius = (-2 * log(1 - random.unitInterval())).squareRoot()
      return radius * cos(2 * .pi * random.unitInterval())
    }
    let exporters = (0..<(countries * years)).map { _ in normal() }
    let importers = (0..<(countries * years)).map { _ in normal() }
    let count = countries * countries * years
    var columns = [[Double]](repeating: [], count: 5)
    var codes = [[Int32]](repeating: [], count: 3)
    for index in columns.indices { columns[index].reserveCapacity(count) }
    for index in codes.indices { codes[index].reserveCapacity(count) }
    for exporter in 0..<countries {
      for importer in 0..<countries {
        let (pair, start) = (1.2 * normal(), random.unitInterval() * Double(years))
        let (agrees, isHome) = (random.unitInterval() < 0.3, exporter == importer)
        let sanctioned = random.unitInterval() < 0.05
        for year in 0..<years {
          let agreement = agrees && !isHome && Double(year) >= start ? 1.0 : 0
          let sanction = sanctioned && !isHome && year >= years / 2 ? 1.0 : 0
          let tariff = isHome ? 0 : 0.12 * random.unitInterval() * exp(-0.03 * Double(year))
          let border = isHome ? 0 : Double(year) / Double(years)
          let (first, second) = (exporter * years + year, importer * years + year)
          let mean = exp(
            1 + exporters[first] + importers[second] + pair + (isHome ? 4 : 0) + 0.35 * agreement
              - 0.8 * sanction - 4 * tariff + 0.2 * border)
          // A squared normal is a chi-squared error of mean 1.
          let error = normal()
          let flow = mean * error * error
          columns[0].append(flow < 0.3 ? 0 : flow)
          columns[1].append(agreement)
          columns[2].append(sanction)
          columns[3].append(tariff)
          columns[4].append(border)
          codes[0].append(Int32(first))
          codes[1].append(Int32(second))
          codes[2].append(Int32(exporter * countries + importer))
        }
      }
    }
    func names(_ count: Int) -> [String] { (0..<count).map { String($0) } }
    return try FixedEffectsPanel(
      outcomes: [.init(name: "y", values: columns[0])],
      regressors: zip(["rta", "san", "lt", "brd"], columns.dropFirst())
        .map { .init(name: $0, values: $1) },
      effects: [
        Grouping(name: "et", codes: codes[0], levels: names(countries * years)),
        Grouping(name: "it", codes: codes[1], levels: names(countries * years)),
        Grouping(name: "pair", codes: codes[2], levels: names(countries * countries)),
      ])
  }
}
