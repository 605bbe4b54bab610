import Datasets
import Foundation
import Storage
import Testing

@Suite("The files of an estimation in a workspace")
struct EstimationImportTests {
  /// Two states, two sessions; roll call 7 repeats 3.
  static let files = [
    ("AllData_x.txt", "2.45 2 45 3 3 1\n365.45 365 45 3 3 3\n2.46 2 46 7 3 1\n2.46 2 46 8 8 2\n"),
    ("VoteList_x.txt", "3\n8\n"), ("VoteTally_x.txt", "3 2 0 1 3 1\n8 0 1 0 1 0\n"),
    ("VoteStartEnd_x.txt", "1 3\n4 4\n"), ("USUKRussia_x.txt", "1 0 3\n2 0 0\n"),
    ("BetaEstRW_x.txt", "-1.5\n0.25\n"), ("Gamma1RW_x.txt", "0.5\n-1\n"),
    ("Gamma2RW_x.txt", "1.5\n2\n"), ("CountryList_x.txt", "2\n2\n365\n"),
    ("SessionList_x.txt", "45\n46\n45\n"), ("IndN_x.txt", "1\n2\n1\n"),
    (
      "ThetaSummaryRW_x.txt",
      "2 45 1 2.5 1 1.5 2 2.5 3 3.5 4\n2 46 2 2 1 1 1 2 3 3 3\n365 45 1 -2 -3 -3 -3 -2 -1 -1 -1\n"
    ),
  ]

  private func write(
    _ test: TestWorkspace, _ change: (name: String, from: String, to: String)? = nil
  ) throws -> [ImportFile] {
    try Self.files.map { name, text in
      let isChanged = name == change?.name
      return try test.file(
        name, isChanged ? text.replacing(change?.from ?? "", with: change?.to ?? "") : text)
    }
  }

  @Test("Votes, linked roll calls, parameters and positions arrive")
  func arrival() throws {
    let test = try TestWorkspace()
    defer { test.remove() }
    let workspace = try test.open()
    let report = try workspace.importFiles(
      write(test), as: .unVotes, identity: TestIdentity.embedded(), at: "1")
    #expect(report.files.count == 12)
    #expect(
      report.rows == [
        "un_votes": 4, "un_roll_calls": 3, "un_voters": 2, "un_item_calls": 3, "un_items": 2,
        "un_positions": 3, "un_issues": 0, "un_links": 0,
      ])
    #expect(report.notes.count == 3 && report.notes[1].contains("an estimation chose"))
    let votes = try workspace.unVotes()
    #expect(votes.links.map { [$0.0, $0.1] } == [[7, 3]] && !votes.tellsParts)
    var cuts: [WorkspaceValue?] = []
    try workspace.rows(of: "un_items") { row in
      cuts += [row["discrimination"], row["upper_cut"]]
      return true
    }
    #expect(cuts == [.number(-1.5), .number(1.5), .number(0.25), .number(2)])
    #expect(try workspace.verify() == [])
  }

  static let broken: [(name: String, from: String, to: String, words: String)] = [
    ("VoteList_x.txt", "8", "9", "VoteList_x.txt:2: by the votes of AllData_x.txt field 1"),
    ("VoteTally_x.txt", "8 0 1", "8 1 0", "VoteTally_x.txt:2: by the votes"),
    ("VoteStartEnd_x.txt", "4 4", "4 5", "field 2 of this row is 4: ‘5’"),
    ("SessionList_x.txt", "46", "47", "SessionList_x.txt:2"),
    ("IndN_x.txt", "1\n2\n1\n", "1\n2\n", "a row for each of the 3 state-sessions"),
    ("BetaEstRW_x.txt", "0.25", "x", "BetaEstRW_x.txt:2:1: this must be a number: ‘x’"),
    ("BetaEstRW_x.txt", "\n0.25", "", "a row for each of the 2 items"),
    ("ThetaSummaryRW_x.txt", "365 45 1", "360 45 1", "ThetaSummaryRW_x.txt:3"),
    ("ThetaSummaryRW_x.txt", " 4\n", "\n", "10 instead of 11"),
    ("AllData_x.txt", "46 8 8 2", "46 8 8 4", "AllData_x.txt:4:15: a vote is 1 (yes)"),
    ("AllData_x.txt", "2.46 2 46 8 8 2", "2.46 2 46 7 3 2", "line 3 has a vote of it already"),
    ("AllData_x.txt", "46 8 8 2\n", "46 8 8 2\n365.46 365 46 8 3 1\n", "line 4 has it under 8"),
  ]

  @Test("Files that contradict the votes are refused with line and rule", arguments: broken)
  func refusal(_ broken: (name: String, from: String, to: String, words: String)) throws {
    let test = try TestWorkspace()
    defer { test.remove() }
    let workspace = try test.open()
    let bad = try write(test, (broken.name, broken.from, broken.to))
    let error = #expect(throws: ImportFailure.self) {
      try workspace.importFiles(bad, as: .unVotes, identity: TestIdentity.embedded(), at: "1")
    }
    #expect("\(String(describing: error))".contains(broken.words), "\(String(describing: error))")
    #expect(try workspace.imports() == [])
  }

  @Test(
    "The published re-estimation of important votes arrives whole, and its votes are those of the tables",
    .enabled(if: PublishedData.folder != nil, PublishedData.absence))
  func published() throws {
    let test = try TestWorkspace()
    defer { test.remove() }
    let folder = try #require(PublishedData.folder) + "/un/bsv_important_Apr2020"
    let names = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    let workspace = try test.open()
    let report = try workspace.importFiles(
      names.map { ImportFile("\(folder)/\($0)") }, as: .unVotes,
      identity: TestIdentity.embedded(), at: "1")
    #expect(report.files.count == 12 && report.unmapped == 0)
    #expect(report.rows["un_votes"] == 70_078 && report.rows["un_roll_calls"] == 425)
    #expect(report.rows["un_items"] == 377 && report.rows["un_positions"] == 6_443)
    #expect(try workspace.unVotes().links.count == 63)
    var chosen: [String: ImportedVote.Answer] = [:]
    try workspace.votes(sessions: 1...99) { vote in
      chosen["\(vote.rollCall) \(vote.state ?? vote.code)"] = vote.answer
    }
    #expect(chosen.count == 70_078)
    _ = try workspace.importFiles(
      PublishedData.files(PublicDataset.unVotes.files), as: .unVotes,
      identity: TestIdentity.embedded(), at: "2")
    var (same, other) = (0, 0)
    try workspace.votes(sessions: 1...99) { vote in
      guard let answer = chosen["\(vote.rollCall) \(vote.state ?? vote.code)"] else { return }
      if answer == vote.answer { same += 1 } else { other += 1 }
    }
    // Numbers and codes of seats lead to the same states.
    #expect(same == 70_078 && other == 0)
  }
}
