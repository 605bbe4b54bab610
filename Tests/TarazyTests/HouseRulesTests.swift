import Foundation
import Testing

/// Each rule of the house finds a planted fault, and lets its neighbours pass.
@Suite("Rules of the house")
struct HouseRulesTests {
  @Test("An import upwards is found, in each way to write one")
  func importsUpwards() {
    let source = """
      import WorldModel
      public import Datasets
      @preconcurrency import Foundation
      import struct Balance.Shares
      #if canImport(Glibc)
        import Glibc
      #endif
      // import Reporting
      let important = "import TarazyCLI"
      """
    let found = HouseRules.forbiddenImports(in: source, target: "Balance")
    #expect(found == ["Datasets", "Foundation", "Balance"])
    #expect(HouseRules.forbiddenImports(in: "import WorldModel", target: "Unknown") != [])
  }

  @Test("A declared edge is read from the manifest")
  func declaredEdges() {
    let manifest = """
      .target(name: "WorldModel", swiftSettings: strict),
      .target(
        name: "Balance", dependencies: ["WorldModel", yams],
        swiftSettings: strict),
      .executableTarget(
        name: "TarazyCLI",
        dependencies: [
          "Balance", argumentParser,
        ]),
      """
    let found = HouseRules.declaredEdges(in: manifest)
    #expect(found["WorldModel"] == [])
    #expect(found["Balance"] == ["WorldModel", "Yams"])
    #expect(found["TarazyCLI"] == ["Balance", "ArgumentParser"])
  }

  @Test(
    "A reach outside is found",
    arguments: [
      "FileManager.default", "let h = FileHandle(x)", "try Data(contentsOf: url)",
      "try String(contentsOf: url, encoding: .utf8)", "String(contentsOfFile: path)",
      "let now = Date()", "Date.now", "ContinuousClock().now", "SuspendingClock()",
      "DispatchTime.now()", "clock_gettime(CLOCK_REALTIME, &t)", "let p = Process()",
      "ProcessInfo.processInfo", "getenv(\"X\")", "fopen(path, mode)", "let f = open(path, 0)",
      "URLSession.shared", "print(1)", "  debugPrint(x)", "SystemRandomNumberGenerator()",
      "Int.random(in: 0...9)", "Bool.random()", "list.shuffled()", "list.randomElement()",
      "UUID()", "time(nil)", "\"\\(Date())\"", "try await Task.sleep(for: x)", "fputs(s, stderr)",
    ])
  func reachOutside(line: String) {
    #expect(HouseRules.outsideReach(in: "let a = 1\n\(line)\n").count == 1)
  }

  @Test(
    "What only resembles a reach outside passes",
    arguments: [
      "let date = EDTFDate(day)", "table.print(row)", "// print(1)", "/* Date() */",
      "let s = \"print(1)\"", "Int.random(in: 0...9, using: &generator)", "reopen(x)",
      "sprint(x)", "interval.time(x)", "list.shuffled(using: &generator)", "func at(_ date: Date)",
      "#\"Date() \"print(1)\" \"#", "value.open(x)", "processes(x)",
      "static func time(of day: CalendarDay)",
    ])
  func insideOnly(line: String) {
    #expect(HouseRules.outsideReach(in: line) == [])
  }

  @Test(
    "A forced operation is found",
    arguments: [
      "let a = b!", "list[0]!.name", "try! run()", "x as! Int", "call()!", "var x: Int!",
      "\"\\(name!)\"", "a! += 1", "URL(string: \"x\")!",
    ])
  func forcedIsFound(line: String) {
    #expect(HouseRules.forced(in: "let a = 1\n\(line)\n").count == 1)
  }

  @Test(
    "Negation, inequality and words pass",
    arguments: [
      "if !a { }", "a != b", "a !== b", "#if !os(Linux)", "f(!a)", "// now!", "\"now!\"",
      "try? run()", "x as? Int", "\"\"\"\n  Stop!\n  \"\"\"",
    ])
  func unforcedPasses(line: String) {
    #expect(HouseRules.forced(in: line) == [])
  }

  @Test("Faults carry their line, and blanking keeps lines in place")
  func linesAreKept() {
    let source = """
      /* a
         b */ let s = \"\"\"
        words! \\(x!) words!
        \"\"\"
      let y = z!
      """
    #expect(HouseRules.forced(in: source) == ["3: x!", "5: z!"])
  }

  @Test("A package without an exact version is found")
  func unpinnedIsFound() {
    let manifest = """
      .package(url: "https://example.org/a", exact: "1.0.0"),
      .package(url: "https://example.org/b", from: "1.0.0"),
      """
    #expect(HouseRules.unpinned(in: manifest).count == 1)
  }

  @Test("A folder of one person's machine is found, an address is not")
  func machinePaths() {
    let home = "/" + "home/ada/data"
    #expect(HouseRules.machinePaths(in: "a\nb = \"\(home)\"\n").count == 1)
    #expect(HouseRules.machinePaths(in: "cd \(home)").count == 1)
    #expect(HouseRules.machinePaths(in: "https://example.org\(home)") == [])
    #expect(HouseRules.machinePaths(in: "$root\(home) ${root}\(home)") == [])
    #expect(HouseRules.machinePaths(in: "/usr/bin/env and framework/tmpfile") == [])
  }

  @Test("Lines are counted with and without a last line feed")
  func lineCounts() {
    #expect(HouseRules.lineCount(of: "a\nb\n") == 2)
    #expect(HouseRules.lineCount(of: "a\nb") == 2)
  }

  @Test("A table without a licence and a table without an entry are found")
  func unlicensedIsFound() throws {
    let package = Data(
      """
      {"resources": [
        {"path": "flows.csv", "licenses": [{"name": "CC-BY-4.0"}]},
        {"path": "scores.csv", "licenses": [{"path": "x"}]},
        {"path": "actors.csv"}
      ]}
      """.utf8)
    let found = try HouseRules.unlicensed(
      dataPackage: package, files: ["flows.csv", "events.csv", "doctrines/a.yaml"])
    #expect(found == ["scores.csv: no licence", "actors.csv: no licence", "events.csv: not named"])
  }
}
