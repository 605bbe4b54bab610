import Datasets
import WorldModel

extension Compilation {
  /// States, territories and former states that the world does not name itself.
  func actorTable(_ lists: CountryCodes, _ capitals: CapitalPlaces) -> CompiledTable {
    var table = CompiledTable(
      table: .actors, subject: "states",
      inputs: Self.codeInputs + PublicDataset.capitals.files)
    let places = Dictionary(
      capitals.places.map { ($0.state, $0) },
      uniquingKeysWith: { first, _ in first })
    // A state is what the Correlates of War count as a member of the state system, and the Holy See.
    let members = Set(
      lists.dated.filter { $0.scheme == .cow && $0.end == nil }.map(\.state) + ["VAT"])
    for country in lists.countries where !world.actors.contains(country.iso3) {
      var row: CompiledTable.Row = [
        .id: country.iso3, .kind: members.contains(country.iso3) ? "state" : "territory",
        .name: country.name, .source: PublicDataset.geonames.key, .locator: country.iso2,
      ]
      if let former = FormerState.all.first(where: { $0.key == country.iso3 }) {
        row[.kind] = "former-state"
        row[.valid] = "\(former.start)/\(former.end)"
      }
      if country.iso3 == "ANT" { row[.valid] = "1954-12-15/2010-10-09" }
      var remarks = Self.contested[country.iso3].map { [$0] } ?? []
      if let place = places[country.iso3] {
        row[.latitude] = FigureText.text(place.latitude)
        row[.longitude] = FigureText.text(place.longitude)
        remarks.append("coordinates of \(place.city): cepii-geo")
      }
      row[.note] = remarks.joined(separator: "; ")
      table.rows.append(row)
    }
    let listed = Set(lists.countries.map(\.iso3))
    for state in FormerState.all
    where !listed.contains(state.key) && !world.actors.contains(state.key) {
      table.rows.append([
        .id: state.key, .kind: "former-state", .name: state.name,
        .valid: "\(state.start)/\(state.end)", .source: PublicDataset.stateSystem.key,
        .note: "named in data sets; dates of the state, not of the list",
      ])
    }
    if !world.actors.contains("BLX") {
      table.rows.append([
        .id: "BLX", .kind: "group", .name: "Belgium–Luxembourg",
        .source: PublicDataset.goodsTrade.key, .locator: "exp",
        .note: "one reporter of trade; its figures are never added to those of the two states",
      ])
    }
    return table
  }

  /// Places whose status states do not agree on. The name follows the cited list and takes no position.
  private static let contested: [String: String] = {
    let remark = "status contested; name and code as in the cited list"
    return Dictionary(
      uniqueKeysWithValues: ["XKX", "TWN", "PSE", "ESH"].map { ($0, remark) })
  }()

  /// Codes of states in the schemes of the data sets.
  func codeTable(_ lists: CountryCodes, _ events: CAMEOCountries) -> CompiledTable {
    var table = CompiledTable(
      table: .codes, subject: "states",
      inputs: Self.codeInputs + PublicDataset.cameoCountries.files)
    func add(_ actor: String, _ scheme: CodeScheme, _ code: String, _ source: PublicDataset) {
      guard !code.isEmpty else { return }
      table.rows.append([
        .actor: actor, .scheme: scheme.rawValue, .code: code, .source: source.key,
        .locator: actor,
      ])
    }
    for country in lists.countries {
      add(country.iso3, .iso2, country.iso2, .geonames)
      add(country.iso3, .iso3, country.iso3, .geonames)
      add(country.iso3, .isoNumeric, country.isoNumeric, .geonames)
      add(country.iso3, .fips, country.fips, .geonames)
    }
    for entry in events.entries { add(entry.iso3, .cameo, entry.code, .cameoCountries) }
    for code in events.unknown { report(unknown: code, in: .cameoCountries) }
    for code in lists.dated {
      let source: PublicDataset = code.scheme == .gw ? .independentStates : .stateSystem
      table.rows.append([
        .actor: code.state, .scheme: code.scheme.rawValue, .code: code.code,
        .valid: "\(code.start)/\(code.end ?? "..")", .source: source.key,
        .locator: "\(code.code)",
      ])
    }
    for spell in lists.unmapped {
      report(unknown: "\(spell.code) \(spell.name)", in: .stateSystem)
    }
    return table
  }
}
