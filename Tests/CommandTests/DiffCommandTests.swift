import Foundation
import Testing

@Suite("diff", .enabled(if: Command.isThere, Command.absence))
struct DiffCommandTests {
  private func diff(_ old: String, _ new: String) throws -> PrintedJSON {
    try PrintedJSON(Command.succeed("diff", old, new, "--format", "json").output)
  }

  @Test("The agreement with the European Union changed because its signing became known")
  func epca() throws {
    let diff = try diff("kazakhstan@2016-01", "kazakhstan@2018-11")
    let change = try diff.element(of: "changes", where: "check", is: "epca-concluded")
    #expect(try change.list("causes").compactMap(\.text).contains("data"))
    #expect(try change.text("before").contains("concluded"))
    #expect(try change.text("after").contains("signed"))
    let reasons = try change.list("reasons").compactMap(\.text)
    #expect(reasons.contains { $0.hasPrefix("now known: ") && $0.contains("[et-2018 L11]") })
    let table = try Command.succeed("diff", "kazakhstan@2016-01", "kazakhstan@2018-11").text
    #expect(table.contains("epca-concluded"))
    #expect(table.contains("[et-2018 L11]"))
  }

  @Test("A check that came with a later edition is a change of the doctrine")
  func editions() throws {
    let diff = try diff("kazakhstan@2016-01", "kazakhstan@2018-11")
    let change = try diff.element(of: "changes", where: "check", is: "afghan-students")
    #expect(try change.list("causes").compactMap(\.text) == ["doctrine"])
    #expect(change["before"]?.isNull == true)
    #expect(change["after"]?.text != nil)
  }

  @Test("A saved report does not differ from the same report, computed anew or read again")
  func saved() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let file = folder.path("saved.json")
    for (side, arguments) in [
      ("kazakhstan", [String]()), ("kazakhstan@2018-11", ["--as-of", "2018-11"]),
    ] {
      let outcome = try Command.succeed(
        ["check", "kazakhstan", "--format", "json", "--output", file] + arguments)
      #expect(outcome.text == "")
      for other in [side, file] {
        let diff = try diff(file, other)
        #expect(try diff.list("changes").isEmpty, "\(other)")
        #expect(try diff.list("changedInputs").isEmpty, "\(other)")
      }
    }
  }

  @Test("Another threshold in the file is a change of the doctrine, and the file is named")
  func doctrine() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let shipped = try String(
      contentsOfFile: Command.root + "/Worlds/eurasia/doctrines/kazakhstan.yaml", encoding: .utf8)
    let parts = shipped.components(separatedBy: "expect: \">= 40\"")
    try #require(parts.count == 2)
    let changed = try folder.write(parts.joined(separator: "expect: \">= 10\""), to: "new.yaml")
    let saved = folder.path("saved.json")
    _ = try Command.succeed(["check", "kazakhstan", "--format", "json", "--output", saved])
    let diff = try diff(saved, changed)
    let changes = try diff.list("changes")
    #expect(changes.compactMap { $0["check"]?.text } == ["trade-with-china-40bn"])
    #expect(try changes.first?.list("causes").compactMap(\.text) == ["doctrine"])
    let inputs = try diff.list("changedInputs").compactMap(\.text)
    #expect(inputs.contains { $0.hasSuffix("new.yaml") })
    #expect(!inputs.contains { $0.hasSuffix(".csv") })
  }

  @Test(
    "A file that is no saved report is bad input",
    arguments: ["", "{}", "[1, 2]", "{\"doctrine\": \"kazakhstan\", \"checks\": 3}", "no JSON"])
  func noReport(_ text: String) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let file = try folder.write(text, to: "file.json")
    let outcome = try Command.run("diff", file, "kazakhstan")
    #expect(outcome.status == 2)
    #expect(outcome.text == "")
    #expect(outcome.errors.contains("file.json"))
  }
}
