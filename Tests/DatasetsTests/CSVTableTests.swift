import Datasets
import Testing

@Suite("Tables of delimited text")
struct CSVTableTests {
  /// The records of a text as arrays of fields.
  private func records(_ text: String, _ options: CSVOptions = .standard) -> [[String]] {
    var rows: [[String]] = []
    CSVTable(bytes: Array(text.utf8), options: options).forEachRecord { record in
      rows.append(record.texts)
    }
    return rows
  }

  @Test("Plain records are split at delimiters, empty fields kept")
  func plain() {
    #expect(records("a,b,c\n1,,3\n,,\n") == [["1", "", "3"], ["", "", ""]])
    #expect(records("a,b\n1,2") == [["1", "2"]])
  }

  @Test("Quotes enclose delimiters and line breaks, doubled quotes stand for one")
  func quotes() {
    #expect(
      records("a,b\n\"x, y\",\"two\nlines\"\n\"say \"\"no\"\"\",\"\"\n")
        == [["x, y", "two\nlines"], ["say \"no\"", ""]])
  }

  @Test("CRLF and a byte-order mark are tolerated, and reported by the strict reader")
  func tolerance() {
    let text = "\u{FEFF}a,b\r\n1,2\r\n\r\n3,4\r\n"
    let table = CSVTable(bytes: Array(text.utf8))
    #expect(table.header == ["a", "b"])
    #expect(records(text) == [["1", "2"], ["3", "4"]])
    #expect(table.faults.isEmpty)
    let strict = CSVTable(bytes: Array(text.utf8), options: .strict).faults
    #expect(strict.map(\.rule) == [.byteOrderMark, .crlf, .blankLine])
    #expect(strict.map(\.line) == [1, 1, 3])
  }

  @Test("The header may stand below other lines, which are skipped")
  func headerBelow() {
    let table = CSVTable(
      bytes: Array("\"note\",x\n\n\na,b\n1,2\n".utf8), options: CSVOptions(headerLine: 4))
    #expect(table.header == ["a", "b"])
    #expect(table.headerLine == 4)
    table.forEachRecord { record in
      let (line, value) = (record.line, record.integer(1))
      #expect(line == 5)
      #expect(value == 2)
    }
  }

  @Test("A table without a header begins with its first line")
  func noHeader() {
    var options = CSVOptions.tabs
    options.headerLine = nil
    #expect(records("x\t\"y\n1\t2\n", options) == [["x", "\"y"], ["1", "2"]])
  }

  @Test("Lines and columns count characters, after a field of several lines too")
  func places() {
    let table = CSVTable(bytes: Array("a,b,c\nжук,\"q\nr\",z\n4,5,6\n".utf8))
    var seen: [[Int]] = []
    table.forEachRecord { record in
      for index in 0..<record.count {
        let (line, column) = record.place(index)
        seen.append([record.line, line, column])
      }
    }
    #expect(
      seen == [[2, 2, 1], [2, 2, 5], [2, 3, 4], [4, 4, 1], [4, 4, 3], [4, 4, 5]])
  }

  @Test("A field beyond the end of a record reads as empty")
  func beyondEnd() {
    CSVTable(bytes: Array("a,b\n1\n".utf8)).forEachRecord { record in
      let (isEmpty, text, number) = (record.isEmpty(1), record.text(1), record.number(1))
      #expect(isEmpty)
      #expect(text == "")
      #expect(number == nil)
      let column = record.column(1)
      #expect(column == 2)
    }
  }

  @Test("A record with another number of fields is handed over, and reported by the strict reader")
  func fieldCount() {
    let faults = CSVTable(bytes: Array("a,b\n1,2,3\n4,5\n".utf8), options: .strict).faults
    #expect(faults == [CSVFault(line: 2, column: 1, rule: .fieldCount, value: "3 instead of 2")])
    #expect(records("a,b\n1,2,3\n") == [["1", "2", "3"]])
  }

  @Test("More fields than fit into the first list of ranges are all found")
  func manyFields() {
    let line = (0..<1_000).map(String.init).joined(separator: ",")
    let rows = records("\(line)\n\(line)\n")
    #expect(rows.count == 1)
    #expect(rows.first?.count == 1_000)
    #expect(rows.first?.last == "999")
  }

  @Test("An error thrown by the reader of a record ends the reading")
  func throwing() {
    struct Stop: Error {}
    var count = 0
    #expect(throws: Stop.self) {
      try CSVTable(bytes: Array("a\n1\n2\n3\n".utf8)).forEachRecord { _ throws(Stop) in
        count += 1
        if count == 2 { throw Stop() }
      }
    }
    #expect(count == 2)
  }
}
