import WorldModel

extension CountryCodes {
  static func readCountries(_ file: some DatasetFile) throws(DatasetError) -> [Country] {
    let table = try PublicTable(file, options: .tabs)
    let iso2 = try table.column("ISO")
    let iso3 = try table.column("ISO3")
    let numeric = try table.column("ISO-Numeric")
    let fips = try table.column("fips")
    let name = try table.column("Country")
    let capital = try table.column("Capital")
    var countries: [Country] = []
    try table.forEachRecord { (record) throws(DatasetError) in
      countries.append(
        Country(
          iso2: record.text(iso2), iso3: record.text(iso3), isoNumeric: record.text(numeric),
          fips: record.text(fips), name: trimmed(record.text(name)),
          capital: trimmed(record.text(capital))))
    }
    return countries
  }

  /// Lower-case names with their codes; GeoNames' own name wins.
  static func readNames(
    _ file: some DatasetFile, adding countries: [Country]
  ) throws(DatasetError) -> [String: String] {
    let table = try PublicTable(file)
    let iso3 = try table.column("iso")
    let name = try table.column("name")
    var names: [String: String] = [:]
    try table.forEachRecord { (record) throws(DatasetError) in
      names[unescaped(record.text(name)).lowercased()] = record.text(iso3)
    }
    for country in countries { names[country.name.lowercased()] = country.iso3 }
    return names
  }

  private static func trimmed(_ text: String) -> String {
    var rest = text[...]
    while rest.last == " " { rest.removeLast() }
    return String(rest)
  }

  /// Undoes the literal `\u00c5` that stands in some names.
  private static func unescaped(_ text: String) -> String {
    let parts = text.components(around: "\\u")
    var result = parts.first ?? ""
    for part in parts.dropFirst() {
      let digits = part.prefix(4)
      if let value = UInt32(digits, radix: 16), let scalar = Unicode.Scalar(value) {
        result.unicodeScalars.append(scalar)
        result += part.dropFirst(4)
      } else {
        result += "\\u" + part
      }
    }
    return result
  }
}

extension String {
  /// The parts between two occurrences of a mark.
  fileprivate func components(around mark: String) -> [String] {
    var parts: [String] = []
    var rest = self[...]
    while let range = rest.firstRange(of: mark) {
      parts.append(String(rest[..<range.lowerBound]))
      rest = rest[range.upperBound...]
    }
    parts.append(String(rest))
    return parts
  }
}
