import Datasets
import Foundation
import Numerics
import Testing
import Trade

/// Published trade data that the tests of equilibria read: `TARAZY_DATA`, or `../shared/data` beside the
/// repository.
enum EquilibriumData {
  static let folder: String = {
    let environment = ProcessInfo.processInfo.environment
    if let path = environment["TARAZY_DATA"], !path.isEmpty { return path }
    return URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "shared/data").path
  }()

  static let isPresent = FileManager.default.fileExists(atPath: folder)
  static let absence: Comment =
    "the public data sets are not here: set TARAZY_DATA to their folder to run this test"

  /// Columns of a table of pairs as square matrices, exporters in rows, countries sorted.
  static func pairs(
    _ path: String, columns: [String]
  ) throws -> (countries: [String], matrices: [String: DenseMatrix]) {
    let table = CSVTable(bytes: try FileContents.read("\(folder)/\(path)").expanded().bytes)
    let exporter = try #require(table.index(of: "exporter"))
    let importer = try #require(table.index(of: "importer"))
    let places = try columns.map { try #require(table.index(of: $0)) }
    var rows: [(String, String, [Double])] = []
    table.forEachRecord { record in
      rows.append(
        (
          record.text(exporter), record.text(importer),
          places.map { record.number($0) ?? .nan }
        ))
    }
    let countries = Set(rows.map(\.0)).sorted()
    let positions = Dictionary(uniqueKeysWithValues: zip(countries, countries.indices))
    var matrices = [DenseMatrix](
      repeating: DenseMatrix(
        rowCount: countries.count, columnCount: countries.count, repeating: .nan),
      count: columns.count)
    for (exporter, importer, values) in rows {
      let row = try #require(positions[exporter])
      let column = try #require(positions[importer])
      for (index, value) in values.enumerated() { matrices[index][row, column] = value }
    }
    return (countries, Dictionary(uniqueKeysWithValues: zip(columns, matrices)))
  }

  /// A table with a header, as one dictionary of texts for each row.
  static func rows(_ path: String) throws -> [[String: String]] {
    let table = CSVTable(bytes: try FileContents.read("\(folder)/\(path)").expanded().bytes)
    var rows: [[String: String]] = []
    let header = table.header
    table.forEachRecord { record in
      rows.append(
        Dictionary(
          uniqueKeysWithValues: header.indices.map { (header[$0], record.text($0)) }))
    }
    return rows
  }
}
