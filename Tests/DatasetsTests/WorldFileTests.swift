import Datasets
import Foundation
import Testing

@Suite("Files of a world folder")
struct WorldFileTests {
  @Test("A doctrine in the folder is read, also through a link that stays inside")
  func inside() throws {
    let world = try TestWorld.good()
    defer { world.discard() }
    try world.write("doctrines/a.yaml", "doctrine: a\n")
    try world.link("doctrines/b.yaml", to: "a.yaml")
    let folder = try WorldFolder.read(world.path)
    let file = try folder.file("doctrines/b.yaml")
    #expect(String(decoding: file.bytes, as: UTF8.self) == "doctrine: a\n")
    #expect(try folder.file("doctrines/a.yaml").sha256 == file.sha256)
  }

  @Test("A world behind a link is read like any other")
  func linkedWorld() throws {
    let world = try TestWorld.good()
    defer { world.discard() }
    try world.link("../alias", to: "good")
    #expect(WorldFolder.check(world.folder.path + "/alias") == [])
  }

  @Test(
    "What lies outside is not read, nor what is not there",
    arguments: [
      ("../secret.yaml", "a path must stay inside the world folder"),
      ("/etc/hosts", "a path must stay inside the world folder"),
      ("doctrines/out.yaml", "a symbolic link must not lead out of the world folder"),
      ("doctrines/none.yaml", "the file cannot be read"),
      ("doctrines", "this must be a regular file"),
    ])
  func outside(_ path: String, _ rule: String) throws {
    let world = try TestWorld.good()
    defer { world.discard() }
    try world.write("../secret.yaml", "doctrine: secret\n")
    try world.link("doctrines/out.yaml", to: "../../secret.yaml")
    let folder = try WorldFolder.read(world.path)
    let error = try #require(throws: DatasetError.self) { try folder.file(path) }
    #expect(error.file == path)
    #expect(error.rule == rule)
    #expect(!error.fix.isEmpty)
  }

  @Test("The doctrines of a world are listed, and those behind a link out of it are refused")
  func doctrines() throws {
    let world = try TestWorld.good()
    defer { world.discard() }
    try world.write("../elsewhere/a.yaml", "doctrine: secret\n")
    try world.write("doctrines/b.yaml", "doctrine: b\n")
    try world.write("doctrines/notes.txt", "none\n")
    let folder = try WorldFolder.read(world.path)
    #expect(try folder.doctrines() == ["b"])
    try world.link("doctrines/c.yaml", to: "../../elsewhere/a.yaml")
    #expect(try folder.doctrines() == ["b", "c"])
    #expect(throws: DatasetError.self) { try folder.file("doctrines/c.yaml") }
    let copy = world.folder.path + "/copy"
    let stray = try #require(throws: DatasetError.self) {
      try WorldTemplate.copy(world.path, to: copy)
    }
    #expect(stray.file == "doctrines/c.yaml")
    #expect(!FileManager.default.fileExists(atPath: copy))

    let outside = world.folder.path + "/elsewhere/a.yaml"
    #expect(throws: DatasetError.self) { try WorldFolder.place(of: outside, in: world.path) }
    #expect(throws: DatasetError.self) {
      try WorldFolder.table("doctrines/c.yaml", in: world.path)
    }
    try world.link("doctrines", to: "../elsewhere")
    let error = try #require(throws: DatasetError.self) { try folder.doctrines() }
    #expect(error.file == "doctrines" && error.value == "../elsewhere")
    #expect(error.rule == "a symbolic link must not lead out of the world folder")
    #expect(throws: DatasetError.self) { try folder.file("doctrines/a.yaml") }
    try world.remove("doctrines")
    #expect(try folder.doctrines() == [])
  }

  @Test("Of more faults than are kept the least number is told")
  func uncounted() throws {
    let world = try TestWorld.good()
    defer { world.discard() }
    try world.write(
      "aliases.csv", "of,name,source\n" + String(repeating: "\n", count: 30_000))
    let faults = world.faults()
    #expect(faults.count == 501)
    #expect(faults.first?.rule == "at least 9500 further faults are not shown")
    #expect(faults.last?.line == 501)
  }
}
