import WorldModel

extension StateIdentity {
  /// A present state by its English name.
  func named(_ name: String) -> IdentityOutcome {
    if name.hasSuffix("*") || name.hasPrefix("unknown ") {
      return .unmapped(.noState, note: "an armed group, an organisation or an unknown side")
    }
    if let state = names[name.lowercased()] { return .state(state, rule: "English name") }
    if let state = Self.otherNames[name] { return .state(state, rule: "name of the data set") }
    return .unmapped(.unknown, note: "")
  }

  /// A state by the name that the Correlates of War give to a number, which it keeps while the
  /// state changes.
  func namedInTime(_ name: String, _ year: Int?) -> IdentityOutcome {
    if let number = Self.cowNames[name] { return dated(number, .cow, year) }
    let outcome = named(name)
    guard let state = outcome.state, let number = numbers[state] else { return outcome }
    return dated(number, .cow, year)
  }

  /// Names of the data sets that no list has.
  private static let otherNames: [String: String] = [
    "Turkiye": "TUR", "Turkey": "TUR", "UAE": "ARE", "Cote d'Ivoire": "CIV",
    "Ivory Coast": "CIV", "DR Congo": "COD", "Congo": "COG", "Timor-Leste": "TLS",
    "East Timor": "TLS", "Viet Nam": "VNM", "Vietnam": "VNM", "Czechia": "CZE",
    "Czech Republic": "CZE", "Macedonia": "MKD", "North Macedonia": "MKD",
    "United States": "USA", "United States of America": "USA", "United Kingdom": "GBR",
    "Cape Verde": "CPV", "Swaziland": "SWZ", "Bosnia and Herzegovina": "BIH",
    "Bosnia-Herzegovina": "BIH", "Federated States of Micronesia": "FSM",
    "Federated States of Micr": "FSM", "Micronesia": "FSM", "St. Lucia": "LCA",
    "St. Kitts and Nevis": "KNA", "St. Vincent and the Grenadines": "VCT",
    "St. Vincent and the Gren": "VCT", "Antigua & Barbuda": "ATG",
    "Sao Tome and Principe": "STP", "Bahamas": "BHS", "Gambia": "GMB", "Brunei": "BRN",
    "South Korea": "KOR", "North Korea": "PRK", "Russia": "RUS", "Syria": "SYR", "Iran": "IRN",
    "Laos": "LAO", "Tanzania": "TZA", "Moldova": "MDA", "Taiwan": "TWN", "Myanmar": "MMR",
    "Hong Kong": "HKG",
    "Democratic Republic of the Congo": "COD", "Democratic Republic of t": "COD",
    "Democratic Republic of the Con": "COD",
  ]

  /// Names that stand for a number of the Correlates of War, not for a present state.
  private static let cowNames: [String: String] = [
    "Germany": "255", "German Federal Republic": "260", "German Democratic Republic": "265",
    "Czechoslovakia": "315", "Yugoslavia": "345", "Russia": "365", "Austria-Hungary": "300",
    "Yemen Arab Republic": "678", "Yemen": "679", "Yemen People's Republic": "680",
    "Vietnam": "816", "Republic of Vietnam": "817", "Korea": "730", "China": "710",
    "Taiwan": "713", "Zanzibar": "511", "Serbia": "345",
  ]
}
