/// Ways to build what economies sell at home where a panel of trade has none.
///
/// Welfare depends on them: the gains from trade grow with the share of imports, which is exports and
/// imports over a total that sales at home dominate. R. Campos, J. Timini, E. Vidal, *Economics Letters*
/// 208, 2021, doi:10.1016/j.econlet.2021.110080, compare the ways in use.
public enum HomeSales: Hashable, Sendable {
  /// Gross output of goods less exports, by country and in the unit of the flows: what theory asks for.
  case outputLessExports([String: Double])
  /// Gross domestic product less exports: in use, but product is value added and exports are not, so that
  /// it is too small, and negative for economies that assemble and re-export.
  case productLessExports([String: Double])
  /// Gross domestic product times a ratio of sales at home to product.
  case productTimes(Double, [String: Double])

  /// The flows with a row for each country's sales at home where there is none, or none with a value.
  ///
  /// - Throws: ``EquilibriumError/faults(_:)`` with every country whose figure is missing or whose sales at
  ///   home come out as zero or less.
  public func completing(_ rows: [BilateralFlow]) throws(EquilibriumError) -> [BilateralFlow] {
    var exports: [String: Double] = [:]
    var known: Set<String> = []
    for row in rows {
      if row.exporter == row.importer {
        if row.value != nil { known.insert(row.exporter) }
      } else {
        exports[row.exporter, default: 0] += row.value ?? 0
      }
    }
    let names = Set(rows.map(\.exporter)).union(rows.map(\.importer)).subtracting(known).sorted()
    var completed = rows.filter { $0.exporter != $0.importer || $0.value != nil }
    var faults: [EquilibriumFault] = []
    for name in names {
      guard let base = figures[name] else {
        faults.append(
          .shape("\(name): there is no figure of \(baseName) to build sales at home from"))
        continue
      }
      let value = sales(from: base, exports: exports[name] ?? 0)
      guard value > 0, value.isFinite else {
        faults.append(
          .shape(
            "\(name): sales at home come out as \(value) from \(baseName) \(base) and exports"
              + " \(exports[name] ?? 0); take gross output, or a ratio to product"))
        continue
      }
      completed.append(
        BilateralFlow(exporter: name, importer: name, value: value, place: "built from \(baseName)")
      )
    }
    guard faults.isEmpty else { throw .faults(faults) }
    return completed
  }

  private var figures: [String: Double] {
    switch self {
    case .outputLessExports(let figures), .productLessExports(let figures),
      .productTimes(_, let figures):
      figures
    }
  }

  private var baseName: String {
    if case .outputLessExports = self { "gross output" } else { "gross domestic product" }
  }

  private func sales(from base: Double, exports: Double) -> Double {
    if case .productTimes(let ratio, _) = self { base * ratio } else { base - exports }
  }
}

extension TradeBaseline {
  /// The same baseline with other sales at home, to see how much hangs on how they were built.
  ///
  /// - Throws: ``EquilibriumError/faults(_:)`` unless the factor is positive.
  public func scalingHomeSales(by factor: Double) throws(EquilibriumError) -> TradeBaseline {
    guard factor > 0, factor.isFinite else {
      throw .faults([.shape("sales at home times \(factor): the factor must be positive")])
    }
    var changed = flows
    for country in countries.indices { changed[country, country] *= factor }
    return try TradeBaseline(
      countries: countries, flows: changed, tariffs: tariffs, unit: unit,
      source: source + ", sales at home times \(factor)")
  }
}
