import Foundation
import Testing

@Suite("brief --language", .enabled(if: Command.isThere, Command.absence))
struct BriefLanguageTests {
  @Test(
    "The terminal and the page speak the language that was asked for",
    arguments: [
      ("ru", "Обязательство", "не выполнено", "Россия"),
      ("kk", "Міндеттеме", "орындалмады", "Ресей"),
    ])
  func language(tag: String, kind: String, verdict: String, name: String) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let outcome = try Command.succeed(
      ["brief", "kazakhstan", "--language", tag, "--html", "page.html"], in: folder.path)
    let page = try folder.text("page.html")
    #expect(page.contains("<html lang=\"\(tag)\">"))
    for word in [kind, verdict, name] {
      #expect(outcome.text.contains(word), "\(word)")
      #expect(page.contains(word), "\(word)")
    }
    for word in ["Commitment", "missed", "Russia "] {
      #expect(!outcome.text.contains(word), "\(word)")
    }
    #expect(!page.contains("\u{2068}") && !page.contains("\u{2069}"))
  }

  @Test("It fits the terminal", arguments: ["ru", "kk"])
  func fits(tag: String) throws {
    let text = try Command.succeed(
      "brief", "kazakhstan", "--since", "2018-11", "--language", tag
    ).text
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect((10...61).contains(lines.count))
    for line in lines { #expect(line.count <= 100, "\(line)") }
  }

  @Test("English is what it speaks when nothing is asked for")
  func english() throws {
    let asked = try Command.succeed("brief", "serbia", "--language", "en").text
    #expect(try Command.succeed("brief", "serbia").text == asked)
  }

  @Test("A language that it does not speak is refused with those that it does")
  func refusal() throws {
    let outcome = try Command.run("brief", "serbia", "--language", "fr")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("ru"))
  }
}
