import Numerics

/// One flow of a table of trade between and within countries.
public struct BilateralFlow: Hashable, Sendable {
  public var exporter: String
  public var importer: String
  /// At producers' prices, in the unit of the table; `nil` where missing, 0 only where known to be none.
  public var value: Double?
  /// Where it stands, such as `line 17`, for errors.
  public var place: String

  public init(exporter: String, importer: String, value: Double?, place: String) {
    self.exporter = exporter
    self.importer = importer
    self.value = value
    self.place = place
  }
}

/// Trade between and within countries before a change: the state that counterfactuals start from.
public struct TradeBaseline: Sendable {
  /// Keys, each once; the order of all rows and columns.
  public let countries: [String]
  /// Flows at producers' prices, exporters in rows, importers in columns, sales at home on the diagonal.
  public let flows: DenseMatrix
  /// Ad valorem rates on producers' prices, 0.05 for 5 %, laid out as ``flows``; `nil` for a world whose
  /// tariffs raise no revenue in the model.
  public let tariffs: DenseMatrix?
  /// Such as `million USD`. Nothing is converted: changes in percent are free of it.
  public let unit: String
  /// Where the flows come from.
  public let source: String
  /// Sales of each country, Y: the row sums of ``flows``.
  public let output: [Double]
  /// Purchases of each country at producers' prices, N: the column sums of ``flows``.
  public let spending: [Double]

  /// - Throws: ``EquilibriumError/faults(_:)`` with every missing or negative flow, country without
  ///   trade, tariff out of range, and country listed twice.
  public init(
    countries: [String], flows: DenseMatrix, tariffs: DenseMatrix? = nil, unit: String,
    source: String
  ) throws(EquilibriumError) {
    let faults = Self.faults(countries: countries, flows: flows, tariffs: tariffs)
    guard faults.isEmpty else { throw .faults(faults) }
    self.init(
      unchecked: countries, flows: flows, tariffs: tariffs, unit: unit, source: source)
  }

  /// A baseline from rows in any order; every pair must have one.
  ///
  /// - Parameter countries: the order of the result; `nil` for the names in the rows, sorted.
  public init(
    rows: [BilateralFlow], countries: [String]? = nil, unit: String, source: String
  ) throws(EquilibriumError) {
    let names =
      countries ?? Set(rows.map(\.exporter)).union(rows.map(\.importer)).sorted()
    let positions = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
    var faults: [EquilibriumFault] = []
    var flows = DenseMatrix(rowCount: names.count, columnCount: names.count, repeating: .nan)
    var seen = [Bool](repeating: false, count: names.count * names.count)
    for row in rows {
      for name in [row.exporter, row.importer] where positions[name] == nil {
        faults.append(.unknownCountry(name, known: names, place: row.place))
      }
      guard let exporter = positions[row.exporter], let importer = positions[row.importer] else {
        continue
      }
      let index = importer * names.count + exporter
      if seen[index] {
        faults.append(
          .duplicateFlow(exporter: row.exporter, importer: row.importer, place: row.place))
        continue
      }
      seen[index] = true
      if let value = row.value { flows.storage[index] = value }
    }
    faults += Self.faults(countries: names, flows: flows, tariffs: nil)
    guard faults.isEmpty else { throw .faults(faults) }
    self.init(unchecked: names, flows: flows, tariffs: nil, unit: unit, source: source)
  }

  init(
    unchecked countries: [String], flows: DenseMatrix, tariffs: DenseMatrix?, unit: String,
    source: String
  ) {
    self.countries = countries
    self.flows = flows
    self.tariffs = tariffs
    self.unit = unit
    self.source = source
    var output = [Double](repeating: 0, count: countries.count)
    var spending = output
    for importer in countries.indices {
      for exporter in countries.indices {
        let flow = flows[exporter, importer]
        output[exporter] += flow
        spending[importer] += flow
      }
    }
    self.output = output
    self.spending = spending
  }

  /// The position of a country in ``countries``; `nil` for one that is not there.
  public func position(of country: String) -> Int? { countries.firstIndex(of: country) }

  /// Purchases less sales, N − Y, at producers' prices: positive for a deficit.
  public var deficits: [Double] { zip(spending, output).map { $0 - $1 } }
}
