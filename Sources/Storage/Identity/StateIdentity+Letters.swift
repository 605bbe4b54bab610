import WorldModel

extension StateIdentity {
  /// Letters of ISO 3166 as a panel of trade or capital uses them in a year.
  func letters(_ code: String, _ year: Int?) -> IdentityOutcome {
    if let note = Self.unallocated[code] { return .unmapped(.noState, note: note) }
    if let rule = Self.datedLetters.first(where: { $0.code == code && $0.holds(year) }) {
      return .state(rule.state, rule: rule.reason)
    }
    let known = Self.datedLetters.filter { $0.code == code }
    if let first = known.first, !Self.isPresent(code, self) {
      let last = known.last ?? first
      return .unmapped(
        .outOfTime, note: "\(code) is read as a state from \(first.first) to \(last.last)")
    }
    guard let state = spells[.iso3]?[code]?.first?.state else {
      return .unmapped(.unknown, note: "")
    }
    if let start = Self.firstYears[state], let year, year < start {
      return .unmapped(.outOfTime, note: "a state with figures of its own since \(start)")
    }
    return .state(state, rule: "ISO 3166-1 alpha-3")
  }

  /// Since when panels can have figures of the states that came out of another one.
  private static let firstYears: [String: Int] = [
    "ARM": 1991, "AZE": 1991, "BLR": 1991, "EST": 1991, "GEO": 1991, "KAZ": 1991, "KGZ": 1991,
    "LTU": 1991, "LVA": 1991, "MDA": 1991, "TJK": 1991, "TKM": 1991, "UKR": 1991, "UZB": 1991,
    "BIH": 1991, "HRV": 1991, "MKD": 1991, "SVN": 1991, "CZE": 1993, "SVK": 1993, "ERI": 1993,
    "MNE": 2006, "XKX": 2008, "SSD": 2011,
  ]

  /// Letters of ISO 3166-1 for present territories, whatever the year.
  func presentLetters(_ code: String) -> IdentityOutcome {
    if let note = Self.aggregates[code] { return .unmapped(.noState, note: note) }
    if let (state, reason) = Self.presentNames[code] { return .state(state, rule: reason) }
    guard let state = spells[.iso3]?[code]?.first?.state else {
      return .unmapped(.unknown, note: "")
    }
    return .state(state, rule: "ISO 3166-1 alpha-3, present territory")
  }

  /// Numbers of ISO 3166-1, which United Nations statistics keep for former states too.
  func number(ofISO code: String, _ year: Int?) -> IdentityOutcome {
    let digits = Self.withoutZeros(code)
    if let state = Self.formerNumbers[digits] {
      return .state(state, rule: "former ISO 3166-1 number")
    }
    guard let state = spells[.isoNumeric]?[digits]?.first?.state else {
      return .unmapped(.unknown, note: "")
    }
    return .state(state, rule: "ISO 3166-1 number")
  }

  private static func isPresent(_ code: String, _ identity: StateIdentity) -> Bool {
    // Serbia and Montenegro is in the list of present codes and was dissolved.
    code != "SCG" && identity.spells[.iso3]?[code] != nil
  }

  /// What letters mean between two years.
  struct DatedLetters: Sendable {
    let code: String
    let state: String
    var first = 1800
    var last = 2199
    let reason: String

    /// Without a year, whether they mean it at all.
    func holds(_ year: Int?) -> Bool { year.map { first <= $0 && $0 <= last } ?? true }
  }

  /// Letters that changed their meaning or that left ISO 3166-1, with the years in which a yearly
  /// panel may use them. Sources: ISO 3166-3; for `SVU`, `YDR`, `SVR`, `ZPM`, `MNT`, `KN1` the
  /// codes of UN Comtrade's reporters as the World Bank abbreviates them.
  static let datedLetters: [DatedLetters] = [
    .init(code: "YUG", state: "YUG", last: 1991, reason: "Yugoslavia until 1992"),
    .init(
      code: "YUG", state: "SCG", first: 1992, last: 2005, reason: "Yugoslavia of two republics"),
    .init(
      code: "SRB", state: "SCG", last: 2005, reason: "Serbia and Montenegro until June 2006"),
    .init(
      code: "SCG", state: "SCG", first: 1992, last: 2006,
      reason: "Serbia and Montenegro until June 2006"),
    .init(
      code: "YEM", state: "YAR", last: 1989,
      reason: "North Yemen until May 1990; the South stands apart"),
    .init(
      code: "YDR", state: "YMD", first: 1967, last: 1990, reason: "South Yemen until May 1990"),
    .init(
      code: "YMD", state: "YMD", first: 1967, last: 1990, reason: "South Yemen until May 1990"),
    .init(code: "RUS", state: "SUN", last: 1990, reason: "Soviet Union until December 1991"),
    .init(code: "SVU", state: "SUN", last: 1991, reason: "Soviet Union until December 1991"),
    .init(code: "SUN", state: "SUN", last: 1991, reason: "Soviet Union until December 1991"),
    .init(code: "CSK", state: "CSK", last: 1992, reason: "Czechoslovakia until the end of 1992"),
    .init(code: "DDR", state: "DDR", last: 1990, reason: "East Germany until October 1990"),
    .init(code: "VDR", state: "VDR", last: 1976, reason: "North Viet Nam until July 1976"),
    .init(code: "SVR", state: "RVN", last: 1975, reason: "South Viet Nam until April 1975"),
    .init(code: "ZPM", state: "ZAN", last: 1964, reason: "Zanzibar until April 1964"),
    .init(code: "ROM", state: "ROU", reason: "Romania's letters until 2002"),
    .init(code: "ZAR", state: "COD", reason: "letters of Zaire, DR Congo since 1997"),
    .init(code: "TMP", state: "TLS", reason: "letters of East Timor until 2002"),
    .init(code: "MNT", state: "MNE", reason: "Montenegro in the panel"),
    .init(code: "KN1", state: "KNA", reason: "Saint Kitts and Nevis in the panel"),
    .init(code: "BLX", state: "BLX", reason: "Belgium and Luxembourg as one reporter"),
    .init(code: "HGK", state: "HKG", reason: "Hong Kong misspelt"),
  ]
}
