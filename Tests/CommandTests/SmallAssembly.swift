import Foundation
import TestSupport

/// Files of votes in the published forms, in a folder of their own.
struct SmallAssembly {
  let folder: TemporaryFolder
  let votes: String
  let rollCalls: String
  let issues: String

  /// The files as options.
  var input: [String] {
    ["--votes", votes, "--roll-calls", rollCalls, "--issue-file", issues]
  }

  /// Six roll calls of session 70 and one on a paragraph (7), by hand.
  static func byHand() throws -> SmallAssembly {
    // Answers to roll calls 1 to 7; a blank is an absence.
    let answers = [
      ("Kazakhstan", "KZ", "yynanyy"), ("United States", "US", "nynnn y"),
      ("Russia", "RU", "ynyan  "), ("France", "FR", "ny     "), ("United Kingdom", "GB", "y      "),
    ]
    var votes = "rcid,country,country_code,vote\n"
    for (name, code, row) in answers {
      for (place, answer) in row.enumerated() {
        guard let word = ["y": "yes", "n": "no", "a": "abstain"][answer] else { continue }
        votes += "\(place + 1),\(name),\(code),\(word)\n"
      }
    }
    let calls = (1...7).map {
      "\($0),70,\($0 == 2 ? 1 : 0),2015-11-0\($0),R/70/\($0),0,\($0 == 7 ? 1 : 0),,\n"
    }
    return try SmallAssembly(
      votes: votes, calls: calls.joined(),
      issues: "1,me,Palestinian conflict\n2,me,Palestinian conflict\n4,nu,Nuclear weapons\n")
  }

  /// Twelve states in three sessions of forty roll calls, whose sides follow a line with some noise.
  static func byLine(seed: UInt64) throws -> SmallAssembly {
    let codes = ["US", "CA", "GB", "IL", "FR", "JP", "BR", "IN", "KZ", "CN", "RU", "CU"]
    var random = SplitMix64(seed: seed)
    var votes = "rcid,country,country_code,vote\n"
    var calls = ""
    for call in 1...120 {
      calls += "\(call),\(70 + (call - 1) / 40),0,2015-01-01,,0,0,,\n"
      let bound = Double.random(in: -1...1, using: &random)
      let isTurned = Bool.random(using: &random)
      for (place, code) in codes.enumerated() {
        let position = Double(place) / 5.5 - 1
        let pull = position - bound + Double.random(in: -0.6...0.6, using: &random)
        let word = abs(pull) < 0.2 ? "abstain" : (pull > 0) != isTurned ? "yes" : "no"
        votes += "\(call),\(code),\(code),\(word)\n"
      }
    }
    return try SmallAssembly(
      votes: votes, calls: calls, issues: "1,me,Palestinian conflict\n")
  }

  private init(votes: String, calls: String, issues: String) throws {
    folder = try TemporaryFolder()
    self.votes = try folder.write(votes, to: "votes.csv")
    rollCalls = try folder.write(
      "rcid,session,importantvote,date,unres,amend,para,short,descr\n" + calls, to: "calls.csv")
    self.issues = try folder.write("rcid,short_name,issue\n" + issues, to: "issues.csv")
  }

  func remove() { folder.remove() }
}
