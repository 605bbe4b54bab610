import WorldModel

/// Trade by product, added up to pairs of countries: the files of BACI, one for each year.
///
/// A file has the columns `t` (year), `i` (exporter), `j` (importer), `k` (product of the Harmonized System, six
/// digits), `v` (value, thousand current US dollars) and `q` (quantity, metric tons, `NA` where not known). The
/// codes of countries are BACI's own: mostly those of ISO 3166-1 numeric, but France is 251, the United States 842,
/// Switzerland 757, and areas that are no state have codes too, so that the table published beside
/// (`country_codes_V….csv`) is needed. A pair without a row did not trade in the product; a pair without any
/// row in a year has no row here either, since the source does not tell zero from not reported.
///
/// Source: G. Gaulier, S. Zignago, "BACI: International Trade Database at the Product-Level", CEPII Working Paper
/// 2010-23, <http://www.cepii.fr/CEPII/en/bdd_modele/bdd_modele_item.asp?id=37>.
public struct BACITrade: Sendable {
  /// The names of the columns, by which a file is known.
  public static let header = ["t", "i", "j", "k", "v", "q"]

  private struct Key: Hashable {
    let year: Int32
    let exporter: Int32
    let importer: Int32
  }

  private struct Sum {
    var value = 0.0
    var quantity = 0.0
    var products = 0
    var withoutQuantity = 0
    let line: Int32
  }

  /// Code → place in ``names``.
  private let codes: [Int32: Int32]
  private let names: [String]
  private let products: [[UInt8]]
  private var sums: [Key: Sum] = [:]
  private var rows = 0
  private var faults = FaultCollector()

  /// - Parameters:
  ///   - countries: BACI's table of codes, with `country_code` and `country_iso3`, or `iso_3digit_alpha` until 2023.
  ///   - products: first digits of the products to count, such as `27` or `8703`; empty for all.
  /// - Throws: a fault of the table, or of a prefix that is not made of one to six digits.
  public init(countries: some DatasetFile, products: [String] = []) throws(DatasetError) {
    let table = try PublicTable(countries)
    let code = try table.column("country_code")
    let headings = ["country_iso3", "iso_3digit_alpha"]
    let iso3 = try table.column(headings.first(where: table.header.contains) ?? headings[0])
    var codes: [Int32: Int32] = [:]
    var names: [String] = []
    var known: [String: Int32] = [:]
    try table.forEachRecord { (record) throws(DatasetError) in
      guard let number = Int32(exactly: try table.integer(record, code)) else {
        throw table.error(record, code, "a code of a country is a small number")
      }
      // Groups of countries have no code of ISO 3166, and several of them must not become one.
      let text = record.text(iso3)
      let name = text.isEmpty || text == "N/A" ? "BACI-\(number)" : text
      let place = known[name] ?? Int32(names.count)
      if known.updateValue(place, forKey: name) == nil { names.append(name) }
      guard codes.updateValue(place, forKey: number) == nil else {
        throw table.error(record, code, "a code must stand once")
      }
    }
    self.codes = codes
    self.names = names
    for prefix in products
    where !(1...6).contains(prefix.count) || !prefix.allSatisfy({ ("0"..."9").contains($0) }) {
      throw DatasetError(
        file: "--products", value: prefix, rule: "a product is one to six digits",
        fix: "give the first digits of the Harmonized System, such as 27 or 8703")
    }
    self.products = products.map { Array($0.utf8) }
  }

  /// Adds the rows of a file.
  ///
  /// - Throws: ``DatasetFaults`` with every fault of the file.
  /// - Complexity: O(rows); memory by pair and year.
  public mutating func add(_ file: some DatasetFile) throws(DatasetFaults) {
    do {
      let table = try PublicTable(file)
      let places = try Self.header.map { name throws(DatasetError) in try table.column(name) }
      try table.forEachRecord { (record) throws(DatasetError) in
        guard !faults.isFull else { return }
        take(record, table, places)
      }
    } catch {
      throw faults.ended(by: error)
    }
    try faults.finish()
  }

