import Datasets
import Foundation
import Testing
import WorldModel

/// A way to break a good world, and the faults that it must have then: all of them, and no other.
struct BrokenWorld: Sendable, CustomTestStringConvertible {
  let name: String
  let faults: [ExpectedFault]
  let change: @Sendable (TestWorld) throws -> Void

  /// Breaks a world by hand.
  init(
    _ name: String, _ faults: [ExpectedFault],
    _ change: @escaping @Sendable (TestWorld) throws -> Void
  ) {
    self.name = name
    self.faults = faults
    self.change = change
  }

  /// Writes one file, which the good world has already, anew.
  init(_ name: String, _ file: String, _ text: String, _ faults: [ExpectedFault]) {
    self.init(name, faults) { world in try world.write(file, text) }
  }

  var testDescription: String { name }

  static var all: [BrokenWorld] {
    let lists = [
      columns, references, values, lives, bytes, packages, links, paths, listings, descriptions,
      forms, sizes, keys,
    ]
    return lists.flatMap { $0 }
  }
}

@Suite("Broken worlds")
struct BrokenWorldsTests {
  @Test("A good world has no faults, and is read")
  func good() throws {
    let world = try TestWorld.good()
    defer { world.discard() }
    #expect(world.faults() == [])
    let read = try WorldFolder.read(world.path)
    #expect(read.world.actor("KAZ")?.name == "Kazakhstan")
    #expect(read.world.factCount == 6)
  }

  @Test(
    "Every fault is named at its place, and nothing else",
    arguments: BrokenWorld.all)
  func broken(broken: BrokenWorld) throws {
    let world = try TestWorld.good()
    defer { world.discard() }
    try broken.change(world)
    let faults = world.faults()
    expect(faults, broken.faults, broken.name)
    // Reading refuses the world with the very same faults, and every fault says what to do.
    let error = #expect(throws: WorldFolderError.self) { try WorldFolder.read(world.path) }
    #expect(error?.faults == faults)
    #expect(faults.allSatisfy { !$0.fix.isEmpty })
  }

  @Test("At least 85 ways to break a world are tried, each under its own name")
  func count() {
    let all = BrokenWorld.all
    #expect(all.count >= 85)
    #expect(Set(all.map(\.name)).count == all.count)
    #expect(all.allSatisfy { !$0.faults.isEmpty })
    // Each expectation states all six parts of a fault.
    let expected = all.flatMap(\.faults)
    #expect(expected.allSatisfy { $0.value != nil && !$0.rule.isEmpty && !$0.fix.isEmpty })
  }

