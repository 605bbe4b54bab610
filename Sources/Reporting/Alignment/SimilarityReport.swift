import Alignment
import Foundation

/// How alike states vote, for print.
public struct SimilarityReport: Sendable {
  public let terms: SimilarityTerms
  public let rows: [SimilarityRow]
  public let origin: VoteOrigin

  public init(_ rows: [SimilarityRow], terms: SimilarityTerms, origin: VoteOrigin) {
    self.rows = rows
    self.terms = terms
    self.origin = origin
  }

  public func terminal(width: Int, colour: Bool) -> String {
    var table = TextTable(
      [.init("year"), .init("state"), .init("with"), .init("votes", .trailing)]
        + terms.figures.map { .init($0.title, .trailing) } + [.init("not available because")])
    for row in rows {
      var cells: [TextTable.Cell] = [
        .init("\(row.year)"), .init(row.first), .init(row.second), .init("\(row.votes)"),
      ]
      for (place, value) in row.values.enumerated() {
        let interval = row.intervals.isEmpty ? nil : row.intervals[place]
        cells.append(.init(Self.text(value, interval)))
      }
      table.append(cells + [.init(row.reasons.joined(separator: "; "))])
    }
    let lines = table.lines(width: width, colour: colour) + [""] + rules
    return lines.joined(separator: "\n") + "\n"
  }

  private static func text(_ value: Double?, _ interval: SimilarityInterval? = nil) -> String {
    guard let value else { return "–" }
    let text = String(format: "%.3f", value)
    guard let interval else { return text }
    return text + String(format: " [%.3f, %.3f]", interval.low, interval.high)
  }

  /// What was counted, and from what.
  private var rules: [String] {
    var lines = [
      "agreement: \(terms.rule.rawValue); at least \(terms.minimum) joint votes; "
        + terms.rollCalls.partsWords(origin)
        + (terms.rollCalls.isContested ? "; without unanimous roll calls" : "")
    ]
    if let issue = terms.rollCalls.issue { lines.append("issues: \(issue)") }
    if let weights = terms.weights { lines.append("weights: \(weights)") }
    if rows.contains(where: { $0.members != nil }) {
      lines.append("bloc: \(BlocAgreement.rule); members on the last day of the year")
    }
    if let bootstrap = terms.bootstrap {
      lines.append(
        "intervals: 90 %, \(bootstrap.replicates) resamplings of roll calls, seed \(bootstrap.seed)"
      )
    }
    lines.append("source: \(origin.citation)")
    return lines
  }

  public var csv: String {
    var writer = CSVWriter(header: terms.header)
    for row in rows { writer.append(terms.cells(row)) }
    return writer.text
  }

  public var json: JSONValue {
    [
      "source": origin.json,
      "rules": [
        "agreement": .string(terms.rule.rawValue), "minimum": .integer(terms.minimum),
        "parts": .bool(terms.rollCalls.hasParts), "partsAreKnown": .bool(origin.tellsParts),
        "contested": .bool(terms.rollCalls.isContested), "issue": .optional(terms.rollCalls.issue),
        "weights": .optional(terms.weights), "bloc": .string(BlocAgreement.rule),
      ],
      "bootstrap": terms.bootstrap.map {
        [
          "replicates": .integer($0.replicates), "seed": .string("\($0.seed)"),
          "level": .number($0.level),
        ]
      } ?? .null,
      "rows": .array(rows.map(terms.json)),
    ]
  }
}

extension SimilarityFigure {
  /// As the head of a column.
  var title: String {
    switch self {
    case .agreement: "agreement"
    case .absoluteS: "S abs"
    case .squaredS: "S sq"
    case .kappa: "κ"
    case .pi: "π"
    case .chanceCorrected: "A"
    }
  }
}
