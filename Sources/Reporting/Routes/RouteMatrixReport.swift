import Corridors
import WorldModel

/// What the best routes between many places take, for print.
public struct RouteMatrixReport: Sendable {
  public let matrix: RouteMatrix
  public let network: TransportNetwork
  public let question: RouteQuestion
  /// How the network came about, where it was imported.
  public let imported: ImportedNetworkNote?

  /// - Parameter question: date, cargo and conditions; its two ends are not used.
  public init(
    _ matrix: RouteMatrix, in network: TransportNetwork, _ question: RouteQuestion,
    imported: ImportedNetworkNote? = nil
  ) {
    self.matrix = matrix
    self.network = network
    self.question = question
    self.imported = imported
  }

  private struct Cell {
    let from: EntityID
    let to: EntityID
    /// `nil` where there is no route.
    let figures: Figures?
  }

  private struct Figures {
    let days: Double
    let cost: Double
    let kilometres: Double
    let generalisedCost: Double
  }

  /// Pairs of different places, by origin.
  private var cells: [Cell] {
    let width = matrix.destinations.count
    return matrix.origins.enumerated().flatMap { row, from in
      matrix.destinations.enumerated().compactMap { column, to -> Cell? in
        guard from != to else { return nil }
        let position = row * width + column
        let figures =
          matrix.generalisedCost[position] < .infinity
          ? Figures(
            days: matrix.days[position], cost: matrix.cost[position],
            kilometres: matrix.kilometres[position],
            generalisedCost: matrix.generalisedCost[position])
          : nil
        return Cell(from: network.nodes[from].id, to: network.nodes[to].id, figures: figures)
      }
    }
  }

  /// As `route matrix --format json` prints it; the figures of a pair without a route are null.
  public func json(inputs: [InputDigest] = []) -> JSONValue {
    let answer: JSONValue = [
      "date": .string(question.on.description), "cargo": .string(network.cargo.rawValue),
      "costUnit": .string(network.cargo.costUnit.text), "search": question.json,
      "origins": .strings(matrix.origins.map { network.nodes[$0].id.text }),
      "destinations": .strings(matrix.destinations.map { network.nodes[$0].id.text }),
      "pairs": .array(
        cells.map { cell in
          [
            "from": .string(cell.from.text), "to": .string(cell.to.text),
            "days": .optional(cell.figures?.days), "costUSD": .optional(cell.figures?.cost),
            "km": .optional(cell.figures?.kilometres),
            "generalisedCost": .optional(cell.figures?.generalisedCost),
          ]
        }),
    ]
    return answer.with("network", imported?.json).with("inputs", .array(inputs.map(\.json)))
  }

  /// A row for each pair; empty figures where there is no route.
  public var csv: String {
    var writer = CSVWriter(header: [
      "from", "to", "days", "cost", "cost_unit", "km", "generalised_cost",
    ])
    for cell in cells {
      writer.append([
        .text(cell.from.text), .text(cell.to.text), .optional(cell.figures?.days),
        .optional(cell.figures?.cost), .text(network.cargo.costUnit.text),
        .optional(cell.figures?.kilometres), .optional(cell.figures?.generalisedCost),
      ])
    }
    return writer.text
  }

  /// Days in a square: a row for each origin.
  public func terminal(width: Int, colour: Bool) -> String {
    var table = TextTable(
      [.init("Days", minimum: 10)]
        + matrix.destinations.map {
          .init(network.nodes[$0].placeName, .trailing, minimum: 5)
        })
    let count = matrix.destinations.count
    for (row, from) in matrix.origins.enumerated() {
      let days = matrix.destinations.enumerated().map { column, to -> TextTable.Cell in
        let value = matrix.days[row * count + column]
        return .init(from == to ? "" : value < .infinity ? RouteFigure.days(value) : "no route")
      }
      table.append([.init(network.nodes[from].placeName)] + days)
    }
    let head =
      "Days of the best routes, \(network.cargo.words), on \(question.on)"
      + (question.conditions.isEmpty ? "" : "; " + question.conditions.joined(separator: "; "))
    let sentences = imported?.sentences ?? []
    let notes =
      (sentences.isEmpty ? [] : [""])
      + sentences.flatMap {
        TerminalText.wrapped(TerminalText.cleaned($0), to: max(20, width))
      }
    return ([head, ""] + table.lines(width: width, colour: colour) + notes).map { $0 + "\n" }
      .joined()
  }
}
