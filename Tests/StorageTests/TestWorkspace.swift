import Datasets
import Foundation
import Storage
import TestSupport
import Testing

/// A workspace in a folder of its own, and files beside it.
struct TestWorkspace {
  let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent(
      "tarazy-storage-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  var path: String { folder.appendingPathComponent("workspace.sqlite").path }

  func open(patience: Double = 5) throws -> Workspace {
    try Workspace(path: path, patience: patience)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  /// Writes a file and returns it for an import.
  func file(_ name: String, _ text: String, role: String? = nil) throws -> ImportFile {
    try file(name, Data(text.utf8), role: role)
  }

  func file(_ name: String, _ data: Data, role: String? = nil) throws -> ImportFile {
    let url = folder.appendingPathComponent(name)
    try data.write(to: url)
    return ImportFile(url.path, role: role)
  }

  /// Every table of the workspace as text, by way of a reader of its own.
  func dump() throws -> [String] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["python3", "-c", Self.dumper, path]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
    return String(decoding: data, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  private static let dumper = """
    import sqlite3, sys
    for line in sqlite3.connect(sys.argv[1]).iterdump(): print(line)
    """

  /// Changes the file behind the program's back.
  func tamper(_ sql: String) throws {
    try #require(try ForeignSQLite.change(path, sql))
  }
}

/// The states of the embedded world.
enum TestIdentity {
  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static func embedded() throws -> StateIdentity { try read.get() }

  private static let read = Result {
    let world = root.appendingPathComponent("Worlds/eurasia").path
    return try StateIdentity(
      codes: FileSurvey("\(world)/compiled/codes-states.csv"),
      actors: [
        FileSurvey("\(world)/compiled/actors-states.csv"), FileSurvey("\(world)/actors.csv"),
      ])
  }
}

/// The folder of published data; tests that need it are skipped without it.
enum PublishedData {
  /// Why a test was skipped.
  static let absence: Comment =
    "the public data sets are not here: set TARAZY_DATA to their folder to run this test"

  static let folder: String? = {
    let path =
      ProcessInfo.processInfo.environment["TARAZY_DATA"]
      ?? TestIdentity.root.deletingLastPathComponent().appendingPathComponent("shared/data").path
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }()

  static func files(_ paths: [String]) throws -> [ImportFile] {
    let folder = try #require(folder)
    return paths.map { ImportFile("\(folder)/\($0)") }
  }
}
