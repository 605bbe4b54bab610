import Datasets
import Testing

@Suite("Readers of public data sets on broken files")
struct PublicFaultTests {
  private func file(_ text: String) -> FileContents {
    FileContents(path: "broken.csv", bytes: Array(text.utf8), sha256: "")
  }

  @Test("A missing column is named")
  func missingColumn() throws {
    let error = #expect(throws: DatasetError.self) { try GoodsTrade(file("exp,imp,time\n")) }
    let fault = try #require(error)
    #expect(fault.value == "export")
    #expect(fault.line == 1)
  }

  @Test("A figure that is no number is named with its place")
  func noNumber() throws {
    let error = #expect(throws: DatasetError.self) {
      try GoodsTrade(file("exp,imp,time,export\nKAZ,CHN,2012,1.5\nKAZ,RUS,2012,much\n"))
    }
    let fault = try #require(error)
    #expect(fault.line == 3)
    #expect(fault.column == 14)
    #expect(fault.value == "much")
  }

  @Test("An empty figure is unknown, a zero is a figure")
  func emptyFigure() throws {
    let trade = try GoodsTrade(file("exp,imp,time,export\nKAZ,CHN,2012,\nKAZ,RUS,2012,0\n"))
    #expect(trade.exports.map(\.value) == [nil, 0])
  }

  @Test("A table cut inside a quoted field is refused")
  func cutTable() {
    #expect(throws: DatasetError.self) {
      try ArmsTransfers(
        file("Supplier,Recipient,Delivery year,TIV delivery values\n\"Russia,Kazakhstan,2000,1\n"))
    }
  }

  @Test("A vote on an unknown roll call, a second vote and an unknown answer are refused")
  func brokenVotes() throws {
    let calls = file("rcid,session,importantvote,date,unres,amend,para,short,descr\n3,1,0,,,1,,,\n")
    let header = "rcid,country,country_code,vote\n"
    for rows in ["4,Cuba,CU,yes\n", "3,Cuba,CU,yes\n3,Cuba,CU,no\n", "3,Cuba,CU,maybe\n"] {
      #expect(throws: DatasetError.self) {
        try UNVotes(votes: file(header + rows), rollCalls: calls)
      }
    }
    let votes = try UNVotes(votes: file(header + "3,Cuba,CU,no\n"), rollCalls: calls)
    #expect(votes.answers == [UNVotes.no])
    #expect(votes.rollCalls.first?.isAmendment == true)
    #expect(votes.rollCalls.first?.isParagraph == false)
  }
}
