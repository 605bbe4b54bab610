import Alignment
import Foundation
import Reporting

/// The answer to a question of similarity, in every form.
struct SimilarityReport {
  let question: SimilarityQuestion
  let rows: [SimilarityRow]
  let votes: AssemblyVotes
  let rollCalls: RollCallOptions
  let seed: UInt64

  func table(width: Int, colour: Bool) -> String {
    var table = TextTable(
      [.init("year"), .init("state"), .init("with"), .init("votes", .trailing)]
        + question.figures.map { .init($0.title, .trailing) } + [.init("not available because")])
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

  static func text(_ value: Double?, _ interval: SimilarityInterval? = nil) -> String {
    guard let value else { return "–" }
    let text = String(format: "%.3f", value)
    guard let interval else { return text }
    return text + String(format: " [%.3f, %.3f]", interval.low, interval.high)
  }

  /// What was counted, and from what.
  var rules: [String] {
    var lines = [
      "agreement: \(question.rule.rawValue); at least \(question.minimum) joint votes; "
        + partsWords + (rollCalls.contested ? "; without unanimous roll calls" : "")
    ]
    if let issue = rollCalls.issue { lines.append("issues: \(issue)") }
    if let weights = question.weights { lines.append("weights: \(weights.words)") }
    if rows.contains(where: { $0.members != nil }) {
      lines.append("bloc: \(BlocAgreement.rule); members on the last day of the year")
    }
    if let bootstrap = question.bootstrap {
      lines.append(
        "intervals: 90 %, \(bootstrap.replicates) resamplings of roll calls, seed \(seed)")
    }
    lines.append("source: \(votes.origin.citation)")
    return lines
  }

  private var partsWords: String {
    if !votes.tellsParts { return "votes on paragraphs and amendments are not told apart" }
    return rollCalls.parts
      ? "with votes on paragraphs and amendments" : "without votes on paragraphs and amendments"
  }

  var csv: String {
    var writer = CSVWriter(header: question.header)
    for row in rows { writer.append(question.cells(row)) }
    return writer.text
  }

  var json: JSONValue {
    [
      "source": votes.origin.json,
      "rules": [
        "agreement": .string(question.rule.rawValue), "minimum": .integer(question.minimum),
        "parts": .bool(rollCalls.parts), "partsAreKnown": .bool(votes.tellsParts),
        "contested": .bool(rollCalls.contested), "issue": .optional(rollCalls.issue),
        "weights": .optional(question.weights?.words), "bloc": .string(BlocAgreement.rule),
      ],
      "bootstrap": question.bootstrap.map {
        [
          "replicates": .integer($0.replicates), "seed": .string("\(seed)"),
          "level": .number($0.level),
        ]
      } ?? .null,
      "rows": .array(rows.map(question.json)),
    ]
  }
}

extension SimilarityQuestion {
  /// The names that scripts rely on.
  var header: [String] {
    var names = ["a", "b", "year", "votes"] + figures.map(\.rawValue)
    if bootstrap != nil {
      names += figures.flatMap { ["\($0.rawValue)_low", "\($0.rawValue)_high"] }
    }
    return names + ["members", "reason"]
  }

  func cells(_ row: SimilarityRow) -> [CSVWriter.Cell] {
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

extension AssemblyVotes.Origin {
  var json: JSONValue {
    [
      "citation": .string(citation),
      "files": .array(
        files.map { ["name": .string($0.name), "sha256": .string($0.sha256)] }),
    ]
  }
}
