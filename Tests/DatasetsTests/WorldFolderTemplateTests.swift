import Datasets
import Foundation
import Testing
import WorldModel

@Suite("Starting a world")
struct WorldFolderTemplateTests {
  @Test("A new world has every table with every column, and no faults")
  func make() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = folder.path + "/new"
    try WorldTemplate.make(path)
    #expect(WorldFolder.check(path) == [])
    #expect(try WorldFolder.read(path).world.factCount == 0)
    for table in Table.allCases {
      let text = try String(contentsOfFile: "\(path)/\(table.rawValue).csv", encoding: .utf8)
      #expect(
        text == TableSchema.of(table).rules.map(\.column.header).joined(separator: ",") + "\n")
    }
    #expect(try folder.names == ["new"])
  }

  @Test("A place that is taken stays as it was")
  func taken() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = folder.path + "/mine"
    try Data("kept".utf8).write(to: URL(filePath: path))
    let error = #expect(throws: DatasetError.self) { try WorldTemplate.make(path) }
    #expect(error?.rule == "a new world needs a place that is free")
    let good = try TestWorld.good()
    defer { good.discard() }
    #expect(throws: DatasetError.self) { try WorldTemplate.copy(good.path, to: path) }
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "kept")
    #expect(try folder.names == ["mine"])
  }

  @Test("A place below a file cannot be, and nothing is left behind")
  func belowFile() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try Data("kept".utf8).write(to: URL(filePath: folder.path + "/file"))
    let good = try TestWorld.good()
    defer { good.discard() }
    #expect(throws: DatasetError.self) { try WorldTemplate.make(folder.path + "/file/new") }
    #expect(throws: DatasetError.self) {
      try WorldTemplate.copy(good.path, to: folder.path + "/file/new")
    }
    #expect(try folder.names == ["file"])
  }

  /// A folder so deep that a world fits in, but not all of its files: their paths are too long.
  private func deepFolder(in folder: TemporaryFolder) throws -> String {
    var path = folder.path
    // Paths have at most 4,095 bytes on Linux and 1,023 on macOS.
    #if os(Linux)
      let limit = 4_095
    #else
      let limit = 1_023
    #endif
    while path.utf8.count < limit - 290 { path += "/" + String(repeating: "d", count: 200) }
    path += "/" + String(repeating: "e", count: limit - 30 - path.utf8.count)
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    return path
  }

  @Test("A world that fails half way leaves nothing behind")
  func halfWay() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let deep = try deepFolder(in: folder)
    let good = try TestWorld.good()
    defer { good.discard() }
    #expect(throws: DatasetError.self) { try WorldTemplate.make(deep + "/w") }
    #expect(throws: DatasetError.self) { try WorldTemplate.copy(good.path, to: deep + "/w") }
    #expect(try FileManager.default.contentsOfDirectory(atPath: deep) == [])
  }

  @Test("A copy holds every file, byte for byte, and stands on its own")
  func copy() throws {
    let good = try TestWorld.good()
    defer { good.discard() }
    try good.write("doctrines/mine.yaml", "doctrine: mine\n")
    let path = good.folder.path + "/copy"
    try WorldTemplate.copy(good.path, to: path)
    let files = try FileManager.default.subpathsOfDirectory(atPath: good.path).sorted()
    #expect(try FileManager.default.subpathsOfDirectory(atPath: path).sorted() == files)
    for file in files where file.contains(".") {
      #expect(
        FileManager.default.contentsEqual(
          atPath: "\(good.path)/\(file)", andPath: "\(path)/\(file)"), "\(file)")
    }
    try good.remove("actors.csv")
    #expect(WorldFolder.check(path) == [])
    #expect(try good.folder.names == ["copy", "good"])
  }

  @Test("A copy inside its own origin is refused, and nothing is left behind")
  func copyIntoItself() throws {
    let good = try TestWorld.good()
    defer { good.discard() }
    let files = try FileManager.default.subpathsOfDirectory(atPath: good.path).sorted()
    for place in ["/inner", "/doctrines/inner", "/../good/inner"] {
      let error = #expect(throws: DatasetError.self) {
        try WorldTemplate.copy(good.path, to: good.path + place)
      }
      #expect(error?.rule == "a copy must not lie inside what it copies")
    }
    #expect(try FileManager.default.subpathsOfDirectory(atPath: good.path).sorted() == files)
    try WorldTemplate.copy(good.path, to: good.path + "-beside")
    #expect(WorldFolder.check(good.path + "-beside") == [])
  }

  @Test("What is no world is not copied, and nothing is left behind")
  func copyOfNothing() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = folder.path + "/copy"
    #expect(throws: DatasetError.self) { try WorldTemplate.copy(folder.path + "/none", to: path) }
    try FileManager.default.createDirectory(
      atPath: folder.path + "/empty", withIntermediateDirectories: true)
    #expect(throws: DatasetError.self) { try WorldTemplate.copy(folder.path + "/empty", to: path) }
    #expect(try folder.names == ["empty"])
  }
}
