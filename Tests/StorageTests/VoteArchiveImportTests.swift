import Datasets
import Foundation
import Storage
import Testing

@Suite("The long form of votes in a workspace")
struct VoteArchiveImportTests {
  /// The Soviet Union and Russia share 365; 9990 is no number of the list.
  static let archive = """
    rcid,ccode,session,vote
    7,2,46,3
    7,365,46,1
    7,705,46,9
    3,365,45,1
    3,2,45,8
    3,9990,45,2
    7,9990,46,1

    """
  static let calls = """
    rcid,session,importantvote,date,unres,amend,para,short,descr
    3,45,0,1990-12-11,R/45/1,0,1,,
    7,46,1,1991-12-09,R/46/2,0,0,,
    8,46,1,1991-12-10,R/46/3,0,0,,

    """

  private func faults(_ files: [ImportFile], in workspace: Workspace) throws -> [String] {
    let error = #expect(throws: ImportFailure.self) {
      try workspace.importFiles(
        files, as: .unVotes, identity: TestIdentity.embedded(), at: "2")
    }
    guard case .refused(let faults, _) = error else { return [] }
    return faults.map(\.description)
  }

  @Test("Seats are read by number and date, absences counted, unknown numbers listed")
  func arrival() throws {
    let test = try TestWorkspace()
    defer { test.remove() }
    let workspace = try test.open()
    let file = try test.file("archive.csv", Self.archive)
    let report = try workspace.importFiles(
      [file], as: .unVotes, identity: TestIdentity.embedded(), at: "1")
    #expect(report.rows["un_votes"] == 5 && report.rows["un_roll_calls"] == 2)
    #expect(report.rows["un_voters"] == 3)
    #expect(report.files.map(\.rowsRead) == [7] && report.files.map(\.rowsKept) == [5])
    #expect(report.files.map(\.sha256) == [try FileSurvey(file.path).sha256])
    #expect(report.notes.count == 2 && report.notes[0].contains("is not told"))
    var found: Set<String> = []
    try workspace.votes(sessions: 45...46) { vote in
      found.insert("\(vote.rollCall) \(vote.code) \(vote.state ?? "-") \(vote.answer)")
    }
    #expect(
      found == [
        "7 2 USA no", "7 365 RUS yes", "3 365 SUN yes", "3 9990 - abstain", "7 9990 - yes",
      ])
    let explanation = try #require(try workspace.explain("un-votes"))
    let unknown = try #require(explanation.unmapped.first)
    #expect(explanation.unmapped.count == 1)
    #expect(unknown.code == "9990" && unknown.rows == 2 && unknown.firstLine == 7)
    #expect(unknown.scheme == "cow-seat" && unknown.reason == "unknown")
    // No seat is claimed for one that was not a member.
    #expect(!explanation.mapped.contains { $0.code == "705" })
    let votes = try workspace.unVotes()
    #expect(!votes.tellsParts && votes.links.isEmpty)
    #expect(Set(votes.votes.voters.compactMap(\.number)) == [2, 365, 9990])
    #expect(try workspace.imports().last?.citation.isEmpty == false)
    // The same a second time changes nothing, and says the same.
    let before = try test.dump()
    let again = try workspace.importFiles(
      [file], as: .unVotes, identity: TestIdentity.embedded(), at: "2")
    #expect(again.change == .unchanged && again.notes == report.notes)
    #expect(try test.dump() == before && workspace.verify() == [])
  }

  @Test("With a file of roll calls the marks are known, and it must tell the same sessions")
  func marks() throws {
    let test = try TestWorkspace()
    defer { test.remove() }
    let workspace = try test.open()
    let archive = try test.file("archive.csv", Self.archive)
    let calls = try test.file("calls.csv", Self.calls)
    let report = try workspace.importFiles(
      [archive, calls], as: .unVotes, identity: TestIdentity.embedded(), at: "1")
    #expect(report.rows["un_roll_calls"] == 3 && report.notes.isEmpty)
    let votes = try workspace.unVotes()
    #expect(votes.tellsParts && votes.votes.rollCalls.map(\.isParagraph) == [true, false, false])
    let before = try test.dump()
    let moved = try test.file("moved.csv", Self.calls.replacing("7,46,", with: "7,47,"))
    let words = try faults([archive, moved], in: workspace)
    #expect(words.count == 4 && words[0].contains("archive.csv:2:5"))
    #expect(words[0].contains("has roll call 7 in session 47"))
    let short = try test.file("short.csv", Self.calls.replacing("7,46,", with: "9,46,"))
    #expect(
      try faults([archive, short], in: workspace)[0].contains(
        "archive.csv:2:1: the roll call must stand in the file of roll calls: ‘7’"))
    #expect(try test.dump() == before)
  }

  @Test(
    "All faults are told with line and rule, of a contradiction both lines, and nothing is kept")
  func refusal() throws {
    let test = try TestWorkspace()
    defer { test.remove() }
    let workspace = try test.open()
    let bad = try test.file(
      "bad.csv", Self.archive + "7,2,46,8\n3,705,46,1\n8,2,46,5\n8,x,46,1\n8,2,0,1\n")
    let words = try faults([bad], in: workspace).map { $0.replacing(bad.path, with: "F") }
    #expect(words.count == 5)
    #expect(words[0].hasPrefix("F:9: a state votes once in a roll call; line 2 has a vote of it"))
    #expect(words[1].hasPrefix("F:10: a roll call belongs to one session; line 5 has it in"))
    #expect(words[2].hasPrefix("F:11:8: a vote is 1 (yes)"))
    #expect(words[3].hasPrefix("F:12:3: a state is a whole number"))
    #expect(words[4].hasPrefix("F:13:5: a session is a number from 1"))
    #expect(try workspace.imports() == [])
  }

  @Test("Two forms do not go together, and a form without its files is refused")
  func forms() throws {
    let test = try TestWorkspace()
    defer { test.remove() }
    let workspace = try test.open()
    let archive = try test.file("archive.csv", Self.archive)
    let calls = try test.file("calls.csv", Self.calls)
    let votes = try test.file("votes.csv", VoteImportTests.votes)
    let links = try test.file("links.csv", "rcid1,rcid2\n3,7\n")
    let estimation = try test.file("AllData_x.txt", "2.46 2 46 7 3 1\n2.45 2 45 3 3 3\n")
    #expect(
      try faults([archive, votes, calls], in: workspace)[0].contains("in one form"))
    #expect(try faults([calls], in: workspace)[0].contains("one of the roles votes, archive"))
    #expect(try faults([votes], in: workspace)[0].contains("‘roll-calls’"))
    #expect(
      try faults([estimation, links], in: workspace)[0].contains("does not go with"))
    #expect(try ImportKind.recognised(FileSurvey(archive.path)).map(\.role.name) == ["archive"])
    #expect(
      try ImportKind.recognised(FileSurvey(estimation.path)).map(\.role.name) == ["estimation"])
  }

  @Test("Roll calls of issues and links without votes are listed with their first line")
  func strangers() throws {
    let test = try TestWorkspace()
    defer { test.remove() }
    let workspace = try test.open()
    let report = try workspace.importFiles(
      [
        test.file("archive.csv", Self.archive),
        test.file("issues.csv", "rcid,short_name,issue\n3,me,A\n99,me,A\n99,nu,B\n"),
        test.file("links.csv", "rcid1,rcid2\n3,7\n7,88\n"),
      ], as: .unVotes, identity: TestIdentity.embedded(), at: "1")
    #expect(report.rows["un_issues"] == 3 && report.rows["un_links"] == 2)
    let codes = try #require(try workspace.explain("un-votes")).unmapped.filter {
      $0.scheme == "un-roll-call"
    }
    #expect(codes.map(\.code) == ["88", "99"] && codes.map(\.rows) == [1, 2])
    #expect(codes.map(\.file) == ["links.csv", "issues.csv"])
    #expect(codes.map(\.firstLine) == [3, 3])
  }
}