  private mutating func take(
    _ record: borrowing CSVRecord, _ table: PublicTable, _ places: [Int]
  ) {
    func refuse(_ column: Int, _ rule: String, _ fix: String) -> DatasetError {
      table.error(record, places[column], rule, fix: fix)
    }
    guard record.withBytes(places[3], isCounted) else { return }
    var ends: [Int32] = []
    for column in 0..<3 {
      guard let number = Self.integer(record, places[column]) else {
        faults.note(refuse(column, "this must be a whole number", "fetch the file again"))
        return
      }
      guard let place = column == 0 ? number : codes[number] else {
        faults.note(
          refuse(
            column, "the table of codes has no such country",
            "take the table that was published with this file"))
        return
      }
      ends.append(place)
    }
    guard let value = Self.number(record, places[4]), value >= 0 else {
      faults.note(refuse(4, "a value must be a number that is not negative", "correct the row"))
      return
    }
    rows += 1
    let key = Key(year: ends[0], exporter: ends[1], importer: ends[2])
    var sum = sums[key] ?? Sum(line: Int32(truncatingIfNeeded: record.line))
    sum.value += value
    sum.products += 1
    if let quantity = Self.number(record, places[5]) {
      sum.quantity += quantity
    } else if record.withBytes(places[5], Self.isMissing) {
      sum.withoutQuantity += 1
    } else {
      faults.note(refuse(5, "a quantity must be a number or NA", "correct the row"))
    }
    sums[key] = sum
  }

  private func isCounted(_ product: UnsafeBufferPointer<UInt8>) -> Bool {
    if products.isEmpty { return true }
    let digits = Self.trimmed(product)
    // Spreadsheets take the leading zero of the chapters 01 to 09 away.
    let lost = digits.count == 5 ? 1 : 0
    return products.contains { prefix in
      if lost == 1, prefix[0] != UInt8(ascii: "0") { return false }
      return digits.starts(with: prefix.dropFirst(lost))
    }
  }
}

extension BACITrade {
  /// The panel: exporter, importer, year, `value` in thousand US dollars, `quantity` in metric tons, not known where that
  /// of any product is not, and the number of products.
  public func panel() throws(DatasetFaults) -> TradePanel {
    let keys = sums.keys.sorted {
      ($0.year, names[Int($0.exporter)], names[Int($0.importer)])
        < ($1.year, names[Int($1.exporter)], names[Int($1.importer)])
    }
    let found = keys.compactMap { sums[$0] }
    let withoutQuantity = found.reduce(0) { $0 + $1.withoutQuantity }
    var notices = ["\(rows) rows of products are added up to \(keys.count) pairs and years"]
    if !products.isEmpty {
      let words = products.map { String(decoding: $0, as: UTF8.self) }.joined(separator: ", ")
      notices.append("only the products that begin with \(words)")
    }
    if withoutQuantity > 0 {
      notices.append("\(withoutQuantity) rows have no quantity; that of their pair is not known")
    }
    notices.append("a pair without a row either did not trade or did not report")
    do {
      return try TradePanel(
        table: ColumnTable(
          columns: [
            .init(
              name: "exporter", content: .text(codes: keys.map(\.exporter), levels: names)),
            .init(
              name: "importer", content: .text(codes: keys.map(\.importer), levels: names)),
            .init(name: "year", content: .numbers(keys.map { Double($0.year) })),
            .init(name: "value", unit: "thousand USD", content: .numbers(found.map(\.value))),
            .init(
              name: "quantity", unit: "metric tons",
              content: .numbers(found.map { $0.withoutQuantity > 0 ? .nan : $0.quantity })),
            .init(name: "products", content: .numbers(found.map { Double($0.products) })),
          ], lines: found.map(\.line)),
        form: .baci, path: "BACI", notices: notices)
    } catch {
      throw DatasetFaults(
        faults: [error as? DatasetError ?? DatasetError(file: "BACI", rule: "\(error)")],
        isComplete: true)
    }
  }

  // BACI pads its fields with blanks.
  private static func trimmed(
    _ bytes: UnsafeBufferPointer<UInt8>
  ) -> UnsafeBufferPointer<UInt8> {
    let blank = UInt8(ascii: " ")
    var (first, last) = (0, bytes.count)
    while first < last, bytes[first] == blank { first += 1 }
    while last > first, bytes[last - 1] == blank { last -= 1 }
    return UnsafeBufferPointer(rebasing: bytes[first..<last])
  }

  private static func number(_ record: borrowing CSVRecord, _ place: Int) -> Double? {
    record.withBytes(place) { NumberText.number(trimmed($0)) }
  }

  private static func integer(_ record: borrowing CSVRecord, _ place: Int) -> Int32? {
    record.withBytes(place) { NumberText.integer(trimmed($0)).flatMap { Int32(exactly: $0) } }
  }

  private static func isMissing(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let rest = trimmed(bytes)
    return rest.isEmpty || rest.elementsEqual("NA".utf8)
  }
}
