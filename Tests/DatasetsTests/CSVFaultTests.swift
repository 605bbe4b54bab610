import Datasets
import Testing

@Suite("Faults of delimited text")
struct CSVFaultTests {
  private func faults(_ bytes: [UInt8], limit: Int = 1 << 20) -> [CSVFault] {
    CSVTable(bytes: bytes, options: CSVOptions(recordLimit: limit)).faults
  }

  private func faults(_ text: String) -> [CSVFault] { faults(Array(text.utf8)) }

  @Test("An unclosed quote is named at the place where it opened, and the lines after it are read")
  func unclosedQuote() {
    let text = "a,b\n1,\"open\n2,x\n3,\0\n"
    #expect(
      faults(text) == [
        CSVFault(line: 2, column: 3, rule: .unclosedQuote),
        CSVFault(line: 4, column: 3, rule: .nulByte),
      ])
    var rows: [[String]] = []
    CSVTable(bytes: Array(text.utf8)).forEachRecord { rows.append($0.texts) }
    #expect(rows == [["1", "\"open"], ["2", "x"], ["3", "\0"]])
  }

  @Test("However many quotes follow, one unclosed quote is found, and each line is read")
  func unclosedBeforeManyQuotes() {
    let lines = String(repeating: "x\"\"y,\"\"\n\"\"\"\"z,1\n", count: 20_000)
    let text = "a,b\n1,\"open\n\(lines)"
    var rows = 0
    let found = CSVTable(bytes: Array(text.utf8)).forEachRecord { _ in rows += 1 }
    #expect(rows == 40_001)
    #expect(found.count { $0.rule == .unclosedQuote } == 1)
    #expect(found.count { $0.rule == .strayQuote } == 40_000)
  }

  @Test("A quote inside a field and text behind a closing quote are stray")
  func strayQuote() {
    #expect(
      faults("a,b\nx\"y,\"q\"z\n1,\"q\"z\n") == [
        CSVFault(line: 2, column: 2, rule: .strayQuote),
        CSVFault(line: 3, column: 5, rule: .strayQuote),
      ])
  }

  @Test("A NUL byte is named at its place")
  func nulByte() {
    #expect(faults("a,b\n1,xy\0z\n") == [CSVFault(line: 2, column: 5, rule: .nulByte)])
  }

  @Test("Latin-1 is named with the byte that is no UTF-8")
  func latin1() {
    let bytes = Array("a,b\n1,S".utf8) + [0xE3] + Array("o\n".utf8)
    #expect(
      faults(bytes) == [
        CSVFault(line: 2, column: 4, rule: .invalidUTF8, value: "byte 0xE3")
      ])
  }

  @Test("UTF-16 is named once and nothing is read from it")
  func utf16() {
    let bytes: [UInt8] = [0xFF, 0xFE] + "a,b\n1,2\n".utf16.flatMap { [UInt8($0), 0] }
    #expect(faults(bytes).map(\.rule) == [.utf16, .noHeader])
  }

  @Test("A carriage return inside a line is reported and stays in the field")
  func carriageReturn() {
    #expect(faults("a\nx\ry\n") == [CSVFault(line: 2, column: 2, rule: .carriageReturn)])
  }

  @Test("A record longer than the limit is reported and left out, the next one is read")
  func endlessLine() {
    let text = "a,b\n" + String(repeating: "x,", count: 60_000) + "\n1,2\n"
    let table = CSVTable(bytes: Array(text.utf8), options: CSVOptions(recordLimit: 1_000))
    var rows = 0
    let found = table.forEachRecord { record in
      rows += 1
      let line = record.line
      #expect(line == 3)
    }
    #expect(rows == 1)
    #expect(found.map(\.rule) == [.recordTooLong])
    #expect(found.map(\.line) == [2])
  }

  @Test("An empty file has no header")
  func empty() {
    #expect(faults("") == [CSVFault(line: 1, column: 1, rule: .noHeader)])
  }

  @Test("A fault prints file, line, column, rule and fix")
  func printing() throws {
    let fault = try #require(faults("a,b\n1,xy\0z\n").first)
    #expect(
      fault.error(in: "flows.csv").description
        == "flows.csv:2:5: a text holds no NUL bytes; remove the NUL byte; the file may be damaged")
    let error = DatasetError(
      file: "a.csv", value: String(repeating: "x", count: 200), rule: "must be a number")
    #expect(error.description == "a.csv: must be a number: ‘\(String(repeating: "x", count: 79))…’")
  }
}
