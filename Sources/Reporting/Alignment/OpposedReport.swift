import Alignment
import Foundation
import Numerics

/// With whom a state votes when two poles vote against each other, for print.
public struct OpposedReport: Sendable {
  public struct Group: Sendable {
    /// Code of an issue, a year, or the first year of a period; `none` for roll calls without an issue, `all`
    /// for everything.
    public let key: String
    public let name: String
    public let votes: OpposedVotes

    public init(key: String, name: String, votes: OpposedVotes) {
      self.key = key
      self.name = name
      self.votes = votes
    }
  }

  public let subject: String
  /// The two poles.
  public let first: String
  public let second: String
  public let groups: [Group]
  /// What the groups stand for: `all`, `issue`, `period` or `year`.
  public let grouping: String
  /// Years in which the state cast no vote, in rising order.
  public let yearsAway: [Int]
  public let rollCalls: RollCallChoice
  public let origin: VoteOrigin

  public init(
    subject: String, first: String, second: String, groups: [Group], grouping: String,
    yearsAway: [Int], rollCalls: RollCallChoice, origin: VoteOrigin
  ) {
    self.subject = subject
    self.first = first
    self.second = second
    self.groups = groups
    self.grouping = grouping
    self.yearsAway = yearsAway
    self.rollCalls = rollCalls
    self.origin = origin
  }

  public func terminal(width: Int, colour: Bool) -> String {
    var text = TextTable([
      .init(grouping), .init("opposed", .trailing), .init("with \(first)", .trailing),
      .init("with \(second)", .trailing), .init("abstains", .trailing),
      .init("absent", .trailing), .init("lean to \(first)", .trailing),
    ])
    for group in groups {
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
      "\(subject) when \(first) and \(second) vote yes and no against each other; "
        + rollCalls.partsWords(origin)
    ]
    if let issue = rollCalls.issue { lines.append("issues: \(issue)") }
    if grouping == "issue" { lines.append("a roll call with several issues counts under each") }
    if !yearsAway.isEmpty {
      lines.append(
        "left out, as \(subject) cast no vote: "
          + Self.spans(yearsAway))
    }
    lines.append("intervals: Wilson, 90 %")
    lines.append("source: \(origin.citation)")
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

  public var csv: String {
    let figures = ["first", "second", "abstained", "absent"].map { "share_\($0)" } + ["lean_first"]
    var writer = CSVWriter(
      header: [
        "state", "first", "second", "group", "name", "opposed", "with_first", "with_second",
        "abstained", "absent",
      ] + figures.flatMap { [$0, "\($0)_low", "\($0)_high"] })
    for group in groups {
      var cells: [CSVWriter.Cell] = [
        .text(subject), .text(first), .text(second), .text(group.key),
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

  public var json: JSONValue {
    [
      "source": origin.json, "state": .string(subject),
      "first": .string(first), "second": .string(second), "by": .string(grouping),
      "parts": .bool(rollCalls.hasParts), "issue": .optional(rollCalls.issue), "level": 0.9,
      "yearsAway": .array(yearsAway.map { .integer($0) }),
      "groups": .array(
        groups.map { group in
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
