import Datasets

extension ImportKind {
  /// Bilateral stocks and flows of direct investment in millions of US dollars; the first state of
  /// a pair reports.
  public static let directInvestment = ImportKind(
    dataset: .directInvestment, version: 1,
    roles: [
      ImportRole(
        "pairs",
        header: [
          "CountryPair", "year", "FDI_inflows", "FDI_outflows", "FDI_instock", "FDI_outstock",
        ], tables: [investment]
      ) { reader in try readInvestment(reader) }
    ])

  // A pair that two spellings of Hong Kong give stands twice in a year: the rows have no key.
  private static let investment = TargetTable(
    "fdi", key: [],
    TargetTable.Column.state("reporter") + TargetTable.Column.state("partner") + [
      .integer("year"), .number("inflow"), .number("outflow"), .number("inward_stock"),
      .number("outward_stock"),
    ])

  private static func readInvestment(_ reader: RoleReader) throws {
    let writer = try reader.session.writer(of: investment)
    let pair = try reader.column("CountryPair")
    let year = try reader.column("year")
    var figures: [Int] = []
    for name in ["FDI_inflows", "FDI_outflows", "FDI_instock", "FDI_outstock"] {
      figures.append(try reader.column(name))
    }
    let slot = reader.session.register.slot(of: .iso3)
    try reader.forEachRecord { record in
      writer.abandon()
      let time = try reader.year(record, year)
      let line = record.line
      let hyphen = record.withBytes(pair) { $0.firstIndex(of: UInt8(ascii: "-")) }
      guard let hyphen else {
        throw reader.fault(record, pair, "a pair is two codes with a hyphen")
      }
      try record.withBytes(pair) { codes in
        for part in [codes[..<hyphen], codes[(hyphen + 1)...]] {
          let found = try reader.session.register.note(
            UnsafeBufferPointer(rebasing: part), slot: slot, scheme: .iso3, first: time,
            last: time, file: reader.path, line: line)
          writer.integer(found.text)
          writer.integer(found.actor)
        }
      }
      writer.integer(time)
      for figure in figures { writer.number(try reader.number(record, figure, ["NA"])) }
      try reader.insert(record, writer)
    }
  }

  /// Indicators of the World Bank by area and year, one file for each indicator.
  public static let developmentIndicators = ImportKind(
    dataset: .developmentIndicators, version: 1,
    roles: [
      ImportRole(
        "indicator",
        header: ["Country Name", "Country Code", "Indicator Name", "Indicator Code"],
        isRepeatable: true, options: CSVOptions(headerLine: 5), tables: [indicators]
      ) { reader in try readIndicators(reader) }
    ])

  private static let indicators = TargetTable(
    "wdi", key: ["indicator", "area_code", "year"],
    [.text("indicator")] + TargetTable.Column.state("area") + [
      .integer("year"), .number("value"),
    ])

  private static func readIndicators(_ reader: RoleReader) throws {
    let writer = try reader.session.writer(of: indicators)
    let area = try reader.column("Country Code")
    let code = try reader.column("Indicator Code")
    let years = reader.header.enumerated().compactMap { index, name in
      Int(name).flatMap { (1...2199).contains($0) ? (index: index, year: $0) : nil }
    }
    let slot = reader.session.register.slot(of: .iso3Present)
    try reader.forEachRecord { record in
      for (index, year) in years {
        writer.abandon()
        reader.writeText(record, code, [], to: writer)
        try reader.state(record, area, slot, .iso3Present, (year, year), to: writer)
        writer.integer(year)
        writer.number(try reader.number(record, index, [".."]))
        try reader.insert(record, writer)
      }
    }
  }
}
