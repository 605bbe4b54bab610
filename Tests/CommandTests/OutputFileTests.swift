import Foundation
import TestSupport
import Testing

@Suite("Output files and repeated runs", .enabled(if: Command.isThere, Command.absence))
struct OutputFileTests {
  /// Runs that differ in everything that must not matter.
  private static let surroundings: [[String: String]] = [
    ["TZ": "Asia/Almaty", "LANG": "kk_KZ.UTF-8", "LC_ALL": "kk_KZ.UTF-8"],
    ["TZ": "America/Los_Angeles", "LANG": "tr_TR.UTF-8", "LC_ALL": "C"],
  ]

  @Test(
    "The same input gives the same bytes, whatever the clock's zone, the language and the folder",
    arguments: [
      ["check", "kazakhstan", "--format", "json"], ["check", "kazakhstan", "--format", "csv"],
      ["diff", "kazakhstan@2016-01", "kazakhstan@2018-11", "--format", "json"],
      ["world", "show", "KAZ"],
      [
        "measure", "un-agreement", "KAZ", "--partner", "RUS", "--at", "1992..2019", "--format",
        "csv",
      ],
    ])
  func sameBytes(_ arguments: [String]) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let first = try Command.succeed(arguments).output
    #expect(first.count > 200)
    for (place, variables) in Self.surroundings.enumerated() {
      let current = place % 2 == 0 ? folder.path : "/"
      let again = try Command.succeed(arguments, in: current, environment: variables).output
      #expect(again == first, "\(variables)")
    }
  }

  @Test("The page of the brief is the same bytes each time")
  func samePage() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    var pages: Set<Data> = []
    for (place, variables) in Self.surroundings.enumerated() {
      _ = try Command.succeed(
        ["brief", "kazakhstan", "--html", folder.path("page-\(place).html")],
        in: folder.path, environment: variables)
      pages.insert(try folder.data("page-\(place).html"))
    }
    #expect(pages.count == 1)
  }

  @Test("What goes to a file is what goes to the output")
  func toFile() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let arguments = ["check", "uzbekistan", "--format", "json"]
    let printed = try Command.succeed(arguments).output
    #expect(try Command.succeed(arguments + ["--output", folder.path("a.json")]).output.isEmpty)
    #expect(try folder.data("a.json") == printed)
  }

  @Test(
    "A file that can't be written ends with 2, a message that names it, and leaves nothing",
    arguments: [
      ["brief", "kazakhstan", "--html", "missing/page.html"],
      ["check", "kazakhstan", "--output", "missing/checks.txt"],
      ["world", "facts", "--about", "epca", "--output", "missing/facts.txt"],
      ["measure", "trade-concentration", "KAZ", "--output", "missing/values.txt"],
      ["doctrine", "schema", "--output", "missing/schema.json"],
    ])
  func missingFolder(_ arguments: [String]) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let outcome = try Command.run(arguments, in: folder.path)
    #expect(outcome.status == 2)
    #expect(outcome.text == "")
    #expect(outcome.errors.contains(arguments.last ?? ""))
    #expect(try folder.names() == [])
  }

  @Test("A folder in the place of the output file is not replaced")
  func folderInPlace() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try FileManager.default.createDirectory(
      atPath: folder.path("taken"), withIntermediateDirectories: false)
    let outcome = try Command.run(["check", "uzbekistan", "--output", "taken"], in: folder.path)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("taken"))
    #expect(try folder.names() == ["taken"])
  }

  @Test(
    "A file that its owner made read-only is not replaced",
    arguments: [
      ["check", "uzbekistan", "--output"], ["brief", "uzbekistan", "--html"],
      ["doctrine", "schema", "--output"],
    ])
  func readOnlyFile(_ arguments: [String]) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let file = try folder.write("kept\n", to: "kept.txt")
    try FileManager.default.setAttributes([.posixPermissions: 0o444], ofItemAtPath: file)
    let outcome = try Command.run(arguments + ["kept.txt"], in: folder.path)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("‘kept.txt’ can't be written: the file is read-only"))
    #expect(try folder.text("kept.txt") == "kept\n" && folder.names() == ["kept.txt"])
  }

  @Test("A run that is killed leaves the old file or the new one, never a part")
  func killed() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let arguments = ["brief", "serbia", "--html", "page.html"]
    let begin = Date()
    _ = try Command.succeed(arguments, in: folder.path)
    let duration = Date().timeIntervalSince(begin)
    let whole = try folder.data("page.html")
    let old = Data("the page of last week\n".utf8)
    var random = SplitMix64(seed: 2014)
    var killed = 0
    for round in 0..<10 {
      try old.write(to: URL(filePath: folder.path("page.html")))
      let printed = try TemporaryFolder()
      defer { printed.remove() }
      let run = try Command.Run(arguments, in: folder.path, printingTo: printed)
      // Towards the end, where the file is written, and a little beyond it.
      _ = run.wait(seconds: duration * Double.random(in: 0.3..<1.1, using: &random))
      run.kill()
      if try run.outcome().wasKilled { killed += 1 }
      let left = try folder.data("page.html")
      #expect(left == old || left == whole, "round \(round): \(left.count) bytes")
    }
    #expect(killed > 0, "no run was killed before its end")
  }
}
