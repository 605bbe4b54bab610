import Alignment
import Foundation
import Reporting

/// Camps, brokers and betweenness, in every form.
struct NetworkReport {
  let network: VoteNetwork
  let structure: VoteNetwork.Structure
  let votes: AssemblyVotes
  let issue: String?
  let hasParts: Bool
  let permutations: Int
  let seed: UInt64

  private func degree(_ node: Int, isPositive: Bool) -> Int {
    network.signed.ties.count {
      ($0.first == node || $0.second == node) && $0.isPositive == isPositive
    }
  }

  private func camp(_ node: Int) -> Int { structure.frustration.camps[node] ? 1 : 2 }

  func table(width: Int, colour: Bool) -> String {
    var table = TextTable(
      [
        .init("state"), .init("camp", .trailing), .init("+", .trailing), .init("−", .trailing),
      ] + BrokerageRole.allCases.map { .init("\($0)", .trailing) }
        + [.init("betweenness", .trailing)])
    for (node, key) in network.keys.enumerated() {
      let roles = BrokerageRole.allCases.map { role -> TextTable.Cell in
        let place = 5 * node + role.rawValue
        let score = structure.scores[place].map { String(format: " (z %+.1f)", $0) } ?? ""
        return .init("\(structure.brokerage[place])" + score)
      }
      table.append(
        [
          .init(key), .init("\(camp(node))"), .init("\(degree(node, isPositive: true))"),
          .init("\(degree(node, isPositive: false))"),
        ] + roles + [.init(String(format: "%.1f", structure.betweenness[node]))])
    }
    let lines = table.lines(width: width, colour: colour) + [""] + notes
    return lines.joined(separator: "\n") + "\n"
  }

  private var notes: [String] {
    let found = structure.frustration
    let index =
      found.isProven
      ? "frustration index \(found.upper), proven"
      : "frustration index between \(found.lower) and \(found.upper)"
    let balance = found.balance.map { String(format: "; balance %.3f", $0) } ?? ""
    return [
      "\(found.ties) ties in \(network.year), "
        + "\(network.signed.ties.count(where: \.isPositive)) of them positive; \(index)\(balance)",
      "\(network.measure.title): positive from \(network.positiveFrom), negative to "
        + "\(network.negativeTo); at least \(network.minimum) joint votes; "
        + (hasParts ? "with" : "without") + " votes on paragraphs and amendments"
        + (issue.map { "; issues: \($0)" } ?? ""),
      "brokers: positive ties, groups are the camps; z from \(permutations) permutations, seed "
        + "\(seed); betweenness: length 1 / similarity of positive ties",
      "source: \(votes.origin.citation)",
    ]
  }

  var csv: String {
    let roles = BrokerageRole.allCases
    var writer = CSVWriter(
      header: ["state", "year", "camp", "positive", "negative"] + roles.map { "\($0)" }
        + roles.map { "\($0)_z" } + ["betweenness"])
    for (node, key) in network.keys.enumerated() {
      var cells: [CSVWriter.Cell] = [
        .text(key), .integer(network.year), .integer(camp(node)),
        .integer(degree(node, isPositive: true)), .integer(degree(node, isPositive: false)),
      ]
      cells += roles.map { .integer(structure.brokerage[5 * node + $0.rawValue]) }
      cells += roles.map { .optional(structure.scores[5 * node + $0.rawValue]) }
      writer.append(cells + [.number(structure.betweenness[node])])
    }
    return writer.text
  }

  var json: JSONValue {
    let found = structure.frustration
    return [
      "source": votes.origin.json, "year": .integer(network.year),
      "rules": [
        "measure": .string(network.measure.rawValue), "agreement": .string(network.rule.rawValue),
        "minimum": .integer(network.minimum), "positiveFrom": .number(network.positiveFrom),
        "negativeTo": .number(network.negativeTo), "parts": .bool(hasParts),
        "issue": .optional(issue), "permutations": .integer(permutations),
        "seed": .string("\(seed)"),
      ],
      "frustration": [
        "lower": .integer(found.lower), "upper": .integer(found.upper),
        "isProven": .bool(found.isProven), "balance": .optional(found.balance),
        "ties": .integer(found.ties), "steps": .integer(found.steps),
      ],
      "states": .array(
        network.keys.enumerated().map { node, key in
          [
            "state": .string(key), "camp": .integer(camp(node)),
            "positive": .integer(degree(node, isPositive: true)),
            "negative": .integer(degree(node, isPositive: false)),
            "brokerage": .object(
              BrokerageRole.allCases.map { role in
                let place = 5 * node + role.rawValue
                return .init(
                  "\(role)",
                  [
                    "count": .integer(structure.brokerage[place]),
                    "z": .optional(structure.scores[place]),
                  ])
              }),
            "betweenness": .number(structure.betweenness[node]),
          ]
        }),
    ]
  }
}
