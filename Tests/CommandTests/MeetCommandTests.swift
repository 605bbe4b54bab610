import Foundation
import Testing

@Suite("meet", .enabled(if: Command.isThere, Command.absence))
struct MeetCommandTests {
  @Test(
    "Each partner has a file of ten sections", arguments: ["RUS", "CHN", "EU", "TUR", "France"])
  func text(_ partner: String) throws {
    let text = try Command.succeed("meet", partner, "--on", "2018-11").text
    for heading in [
      "Who speaks for each side", "Standing of the relationship", "Agreements and their stage",
      "Promises and what became of them", "Open items", "New since the last meeting",
      "Figures safe to quote", "Figures to avoid", "Who else is in the room",
      "Vectors that the meeting touches", "Receipts",
    ] { #expect(text.contains(heading), "\(heading)") }
    #expect(!text.contains("\u{1B}"))
  }

  @Test("JSON, Markdown and HTML go to a file or the terminal, the same each time")
  func formats() throws {
    for format in ["json", "markdown", "html"] {
      let once = try Command.succeed("meet", "UZB", "--format", format)
      #expect(once.output == (try Command.succeed("meet", "UZB", "--format", format)).output)
      #expect(!once.output.isEmpty)
    }
    let json = try Command.succeed("meet", "UZB", "--format", "json", "--language", "kk").output
    let object = try #require(try JSONSerialization.jsonObject(with: json) as? [String: Any])
    #expect(object["partner"] as? String == "UZB" && object["language"] as? String == "kk")
  }

  @Test(
    "Bad input ends with status 2 and says what to do",
    arguments: [
      (["Frannce"], "FRA (France)"), (["Atlantis"], "tarazy world show"),
      (["FRA", "--on", "2018-02-30"], "February 2018 has no 30th day"),
      (["FRA", "--on", "2018-13-01"], "no month 13"), (["XI"], "CHN"), (["KAZ"], "other side"),
      (["epca"], "agreement"), (["FRA", "--on", "soon"], "soon"),
      (["FRA", "--on", "1500"], "first record"),
      (["FRA", "--on", "2018", "--as-of", "2020"], "after the meeting"),
      (["FRA", "--on", "2018", "--last-meeting", "2019"], "before the meeting"),
      (["FRA", "--language", "de"], "en, kk, ru"), (["FRA", "--format", "docx"], "--output"),
      (["FRA", "--doctrine", "kazakstan"], "kazakhstan"),
    ])
  func badInput(_ arguments: [String], _ hint: String) throws {
    let outcome = try Command.run(["meet"] + arguments)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(hint), "\(outcome.errors)")
    #expect(outcome.output.isEmpty)
  }

  @Test("Without pandoc or a browser it names the package, and leaves no file")
  func missingPrograms() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    for (format, package) in [("docx", "pandoc"), ("odt", "pandoc"), ("pdf", "chromium")] {
      let outcome = try Command.run(
        ["meet", "FRA", "--format", format, "--output", "file.\(format)"], in: folder.path,
        environment: ["PANDOC": "/nowhere", "CHROME": "/nowhere"])
      #expect(outcome.status == 2 && outcome.errors.contains(package), "\(outcome.errors)")
    }
    #expect(try folder.names() == [])
  }

  @Test(
    "A date outside the record is answered with a warning that says what the record spans",
    arguments: [
      ["meet", "FRA", "--on", "1850"], ["meet", "FRA", "--on", "2199"],
      ["agenda", "--from", "2199"],
      ["screen", Command.root + "/Examples/agreements/epca.yaml", "--on", "1850"],
      ["respond", "eastern-ukraine-2014", "--as-of", "2199"],
    ])
  func outsideRecord(_ arguments: [String]) throws {
    let outcome = try Command.run(arguments)
    #expect(outcome.status == 0 || outcome.status == 1, "\(outcome.errors)")
    #expect(outcome.errors.contains("lies outside the record"), "\(outcome.errors)")
    #expect(outcome.errors.contains("runs from 19"), "\(outcome.errors)")
    #expect(!outcome.output.isEmpty)
  }

  @Test("A date inside the record, or a year ahead of it, is answered without a warning")
  func insideRecord() throws {
    for day in ["2014", "2018-11", "2027"] {
      #expect(try Command.succeed("meet", "FRA", "--on", day).errors.isEmpty, "\(day)")
    }
  }
}
