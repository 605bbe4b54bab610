import Foundation
import WorldModel

/// The description of a world folder, `datapackage.json`, after the Frictionless Data Package standard.
///
/// Source: P. Walsh, R. Pollock, *Data Package*, <https://specs.frictionlessdata.io/data-package/>.
public struct DataPackage: Sendable {
  /// A table file of the world.
  public struct Resource: Sendable {
    public let table: Table
    /// Path inside the folder.
    public let path: String
    public let licence: String
  }

  public static let fileName = "datapackage.json"

  public let title: String
  /// The tables that may be opened: inside the folder, named like a table, each once.
  public let resources: [Resource]
  public let sha256: String
  /// Paths of resources that are not opened, and why.
  private let refused: [String: DatasetError]

  private struct File: Decodable {
    struct Resource: Decodable {
      struct Licence: Decodable { let name: String? }
      let path: String
      let licenses: [Licence]?
    }
    let title: String?
    let resources: [Resource]
  }

  static func read(_ root: String) throws(DatasetError) -> DataPackage {
    let path = root + "/" + fileName
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: root, isDirectory: &isFolder), isFolder.boolValue
    else {
      throw DatasetError(
        file: root, rule: "a world is a folder", fix: "make one with ‘tarazy world new NAME’")
    }
    let contents: FileContents
    do {
      contents = try FileContents.read(path)
    } catch {
      throw DatasetError(
        file: fileName, rule: "a world folder needs a datapackage.json",
        fix: "make one with ‘tarazy world package \(root)’")
    }
    let file: File
    do {
      file = try JSONDecoder().decode(File.self, from: Data(contents.bytes))
    } catch {
      throw DatasetError(
        file: fileName, rule: "datapackage.json must be JSON with a list ‘resources’ of paths",
        fix: "make it anew with ‘tarazy world package \(root)’")
    }
    var resources: [Resource] = []
    var refused: [String: DatasetError] = [:]
    func refuse(_ path: String, _ rule: String, _ fix: String) {
      refused[path] = DatasetError(file: fileName, value: path, rule: rule, fix: fix)
    }
    for resource in file.resources where resource.path.hasSuffix(".csv") {
      let path = resource.path
      if leavesFolder(path) {
        refuse(path, "a path must stay inside the world folder", "move the file into the folder")
      } else if let table = tableName(of: path) {
        if resources.contains(where: { $0.path == path }) {
          refuse(path, "a file must be named once", "remove one of the two resources")
        } else {
          let licence = resource.licenses?.first?.name ?? ""
          resources.append(Resource(table: table, path: path, licence: licence))
        }
      } else {
        refuse(path, "a CSV file must be named like a table", nameRule)
      }
    }
    return DataPackage(
      title: file.title ?? "", resources: resources, sha256: contents.sha256, refused: refused)
  }

  private static var nameRule: String {
    "its name must begin with the name of a table: "
      + Table.allCases.map(\.rawValue).joined(separator: ", ")
  }

  /// The table that a file belongs to: its name up to the first hyphen or point.
  static func tableName(of path: String) -> Table? {
    guard path.hasSuffix(".csv"), let name = path.split(separator: "/").last else { return nil }
    return Table(rawValue: String(name.prefix { $0 != "-" && $0 != "." }))
  }

  /// Whether a path may lead out of the folder; such a file is never opened.
  private static func leavesFolder(_ path: String) -> Bool {
    path.hasPrefix("/") || path.split(separator: "/").contains("..")
  }

  /// Faults of the description itself: files that it forgets, paths that lead out, missing licences.
  func faults(in root: String) -> [DatasetError] {
    var faults = Array(refused.values)
    for resource in resources where resource.licence.isEmpty {
      faults.append(
        DatasetError(
          file: Self.fileName, value: resource.path, rule: "each table names its licence",
          fix: "add \"licenses\": [{\"name\": …}] to this resource"))
    }
    let named = Set(resources.map(\.path)).union(refused.keys)
    for path in Self.tableFiles(in: root) where !named.contains(path) {
      faults.append(
        DatasetError(
          file: path, rule: "every CSV file of a world must be named in datapackage.json",
          fix: Self.tableName(of: path) == nil
            ? Self.nameRule : "run ‘tarazy world package \(root)’, or remove the file"))
    }
    return faults
  }

  /// The CSV files of a folder and its direct subfolders, sorted.
  static func tableFiles(in root: String) -> [String] {
    let manager = FileManager.default
    var found: [String] = []
    for name in (try? manager.contentsOfDirectory(atPath: root)) ?? [] {
      if name.hasSuffix(".csv") { found.append(name) }
      var isFolder: ObjCBool = false
      if manager.fileExists(atPath: root + "/" + name, isDirectory: &isFolder), isFolder.boolValue {
        for inner in (try? manager.contentsOfDirectory(atPath: root + "/" + name)) ?? []
        where inner.hasSuffix(".csv") { found.append(name + "/" + inner) }
      }
    }
    return found.sorted()
  }
}
