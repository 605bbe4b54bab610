import Datasets
import Dyads
import Foundation
import Storage
import Testing

/// A workspace in a folder of its own.
struct ImportFolder {
  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(
      path: "tarazy-dyads-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(at: folder) }

  func open() throws -> Workspace {
    try Workspace(path: folder.appending(path: "workspace.sqlite").path)
  }

  /// Imports texts as the files of a data set.
  func take(_ texts: [String], as kind: String) throws {
    let files = try texts.enumerated().map { place, text in
      let url = folder.appending(path: "\(kind)-\(place).csv")
      try Data((text + "\n").utf8).write(to: url)
      return url.path
    }
    try take(files: files, as: kind)
  }

  func take(files: [String], as kind: String) throws {
    let workspace = try open()
    defer { try? workspace.close() }
    _ = try workspace.importFiles(
      files.map { ImportFile($0) }, as: try #require(ImportKind.named(kind)),
      identity: Self.identity(), at: "now")
  }

  /// The states of the embedded world.
  static func identity() throws -> StateIdentity { try world.get() }

  private static let world = Result {
    let path = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "Worlds/eurasia").path
    return try StateIdentity(
      codes: FileSurvey("\(path)/compiled/codes-states.csv"),
      actors: [
        FileSurvey("\(path)/compiled/actors-states.csv"), FileSurvey("\(path)/actors.csv"),
      ])
  }
}

/// The rows of a table by pair and year.
struct Rows {
  /// By both numbers and the year, the fields by column.
  let rows: [[String]: [String: String]]

  init(_ table: DyadYears, _ first: String = "ccode1", _ second: String = "ccode2") {
    let lines = Small.lines(table)
    let names = lines[0].split(separator: ",").map(String.init)
    var rows: [[String]: [String: String]] = [:]
    for line in lines.dropFirst() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      let row = Dictionary(uniqueKeysWithValues: zip(names, fields))
      rows[[row[first] ?? "", row[second] ?? "", row["year"] ?? ""]] = row
    }
    self.rows = rows
  }

  func row(_ first: String, _ second: String, _ year: String) throws -> [String: String] {
    try #require(rows[[first, second, year]])
  }
}
