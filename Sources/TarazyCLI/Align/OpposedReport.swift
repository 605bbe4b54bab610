import Alignment
import Foundation
import Numerics
import Reporting

/// The answer of the opposed-vote test, in every form.
struct OpposedReport {
  let count: OpposedCount
  let table: OpposedCount.Table
  let votes: AssemblyVotes
  let rollCalls: RollCallOptions
  let by: OpposedGrouping

  func table(width: Int, colour: Bool) -> String {
    var text = TextTable([
      .init(by.rawValue), .init("opposed", .trailing), .init("with \(count.first)", .trailing),
      .init("with \(count.second)", .trailing), .init("abstains", .trailing),
      .init("absent", .trailing), .init("lean to \(count.first)", .trailing),
    ])
    for group in table.groups {
      text.append(
        [.init(group.name), .init("\(group.votes.total)")]
          + OpposedVotes.Side.allCases.map {
            .init(Self.text(group.votes.count($0), group.votes.share($0)))
          } + [.init(Self.text(nil, group.votes.lean()))])
    }
    let lines = text.lines(width: width, colour: colour) + [""] + notes
    return lines.joined(separator: "\n") + "\n"
  }

  private static func text(_ count: Int?, _ share: ProportionInterval?) -> String {
    let number = count.map { "\($0)" }
    guard let share else { return number ?? "–" }
    let percent = String(
      format: "%.0f %% [%.0f, %.0f]", share.share * 100, share.low * 100, share.high * 100)
    return [number, percent].compactMap { $0 }.joined(separator: "  ")
  }

  private var notes: [String] {
    var lines = [
      "\(count.subject) when \(count.first) and \(count.second) vote yes and no against each other; "
        + (rollCalls.parts ? "with" : "without") + " votes on paragraphs and amendments"
    ]
    if let issue = rollCalls.issue { lines.append("issues: \(issue)") }
    if by == .issue { lines.append("a roll call with several issues counts under each") }
    if !table.yearsAway.isEmpty {
      lines.append(
        "left out, as \(count.subject) cast no vote: "
          + Self.spans(table.yearsAway))
    }
    lines.append("intervals: Wilson, 90 %")
    lines.append("source: \(votes.origin.citation)")
    return lines
  }

  /// Rising years, those in a row as a span.
  private static func spans(_ years: [Int]) -> String {
    var spans: [(first: Int, last: Int)] = []
    for year in years {
      if let last = spans.last?.last, last + 1 == year {
        spans[spans.count - 1].last = year
      } else {
        spans.append((year, year))
      }
    }
    return spans.map { $0.first == $0.last ? "\($0.first)" : "\($0.first)–\($0.last)" }
      .joined(separator: ", ")
  }

  var csv: String {
    let figures = ["first", "second", "abstained", "absent"].map { "share_\($0)" } + ["lean_first"]
    var writer = CSVWriter(
      header: [
        "state", "first", "second", "group", "name", "opposed", "with_first", "with_second",
        "abstained", "absent",
      ] + figures.flatMap { [$0, "\($0)_low", "\($0)_high"] })
    for group in table.groups {
      var cells: [CSVWriter.Cell] = [
        .text(count.subject), .text(count.first), .text(count.second), .text(group.key),
        .text(group.name), .integer(group.votes.total),
      ]
      cells += OpposedVotes.Side.allCases.map { .integer(group.votes.count($0)) }
      let shares = OpposedVotes.Side.allCases.map { group.votes.share($0) } + [group.votes.lean()]
      for share in shares {
        cells += [.optional(share?.share), .optional(share?.low), .optional(share?.high)]
      }
      writer.append(cells)
    }
    return writer.text
  }

  var json: JSONValue {
    [
      "source": votes.origin.json, "state": .string(count.subject),
      "first": .string(count.first), "second": .string(count.second), "by": .string(by.rawValue),
      "parts": .bool(rollCalls.parts), "issue": .optional(rollCalls.issue), "level": 0.9,
      "yearsAway": .array(table.yearsAway.map { .integer($0) }),
      "groups": .array(
        table.groups.map { group in
          [
            "key": .string(group.key), "name": .string(group.name),
            "opposed": .integer(group.votes.total),
            "withFirst": Self.json(group.votes.count(.first), group.votes.share(.first)),
            "withSecond": Self.json(group.votes.count(.second), group.votes.share(.second)),
            "abstained": Self.json(group.votes.count(.abstained), group.votes.share(.abstained)),
            "absent": Self.json(group.votes.count(.absent), group.votes.share(.absent)),
            "leanFirst": Self.json(group.votes.withFirst, group.votes.lean()),
          ]
        }),
    ]
  }

  private static func json(_ count: Int, _ share: ProportionInterval?) -> JSONValue {
    [
      "count": .integer(count), "share": .optional(share?.share), "low": .optional(share?.low),
      "high": .optional(share?.high),
    ]
  }
}
