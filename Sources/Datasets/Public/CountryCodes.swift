import WorldModel

/// The codes that public data sets give to states, and which state each of them means at a time.
///
/// States are named by ISO 3166-1 alpha-3; former states by ISO 3166-3 where it has a code, else by the keys
/// of ``FormerState``.
public struct CountryCodes: Sendable {
  /// A line of the GeoNames list.
  public struct Country: Hashable, Sendable {
    public let iso2: String
    public let iso3: String
    /// Three digits, leading zeros kept.
    public let isoNumeric: String
    /// FIPS 10-4; empty where there is none.
    public let fips: String
    public let name: String
    public let capital: String
  }

  /// A code with the state that it means and the days for which it does.
  public struct DatedCode: Hashable, Sendable {
    public let state: String
    public let scheme: CodeScheme
    public let code: String
    /// ISO 8601 days; no end where the list knows none.
    public let start: String
    public let end: String?
  }

  public let countries: [Country]
  /// Correlates of War numbers and letters, and Gleditsch–Ward numbers.
  public let dated: [DatedCode]
  /// Entries of the two lists that stand for no state of ISO 3166: kingdoms of the 19th century and others.
  public let unmapped: [SystemMembership]
  private let byNumber: [String: [DatedCode]]
  private let byISO2: [String: String]
  private let byName: [String: String]

  /// - Parameters:
  ///   - geonames: `countryInfo.txt` with its header line.
  ///   - names: `iso3_names_regions.csv`, names of ISO 3166.
  ///   - correlatesOfWar: the state system list.
  ///   - gleditschWard: the list of independent states.
  ///   - idealPoints: the estimates, which carry number and ISO code side by side.
  public init(
    geonames: some DatasetFile, names: some DatasetFile, correlatesOfWar: [SystemMembership],
    gleditschWard: [SystemMembership], idealPoints: IdealPoints
  ) throws(DatasetError) {
    countries = try Self.readCountries(geonames)
    byISO2 = Dictionary(
      countries.map { ($0.iso2, $0.iso3) }, uniquingKeysWith: { first, _ in first })
    byName = try Self.readNames(names, adding: countries)

    let known = Set(countries.map(\.iso3))
    var byNumber: [Int: String] = [:]
    for estimate in idealPoints.estimates where known.contains(estimate.iso3) {
      byNumber[estimate.cow] = estimate.iso3
    }
    let cow = Self.place(correlatesOfWar, scheme: .cow, plain: byNumber)
    let gw = Self.place(gleditschWard, scheme: .gw, plain: byNumber)
    dated = cow.codes + gw.codes
    unmapped = cow.unmapped + gw.unmapped
    self.byNumber = Dictionary(
      grouping: dated.filter { $0.scheme != .cowLetters }, by: { "\($0.scheme) \($0.code)" })
  }

  /// The state that a Correlates of War number meant on the last day of a year, or, if none, at some time in
  /// that year; `nil` for a number without a state.
  public func state(cow number: Int, year: Int) -> String? {
    state(number, in: .cow, year: year)
  }

  /// As ``state(cow:year:)``, for Gleditsch–Ward numbers.
  public func state(gw number: Int, year: Int) -> String? { state(number, in: .gw, year: year) }

  private func state(_ number: Int, in scheme: CodeScheme, year: Int) -> String? {
    let candidates = byNumber["\(scheme) \(number)"] ?? []
    let first = "\(year)-01-01"
    let last = "\(year)-12-31"
    func holds(_ code: DatedCode, _ day: String) -> Bool {
      code.start <= day && code.end.map { $0 >= day } ?? true
    }
    let match =
      candidates.first { holds($0, last) }
      ?? candidates.last { $0.start <= last && $0.end.map { $0 >= first } ?? true }
    return match?.state
  }

  /// The state of an ISO 3166-1 alpha-2 code; `NA` is Namibia.
  public func state(iso2: String) -> String? { byISO2[iso2] }

  /// The state of an English name as GeoNames, ISO 3166 or one of the data sets here writes it.
  public func state(named name: String) -> String? {
    byName[name.lowercased()] ?? Self.otherNames[name]
  }

  /// The state under whose name a voter of the General Assembly sat at the end of a year.
  ///
  /// The seat of the Soviet Union stands under Russia, that of Yugoslavia and of Serbia and Montenegro
  /// under `YU`, and three former states have no code at all.
  public func state(of voter: UNVotes.Voter, year: Int) -> String? {
    if let number = voter.number { return state(cow: number, year: year) }
    return switch voter.iso2 {
    case "": Self.otherNames[voter.name]
    case "DD": "DDR"
    case "YD": "YMD"
    case "CS": "CSK"
    case "RU": year <= 1990 ? "SUN" : "RUS"
    case "YU": year <= 1991 ? "YUG" : year <= 2005 ? "SCG" : "SRB"
    default: byISO2[voter.iso2]
    }
  }

  /// Names that neither list has, as they stand in the data sets read here.
  private static let otherNames = [
    "Turkiye": "TUR", "UAE": "ARE", "Cote d'Ivoire": "CIV", "DR Congo": "COD", "Congo": "COG",
    "Timor-Leste": "TLS", "Yemen Arab Republic": "YAR", "Zanzibar": "ZAN",
    "Federal Republic of Germany": "DEU",
  ]
}
