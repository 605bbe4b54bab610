import Alignment

/// What was asked about the similarity of votes.
public struct SimilarityTerms: Sendable {
  public let figures: [SimilarityFigure]
  public let rule: AgreementRule
  /// The least number of joint votes.
  public let minimum: Int
  public let rollCalls: RollCallChoice
  /// How roll calls count, in words; `nil` where all count the same.
  public let weights: String?
  public let bootstrap: SimilarityBootstrap?

  public init(
    figures: [SimilarityFigure], rule: AgreementRule, minimum: Int, rollCalls: RollCallChoice,
    weights: String?, bootstrap: SimilarityBootstrap?
  ) {
    self.figures = figures
    self.rule = rule
    self.minimum = minimum
    self.rollCalls = rollCalls
    self.weights = weights
    self.bootstrap = bootstrap
  }
}

extension SimilarityTerms {
  /// The names that scripts rely on.
  public var header: [String] {
    var names = ["a", "b", "year", "votes"] + figures.map(\.rawValue)
    if bootstrap != nil {
      names += figures.flatMap { ["\($0.rawValue)_low", "\($0.rawValue)_high"] }
    }
    return names + ["members", "reason"]
  }

  public func cells(_ row: SimilarityRow) -> [CSVWriter.Cell] {
    var cells: [CSVWriter.Cell] = [
      .text(row.first), .text(row.second), .integer(row.year), .integer(row.votes),
    ]
    cells += row.values.map { .optional($0) }
    for interval in row.intervals {
      cells += [.optional(interval?.low), .optional(interval?.high)]
    }
    cells.append(row.members.map { .integer($0) } ?? .missing)
    cells.append(row.reasons.isEmpty ? .missing : .text(row.reasons.joined(separator: "; ")))
    return cells
  }

  func json(_ row: SimilarityRow) -> JSONValue {
    var figures: [JSONValue.Member] = []
    for (place, figure) in self.figures.enumerated() {
      let interval = row.intervals.isEmpty ? nil : row.intervals[place]
      figures.append(
        .init(
          figure.rawValue,
          [
            "value": .optional(row.values[place]), "low": .optional(interval?.low),
            "high": .optional(interval?.high),
          ]))
    }
    return [
      "a": .string(row.first), "b": .string(row.second), "year": .integer(row.year),
      "votes": .integer(row.votes), "members": .optional(row.members),
      "figures": .object(figures), "reasons": .strings(row.reasons),
    ]
  }
}
