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
  /// Why some resources are not opened.
  private let refused: [DatasetError]
  /// The paths of all resources.
  private let named: Set<String>
  private let text: DataPackageText

  struct File: Decodable {
    struct Resource: Decodable {
      struct Licence: Decodable { let name: String? }
      let path: String
      let licenses: [Licence]?
    }
    let title: String?
    let resources: [Resource]
  }

  static func read(_ root: String) throws(DatasetError) -> DataPackage {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: root, isDirectory: &isFolder), isFolder.boolValue
    else {
      throw DatasetError(
        file: root, rule: "a world is a folder", fix: "make one with ‘tarazy world new NAME’")
    }
    let contents = try WorldFile.read(
      fileName, in: root, limit: WorldFile.textLimit,
      absence: DatasetError(
        file: fileName, rule: "a world folder needs a datapackage.json",
        fix: "make one with ‘tarazy world package \(root)’"))
    return try read(contents, root: root)
  }

  /// - Parameter root: the folder that faults name in their fixes; nothing of it is read.
  static func read(_ contents: FileContents, root: String) throws(DatasetError) -> DataPackage {
    let text = DataPackageText(contents.bytes)
    if let fault = text.fault { throw fault }
    let file: File
    do {
      file = try JSONDecoder().decode(File.self, from: Data(contents.bytes))
    } catch {
      throw text.fault(of: error, root: root)
    }
    var listing = Listing(text: text)
    for resource in file.resources { listing.add(resource) }
    return DataPackage(
      title: file.title ?? "", resources: listing.resources, sha256: contents.sha256,
      refused: listing.refused, named: listing.named, text: text)
  }

  static func nameRule(for path: String) -> String {
    let name = path.split(separator: "/").last.map { $0.prefix { $0 != "." } } ?? ""
    let tables = Table.allCases.map(\.rawValue)
    let hint =
      [name, name.prefix { $0 != "-" }].lazy
      .compactMap { Spelling.closest(to: String($0), among: tables) }
      .first.map { "did you mean ‘\($0)’? " } ?? ""
    return hint + "its name must begin with the name of a table: "
      + tables.joined(separator: ", ")
  }

  /// The table that a file belongs to: the longest name of a table that its name begins with, up to a
  /// hyphen or point.
  static func tableName(of path: String) -> Table? {
    guard path.hasSuffix(".csv"), let name = path.split(separator: "/").last else { return nil }
    let fitting = Table.allCases.filter { table in
      name.hasPrefix(table.rawValue + "-") || name.hasPrefix(table.rawValue + ".")
    }
    return fitting.max { $0.rawValue.utf8.count < $1.rawValue.utf8.count }
  }

  /// Faults of the description itself: files that it forgets, paths that lead out, missing licences.
  func faults(in root: String) -> [DatasetError] {
    var faults = refused
    for resource in resources where resource.licence.isEmpty {
      let place =
        faults.count < 100
        ? text.place(of: resource.path, skipping: 0) : (line: 0, column: 0)
      faults.append(
        DatasetError(
          file: Self.fileName, line: place.line, column: place.column, value: resource.path,
          rule: "each table names its licence",
          fix: "add \"licenses\": [{\"name\": …}] to this resource"))
    }
    for path in Self.dataFiles(in: root) where !named.contains(path) {
      if let rule = FormRule.broken(by: path) {
        faults.append(DatasetError(file: path, rule: rule.text, fix: rule.fix))
      } else {
        faults.append(
          DatasetError(
            file: path, rule: "every CSV file of a world must be named in datapackage.json",
            fix: Self.tableName(of: path) == nil
              ? Self.nameRule(for: path) : "run ‘tarazy world package \(root)’, or remove the file")
        )
      }
    }
    return faults
  }

  /// The files that look like tables and are not read: refused ones, and those that the description forgets.
  func unread(in root: String) -> [String] {
    let read = Set(resources.map(\.path))
    return refused.map(\.value).filter { !read.contains($0) }
      + Self.dataFiles(in: root).filter { !named.contains($0) }
  }

  /// The CSV files of a folder and its direct subfolders, sorted.
  static func tableFiles(in root: String) -> [String] {
    dataFiles(in: root).filter { $0.hasSuffix(".csv") }
  }

  /// The CSV files, and those that look as if they held a table in another form.
  private static func dataFiles(in root: String) -> [String] {
    let manager = FileManager.default
    var found: [String] = []
    func add(_ path: String) {
      if path.hasSuffix(".csv") || FormRule.broken(by: path) != nil { found.append(path) }
    }
    for name in (try? manager.contentsOfDirectory(atPath: root)) ?? [] {
      add(name)
      // What a link to a folder elsewhere leads to is none of the world's business.
      guard WorldFile.isFolderInside(root + "/" + name, root) else { continue }
      for inner in (try? manager.contentsOfDirectory(atPath: root + "/" + name)) ?? [] {
        add(name + "/" + inner)
      }
    }
    return found.sorted()
  }
}
