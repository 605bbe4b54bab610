import ArgumentParser
import Datasets
import Foundation

/// A figure of product or output by country, for sales at home, in the unit of the flows.
enum TradeFigures {
  /// - Parameters:
  ///   - path: CSV with the columns country, value, or an indicator of the World Bank in its own layout.
  ///   - population: the bank's population, for an indicator per head.
  ///   - unit: that of the flows; `nil` where nobody states it.
  static func read(
    _ path: String, population: String?, year: Int, unit: String?
  ) throws -> [String: Double] {
    for path in [path, population].compactMap(\.self)
    where !FileManager.default.fileExists(atPath: path) {
      throw ValidationError("There is no file ‘\(path)’.")
    }
    let file = try FileContents.read(path)
    let table = CSVTable(bytes: try file.expanded().bytes)
    if let country = table.index(of: "country"), let value = table.index(of: "value") {
      if population != nil {
        throw ValidationError("--population goes with an indicator per head of the World Bank.")
      }
      return try plain(table, path, country, value)
    }
    guard let bank = try? WorldDevelopmentIndicators(file) else {
      throw ValidationError(
        "‘\(path)’ needs the columns country, value, or the layout of the World Bank: four lines, then "
          + "Country Name, Country Code, Indicator Name, Indicator Code and the years.")
    }
    let figures = try product(bank, path, population: population, year: year)
    guard !figures.isEmpty else { throw ValidationError("‘\(path)’ has no figure of \(year).") }
    guard let unit, let scale = dollars[unit] else {
      throw ValidationError(
        "‘\(path)’ is in US dollars, and the unit of the flows is \(unit ?? "not stated"): give a CSV of "
          + "country,value in the unit of the flows.")
    }
    return figures.mapValues { $0 / scale }
  }

  /// Units of flows, in US dollars.
  static let dollars = ["USD": 1, "thousand USD": 1e3, "million USD": 1e6, "billion USD": 1e9]

  /// Gross domestic product in current US dollars.
  private static func product(
    _ bank: WorldDevelopmentIndicators, _ path: String, population: String?, year: Int
  ) throws -> [String: Double] {
    func ofYear(_ data: WorldDevelopmentIndicators) -> [String: Double] {
      Dictionary(
        data.figures.filter { $0.year == year }.map { ($0.area, $0.value) },
        uniquingKeysWith: { first, _ in first })
    }
    switch bank.indicator {
    case "NY.GDP.MKTP.CD":
      if population != nil {
        throw ValidationError("‘\(path)’ is no figure per head: leave --population out.")
      }
      return ofYear(bank)
    case "NY.GDP.PCAP.CD":
      guard let population else {
        throw ValidationError(
          "‘\(path)’ is product per head: give --population, the World Bank's SP.POP.TOTL.")
      }
      let heads = try WorldDevelopmentIndicators(FileContents.read(population))
      guard heads.indicator == "SP.POP.TOTL" else {
        throw ValidationError(
          "‘\(population)’ is \(heads.indicator), not the population SP.POP.TOTL.")
      }
      let counts = ofYear(heads)
      return ofYear(bank).reduce(into: [:]) { result, entry in
        if let count = counts[entry.key] { result[entry.key] = entry.value * count }
      }
    default:
      throw ValidationError(
        "‘\(path)’ is \(bank.indicator): sales at home are built from NY.GDP.MKTP.CD or NY.GDP.PCAP.CD, in "
          + "current US dollars.")
    }
  }

  private static func plain(
    _ table: CSVTable, _ path: String, _ country: Int, _ value: Int
  ) throws -> [String: Double] {
    var found: [String: Double] = [:]
    var faults: [String] = []
    let broken = table.forEachRecord { record in
      guard let number = record.number(value), number > 0 else {
        faults.append(
          "line \(record.line): the figure ‘\(record.text(value))’ is not a number above 0")
        return
      }
      if found.updateValue(number, forKey: record.text(country)) != nil {
        faults.append("line \(record.line): \(record.text(country)) stands twice")
      }
    }
    let all = broken.map { "\($0)" } + faults
    guard all.isEmpty else {
      throw ValidationError("‘\(path)’ has faults:\n" + all.joined(separator: "\n"))
    }
    return found
  }
}
