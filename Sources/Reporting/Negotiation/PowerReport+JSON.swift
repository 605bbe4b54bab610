import Negotiation

extension PowerReport {
  public var csv: String {
    if let change { return csv(change) }
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

  private func csv(_ change: PowerChange) -> String {
    let names = ["banzhaf", "banzhaf_absolute", "shapley_shubik"]
    var writer = CSVWriter(
      header: ["name", "weight", "weight_after"]
        + names.flatMap { [$0, $0 + "_after", $0 + "_change"] })
    for row in change.rows {
      writer.append(
        [.text(row.name)]
          + [row.before, row.after].map { voter in
            voter?.weight.map { .integer($0) } ?? .missing
          }
          + Self.indexPaths.flatMap { index in
            [
              row.before?[keyPath: index], row.after?[keyPath: index],
              row.difference { $0[keyPath: index] },
            ]
            .map { .optional($0) }
          })
    }
    return writer.text
  }

  public var json: JSONValue {
    var members: [JSONValue.Member] = [.init("title", .string(title))]
    members += Self.members(indices)
    members.append(.init("change", changedMembers.map { .object($0) } ?? .null))
    members.append(.init("inputs", .array(inputs.map(\.json))))
    return .object(members)
  }

  /// The game after the change, and the differences.
  private var changedMembers: [JSONValue.Member]? {
    guard let changed, let change else { return nil }
    return Self.members(changed) + [
      .init(
        "differences",
        .array(
          change.rows.map { row in
            [
              "name": .string(row.name),
              "banzhaf": .optional(row.difference(\.banzhaf)),
              "banzhafAbsolute": .optional(row.difference(\.banzhafAbsolute)),
              "shapleyShubik": .optional(row.difference(\.shapleyShubik)),
            ]
          }))
    ]
  }

  private static func members(_ indices: PowerIndices) -> [JSONValue.Member] {
    [
      .init("quota", .optional(indices.quota)), .init("method", .string(method(indices))),
      .init("residual", .number(indices.residual)),
      .init("voters", .array(indices.voters.map(json))),
    ]
  }

  private static func json(_ voter: PowerIndices.Voter) -> JSONValue {
    [
      "name": .string(voter.name), "weight": .optional(voter.weight),
      "banzhaf": .number(voter.banzhaf), "banzhafAbsolute": .number(voter.banzhafAbsolute),
      "shapleyShubik": .number(voter.shapleyShubik),
      "intervals": voter.intervals.map { bounds in
        [
          "banzhafAbsolute": json(bounds.banzhafAbsolute),
          "shapleyShubik": json(bounds.shapleyShubik),
        ]
      } ?? .null,
    ]
  }

  private static func json(_ bounds: ClosedRange<Double>) -> JSONValue {
    ["low": .number(bounds.lowerBound), "high": .number(bounds.upperBound)]
  }
}
