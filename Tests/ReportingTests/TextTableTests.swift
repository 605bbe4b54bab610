import Reporting
import Testing

@Suite("Tables of text")
struct TextTableTests {
  @Test("Columns are as wide as their content, numbers stand at the right")
  func layout() {
    var table = TextTable([.init("Pole"), .init("Share", .trailing)])
    table.append(["Russia", "21.2 %"])
    table.append(["China", "9 %"])
    #expect(
      table.lines() == [
        "Pole     Share", "──────  ──────", "Russia  21.2 %", "China      9 %",
      ])
  }

  @Test("A wide table is cut to the screen")
  func truncation() {
    var table = TextTable([.init("Title"), .init("Value", .trailing)])
    table.append([.init(String(repeating: "long ", count: 40)), "1"])
    for line in table.lines(width: 40) { #expect(TerminalText.width(line) <= 40) }
    #expect(table.lines(width: 40).last?.contains("…") == true)
  }

  @Test("Colour is written only when asked, and does not shift columns")
  func colour() {
    var table = TextTable([.init("A"), .init("B")])
    table.append([.init("x", style: .green), "y"])
    let plain = table.lines(colour: false)
    let coloured = table.lines(colour: true)
    #expect(!plain.joined().contains("\u{1B}"))
    #expect(coloured.joined().contains("\u{1B}[32mx\u{1B}[0m"))
    let stripped = coloured.map { $0.replacing(#/\u{1B}\[[0-9;]*m/#, with: "") }
    #expect(stripped == plain)
  }

  @Test(
    "Width counts what the terminal shows",
    arguments: [
      ("abc", 3), ("Қазақстан", 9), ("e\u{301}", 1), ("中文", 4), ("🇰🇿", 2), ("", 0), ("…", 1),
    ])
  func width(text: String, expected: Int) {
    #expect(TerminalText.width(text) == expected)
  }

  @Test("Data cannot steer the terminal")
  func controls() {
    #expect(TerminalText.cleaned("a\u{1B}[31mb\nc\td\u{202E}e\u{9B}f") == "a[31mb c def")
    var table = TextTable([.init("A")])
    table.append(["\u{1B}]0;x\u{7}"])
    #expect(!table.lines().joined().unicodeScalars.contains { $0.value < 0x20 })
  }

  @Test("Wrapping keeps words and cuts only what does not fit a line")
  func wrapping() {
    #expect(TerminalText.wrapped("one two three", to: 7) == ["one two", "three"])
    #expect(TerminalText.wrapped("abcdefghij k", to: 5) == ["abcd…", "k"])
    #expect(TerminalText.wrapped("", to: 5).isEmpty)
  }

  @Test("Short rows are filled and long rows cut")
  func ragged() {
    var table = TextTable([.init("A"), .init("B")])
    table.append(["1"])
    table.append(["1", "2", "3"])
    #expect(table.lines().suffix(2) == ["1", "1  2"])
  }

  @Test("Markdown is neutralised in cells")
  func markdown() {
    var table = MarkdownTable([.init("A"), .init("B", .trailing)])
    table.append(["a|b *c* [d](e) <f> `g`", "1\n2"])
    #expect(
      table.text == """
        | A | B |
        | --- | ---: |
        | a\\|b \\*c\\* \\[d\\](e) &lt;f&gt; \\`g\\` | 1<br>2 |

        """)
  }
}
