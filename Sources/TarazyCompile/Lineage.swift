import Compiling
import Datasets
import Foundation

/// Which files a compiled table was made from: no clock, so that the same input gives the same bytes.
struct Lineage: Encodable {
  struct Input: Encodable {
    /// Path below the data folder.
    let path: String
    let sha256: String
    let citation: String
    let licence: String
  }

  let output: String
  let table: String
  let inputs: [Input]
  let rows: Int

  init(_ table: CompiledTable, digests: [String: String]) {
    output = table.fileName
    self.table = table.table.rawValue
    rows = table.rows.count
    inputs = Set(table.inputs).sorted().map { path in
      let dataset = PublicDataset.all.first { $0.files.contains(path) }
      return Input(
        path: path, sha256: digests[path] ?? "", citation: dataset?.citation ?? "",
        licence: dataset?.licence ?? "")
    }
  }

  static func rendered(_ entries: [Lineage]) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(entries.sorted { $0.output < $1.output })) + [0x0A]
  }
}
