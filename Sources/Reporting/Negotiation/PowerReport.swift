import Negotiation

/// Who has how much power in a vote, for print.
public struct PowerReport: Sendable {
  public let indices: PowerIndices
  public let title: String
  public let inputs: [InputDigest]

  public init(_ indices: PowerIndices, title: String, inputs: [InputDigest] = []) {
    self.indices = indices
    self.title = title
    self.inputs = inputs
  }

  private var method: String {
    switch indices.method {
    case .generatingFunctions: "all coalitions counted by generating functions"
    case .enumeration: "all coalitions counted one by one"
    case .simulation(let samples, let seed): "\(samples) coalitions and orders drawn, seed \(seed)"
    }
  }

  public func terminal(width: Int, colour: Bool) -> String {
    var table = TextTable([
      .init("Voter"), .init("Weight", .trailing), .init("Banzhaf", .trailing),
      .init("Banzhaf, absolute", .trailing), .init("Shapley–Shubik", .trailing),
    ])
    for voter in indices.voters {
      table.append([
        .init(voter.name), .init(voter.weight.map { "\($0)" } ?? "–"),
        .init(BriefAssembly.decimals(voter.banzhaf, 6)),
        .init(BriefAssembly.decimals(voter.banzhafAbsolute, 6)),
        .init(BriefAssembly.decimals(voter.shapleyShubik, 6)),
      ])
    }
    let lines =
      [title + (indices.quota.map { ", quota \($0)" } ?? "")]
      + table.lines(width: width, colour: colour)
      + [
        "",
        "\(method); Shapley–Shubik departs from a sum of one by "
          + ResidualText.short(indices.residual),
      ]
    return lines.joined(separator: "\n") + "\n"
  }

  public var csv: String {
    var writer = CSVWriter(
      header: ["name", "weight", "banzhaf", "banzhaf_absolute", "shapley_shubik"])
    for voter in indices.voters {
      writer.append([
        .text(voter.name), voter.weight.map { .integer($0) } ?? .missing, .number(voter.banzhaf),
        .number(voter.banzhafAbsolute), .number(voter.shapleyShubik),
      ])
    }
    return writer.text
  }

  public var json: JSONValue {
    [
      "title": .string(title), "quota": indices.quota.map { .integer($0) } ?? .null,
      "method": .string(method), "residual": .number(indices.residual),
      "voters": .array(
        indices.voters.map { voter in
          [
            "name": .string(voter.name), "weight": voter.weight.map { .integer($0) } ?? .null,
            "banzhaf": .number(voter.banzhaf),
            "banzhafAbsolute": .number(voter.banzhafAbsolute),
            "shapleyShubik": .number(voter.shapleyShubik),
            "intervals": voter.intervals.map { bounds in
              [
                "banzhafAbsolute": Self.json(bounds.banzhafAbsolute),
                "shapleyShubik": Self.json(bounds.shapleyShubik),
              ]
            } ?? .null,
          ]
        }),
      "inputs": .array(inputs.map(\.json)),
    ]
  }

  private static func json(_ bounds: ClosedRange<Double>) -> JSONValue {
    ["low": .number(bounds.lowerBound), "high": .number(bounds.upperBound)]
  }
}
