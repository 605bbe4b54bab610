import Datasets
import Testing

@Suite("The long form of votes")
struct VoteArchiveTests {
  private func faults(_ rows: String) -> DatasetFaults? {
    let text = "rcid,ccode,session,vote\n" + rows
    do throws(DatasetFaults) {
      _ = try UNVoteArchive(
        archive: FileContents(path: "a.csv", bytes: Array(text.utf8), sha256: ""))
      return nil
    } catch { return error }
  }

  @Test("Absences are rows, and rows may stand in any order of roll calls and sessions")
  func order() throws {
    let text = "rcid,ccode,session,vote\n9,2,71,1\n3,2,72,8\n9,705,71,3\n3,705,72,9\n"
    let votes = try UNVoteArchive(
      archive: FileContents(path: "a.csv", bytes: Array(text.utf8), sha256: "")
    ).votes
    #expect(votes.map(\.rollCall) == [9, 3, 9, 3] && votes.map(\.answer) == [1, 8, 3, 9])
    #expect(votes.allSatisfy { $0.item == $0.rollCall })
  }

  @Test("A second vote and a second session are told with both lines, all faults at once")
  func contradictions() throws {
    let found = try #require(faults("1,2,70,1\n1,705,70,1\n1,2,70,8\n1,20,71,1\n2,2,71,4\n"))
    #expect(found.faults.map(\.line) == [4, 5, 6])
    let words = found.faults.map(\.description)
    #expect(words[0].hasPrefix("a.csv:4: a state votes once in a roll call; line 2 has a vote"))
    #expect(words[0].contains("‘state 2, roll call 1’"))
    #expect(words[1].hasPrefix("a.csv:5: a roll call belongs to one session; line 2 has it in"))
    #expect(words[2].hasPrefix("a.csv:6:8: a vote is 1 (yes), 2 (abstention), 3 (no), 8 (absent)"))
    #expect(found.isComplete)
  }

  @Test(
    "A figure that is none of its column is told at its place",
    arguments: [
      ("x,2,70,1", 1, "a roll call is a whole number"), ("0,2,70,1", 1, "a roll call is a whole"),
      ("99999999999,2,70,1", 1, "a roll call is"), ("1,,70,1", 3, "a state is a whole number"),
      ("1,2,2015,1", 5, "a session is a number from 1"), ("1,2,70,7", 8, "a vote is 1 (yes)"),
      ("1,2,70,", 8, "a vote is 1 (yes)"),
    ])
  func places(row: String, column: Int, rule: String) throws {
    let fault = try #require(faults(row + "\n")?.faults.first)
    #expect(fault.line == 2 && fault.column == column)
    #expect(fault.rule.hasPrefix(rule), "\(fault)")
  }

  @Test("More faults than are worth reading end the reading")
  func limit() throws {
    let found = try #require(faults((1...500).map { "\($0),2,70,4\n" }.joined()))
    #expect(found.faults.count == DatasetFaults.limit && !found.isComplete)
  }
}
