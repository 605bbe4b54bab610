import Foundation
import Testing

@Suite("world and cite", .enabled(if: Command.isThere, Command.absence))
struct WorldCommandTests {
  static let factKeys: Set<String> = [
    "id", "kind", "subject", "object", "attribute", "value", "unit", "comparator", "valid",
    "recorded", "source", "locator",
  ]

  private func facts(_ arguments: String...) throws -> [PrintedJSON] {
    let outcome = try Command.succeed(["world", "facts", "--format", "json"] + arguments)
    return try PrintedJSON(outcome.output).list()
  }

  @Test("All facts are one array of objects with the documented keys and keys of their own")
  func allFacts() throws {
    // Thirty thousand objects, of which only the names matter here.
    let output = try Command.succeed("world", "facts", "--format", "json").output
    let parsed = try JSONSerialization.jsonObject(with: output)
    let facts = try #require(parsed as? [[String: Any]])
    #expect(facts.count > 20_000)
    #expect(facts.allSatisfy { Self.factKeys.isSubset(of: $0.keys) })
    let ids = facts.compactMap { $0["id"] as? String }
    #expect(Set(ids).count == facts.count)
    let known = Set(ids)
    let map = try PrintedTable(
      String(
        contentsOfFile: Command.root + "/Tests/DatasetsTests/inventory-map.csv", encoding: .utf8))
    #expect(map.rows.count == 513)
    for row in map.rows {
      for fact in (row["facts"] ?? "").split(separator: ";").map(String.init) {
        #expect(known.contains(fact), "row \(row["row"] ?? ""): \(fact)")
      }
    }
  }

  @Test(
    "A doctrine behind a link out of the world is refused; one that the user names may lie anywhere"
  )
  func linkedDoctrine() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let world = folder.path("world")
    _ = try Command.succeed("world", "new", world, "--copy", Command.root + "/Worlds/eurasia")
    let (manager, place) = (FileManager.default, world + "/doctrines/serbia.yaml")
    try manager.moveItem(atPath: place, toPath: folder.path("outside.yaml"))
    try manager.createSymbolicLink(
      atPath: place, withDestinationPath: "../../outside.yaml")
    let fault = "serbia.yaml: a symbolic link must not lead out of the world folder"
    let found = try Command.run("world", "validate", world)
    #expect(found.status == 2 && found.text.contains(fault))
    let check = try Command.run("check", "serbia", "--world", world)
    #expect(check.status == 2 && check.text == "" && check.errors.contains(fault))
    let named = try Command.succeed("check", folder.path("outside.yaml"), "--world", world)
    #expect(named.text.contains("military neutrality"))

