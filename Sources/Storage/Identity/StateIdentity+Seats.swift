import WorldModel

extension StateIdentity {
  /// The state that sat in the General Assembly under a code, or under a name where the code is
  /// empty.
  func seat(_ code: String, _ year: Int?) -> IdentityOutcome {
    let seats = Self.seats.filter { $0.code == code }
    if let seat = seats.first(where: { $0.holds(year) }) {
      return .state(seat.state, rule: seat.reason)
    }
    if !seats.isEmpty { return .unmapped(.outOfTime, note: "no such seat in that year") }
    guard let state = spells[.iso2]?[code]?.first?.state else {
      return .unmapped(.unknown, note: "")
    }
    return .state(state, rule: "ISO 3166-1 alpha-2")
  }

  /// As the dated number, but a state that sat before or after the list counts it keeps its number.
  func seatNumber(_ code: String, _ year: Int?) -> IdentityOutcome {
    let outcome = dated(code, .cow, year)
    guard outcome.reason == .outOfTime, let year, let entries = spells[.cow]?[code] else {
      return outcome
    }
    let (first, _) = Self.days(of: year)
    // The spell after that year, else the last one before it.
    guard let nearest = entries.first(where: { first < $0.start }) ?? entries.last else {
      return outcome
    }
    return .state(
      nearest.state, rule: "Correlates of War number; a seat outside the years of that list")
  }

  /// Seats whose code means another state, or none, in ISO 3166-1. The year is the session's, which
  /// runs from September into the next year.
  private static let seats: [DatedLetters] = [
    .init(code: "RU", state: "SUN", last: 1990, reason: "the seat of the Soviet Union"),
    .init(
      code: "RU", state: "RUS", first: 1991, reason: "the seat of the Soviet Union, Russia's since"
    ),
    .init(code: "YU", state: "YUG", last: 1991, reason: "the seat of Yugoslavia"),
    .init(
      code: "YU", state: "SCG", first: 1992, last: 2005,
      reason: "the seat of Yugoslavia, of Serbia and Montenegro since 1992"),
    .init(
      code: "YU", state: "SRB", first: 2006,
      reason: "the seat of Serbia and Montenegro, Serbia's since 2006"),
    .init(code: "DD", state: "DDR", first: 1973, last: 1990, reason: "the seat of East Germany"),
    .init(code: "YD", state: "YMD", first: 1967, last: 1990, reason: "the seat of South Yemen"),
    .init(code: "CS", state: "CSK", last: 1992, reason: "the seat of Czechoslovakia"),
    .init(
      code: "BY", state: "BLR", last: 1990, reason: "Belarus held a seat as a Soviet republic"),
    .init(code: "BY", state: "BLR", first: 1991, reason: "ISO 3166-1 alpha-2"),
    .init(
      code: "UA", state: "UKR", last: 1990, reason: "Ukraine held a seat as a Soviet republic"),
    .init(code: "UA", state: "UKR", first: 1991, reason: "ISO 3166-1 alpha-2"),
    .init(
      code: "TW", state: "TWN", last: 1971, reason: "China's seat, held from Taipei until 1971"),
    .init(
      code: "Yemen Arab Republic", state: "YAR", last: 1990, reason: "a seat without a code"),
    .init(
      code: "Federal Republic of Germany", state: "DEU", last: 1990,
      reason: "a seat without a code"),
    .init(code: "Zanzibar", state: "ZAN", last: 1964, reason: "a seat without a code"),
  ]
}
