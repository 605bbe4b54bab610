import Corridors
import WorldModel

/// The least that has to be closed between two sides, for print.
public struct MinimumCutReport: Sendable {
  public let cut: MinimumCut
  public let network: TransportNetwork
  /// Date, cargo and conditions; its two ends are not used.
  public let question: RouteQuestion
  /// The two sides as they were typed.
  public let from: String
  public let to: String

  public init(
    _ cut: MinimumCut, in network: TransportNetwork, _ question: RouteQuestion, from: String,
    to: String
  ) {
    self.cut = cut
    self.network = network
    self.question = question
    self.from = from
    self.to = to
  }

  private var unit: String {
    cut.measure == .lines ? "lines" : network.cargo.capacityUnit.text
  }

  /// What the value says.
  private var summary: String {
    switch cut.measure {
    case _ where cut.value == 0: return "No freight gets from \(from) to \(to) as it is."
    case .lines where cut.value == .infinity:
      return "\(from) and \(to) meet at one place: no line lies between them that could be closed."
    case .lines:
      return
        "At least \(AssignmentFigure.amount(cut.value)) lines have to be closed so that nothing gets "
        + "from \(from) to \(to)."
    case .capacity where cut.value == .infinity:
      return
        "A way from \(from) to \(to) leads over links and stops of unknown capacity alone, so that no "
        + "limit is known; --by lines counts lines."
    case .capacity:
      return
        "At most \(AssignmentFigure.amount(cut.value)) \(unit) get from \(from) to \(to); of what can be "
        + "closed, these carry the least."
    }
  }

  private var remarks: [String] {
    var remarks: [String] = []
    if !cut.unknownCapacities.isEmpty {
      remarks.append(
        "The capacity of \(cut.unknownCapacities.count) links and stops is not known; none of them is "
          + "part of the cut.")
    }
    if !cut.uncountedPassages.isEmpty {
      remarks.append(
        "The capacities of \(cut.uncountedPassages.count) stops could not be counted, as several changes "
          + "of mode share them: the value is an upper bound.")
    }
    return remarks
  }

  public func terminal(width: Int, colour: Bool) -> String {
    func wrapped(_ text: String) -> [String] { TerminalText.wrapped(text, to: max(20, width)) }
    let head = "Minimum cut, \(network.cargo.words), on \(question.on)"
    var lines = [TerminalStyle.bold.apply(to: head, colour: colour)]
    for line in question.conditions + [summary] { lines += wrapped(line) }
    if !cut.members.isEmpty {
      var table = TextTable([
        .init("What", minimum: 16), .init(unit, .trailing, minimum: 6), .init("Key", minimum: 10),
      ])
      for member in cut.members {
        table.append([
          .init(network.title(member.element)), .init(AssignmentFigure.amount(member.amount)),
          .init(member.id.text),
        ])
      }
      lines += [""] + table.lines(width: width, colour: colour)
    }
    if !remarks.isEmpty { lines += [""] + remarks.flatMap(wrapped) }
    return lines.map { $0 + "\n" }.joined()
  }

  /// As `route cut --format json` prints it; the value is null where there is no limit.
  public func json(inputs: [InputDigest] = []) -> JSONValue {
    [
      "date": .string(question.on.description), "cargo": .string(network.cargo.rawValue),
      "by": .string(cut.measure.rawValue), "unit": .string(unit), "from": .string(from),
      "to": .string(to), "value": .optional(cut.value < .infinity ? cut.value : nil),
      "members": .array(
        cut.members.map { ["id": .string($0.id.text), "amount": .number($0.amount)] }),
      "unknownCapacities": .strings(cut.unknownCapacities.map(\.text)),
      "uncountedPassages": .strings(cut.uncountedPassages.map(\.text)),
      "inputs": .array(inputs.map(\.json)),
    ]
  }

  public var csv: String {
    var writer = CSVWriter(header: ["id", "amount", "unit"])
    for member in cut.members {
      writer.append([.text(member.id.text), .number(member.amount), .text(unit)])
    }
    return writer.text
  }
}
