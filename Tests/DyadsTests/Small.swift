import Testing
import WorldModel

import Dyads

/// Systems and tables small enough to be derived by hand.
enum Small {
  static let source = DyadSource(name: "a source", citation: "Someone, A source, 2000")

  static func system(
    _ spells: [(code: Int, first: String, last: String?)], _ years: ClosedRange<Int>
  ) throws -> StateSystem {
    var result: [StateSystem.Spell] = []
    for spell in spells {
      result.append(
        StateSystem.Spell(
          code: spell.code, first: try day(spell.first), last: try spell.last.map(day)))
    }
    return try StateSystem(
      .correlatesOfWar, spells: result, years: years, citation: "a list of states")
  }

  /// A day written as `1990-10-03`.
  static func day(_ text: String) throws -> CalendarDay {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    try #require(parts.count == 3)
    return try #require(CalendarDay(year: parts[0], month: parts[1], day: parts[2]))
  }

  static func bytes(_ table: DyadYears, size: Int = DyadYears.defaultBlockSize) -> [UInt8] {
    var bytes: [UInt8] = []
    table.forEachBlock(size: size) { bytes += $0 }
    return bytes
  }

  static func lines(_ table: DyadYears) -> [String] {
    String(decoding: bytes(table), as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// The fields of the row of a pair and year, by column.
  static func row(
    _ table: DyadYears, _ first: Int, _ second: Int, _ year: Int
  ) throws -> [String: String] {
    let lines = lines(table)
    let header = lines[0].split(separator: ",", omittingEmptySubsequences: false)
    let line = try #require(lines.first { $0.hasPrefix("\(first),\(second),\(year)") })
    let fields = line.split(separator: ",", omittingEmptySubsequences: false)
    try #require(fields.count == header.count)
    return Dictionary(
      uniqueKeysWithValues: zip(header, fields).map { (String($0), String($1)) })
  }
}
