import Alignment
import Foundation

/// Camps, brokers and betweenness among states that vote alike, for print.
public struct NetworkReport: Sendable {
  /// By which rules states are tied.
  public struct Terms: Sendable {
    public let measure: SimilarityFigure
    public let rule: AgreementRule
    /// The least number of joint votes of a tie.
    public let minimum: Int
    public let positiveFrom: Double
    public let negativeTo: Double
    /// How often camps are dealt anew for the scores of brokers.
    public let permutations: Int
    public let seed: UInt64

    public init(
      measure: SimilarityFigure, rule: AgreementRule, minimum: Int, positiveFrom: Double,
      negativeTo: Double, permutations: Int, seed: UInt64
    ) {
      self.measure = measure
      self.rule = rule
      self.minimum = minimum
      self.positiveFrom = positiveFrom
      self.negativeTo = negativeTo
      self.permutations = permutations
      self.seed = seed
    }
  }

  /// What the network tells of its nodes, each array in the order of the keys.
  public struct Structure: Sendable {
    public let frustration: FrustrationIndex
    /// Shape [nodes × 5], in the order of the roles.
    public let brokerage: [Int]
    public let scores: [Double?]
    public let betweenness: [Double]

    public init(
      frustration: FrustrationIndex, brokerage: [Int], scores: [Double?], betweenness: [Double]
    ) {
      self.frustration = frustration
      self.brokerage = brokerage
      self.scores = scores
      self.betweenness = betweenness
    }
  }

  public let year: Int
  /// Keys of the states, in the order of the nodes.
  public let keys: [String]
  public let signed: SignedNetwork
  public let structure: Structure
  public let terms: Terms
  public let rollCalls: RollCallChoice
  public let origin: VoteOrigin

  public init(
    year: Int, keys: [String], signed: SignedNetwork, structure: Structure, terms: Terms,
    rollCalls: RollCallChoice, origin: VoteOrigin
  ) {
    self.year = year
    self.keys = keys
    self.signed = signed
    self.structure = structure
    self.terms = terms
    self.rollCalls = rollCalls
    self.origin = origin
  }

  private func degree(_ node: Int, isPositive: Bool) -> Int {
    signed.ties.count {
      ($0.first == node || $0.second == node) && $0.isPositive == isPositive
    }
  }

  private func camp(_ node: Int) -> Int { structure.frustration.camps[node] ? 1 : 2 }

  public func terminal(width: Int, colour: Bool) -> String {
    var table = TextTable(
      [
        .init("state"), .init("camp", .trailing), .init("+", .trailing), .init("−", .trailing),
      ] + BrokerageRole.allCases.map { .init("\($0)", .trailing) }
        + [.init("betweenness", .trailing)])
    for (node, key) in keys.enumerated() {
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
      "\(found.ties) ties in \(year), "
        + "\(signed.ties.count(where: \.isPositive)) of them positive; \(index)\(balance)",
      "\(terms.measure.title): positive from \(terms.positiveFrom), negative to "
        + "\(terms.negativeTo); at least \(terms.minimum) joint votes; "
        + rollCalls.partsWords(origin) + (rollCalls.issue.map { "; issues: \($0)" } ?? ""),
      "brokers: positive ties, groups are the camps; z from \(terms.permutations) permutations, seed "
        + "\(terms.seed); betweenness: length 1 / similarity of positive ties",
      "source: \(origin.citation)",
    ]
  }

  public var csv: String {
    let roles = BrokerageRole.allCases
    var writer = CSVWriter(
      header: ["state", "year", "camp", "positive", "negative"] + roles.map { "\($0)" }
        + roles.map { "\($0)_z" } + ["betweenness"])
    for (node, key) in keys.enumerated() {
      var cells: [CSVWriter.Cell] = [
        .text(key), .integer(year), .integer(camp(node)),
        .integer(degree(node, isPositive: true)), .integer(degree(node, isPositive: false)),
      ]
      cells += roles.map { .integer(structure.brokerage[5 * node + $0.rawValue]) }
      cells += roles.map { .optional(structure.scores[5 * node + $0.rawValue]) }
      writer.append(cells + [.number(structure.betweenness[node])])
    }
    return writer.text
  }

  public var json: JSONValue {
    let found = structure.frustration
    return [
      "source": origin.json, "year": .integer(year),
      "rules": [
        "measure": .string(terms.measure.rawValue), "agreement": .string(terms.rule.rawValue),
        "minimum": .integer(terms.minimum), "positiveFrom": .number(terms.positiveFrom),
        "negativeTo": .number(terms.negativeTo), "parts": .bool(rollCalls.hasParts),
        "issue": .optional(rollCalls.issue), "permutations": .integer(terms.permutations),
        "seed": .string("\(terms.seed)"),
      ],
      "frustration": [
        "lower": .integer(found.lower), "upper": .integer(found.upper),
        "isProven": .bool(found.isProven), "balance": .optional(found.balance),
        "ties": .integer(found.ties), "steps": .integer(found.steps),
      ],
      "states": .array(
        keys.enumerated().map { node, key in
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
