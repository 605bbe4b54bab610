import Reporting
import Testing

@Suite("CSV writer")
struct CSVWriterTests {
  @Test("Fields with commas, quotation marks and line breaks are quoted")
  func quoting() {
    var writer = CSVWriter(header: ["a", "b,c"])
    writer.append(["plain", "say \"yes\""])
    writer.append(["two\nlines", "cr\r"])
    #expect(
      writer.text == "a,\"b,c\"\nplain,\"say \"\"yes\"\"\"\n\"two\nlines\",\"cr\r\"\n")
  }

  @Test("Numbers are unrounded and a missing value is an empty field")
  func numbers() {
    var writer = CSVWriter(header: ["x", "y", "z"])
    writer.append([.number(0.1 + 0.2), .missing, .integer(0)])
    writer.append([.number(.nan), .number(40), .number(-1.5)])
    #expect(writer.text == "x,y,z\n0.30000000000000004,,0\n,40,-1.5\n")
  }

  @Test(
    "Text that a spreadsheet would run gets an apostrophe unless none is wanted",
    arguments: ["=1+1", "+7 727", "-x", "@SUM", "\tx"])
  func formulas(text: String) {
    var guarded = CSVWriter(header: ["t"])
    guarded.append([.text(text)])
    #expect(guarded.text == "t\n'\(text)\n")
    var plain = CSVWriter(header: ["t"], formulas: .none)
    plain.append([.text(text)])
    #expect(plain.text == "t\n\(text)\n")
  }

  @Test("Negative numbers are not taken for formulas")
  func negativeNumber() {
    var writer = CSVWriter(header: ["n"], formulas: .apostrophe)
    writer.append([.number(-0.5)])
    #expect(writer.text == "n\n-0.5\n")
  }

  @Test("A record of one empty field is not an empty line")
  func loneEmptyField() {
    var writer = CSVWriter(header: ["n"])
    writer.append([.missing])
    #expect(writer.text == "n\n\"\"\n")
  }

  @Test("The line end of the RFC can be chosen")
  func lineEnd() {
    var writer = CSVWriter(header: ["a", "b"], lineEnd: .carriageReturnLineFeed)
    writer.append(["1", "2"])
    #expect(writer.text == "a,b\r\n1,2\r\n")
  }
}
