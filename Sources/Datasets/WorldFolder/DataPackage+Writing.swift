import Foundation
import WorldModel

extension DataPackage {
  /// The licence of tables whose figures and wording are the compiler's own.
  static let ownLicence = "CC0-1.0"

  /// Writes `datapackage.json` from the tables in a folder: schema, licence and lineage of each.
  ///
  /// A title and licences that are there already are kept; compiled tables take theirs from
  /// `compiled/lineage.json`. The package is named after the folder unless another `name` is given.
  public static func write(to root: String, name given: String? = nil) throws(DatasetError) {
    let old = try? read(root)
    let known = Dictionary(
      (old?.resources ?? []).map { ($0.path, $0.licence) }, uniquingKeysWith: { first, _ in first })
    let lineage = Lineage.read(root)
    var resources: [[String: Any]] = []
    for path in tableFiles(in: root) {
      guard let table = tableName(of: path) else { continue }
      var resource = describe(table, path, root)
      let entry = lineage[path]
      let licence = entry?.licence ?? known[path].flatMap { $0.isEmpty ? nil : $0 } ?? ownLicence
      resource["licenses"] = [["name": licence]]
      if let entry {
        resource["sources"] = entry.inputs.map {
          ["title": $0.citation, "path": $0.path, "hash": "sha256:\($0.sha256)"]
        }
      }
      resources.append(resource)
    }
    let name = (given ?? URL(fileURLWithPath: root).lastPathComponent).lowercased()
    let title = old.map(\.title).flatMap { $0.isEmpty ? nil : $0 } ?? name
    let package: [String: Any] = [
      "profile": "tabular-data-package", "name": name, "title": title, "resources": resources,
    ]
    let text: Data
    do {
      text = try JSONSerialization.data(
        withJSONObject: package, options: [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes])
    } catch {
      throw DatasetError(
        file: root + "/" + fileName, rule: "the file could not be written",
        fix: error.localizedDescription)
    }
    try WholeFile.write(text + Data("\n".utf8), to: root + "/" + fileName)
  }

  private static func describe(_ table: Table, _ path: String, _ root: String) -> [String: Any] {
    let schema = TableSchema.of(table)
    let file = try? WorldFile.read(
      path, in: root, limit: WorldFile.tableLimit, absence: DatasetError(file: path, rule: ""))
    let header = file.map { CSVTable(bytes: $0.bytes).header }
    let rules = (header ?? []).compactMap { name in
      Column(header: name).flatMap { schema.rule(for: $0) }
    }
    return [
      "name": path.replacingOccurrences(of: "/", with: "-").dropLast(4).lowercased(),
      "path": path, "profile": "tabular-data-resource", "format": "csv", "encoding": "utf-8",
      "description": schema.meaning,
      "schema": ["fields": rules.map(field), "missingValues": [""]],
    ]
  }

  private static func field(_ rule: TableSchema.Rule) -> [String: Any] {
    var field: [String: Any] = ["name": rule.column.header, "description": rule.meaning]
    var constraints: [String: Any] = [:]
    if rule.required { constraints["required"] = true }
    switch rule.type {
    case .number: field["type"] = "number"
    case .integer: field["type"] = "integer"
    case .oneOf(let values):
      field["type"] = "string"
      constraints["enum"] = values
    default: field["type"] = "string"
    }
    if !constraints.isEmpty { field["constraints"] = constraints }
    return field
  }
}

/// What `compiled/lineage.json` says of each compiled table: the inputs, their digests and terms.
struct Lineage: Decodable {
  struct Input: Decodable {
    let path: String
    let sha256: String
    let citation: String
    let licence: String
  }

  let output: String
  let inputs: [Input]

  /// The strictest reading: every input's licence, each once.
  var licence: String {
    var seen: Set<String> = []
    return inputs.map(\.licence).filter { seen.insert($0).inserted }.joined(separator: "; ")
  }

  /// The entries by path inside the world folder; empty where there is no such file.
  static func read(_ root: String) -> [String: Lineage] {
    let path = "compiled/lineage.json"
    let file = try? WorldFile.read(
      path, in: root, limit: WorldFile.textLimit, absence: DatasetError(file: path, rule: ""))
    guard let file,
      let entries = try? JSONDecoder().decode([Lineage].self, from: Data(file.bytes))
    else { return [:] }
    return Dictionary(
      entries.map { entry in
        let path = entry.output.hasPrefix("compiled/") ? entry.output : "compiled/" + entry.output
        return (path, entry)
      }, uniquingKeysWith: { first, _ in first })
  }
}
