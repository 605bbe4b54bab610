/// The country codes of the CAMEO event coding, as GDELT lists them.
///
/// Most are ISO 3166-1 alpha-3, four are not, and the first entries are regions, which are left out.
///
/// Source: GDELT Project, `CAMEO.country.txt`; D. J. Gerner, P. A. Schrodt, Ö. Yilmaz, R. Abu-Jabr,
/// *Conflict and Mediation Event Observations (CAMEO)*, 2002.
public struct CAMEOCountries: Sendable {
  public struct Entry: Sendable {
    /// The CAMEO code.
    public let code: String
    public let label: String
    /// ISO 3166-1 alpha-3.
    public let iso3: String
  }

  public let entries: [Entry]
  /// Codes that stand for no state or territory of the given list, such as regions.
  public let unknown: [String]

  /// - Parameter states: the alpha-3 codes that count as states and territories.
  public init(_ file: some DatasetFile, states: Set<String>) throws(DatasetError) {
    let table = try PublicTable(file, options: .tabs)
    let code = try table.column("CODE")
    let label = try table.column("LABEL")
    var entries: [Entry] = []
    var unknown: [String] = []
    try table.forEachRecord { (record) throws(DatasetError) in
      let text = record.text(code)
      let iso3 = Self.departures[text] ?? text
      if states.contains(iso3) {
        entries.append(Entry(code: text, label: record.text(label), iso3: iso3))
      } else {
        unknown.append(text)
      }
    }
    self.entries = entries
    self.unknown = unknown
  }

  private static let departures = ["ROM": "ROU", "TMP": "TLS", "MTN": "MNE", "IMY": "IMN"]
}
