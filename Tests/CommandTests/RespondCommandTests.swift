import Foundation
import Testing

@Suite("respond", .enabled(if: Command.isThere, Command.absence))
struct RespondCommandTests {
  private static let examples = Command.root + "/Examples/events/"

  private static func answer(_ arguments: String...) throws -> PrintedJSON {
    try PrintedJSON(Command.succeed(["respond"] + arguments + ["--format", "json"]).output)
  }

  @Test("The JSON of each example has the keys that scripts rely on")
  func contract() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: examplesFolder)
      .filter { $0.hasSuffix(".yaml") }
    #expect(names.count >= 5)
    for name in names {
      let answer = try Self.answer(Self.examples + name)
      #expect(
        answer.keys.isSuperset(of: [
          "doctrine", "event", "edition", "asOf", "rules", "options", "conflicts", "otherRules",
          "commitments", "precedents", "unknowns", "inputs",
        ]), "\(name)")
      #expect(try !answer.list("rules").isEmpty, "\(name)")
      for precedent in try answer.list("precedents") {
        let fact = try #require(precedent["fact"])
        #expect(fact.keys.isSuperset(of: WorldCommandTests.factKeys), "\(name)")
      }
      let paths = try answer.list("inputs").compactMap { $0["path"]?.text }
      #expect(paths.contains { $0.hasSuffix(name) }, "\(name)")
      #expect(paths.contains("doctrines/kazakhstan.yaml"))
    }
  }

  private var examplesFolder: String { Self.examples }

  @Test("The conflict in Ukraine is to be settled by negotiation alone, with the line that says so")
  func ukraine() throws {
    let text = try Command.succeed("respond", Self.examples + "conflict-in-ukraine.yaml").text
    #expect(text.contains("support negotiation"))
    #expect(text.contains("by negotiation alone, with all necessary efforts. [at-2014 L17]"))
  }

  @Test("A row of the world answers as its file does")
  func row() throws {
    let answer = try Self.answer("northern-corridor-decline", "--edition", "2023")
    #expect(try answer.text("edition") == "2023")
    let rule = try answer.element(of: "rules", where: "id", is: "corridor-loss-alternatives")
    #expect(rule["standing"]?.text == "in-force")
    #expect(rule["says"]?["locator"]?.text == "L43")
    #expect(answer["event"]?["fact"]?["id"]?.text == "shocks/northern-corridor-decline")
  }

  @Test("A date of knowledge takes the edition of that date and hides what was told later")
  func asOf() throws {
    let answer = try Self.answer(
      Self.examples + "conflict-in-ukraine.yaml", "--as-of", "2018-12")
    #expect(try answer.text("edition") == "2018")
    #expect(try answer.text("asOf") == "2018-12")
    for precedent in try answer.list("precedents") {
      let recorded = precedent["fact"]?["recorded"]?.text ?? ""
      #expect(recorded.prefix(4) <= "2018", "\(recorded)")
    }
  }

  @Test("Another doctrine answers in its own words, and says whose reading a tension is")
  func serbia() throws {
    let path = Self.examples + "sanctions.yaml"
    let answer = try Self.answer(path, "--doctrine", "serbia", "--edition", "2022")
    let option = try answer.element(of: "options", where: "action", is: "impose none for now")
    #expect(option["basis"]?.text == "analyst")
    #expect(option["says"]?["source"]?.text == "n1-2022")
    let text = try Command.succeed(
      "respond", path, "--doctrine", "serbia", "--edition", "2022"
    ).text
    #expect(text.contains("tension with ‘European integration as a national interest’"))
    #expect(text.contains("the catalogue names none"))
  }

  @Test("The list names what can be asked, and each of it can be asked")
  func list() throws {
    let table = try PrintedTable(Command.succeed("respond", "--list", "--format", "csv").text)
    let ids = table.rows.compactMap { $0["id"] }
    #expect(ids.contains("eastern-ukraine-2014"))
    #expect(Set(ids).count == ids.count)
    for id in ids.prefix(3) { _ = try Command.succeed("respond", id) }
  }

  @Test("CSV has a row for each action with its rule and line")
  func csv() throws {
    let path = Self.examples + "eaeu-deepening.yaml"
    let table = try PrintedTable(Command.succeed("respond", path, "--format", "csv").text)
    let lines = table.rows.filter { $0["standing"] == "in-force" && $0["admitted"] == "yes" }
    #expect(lines.count == 6)
    #expect(lines.allSatisfy { $0["source"] == "im-2017" && $0["locator"] == "L40" })
  }

  @Test(
    "Bad input ends with status 2, its place and a fix",
    arguments: [
      (["respond"], "Name an event"), (["respond", "no-such-event"], "is no event of this world"),
      (["respond", "eastern-ukrane-2014"], "did you mean ‘eastern-ukraine-2014’?"),
      (["respond", "inflation-2023"], "a shock of kind ‘prices’"),
      (["respond", "epca"], "is an agreement"), (["respond", "gone.yaml"], "There is no file"),
      (["respond", "eastern-ukraine-2014", "--edition", "2019"], "no edition ‘2019’"),
      (
        ["respond", "eastern-ukraine-2014", "--doctrine", "kazakstan"], "did you mean ‘kazakhstan’"
      ),
      (["respond", "--list", "epca"], "takes no event"),
      (
        ["respond", "kazakhstan", "event.yaml"],
        "tarazy respond event.yaml --doctrine kazakhstan"
      ),
      (["respond", "event.yaml", "serbia"], "tarazy respond event.yaml --doctrine serbia"),
      (["respond", "a.yaml", "b.yaml", "c.yaml"], "each event by itself"),
      (
        ["respond", "eastern-ukraine-2014", "--as-of", "2023-02-29"],
        "February 2023 has no 29th day"
      ),
      (["respond", "eastern-ukraine-2014", "--as-of", "soon"], "soon"),
    ])
  func badInput(_ arguments: [String], _ says: String) throws {
    let outcome = try Command.run(arguments)
    #expect(outcome.status == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(says), "\(outcome.errors)")
  }

  @Test("A faulty event file tells all its faults with line and column")
  func faultyFile() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = folder.path + "/bad.yaml"
    try "event: conflct\nparties: [UKRR]\nwher: AAA\n".write(
      toFile: path, atomically: true, encoding: .utf8)
    let outcome = try Command.run("respond", path)
    #expect(outcome.status == 2)
    for part in ["bad.yaml:1:8: ", "bad.yaml:2:11: ", "bad.yaml:3:1: ", "‘date’", "‘UKR’?"] {
      #expect(outcome.errors.contains(part), "\(part) in \(outcome.errors)")
    }
  }

  @Test("An event file in another encoding is refused")
  func encoding() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = folder.path + "/latin.yaml"
    try Data([0x74, 0x69, 0x74, 0x6C, 0x65, 0x3A, 0x20, 0xE9, 0x0A]).write(
      to: URL(filePath: path))
    let outcome = try Command.run("respond", path)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("UTF-8"), "\(outcome.errors)")
  }

  @Test("Rules that never can match or contradict each other are faults of the world")
  func validate() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let world = folder.path + "/world"
    try FileManager.default.copyItem(atPath: Command.root + "/Worlds/eurasia", toPath: world)
    let path = world + "/doctrines/serbia.yaml"
    let says = "says: {source: srb-nsc-2022, text: words}"
    let rules = """
        - {id: never, when: {event: conflict, to: join}, then: [wait], \(says)}
        - {id: no, when: {event: attack}, then: [wait], never: [talk], priority: 1, \(says)}
        - {id: yes, when: {event: attack}, then: [talk], priority: 1, \(says)}

      """
    let text = try String(contentsOfFile: path, encoding: .utf8)
      .replacingOccurrences(of: "\nconduct:\n", with: "\nconduct:\n" + rules)
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    let outcome = try Command.run("world", "validate", world)
    #expect(outcome.status == 2)
    let printed = outcome.text
    #expect(printed.contains("doctrines/serbia.yaml:"))
    #expect(printed.contains("never can match"))
    #expect(printed.contains("contradicts ‘no’ at the same priority"))
  }

  @Test("The schema of event files is that of the documentation")
  func schema() throws {
    let printed = try Command.succeed("respond", "--schema").text
    let path = Command.root + "/Documentation/schemas/event.schema.json"
    #expect(printed == (try String(contentsOfFile: path, encoding: .utf8)))
  }
}
