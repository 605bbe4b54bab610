import Foundation
import Testing

@Suite("brief", .enabled(if: Command.isThere, Command.absence))
struct BriefCommandTests {
  @Test(
    "On what is no terminal it has at most 60 lines of at most 100 columns, without escape codes",
    arguments: [
      ["kazakhstan"], ["kazakhstan", "--since", "2018-11"], ["uzbekistan"], ["serbia"],
      ["kazakhstan", "--as-of", "2014-06"],
    ])
  func terminal(_ arguments: [String]) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let outcome = try Command.succeed(["brief"] + arguments, in: folder.path)
    let lines = outcome.text.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.last == "")
    #expect((10...60).contains(lines.count - 1))
    for line in lines { #expect(line.count <= 100, "\(line)") }
    #expect(!outcome.text.contains("\u{1B}"))
    #expect(try folder.names() == ["brief.html"])
  }

  @Test("Colour comes when it is asked for, and changes nothing but escape codes")
  func colour() throws {
    let plain = try Command.succeed("brief", "kazakhstan").text
    let coloured = try Command.succeed("brief", "kazakhstan", "--colour", "always").text
    #expect(coloured.contains("\u{1B}["))
    var stripped = ""
    for (place, part) in coloured.components(separatedBy: "\u{1B}[").enumerated() {
      stripped += place == 0 ? part : String(part.drop { $0 != "m" }.dropFirst())
    }
    #expect(stripped == plain)
  }

  @Test("It shows counts, domains, weakest commitments, dates and the age of the data")
  func content() throws {
    let text = try Command.succeed("brief", "kazakhstan").text
    for part in ["Target", "Principle", "Russia", "China", "Weakest", "deadline", "2012", "2016"] {
      #expect(text.contains(part), "\(part)")
    }
  }

  @Test("The page is one file that loads nothing from elsewhere")
  func selfContained() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    _ = try Command.succeed(["brief", "kazakhstan", "--html", "page.html"], in: folder.path)
    #expect(try folder.names() == ["page.html"])
    let page = try folder.text("page.html")
    #expect(page.hasPrefix("<!doctype html>") || page.hasPrefix("<!DOCTYPE html>"))
    #expect(page.hasSuffix("</html>\n") || page.hasSuffix("</html>"))
    let tags = Self.tags(page)
    #expect(tags.count > 500)
    for tag in tags {
      let name = tag.prefix { $0.isLetter }.lowercased()
      if ["link", "iframe", "object", "embed", "base"].contains(name) {
        Issue.record("<\(tag)>")
      }
      if tag.contains(" src=") {
        #expect(tag.contains(" src=\"data:"), "<\(tag)>")
      }
      if name != "a" {
        #expect(!tag.contains("href=\"http") && !tag.contains("url(http"), "<\(tag)>")
      }
    }
    let style = page.components(separatedBy: "<style").dropFirst().map {
      $0.components(separatedBy: "</style>")[0]
    }.joined()
    #expect(!style.isEmpty && !style.contains("@import") && !style.contains("url(http"))
  }

  /// The insides of the tags of a page, without the text of its scripts and styles.
  private static func tags(_ page: String) -> [String] {
    var tags: [String] = []
    var rest = page[...]
    while let open = rest.firstIndex(of: "<") {
      rest = rest[rest.index(after: open)...]
      guard let close = rest.firstIndex(of: ">") else { break }
      let tag = String(rest[..<close])
      tags.append(tag)
      rest = rest[rest.index(after: close)...]
      for name in ["script", "style"] where tag.hasPrefix(name) {
        if let end = rest.range(of: "</\(name)>") { rest = rest[end.upperBound...] }
      }
    }
    return tags
  }

  @Test("What changed since a saved report or a date is part of the brief, and the same for both")
  func since() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let saved = "saved.json"
    _ = try Command.succeed(
      ["check", "kazakhstan", "--as-of", "2018-11", "--format", "json", "--output", saved],
      in: folder.path)
    let plain = try Command.succeed(["brief", "kazakhstan"], in: folder.path).text
    var briefs: [String] = []
    for since in [saved, "2018-11"] {
      let text = try Command.succeed(["brief", "kazakhstan", "--since", since], in: folder.path)
        .text
      #expect(text.contains(since) && !plain.contains(since))
      briefs.append(text.replacing(since, with: "then"))
    }
    #expect(Set(briefs).count == 1)
    #expect(briefs[0] != plain)
  }
}
