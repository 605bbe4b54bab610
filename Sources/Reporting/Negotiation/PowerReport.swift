import Negotiation

/// Who has how much power in a vote, for print.
public struct PowerReport: Sendable {
  public let indices: PowerIndices
  public let title: String
  /// The indices after a change of the rule; `nil` where none was asked for.
  public let changed: PowerIndices?
  public let inputs: [InputDigest]

  public init(
    _ indices: PowerIndices, changed: PowerIndices? = nil, title: String, inputs: [InputDigest] = []
  ) {
    self.indices = indices
    self.changed = changed
    self.title = title
    self.inputs = inputs
  }

  var change: PowerChange? { changed.map { PowerChange(before: indices, after: $0) } }

  static func method(_ indices: PowerIndices) -> String {
    switch indices.method {
    case .generatingFunctions: "all coalitions counted by generating functions"
    case .enumeration: "all coalitions counted one by one"
    case .simulation(let samples, let seed): "\(samples) coalitions and orders drawn, seed \(seed)"
    }
  }

  /// What vouches for indices.
  static func certificate(_ indices: PowerIndices) -> String {
    "\(method(indices)); Shapley–Shubik departs from a sum of one by "
      + ResidualText.short(indices.residual)
  }

  static func quota(_ indices: PowerIndices) -> String {
    indices.quota.map { ", quota \($0)" } ?? ""
  }

  public func terminal(width: Int, colour: Bool) -> String {
    var lines: [String]
    if let changed, let change {
      lines = ["\(title)\(Self.quota(indices)); after the change\(Self.quota(changed))"]
      lines += table(change).lines(width: width, colour: colour)
      lines += ["", "before: " + Self.certificate(indices), "after: " + Self.certificate(changed)]
    } else {
      lines = [title + Self.quota(indices)]
      lines += table.lines(width: width, colour: colour)
      lines += ["", Self.certificate(indices)]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var table: TextTable {
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
    return table
  }

  private func table(_ change: PowerChange) -> TextTable {
    var table = TextTable(
      [.init("Voter"), .init("Weight", .trailing), .init("after", .trailing)]
        + ["Banzhaf", "Banzhaf, absolute", "Shapley–Shubik"].flatMap {
          [.init($0, .trailing), .init("after", .trailing), .init("change", .trailing)]
        })
    func weight(_ voter: PowerIndices.Voter?) -> String {
      voter?.weight.map { "\($0)" } ?? "–"
    }
    for row in change.rows {
      var cells: [TextTable.Cell] = [
        .init(row.name), .init(weight(row.before)), .init(weight(row.after)),
      ]
      for index in Self.indexPaths {
        cells += [row.before, row.after].map { voter in
          .init(voter.map { BriefAssembly.decimals($0[keyPath: index], 6) } ?? "–")
        }
        cells.append(.init(row.difference { $0[keyPath: index] }.map(Self.signed) ?? "–"))
      }
      table.append(cells)
    }
    return table
  }

  static let indexPaths: [KeyPath<PowerIndices.Voter, Double> & Sendable] = [
    \.banzhaf, \.banzhafAbsolute, \.shapleyShubik,
  ]

  /// With its sign; no sign where nothing changes in the digits shown.
  static func signed(_ value: Double) -> String {
    let text = BriefAssembly.decimals(value, 6)
    return value > 0 && text.contains { $0 != "0" && $0 != "." } ? "+" + text : text
  }
}
