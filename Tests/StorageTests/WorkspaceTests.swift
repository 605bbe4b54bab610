import Datasets
import Foundation
import GRDB
import Synchronization
import Testing

@testable import Storage

@Suite("The workspace file")
struct WorkspaceTests {
  private func fault(_ body: () throws -> Void) -> WorkspaceError.Kind? {
    do { try body() } catch let error as WorkspaceError {
      #expect(!error.path.isEmpty)
      #expect(!error.rule.isEmpty)
      return error.kind
    } catch { return nil }
    return nil
  }

  private func filled(_ test: TestWorkspace) throws -> Workspace {
    let workspace = try test.open()
    let files = [
      try test.file("v.csv", VoteImportTests.votes),
      try test.file("c.csv", VoteImportTests.rollCalls),
    ]
    _ = try workspace.importFiles(
      files, as: .unVotes, identity: TestIdentity.embedded(), at: "2026-11-22")
    return workspace
  }

  @Test("opening for reading makes nothing, and says that there is nothing")
  func reading() throws {
    let test = try TestWorkspace()
    defer { test.remove() }
    #expect(fault { _ = try Workspace(reading: test.path) } == .missing)
    #expect(try FileManager.default.contentsOfDirectory(atPath: test.folder.path) == [])
    let records = try filled(test).imports()
    let reader = try Workspace(reading: test.path)
    #expect(try reader.imports() == records)
    #expect(fault { try reader.drop("un-votes") } == .readOnly)
  }

  @Test("a folder, a text, a stub and another program's database are refused and stay as they are")
  func strangers() throws {
    let test = try TestWorkspace()
    defer { test.remove() }
    #expect(fault { _ = try Workspace(path: test.folder.path) } == .notADatabase)
    for text in ["not a database at all, but long enough to be one\n", "SQLite format 3\0"] {
      try Data(text.utf8).write(to: URL(fileURLWithPath: test.path))
      #expect(fault { _ = try test.open() } == .notADatabase)
      #expect(fault { _ = try Workspace(reading: test.path) } == .notADatabase)
      #expect(try Data(contentsOf: URL(fileURLWithPath: test.path)) == Data(text.utf8))
    }
    try FileManager.default.removeItem(atPath: test.path)
    try test.tamper("CREATE TABLE theirs (x); INSERT INTO theirs VALUES (1);")
    let before = try test.dump()
    #expect(fault { _ = try test.open() } == .notAWorkspace)
    #expect(fault { _ = try Workspace(reading: test.path) } == .notAWorkspace)
    #expect(try test.dump() == before)
  }

  @Test("a newer form is refused")
  func newer() throws {
    let test = try TestWorkspace()
    defer { test.remove() }
    _ = try filled(test)
    try test.tamper("PRAGMA user_version = 99;")
    #expect(fault { _ = try test.open() } == .newerSchema)
    #expect(fault { _ = try Workspace(reading: test.path) } == .newerSchema)
  }