  @Test("A place that is no folder, or a folder without a description, is one fault")
  func noFolder() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let nowhere = folder.path + "/nowhere"
    expect(WorldFolder.check(nowhere), [ExpectedFault(nowhere, 0, 0, "a world is a folder")])
    #expect(throws: WorldFolderError.self) { try WorldFolder.read(nowhere) }
    let file = folder.path + "/file"
    try Data("text".utf8).write(to: URL(filePath: file))
    expect(WorldFolder.check(file), [ExpectedFault(file, 0, 0, "a world is a folder")])
    expect(
      WorldFolder.check(folder.path),
      [ExpectedFault("datapackage.json", 0, 0, "a world folder needs a datapackage.json")])
  }

  @Test("Several faults in several files are all collected, in order of file and place")
  func several() throws {
    let world = try TestWorld.good()
    defer { world.discard() }
    try world.write(
      "relations.csv",
      """
      a,b,kind,valid,source
      KAZ,CHNA,border,2015-02-30,book
      KAZ,CHN,border,2015,
      KAZ,CHN,,2015/2014,papers

      """)
    try world.write("aliases.csv", "of,name,source\nKAZ,,book\nXYZ,Nowhere,book\n")
    expect(
      world.faults(),
      [
        ExpectedFault("aliases.csv", 2, 5, "column ‘name’ must be filled"),
        ExpectedFault("aliases.csv", 3, 1, "‘of’ must be the key", value: "XYZ"),
        ExpectedFault("relations.csv", 2, 5, "‘b’ must be the key", value: "CHNA"),
        ExpectedFault("relations.csv", 2, 17, "‘valid’ must be a date or interval"),
        ExpectedFault("relations.csv", 3, 21, "column ‘source’ must be filled"),
        ExpectedFault("relations.csv", 4, 9, "column ‘kind’ must be filled"),
        ExpectedFault("relations.csv", 4, 10, "‘valid’ must be a date or interval"),
        ExpectedFault(
          "relations.csv", 4, 20, "‘source’ must be a key of sources.csv",
          fix: "did you mean ‘paper’?"),
      ])
  }

  @Test("Of very many faults in one file the first 500 are shown, and the rest is counted")
  func manyFaults() throws {
    let world = try TestWorld.good()
    defer { world.discard() }
    try world.write(
      "aliases.csv",
      "of,name,source\n" + (1...620).map { "XYZ,Nowhere \($0),book\n" }.joined())
    let faults = world.faults()
    #expect(faults.count == 501)
    #expect(faults.first?.rule == "120 further faults are not shown")
    #expect(faults.first?.value == "620 faults")
    #expect(faults.first?.fix == "mend the first 500 first")
    #expect(faults.last?.line == 501)
    let error = try #require(throws: WorldFolderError.self) { try WorldFolder.read(world.path) }
    #expect(error.description.split(separator: "\n").count == 201)
    #expect(error.description.hasSuffix("… and 301 more"))
  }

  @Test("A table of keys that can't be read is told first, and what follows from it is counted")
  func missingKeys() throws {
    let world = try TestWorld.good()
    defer { world.discard() }
    try world.write("aliases.csv", "of,name,source\n,Republic,book\nXYZ,Nowhere,book\n")
    let (sources, actors) = (try world.read("sources.csv"), try world.read("actors.csv"))
    let filled = ExpectedFault("aliases.csv", 2, 1, "column ‘of’ must be filled")
    let unknown = ExpectedFault("aliases.csv", 3, 1, "‘of’ must be the key", value: "XYZ")
    func missing(_ file: String, _ count: String) -> [ExpectedFault] {
      [
        ExpectedFault(file, 0, 0, "a file named in datapackage.json must be there"),
        ExpectedFault(file, 0, 0, "are not checked", value: count, fix: "mend this table first"),
      ]
    }
    try world.remove("sources.csv")
    // Four actors, an agreement, a rate and two aliases name a source.
    expect(world.faults(), missing("sources.csv", "8 references") + [filled, unknown])

    try world.write("sources.csv", bytes: sources)
    try world.remove("actors.csv")
    expect(world.faults(), missing("actors.csv", "1 reference") + [filled])

    try world.write("actors.csv", bytes: actors)
    try world.write("sources.csv", "idd,title,producer,licence,independence\n")
    let header = world.faults()
    #expect(header.first?.value == "8 references" && header.first?.file == "sources.csv")
    #expect(!header.contains { $0.rule.contains("must be a key of sources.csv") })

    try world.write("sources.csv", bytes: sources)
    let package = try world.text("datapackage.json")
    try world.write(
      "datapackage.json", package.replacing("\"sources.csv\"", with: "\"../sources.csv\""))
    let faults = world.faults()
    #expect(faults.first?.file == "datapackage.json")
    #expect(faults.first?.rule == "a path must stay inside the world folder")
    #expect(faults.contains { $0.value == "8 references" })
    #expect(faults.suffix(2).map(\.file) == ["aliases.csv", "aliases.csv"])
    #expect(faults.count == 5)
  }

  @Test("A chain of ten thousand memberships is followed to its end without a crash")
  func longChain() throws {
    let world = try TestWorld.good()
    defer { world.discard() }
    let count = 10_000
    try world.write(
      "actors.csv",
      "id,kind,name,source\nKAZ,state,Kazakhstan,book\n"
        + (0...count).map { "ORG\($0),organisation,Body \($0),book\n" }.joined())
    let chain = (0..<count).map { "ORG\($0),ORG\($0 + 1),member,book\n" }.joined()
    try world.write("memberships.csv", "member,organisation,role,source\n" + chain)
    #expect(world.faults() == [])
    try world.write(
      "memberships.csv",
      "member,organisation,role,source\n" + chain + "ORG\(count),ORG0,member,book\n")
    let faults = world.faults()
    #expect(faults.count == 1)
    #expect(faults.first?.rule.contains("must not be a member of itself") == true)
  }
}