    try manager.moveItem(atPath: world + "/doctrines", toPath: folder.path("doctrines"))
    try manager.createSymbolicLink(
      atPath: world + "/doctrines", withDestinationPath: "../doctrines")
    for arguments in [["world", "validate", world], ["doctrine", "list", "--world", world]] {
      let outcome = try Command.run(arguments)
      #expect(outcome.status == 2)
      #expect((outcome.text + outcome.errors).contains("doctrines: a symbolic link must not lead"))
    }
  }

  @Test("Numbers come out as the tables state them, and what is unknown is null")
  func numbers() throws {
    let table = try PrintedTable(
      String(
        contentsOfFile: Command.root + "/Worlds/eurasia/compiled/scores-un-agreement.csv",
        encoding: .utf8))
    let stated = table.rows.filter { $0["a"] == "KAZ" && $0["b"] == "RUS" }
    let printed = try facts("--kind", "score", "--subject", "KAZ", "--object", "RUS")
      .filter { $0["attribute"]?.text == "un-agreement" }
    #expect(stated.count > 20 && printed.count == stated.count)
    for row in stated {
      let fact = try #require(printed.first { $0["valid"]?.text == row["valid"] })
      #expect(fact["value"]?.number == row["value"].flatMap { Double($0) })
      #expect(fact["source"]?.text == row["source"])
      #expect(fact["locator"]?.text == row["locator"])
    }
    let turnover = try #require(
      try facts("--about", "EU", "--text", "turnover").first {
        $0["id"]?.text == "f-kaz-eu-turnover-2018"
      })
    #expect(turnover["value"]?.number == 18)
    #expect(turnover["comparator"]?.text == ">")
    #expect(turnover["unit"]?.text == "EUR bn")
    let alias = try #require(try facts("--kind", "alias", "--about", "epca").first)
    #expect(alias["unit"]?.isNull == true && alias["object"]?.isNull == true)
  }

  @Test(
    "CSV and JSON tell the same facts",
    arguments: [
      ["--about", "epca"], ["--source", "et-2018"], ["--kind", "flow", "--object", "TUR"],
    ])
  func formats(_ query: [String]) throws {
    let facts = try PrintedJSON(
      Command.succeed(["world", "facts", "--format", "json"] + query).output
    ).list()
    let table = try PrintedTable(
      Command.succeed(["world", "facts", "--format", "csv"] + query).text)
    #expect(facts.count > 5 && table.rows.count == facts.count)
    #expect(Set(table.header).isSuperset(of: Self.factKeys))
    var differences: [String] = []
    for (row, fact) in zip(table.rows, facts) {
      let id = fact["id"]?.text ?? ""
      for key in Self.factKeys.subtracting(["value"]) {
        // An apostrophe keeps a spreadsheet from taking a text for a formula.
        let cell = row[key, default: ""].drop { key != "comparator" && $0 == "'" }
        if String(cell) != fact[key]?.text ?? "" { differences.append("\(id) \(key): \(cell)") }
      }
      if let number = fact["value"]?.number, row["value"].flatMap({ Double($0) }) != number {
        differences.append("\(id) value")
      }
    }
    #expect(differences.isEmpty, "\(differences.count), such as \(differences.prefix(3))")
  }

  @Test("Queries choose by kind, dates, text and number")
  func queries() throws {
    let members = try facts("--kind", "membership", "--subject", "Kazakhstan", "--at", "2014")
    #expect(!members.isEmpty)
    #expect(members.allSatisfy { $0["subject"]?.text == "KAZ" && $0["kind"]?.text == "membership" })
    let before = try facts("--about", "epca", "--as-of", "2014-06").filter {
      $0["kind"]?.text == "agreement"
    }
    #expect(before.isEmpty)
    #expect(try facts("--about", "epca", "--as-of", "2016-01").count > before.count)
    #expect(try facts("--kind", "flow", "--limit", "3").count == 3)
    #expect(try facts("--text", "no such words anywhere").isEmpty)
  }

  @Test("The page of a state shows its names, codes, facts with receipts, and contradictions")
  func show() throws {
    let page = try Command.succeed("world", "show", "KAZ").text
    for part in [
      "Kazakhstan [KAZ]", "cow 705", "cow-letters KZK", "iso2 KZ", "MEMBERSHIP (", "[et-2018 L",
    ] {
      #expect(page.contains(part), "\(part)")
    }
    #expect(try Command.succeed("world", "show", "Kazakhstan").text == page)
    #expect(!page.contains("\u{1B}"))
    let agreement = try Command.succeed("world", "show", "epca").text
    #expect(agreement.contains("signed") && agreement.contains("concluded"))
    #expect(agreement.contains("SOURCES CONTRADICT EACH OTHER"))
    let past = try Command.succeed("world", "show", "epca", "--as-of", "2016-01").text
    #expect(!past.contains("signed"))
  }

  @Test("The embedded world has no faults, and a broken row is named at its place")
  func validate() throws {
    #expect(try Command.succeed("world", "validate").text.contains(" facts, no faults"))
    let none = try Command.succeed("world", "validate", "--format", "json")
    #expect(try PrintedJSON(none.output).list().isEmpty)
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let made = folder.path("made")
    _ = try Command.succeed("world", "new", made)
    let header = try folder.text("made/actors.csv")
    _ = try folder.write(header + "AAA,planet,A planet\n", to: "made/actors.csv")
    let outcome = try Command.run("world", "validate", made)
    #expect(outcome.status == 2)
    #expect(outcome.text.contains("actors.csv:2"))
    let json = try Command.run("world", "validate", made, "--format", "json")
    #expect(json.status == 2)
    let faults = try PrintedJSON(json.output).list()
    #expect(!faults.isEmpty)
    for fault in faults {
      #expect(fault.keys == ["file", "line", "column", "value", "rule", "fix"])
    }
    #expect(faults.contains { $0["file"]?.text == "actors.csv" && $0["line"]?.number == 2 })
  }

  @Test("A new world is sound, empty, and never written over another")
  func new() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let made = folder.path("made")
    #expect(try Command.succeed("world", "new", made).text.contains("world validate"))
    #expect(try Command.succeed("world", "validate", made).text.contains(": 0 facts, no faults"))
    let facts = try Command.succeed("world", "facts", "--format", "json", "--world", made)
    #expect(try PrintedJSON(facts.output).list().isEmpty)
    let before = try folder.text("made/sources.csv")
    let again = try Command.run("world", "new", made)
    #expect(again.status == 2)
    #expect(try folder.text("made/sources.csv") == before)
    let copy = folder.path("copy")
    let shipped = Command.root + "/Worlds/eurasia"
    _ = try Command.succeed("world", "new", copy, "--copy", shipped)
    #expect(try Command.succeed("world", "validate", copy).text.contains(" facts, no faults"))
  }

  @Test(
    "Sources are cited behind a thing, a source, a check, a doctrine and a measure",
    arguments: [
      ("epca", "et-2018"), ("at-2014", "at-2014"), ("kazakhstan:epca-concluded", "im-2017"),
      ("kazakhstan", "at-2013"), ("trade-concentration:KAZ", "goods-trade-panel"),
    ])
  func cite(_ result: String, _ source: String) throws {
    let text = try Command.succeed("cite", result).text
    #expect(text.contains("[\(source)] "))
    #expect(text.split(separator: "\n").allSatisfy { $0.contains("Licence: ") })
    let entries = try Command.succeed("cite", result, "--format", "bibtex").text
    #expect(entries.contains("@misc{\(source),"))
    #expect(entries.filter { $0 == "{" }.count == entries.filter { $0 == "}" }.count)
    let json = try PrintedJSON(Command.succeed("cite", result, "--format", "json").output).list()
    #expect(json.contains { $0["id"]?.text == source })
    #expect(json.count == text.split(separator: "\n").count)
  }
}
