import ArgumentParser
import Datasets
import Foundation
import Reporting
import Trade

/// A table of trade between and within countries, as a baseline.
struct TradeBaselineFile {
  let baseline: TradeBaseline
  let input: InputDigest
  let remarks: [String]

  /// What a flow that the table does not state counts as.
  enum Missing: String, ExpressibleByArgument, CaseIterable {
    case refuse, zero
  }

  /// The names of the columns to read.
  struct Columns: ExpressibleByArgument {
    var exporter = "exporter"
    var importer = "importer"
    var value = "value"
    var year = "year"

    init() {}

    /// `exporter=iso_o,importer=iso_d,value=trade,year=year`.
    init?(argument: String) {
      for part in argument.split(separator: ",") {
        let pair = part.split(separator: "=", maxSplits: 1).map(String.init)
        guard pair.count == 2 else { return nil }
        switch pair[0] {
        case "exporter": exporter = pair[1]
        case "importer": importer = pair[1]
        case "value": value = pair[1]
        case "year": year = pair[1]
        default: return nil
        }
      }
    }
  }

  /// - Parameter year: only rows of this year; `nil` for a table that has no years.
  static func read(
    _ path: String, columns: Columns, year: Int?, unit: String, missing: Missing
  ) throws -> TradeBaselineFile {
    guard FileManager.default.fileExists(atPath: path) else {
      throw ValidationError("There is no file ‘\(path)’.")
    }
    let file = try FileContents.read(path)
    let table = CSVTable(bytes: try file.expanded().bytes)
    let (rows, faults) = try flows(in: table, path, columns, year)
    guard faults.isEmpty else {
      throw ValidationError("‘\(path)’ has faults:\n" + faults.joined(separator: "\n"))
    }
    guard !rows.isEmpty else {
      throw ValidationError(
        "‘\(path)’ has no row" + (year.map { " of the year \($0)" } ?? "") + ".")
    }
    let stated = rows.count { $0.value != nil }
    let complete = missing == .zero ? Self.completed(rows) : rows
    do {
      let name = (path as NSString).lastPathComponent
      return TradeBaselineFile(
        baseline: try TradeBaseline(
          rows: complete, unit: unit, source: name + (year.map { ", \($0)" } ?? "")),
        input: InputDigest(path: path, sha256: file.sha256),
        remarks: missing == .zero
          ? [
            "\(complete.count - stated) of \(complete.count) flows are not stated and taken as none"
          ]
          : [])
    } catch {
      throw ValidationError("‘\(path)’ is no baseline:\n\(error)")
    }
  }

  /// A row for each pair between different countries, 0 where the table has none; sales at home stay missing.
  private static func completed(_ rows: [BilateralFlow]) -> [BilateralFlow] {
    var result = rows.map { row in
      var row = row
      if row.exporter != row.importer { row.value = row.value ?? 0 }
      return row
    }
    let known = Set(rows.map { [$0.exporter, $0.importer] })
    let names = Set(known.joined()).sorted()
    for exporter in names {
      for importer in names where exporter != importer && !known.contains([exporter, importer]) {
        result.append(
          BilateralFlow(exporter: exporter, importer: importer, value: 0, place: "no line"))
      }
    }
    return result
  }

  private static func flows(
    in table: CSVTable, _ path: String, _ columns: Columns, _ year: Int?
  ) throws -> (rows: [BilateralFlow], faults: [String]) {
    let names = [columns.exporter, columns.importer, columns.value]
    let places = names.map { table.index(of: $0) }
    let yearPlace = table.index(of: columns.year)
    guard let exporter = places[0], let importer = places[1], let value = places[2] else {
      let missing = zip(names, places).filter { $0.1 == nil }.map { "‘\($0.0)’" }
      throw ValidationError(
        "The header of ‘\(path)’ has no \(missing.joined(separator: ", ")); it has "
          + "\(table.header.joined(separator: ", ")). Name the columns: "
          + "--columns exporter=…,importer=…,value=…")
    }
    if year == nil, yearPlace != nil {
      throw ValidationError("‘\(path)’ has a column ‘\(columns.year)’: choose one with --year.")
    }
    if year != nil, yearPlace == nil {
      throw ValidationError("‘\(path)’ has no column ‘\(columns.year)’: leave --year out.")
    }
    var rows: [BilateralFlow] = []
    var faults: [String] = []
    let broken = table.forEachRecord { record in
      if let year, let yearPlace {
        guard let found = record.integer(yearPlace) else {
          faults.append(
            "line \(record.line): the year ‘\(record.text(yearPlace))’ is no whole number")
          return
        }
        if found != year { return }
      }
      let number = record.number(value)
      if number == nil, !record.isEmpty(value) {
        faults.append(
          "line \(record.line), column \(columns.value): ‘\(record.text(value))’ is no number; leave "
            + "the cell empty where the flow is not known")
      }
      rows.append(
        BilateralFlow(
          exporter: record.text(exporter), importer: record.text(importer), value: number,
          place: "line \(record.line)"))
    }
    return (rows, broken.map { "\($0)" } + faults)
  }
}
