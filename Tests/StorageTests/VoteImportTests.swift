import Datasets
import Foundation
import Storage
import Testing

@Suite("Votes of the General Assembly in a workspace")
struct VoteImportTests {
  static let rollCalls = """
    rcid,session,importantvote,date,unres,amend,para,short,descr
    1,45,0,1990-12-11,R/45/1,0,,TITLE,"A LONG ONE, QUOTED"
    2,46,1,1991-12-09,R/46/2,,1,,

    """
  static let votes = """
    rcid,country,country_code,vote
    1,Namibia,NA,yes
    1,Federal Republic of Germany,,abstain
    1,Russia,RU,no
    2,Namibia,NA,no
    2,Russia,RU,yes
    2,Nowhere,QQ,yes

    """

  @Test(
    "a file without rows is refused, and the good rows that were there stay",
    arguments: ["rcid,country,country_code,vote\n", "rcid,country,country_code,vote"])
  func empty(_ votes: String) throws {
    let test = try TestWorkspace()
    defer { test.remove() }
    let workspace = try test.open()
    let identity = try TestIdentity.embedded()
    _ = try workspace.importFiles(files(test), as: .unVotes, identity: identity, at: "1")
    let before = try workspace.imports()
    let bad = try files(test, votes: votes)
    let error = #expect(throws: ImportFailure.self) {
      try workspace.importFiles(bad, as: .unVotes, identity: identity, at: "2")
    }
    guard case .refused(let faults, _) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(faults.map(\.rule) == ["the file has no rows below its header"])
    #expect(faults.first?.line == 1 && faults.first?.fix.isEmpty == false)
    #expect(try workspace.imports() == before && workspace.verify() == [])
  }

  private func files(
    _ test: TestWorkspace, votes: String = Self.votes, calls: String = Self.rollCalls
  ) throws -> [ImportFile] {
    // The order of the files and their names say nothing.
    [try test.file("b.csv", votes), try test.file("a.csv", calls)]
  }

  @Test(
    "votes, voters and roll calls arrive; an absence has no row, and a missing mark is not zero")
  func arrival() throws {
    let test = try TestWorkspace()
    defer { test.remove() }
    let workspace = try test.open()
    let report = try workspace.importFiles(
      files(test), as: .unVotes, identity: TestIdentity.embedded(), at: "2026-11-22T00:00:00Z")
    #expect(report.change == .imported)
    #expect(
      report.rows == [
        "un_votes": 6, "un_roll_calls": 2, "un_voters": 4, "un_issues": 0, "un_links": 0,
        "un_item_calls": 0, "un_items": 0, "un_positions": 0,
      ])
    #expect(report.unmapped == 1)
    #expect(report.unmappedRows == 1)
    var votes: Set<String> = []
    try workspace.votes(sessions: 46...46) { vote in
      votes.insert("\(vote.rollCall) \(vote.code) \(vote.state ?? "-") \(vote.answer)")
    }
    #expect(votes == ["2 NA NAM no", "2 RU RUS yes", "2 QQ - yes"])
    var whole = 0
    try workspace.votes(sessions: 1...99, withParts: false) { _ in whole += 1 }
    #expect(whole == 3, "the second roll call is on a paragraph")
    var marks: [WorkspaceValue?] = []
    try workspace.rows(of: "un_roll_calls") { row in
      marks += [row["is_amendment"], row["is_paragraph"]]
      return true
    }
    #expect(marks == [.integer(0), .missing, .missing, .integer(1)])
  }

  @Test("every code is explained with its rule, its years and its rows")
  func explanation() throws {
    let test = try TestWorkspace()
    defer { test.remove() }
    let workspace = try test.open()
    let files = try files(test)
    _ = try workspace.importFiles(
      files, as: .unVotes, identity: TestIdentity.embedded(), at: "now")
    let explanation = try #require(try workspace.explain("un-votes"))
    let russia = explanation.mapped.filter { $0.code == "RU" }
    #expect(russia.map(\.actor) == ["SUN", "RUS"])
    #expect(russia.map(\.firstYear) == [1990, 1991])
    #expect(russia.map(\.rows) == [1, 1])
    #expect(explanation.mapped.first { $0.code == "NA" }?.lastYear == 1991)
    let nowhere = try #require(explanation.unmapped.first)
    #expect(nowhere.code == "QQ")
    #expect(nowhere.reason == "unknown")
    #expect(nowhere.firstLine == 7)
    #expect(nowhere.file == "b.csv")
    #expect(try workspace.explain(FileSurvey(files[0].path)) == explanation)
    #expect(try workspace.explain("wdi") == nil)
  }

  @Test("the same files a second time change nothing, under other names and at another time")
  func twice() throws {
    let test = try TestWorkspace()
    defer { test.remove() }
    let workspace = try test.open()
    let identity = try TestIdentity.embedded()
    _ = try workspace.importFiles(files(test), as: .unVotes, identity: identity, at: "now")
    let before = try test.dump()
    #expect(before.contains { $0.contains("un_votes") })
    let again = [
      try test.file("other.csv", Self.votes), try test.file("names.csv", Self.rollCalls),
    ]
    let report = try workspace.importFiles(again, as: .unVotes, identity: identity, at: "later")
    #expect(report.change == .unchanged)
    #expect(report.rows["un_votes"] == 6)
    #expect(try test.dump() == before)
  }

  @Test("another version takes the place of the rows, and the report says of which files")
  func replacement() throws {
    let test = try TestWorkspace()
    defer { test.remove() }
    let workspace = try test.open()
    let identity = try TestIdentity.embedded()
    let first = try workspace.importFiles(files(test), as: .unVotes, identity: identity, at: "1")
    let shorter = Self.votes.replacing("2,Nowhere,QQ,yes\n", with: "")
    let second = try workspace.importFiles(
      files(test, votes: shorter), as: .unVotes, identity: identity, at: "2")
    #expect(second.change == .replaced)
    #expect(second.replaced == first.files)
    #expect(second.rows["un_votes"] == 5)
    #expect(second.unmapped == 0)
    #expect(try workspace.imports().map(\.status) == [.replaced, .current])
    #expect(try workspace.verify() == [])
  }

  static let broken: [(String, String)] = [
    ("2,Russia,RU,yes", "2,Russia,RU,maybe"), ("2,Russia,RU,yes", "3,Russia,RU,yes"),
    ("2,Russia,RU,yes", "2,Namibia,NA,yes"), ("2,Russia,RU,yes", "2,Russia,RU"),
    ("2,Russia,RU,yes", "x,Russia,RU,yes"), ("2,Russia,RU,yes", "2,\"Russia,RU,yes"),
  ]

  @Test(
    "a faulty file is refused with line and rule, and leaves the workspace as it was",
    arguments: broken)
  func refusal(_ find: String, _ put: String) throws {
    let test = try TestWorkspace()
    defer { test.remove() }
    let workspace = try test.open()
    let identity = try TestIdentity.embedded()
    _ = try workspace.importFiles(files(test), as: .unVotes, identity: identity, at: "1")
    let before = try test.dump()
    let bad = try files(test, votes: Self.votes.replacing(find, with: put))
    let error = #expect(throws: ImportFailure.self) {
      try workspace.importFiles(bad, as: .unVotes, identity: identity, at: "2")
    }
    guard case .refused(let faults, true) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(faults.first?.line == 6)
    #expect(faults.first?.file == bad[0].path)
    #expect(try test.dump() == before)
  }

  @Test("all faults of the files are collected, up to the limit")
  func collection() throws {
    let test = try TestWorkspace()
    defer { test.remove() }
    let workspace = try test.open()
    let bad = try files(test, votes: Self.votes.replacing(",yes", with: ",si"))
    let identity = try TestIdentity.embedded()
    func refused(_ limit: Int) -> ([DatasetError], Bool)? {
      do {
        _ = try workspace.importFiles(
          bad, as: .unVotes, identity: identity, at: "", faultLimit: limit)
      } catch {
        if case .refused(let faults, let isComplete) = error { return (faults, isComplete) }
      }
      return nil
    }
    let all = try #require(refused(100))
    #expect(all.0.map(\.line) == [2, 6, 7])
    #expect(all.1)
    let some = try #require(refused(2))
    #expect(some.0.count == 2)
    #expect(!some.1)
  }

  @Test("files are known by their header: a missing, a strange and a double one are refused")
  func roles() throws {
    let test = try TestWorkspace()
    defer { test.remove() }
    let workspace = try test.open()
    let identity = try TestIdentity.embedded()
    let votes = try test.file("v.csv", Self.votes)
    let calls = try test.file("c.csv", Self.rollCalls)
    let strange = try test.file("s.csv", "a,b\n1,2\n")
    for files in [[votes], [votes, strange], [votes, calls, calls], []] {
      #expect(throws: ImportFailure.self) {
        try workspace.importFiles(files, as: .unVotes, identity: identity, at: "")
      }
    }
    #expect(try workspace.imports() == [])
    let survey = try FileSurvey(votes.path)
    #expect(try ImportKind.recognised(survey).map(\.kind.key) == ["un-votes"])
    #expect(try ImportKind.recognised(FileSurvey(strange.path)).isEmpty)
  }
}