  @Test("a file without a log is read alone, and told apart from one that was written meanwhile")
  func still() throws {
    let test = try TestWorkspace()
    defer { test.remove() }
    let workspace = try filled(test)
    let records = try workspace.imports()
    try workspace.close()
    let files = try FileManager.default.contentsOfDirectory(atPath: test.folder.path).sorted()
    let still = try #require(StillFile(test.path))
    let name = try #require(still.name)
    var configuration = Configuration()
    configuration.readonly = true
    let queue = try DatabaseQueue(path: name, configuration: configuration)
    #expect(
      try queue.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM imports") }
        == records.count)
    try queue.close()
    let left = try FileManager.default.contentsOfDirectory(atPath: test.folder.path).sorted()
    #expect(left == files)
    #expect(still.isUnchanged)
    try test.tamper("UPDATE imports SET citation = 'mine';")
    #expect(!still.isUnchanged)
    try Data("a log".utf8).write(to: URL(fileURLWithPath: test.path + "-wal"))
    #expect(StillFile(test.path) == nil && StillFile(test.path + "none") == nil)
  }

  @Test("a place where nothing can be written is named")
  func unwritable() {
    #expect(fault { _ = try Workspace(path: "/proc/none/rows.sqlite") } == .cannotOpen)
  }

  @Test("a second writer is told that the workspace is locked, and a reader sees the state before")
  func locked() throws {
    let test = try TestWorkspace()
    defer { test.remove() }
    let workspace = try filled(test)
    let identity = try TestIdentity.embedded()
    let files = [
      try test.file("v.csv", VoteImportTests.votes.replacing("1,Namibia,NA,yes\n", with: "")),
      try test.file("c.csv", VoteImportTests.rollCalls),
    ]
    let seen = Mutex<(kind: WorkspaceError.Kind?, rows: Int?)>((nil, nil))
    let path = test.path
    _ = try workspace.importFiles(files, as: .unVotes, identity: identity, at: "2") { progress in
      guard progress.phase == .digest else { return }
      var kind: WorkspaceError.Kind?
      var rows: Int?
      do {
        let reader = try Workspace(reading: path, patience: 0.1)
        rows = try reader.imports().last?.rows["un_votes"]
        _ = try Workspace(path: path, patience: 0.1).drop("un-votes")
      } catch let error as WorkspaceError { kind = error.kind } catch {}
      let result = (kind, rows)
      seen.withLock { $0 = result }
    }
    #expect(seen.withLock { $0.kind } == .locked)
    #expect(seen.withLock { $0.rows } == 6)
    #expect(try workspace.imports().last?.rows["un_votes"] == 5)
  }

  @Test("dropping takes the rows and keeps the record")
  func drop() throws {
    let test = try TestWorkspace()
    defer { test.remove() }
    let workspace = try filled(test)
    #expect(try workspace.drop("un-votes"))
    #expect(try !workspace.drop("un-votes"))
    #expect(try workspace.imports().map(\.status) == [.dropped])
    #expect(try workspace.explain("un-votes") == nil)
    #expect(fault { try workspace.votes(sessions: 1...9) { _ in } } == .notFound)
    #expect(fault { try workspace.rows(of: "un_votes") { _ in true } } == .notFound)
    #expect(try workspace.verify() == [])
  }

  @Test(
    "a check finds what was changed behind the program's back",
    arguments: [
      "UPDATE un_votes SET vote = 3 WHERE roll_call = 2 AND vote = 1",
      "DELETE FROM un_votes WHERE roll_call = 1",
      "UPDATE un_roll_calls SET is_paragraph = 0 WHERE is_paragraph IS NULL",
      "UPDATE actors SET key = 'XXX' WHERE key = 'NAM'",
      "UPDATE texts SET text = 'XX' WHERE text = 'NA'",
      "UPDATE imports SET citation = 'mine'", "UPDATE import_files SET sha256 = 'mine'",
      "UPDATE identities SET rule = 'mine' WHERE code = 'NA'",
      "UPDATE un_votes SET voter = 999 WHERE roll_call = 1", "DROP TABLE un_voters",
    ])
  func tampering(_ sql: String) throws {
    let test = try TestWorkspace()
    defer { test.remove() }
    let workspace = try filled(test)
    #expect(try workspace.verify() == [])
    try test.tamper(sql + ";")
    #expect(try !workspace.verify().isEmpty)
  }

  @Test("rows are found by code, by state, by range and by absence, and unknown names are refused")
  func filters() throws {
    let test = try TestWorkspace()
    defer { test.remove() }
    let workspace = try filled(test)
    func count(_ filters: [RowFilter]) throws -> Int {
      var rows = 0
      try workspace.rows(of: "un_votes", where: filters) { _ in
        rows += 1
        return true
      }
      return rows
    }
    #expect(try count([]) == 6)
    #expect(try count([.equals("voter", .text("NAM"))]) == 2)
    #expect(try count([.equals("voter_code", .text("RU")), .between("roll_call", 2, 9)]) == 1)
    #expect(try count([.missing("voter")]) == 1)
    #expect(fault { _ = try count([.missing("voter; DROP TABLE un_votes")]) } == .notFound)
    #expect(fault { try workspace.rows(of: "sqlite_schema") { _ in true } } == .notFound)
    var first: WorkspaceRow?
    try workspace.rows(of: "un_votes") { row in
      first = row
      return false
    }
    #expect(first?["voter_code"] == .text("NA"))
    #expect(first?["voter"] == .text("NAM"))
    #expect(first?["vote"] == .integer(1))
  }
}
