import Foundation
import Testing

/// What holds for the repository as a whole.
@Suite("The house")
struct HouseTests {
  let repository = Repository.here

  /// Faults of every Swift file of some targets, each with its path.
  func faults(in targets: some Sequence<String>, _ rule: (String, String) -> [String]) throws
    -> [String]
  {
    try targets.sorted().flatMap { target in
      try repository.swiftFiles(in: "Sources/\(target)").flatMap { path in
        rule(try repository.text(path), target).map { "\(path):\($0)" }
      }
    }
  }

  var targets: Set<String> {
    let folders = repository.swiftFiles(in: "Sources").compactMap {
      $0.split(separator: "/").dropFirst().first.map(String.init)
    }
    return Set(folders)
  }

  @Test("Every target with sources has a row in the table of allowed imports")
  func everyTargetHasARow() {
    #expect(targets.contains("WorldModel"))
    #expect(targets.subtracting(HouseRules.edges.keys).sorted() == [])
  }

  @Test("Imports point down only")
  func importsPointDown() throws {
    let found = try faults(in: targets) { HouseRules.forbiddenImports(in: $0, target: $1) }
    #expect(found == [])
  }

  @Test("The manifest declares no edge that the table does not allow")
  func declaredEdgesAreAllowed() throws {
    let declared = HouseRules.declaredEdges(in: try repository.text("Package.swift"))
    #expect(declared["WorldModel"] == [])
    for (target, dependencies) in declared where !target.hasSuffix("Tests") {
      let allowed = HouseRules.edges[target] ?? []
      #expect(dependencies.subtracting(allowed).sorted() == [], "\(target)")
    }
  }

  @Test("Nothing below the edges reaches a file, clock, process, network, log or chance")
  func pureTargetsStayInside() throws {
    let found = try faults(in: HouseRules.pure) { text, _ in HouseRules.outsideReach(in: text) }
    #expect(found == [])
  }

  @Test("The engine of corridors names no state, by key or by name")
  func corridorsKnowNoCountry() throws {
    var names: Set<String> = []
    for file in ["actors.csv", "compiled/actors-states.csv"] {
      let text: String = try repository.text("Worlds/eurasia/" + file)
      for line in text.split(separator: "\n") {
        let fields: [Substring] = line.split(separator: ",", omittingEmptySubsequences: false)
        guard fields.count > 2, fields[1] == "state" else { continue }
        names.insert(String(fields[0]))
        names.insert(String(fields[2]))
      }
    }
    let known: Set<String> = ["KAZ", "Kazakhstan", "RUS"]
    #expect(known.isSubset(of: names))
    let found = try faults(in: ["Corridors"]) { text, _ in
      var seen: [String] = []
      for literal in text.matches(of: /"[^"]*"/) {
        for word in literal.output.matches(of: /[A-Za-z]+/)
        where names.contains(String(word.output)) {
          seen.append(String(word.output))
        }
      }
      return seen
    }
    #expect(found == [])
  }

  @Test("No source forces an unwrap, a cast or a try")
  func nothingIsForced() throws {
    let found = try faults(in: targets) { text, _ in HouseRules.forced(in: text) }
    #expect(found == [])
  }

  @Test("No Swift file is longer than 400 lines")
  func filesAreShort() throws {
    let files = repository.swiftFiles(in: "Sources") + repository.swiftFiles(in: "Tests")
    let long = try files.filter { HouseRules.lineCount(of: try repository.text($0)) > 400 }
    #expect(long == [])
  }

  @Test("The README is at most 150 lines long")
  func readmeIsShort() throws {
    let readme = try repository.text("README.md")
    #expect(HouseRules.lineCount(of: readme) <= 150)
  }

  @Test("CONTRIBUTING opens with where new code goes")
  func contributingOpens() throws {
    let headings = try repository.text("CONTRIBUTING.md").split(separator: "\n")
      .filter { $0.hasPrefix("## ") }
    #expect(headings.first == "## Where new code goes")
  }

  @Test("Every package is pinned to one version")
  func packagesArePinned() throws {
    let manifest = try repository.text("Package.swift")
    #expect(manifest.contains(".package("))
    #expect(HouseRules.unpinned(in: manifest) == [])
  }

  @Test("No committed file is larger than 1 MiB")
  func filesAreSmall() throws {
    let large = try repository.files().filter { try repository.data($0).count > 1 << 20 }
    #expect(large == [])
  }

  @Test("No file names a folder of one person's machine")
  func noMachinePaths() throws {
    let faults = try repository.files().flatMap { path -> [String] in
      let data = try repository.data(path)
      guard !data.contains(0) else { return [] }
      let text = String(decoding: data, as: UTF8.self)
      return HouseRules.machinePaths(in: text).map { "\(path):\($0)" }
    }
    #expect(faults == [])
  }

  @Test("Every table of the embedded world is named with its licence")
  func tablesAreLicensed() throws {
    let world = "Worlds/eurasia/"
    let files = repository.files().filter { $0.hasPrefix(world) }
      .map { String($0.dropFirst(world.count)) }
    #expect(files.contains("sources.csv"))
    let package = try repository.data(world + "datapackage.json")
    let found = try HouseRules.unlicensed(dataPackage: package, files: files)
    #expect(found == [])
  }
}
