import Foundation
import WorldModel

/// Starts world folders.
public enum WorldTemplate {
  /// Makes a folder with every table's header and no rows; nothing is left behind on failure.
  public static func make(_ path: String) throws(DatasetError) {
    try build(path) { folder throws(DatasetError) in
      for table in Table.allCases {
        let schema = TableSchema.of(table)
        let header = schema.rules.map(\.column.header).joined(separator: ",")
        try WholeFile.write((header + "\n").utf8, to: folder + "/\(table.rawValue).csv")
      }
      try create(folder + "/doctrines")
      // The draft has a passing name, the package that of the finished folder.
      try DataPackage.write(to: folder, name: URL(fileURLWithPath: path).lastPathComponent)
    }
  }

  /// Copies a world, to be changed; nothing is left behind on failure.
  public static func copy(_ origin: String, to path: String) throws(DatasetError) {
    _ = try DataPackage.read(origin)
    guard !lies(path, within: origin) else {
      throw DatasetError(
        file: path, rule: "a copy must not lie inside what it copies", fix: "choose another place")
    }
    try build(path) { folder throws(DatasetError) in
      do {
        try fill(folder, from: origin)
      } catch let fault as DatasetError {
        throw fault
      } catch {
        throw DatasetError(
          file: origin, rule: "the folder could not be copied",
          fix: "check the permissions and the length of the path")
      }
    }
  }

  /// Copies file by file: `FileManager.copyItem` writes beyond its buffer where a path is very long
  /// (Foundation of Swift 6.3 on Linux).
  private static func fill(_ folder: String, from origin: String) throws {
    let manager = FileManager.default
    for name in try manager.subpathsOfDirectory(atPath: origin).sorted() {
      var isFolder: ObjCBool = false
      guard manager.fileExists(atPath: origin + "/" + name, isDirectory: &isFolder) else {
        continue
      }
      // What lies elsewhere is no part of the world.
      let file = try WorldFile.real(
        name, in: origin, absence: DatasetError(file: name, rule: "the file cannot be read"))
      let place = URL(fileURLWithPath: folder + "/" + name, isDirectory: isFolder.boolValue)
      if isFolder.boolValue {
        try manager.createDirectory(at: place, withIntermediateDirectories: true)
      } else {
        _ = try RegularFile(file)
        try Data(contentsOf: URL(fileURLWithPath: file)).write(to: place)
      }
    }
  }

  private static func lies(_ path: String, within folder: String) -> Bool {
    func real(_ path: String) -> [String] {
      URL(fileURLWithPath: path).resolvingSymlinksInPath().standardizedFileURL.pathComponents
    }
    return real(path).starts(with: real(folder))
  }

  /// Builds in a temporary folder beside the place and renames it when whole.
  private static func build(
    _ path: String, _ fill: (String) throws(DatasetError) -> Void
  ) throws(DatasetError) {
    let manager = FileManager.default
    guard !manager.fileExists(atPath: path) else {
      throw DatasetError(
        file: path, rule: "a new world needs a place that is free", fix: "choose another name")
    }
    let draft = path + ".making-\(ProcessInfo.processInfo.processIdentifier)"
    do {
      try create(draft)
      try fill(draft)
      try manager.moveItem(atPath: draft, toPath: path)
    } catch {
      try? manager.removeItem(atPath: draft)
      throw error as? DatasetError
        ?? DatasetError(file: path, rule: "the folder could not be made", fix: "\(error)")
    }
  }

  private static func create(_ path: String) throws(DatasetError) {
    do {
      try FileManager.default.createDirectory(
        atPath: path, withIntermediateDirectories: true)
    } catch {
      throw DatasetError(
        file: path, rule: "the folder could not be made", fix: "check the permissions")
    }
  }
}
