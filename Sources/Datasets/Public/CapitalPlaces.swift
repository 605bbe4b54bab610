/// Where the capitals of states lie.
///
/// Reads `cepii_geo.csv`, the rows of which are main cities; only those marked as capital are kept.
///
/// Source: T. Mayer, S. Zignago, *Notes on CEPII's distances measures: The GeoDist database*, CEPII
/// Working Paper 2011-25.
public struct CapitalPlaces: Sendable {
  public struct Place: Sendable {
    /// ISO 3166-1 alpha-3.
    public let state: String
    public let city: String
    /// Degrees north and east.
    public let latitude: Double
    public let longitude: Double
  }

  /// In the order of the file, one for each state.
  public let places: [Place]

  public init(_ file: some DatasetFile) throws(DatasetError) {
    let table = try PublicTable(file)
    let state = try table.column("iso3")
    let city = try table.column("city_en")
    let latitude = try table.column("lat")
    let longitude = try table.column("lon")
    let capital = try table.column("cap")
    var places: [Place] = []
    var seen: Set<String> = []
    try table.forEachRecord { (record) throws(DatasetError) in
      // Belgrade, the capital of Serbia and Montenegro here, stayed the capital of Serbia.
      let code = record.text(state)
      let key = code == "YUG" ? "SRB" : GoodsTrade.iso3(code)
      guard record.holds(capital, "1"), !record.holds(city, "none"),
        let north = record.number(latitude),
        let east = record.number(longitude), seen.insert(key).inserted
      else { return }
      places.append(
        Place(state: key, city: record.text(city), latitude: north, longitude: east))
    }
    self.places = places
  }
}
