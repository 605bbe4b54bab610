import Corridors
import Doctrines
import Scenarios
import WorldModel

extension RouteFigure {
  /// The difference of two shares in points; empty where one is not known.
  static func points(_ before: Double?, _ after: Double?) -> String {
    guard let before, let after else { return "" }
    let points = ((after - before) * 1000).rounded() / 10
    return points == 0 ? "0" : (points > 0 ? "+" : "−") + Rounded(abs(points)).description
  }
}

extension RouteLine {
  /// The corridor, or the countries where it follows none.
  var wayWords: String { matches.first?.words ?? countryWords }
}

extension ShockReport {
  var cargo: Cargo { comparison.question.cargo }

  /// The unit of the costs as the columns of tables bear it.
  var costUnit: String { cargo.costUnit.text.split(separator: " per ").joined(separator: "/") }

  /// Freight and date.
  var question: String { "\(cargo.words), network of \(comparison.question.on)" }

  /// What is compared, and how much of it changes.
  var summary: String {
    let lost = pairs.count(where: \.isLost)
    let rerouted = pairs.count { $0.isRerouted && !$0.isLost }
    var text = "Of \(pairs.count) pairs of places, \(rerouted) take another way"
    text += lost > 0 ? " and \(lost) have no route any more" : ", none loses its route"
    if let before = comparison.before.average, let after = comparison.after.average {
      text +=
        "; the average goes from \(RouteFigure.days(before.days)) to \(RouteFigure.days(after.days)) days and "
        + "from \(RouteFigure.money(before.cost)) to \(RouteFigure.money(after.cost)) \(cargo.costUnit)"
    }
    return text + "."
  }

  var verdictHeading: String {
    guard let verdicts else { return "" }
    let changed = changedChecks
    let count = changed.count { $0.before.verdict != $0.after.verdict }
    return
      "\(verdicts.before.doctrine.title): \(count) of \(verdicts.before.results.count) verdicts change"
      + (changed.count > count ? ", and \(changed.count - count) values" : "")
  }

  /// What a reader must know about the figures.
  var remarks: [String] {
    let weights =
      switch demand {
      case .corridors:
        "Pairs are the two ends of each named corridor of the world, each with the same weight: shares are shares of pairs, not of tonnage. --demand reads freight from a file."
      case .file(let name):
        "Pairs and amounts are those of \(name), in \(cargo.capacityUnit)."
      }
    var remarks = [
      weights,
      "Each pair takes the best route by cost with \(ExactNumber(cost.valueOfTime)) \(cargo.costUnit) for each day; capacities are not looked at.",
      "Transit is the share of freight that crosses a country in which it neither begins nor ends.",
    ]
    if let failureRemark { remarks.append(failureRemark) }
    if let note = measures.first?.before.notes.last {
      remarks.append("Export routes: \(note); ‘tarazy measure’ shows what they leave out.")
    }
    let lines = pairs.flatMap { [$0.before, $0.after] }.compactMap(\.self)
    if lines.contains(where: { $0.route.unknownCosts > 0 }) {
      remarks.append("≥ Costs of some parts are not known and not in the sum.")
    }
    if !comparison.before.unserved.isZero {
      remarks.append(
        "\(pairs.count { $0.before == nil }) pairs have no route even before and are not in the shares."
      )
    }
    return remarks
  }
}
