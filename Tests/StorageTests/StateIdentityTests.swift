import Testing

@testable import Storage

@Suite("Which state a code means in a year")
struct StateIdentityTests {
  private let identity: StateIdentity

  init() throws { identity = try TestIdentity.embedded() }

  struct Case: Sendable, CustomStringConvertible {
    let code: String
    let scheme: IdentityScheme
    let year: Int?
    let state: String?
    var reason: IdentityOutcome.Reason?

    var description: String { "\(code) in \(scheme.rawValue), \(year.map(String.init) ?? "-")" }

    init(_ code: String, _ scheme: IdentityScheme, _ year: Int?, _ state: String) {
      (self.code, self.scheme, self.year, self.state) = (code, scheme, year, state)
    }

    init(
      _ code: String, _ scheme: IdentityScheme, _ year: Int?, _ reason: IdentityOutcome.Reason
    ) {
      (self.code, self.scheme, self.year, self.state) = (code, scheme, year, nil)
      self.reason = reason
    }
  }

  private static let cases: [Case] = [
    // Namibia's alpha-2 code is not a missing value.
    Case("NA", .seat, 1995, "NAM"),
    // One Germany until 1945 and since 1990, two in between; 260 goes on in the other list.
    Case("255", .cow, 1938, "DEU"), Case("255", .cow, 1970, .outOfTime),
    Case("255", .cow, 1990, "DEU"), Case("260", .cow, 1970, "DEU"),
    Case("260", .gw, 2000, "DEU"), Case("260", .cow, 2000, "DEU"),
    Case("265", .cow, 1970, "DDR"), Case("265", .cow, 2007, .outOfTime),
    // North Yemen 678, South Yemen 680, Yemen 679; 678 again in the other list.
    Case("678", .cow, 1980, "YAR"), Case("678", .gw, 1995, "YEM"),
    Case("679", .cow, 1980, .outOfTime), Case("679", .cow, 1995, "YEM"),
    Case("680", .cow, 1980, "YMD"), Case("680", .cow, 1995, .outOfTime),
    Case("Yemen Arab Republic", .seat, 1960, "YAR"), Case("YD", .seat, 1980, "YMD"),
    Case("YEM", .iso3, 1980, "YAR"), Case("YEM", .iso3, 1990, "YEM"),
    Case("YEM", .iso3Present, 1980, "YEM"),
    // One number for three states.
    Case("345", .cow, 1980, "YUG"), Case("345", .cow, 1992, "SCG"),
    Case("345", .cow, 2005, "SCG"), Case("345", .cow, 2006, "SRB"),
    Case("YU", .seat, 1985, "YUG"), Case("YU", .seat, 2000, "SCG"),
    Case("YU", .seat, 2015, "SRB"), Case("YUG", .iso3, 1988, "YUG"),
    Case("YUG", .iso3, 1996, "SCG"), Case("SRB", .iso3, 1996, "SCG"),
    Case("SRB", .iso3, 2008, "SRB"), Case("YUG", .iso3, 2010, .outOfTime),
    // The island is no part of the mainland's number.
    Case("710", .cow, 1960, "CHN"), Case("713", .cow, 1960, "TWN"),
    Case("TW", .seat, 1960, "TWN"), Case("CN", .seat, 1975, "CHN"),
    Case("TW", .seat, 1980, .outOfTime),
    // Seats of their own since 1945, states of the list since 1991.
    Case("370", .cow, 1960, .outOfTime), Case("370", .cowSeat, 1960, "BLR"),
    Case("369", .cow, 1960, .outOfTime), Case("369", .cowSeat, 1960, "UKR"),
    Case("BY", .seat, 1960, "BLR"), Case("UA", .seat, 1960, "UKR"),
    Case("BLR", .iso3, 1980, .outOfTime), Case("BLR", .iso3, 1992, "BLR"),
    Case("365", .cow, 1980, "SUN"), Case("365", .cow, 1995, "RUS"),
    Case("365", .cow, 1991, "RUS"), Case("RU", .seat, 1985, "SUN"),
    // Letters that ISO 3166 withdrew, and letters of one data set alone.
    Case("ROM", .iso3, 2004, "ROU"), Case("ROM", .iso3Present, nil, "ROU"),
    Case("ZAR", .iso3, 1984, "COD"), Case("ZAR", .iso3Present, nil, "COD"),
    Case("ZZZ", .iso3Guide, 2006, "DEU"), Case("ZZZ", .iso3, 2006, .unknown),
    // Letters of the Correlates of War are not ISO 3166.
    Case("KZK", .cowLetters, 2000, "KAZ"), Case("KZK", .iso3, 2000, .unknown),
    Case("GMY", .cowLetters, 2000, "DEU"), Case("GMY", .iso3, 2000, .unknown),
    // What stands for no state is told from what nobody knows.
    Case("BUN", .iso3, 2000, .noState), Case("EUU", .iso3Present, 2000, .noState),
    Case("300", .cow, 1900, .noState), Case("QQQ", .iso3, 2000, .unknown),
    Case("Libya HoR*", .name, 2015, .noState), Case("Atlantis", .name, 2000, .unknown),
    Case("Kazakhstan", .name, 2000, "KAZ"), Case("Turkiye", .name, 2000, "TUR"),
    Case("Russia", .cowName, 1980, "SUN"), Case("Yugoslavia", .cowName, 2000, "SCG"),
    Case("German Federal Republic", .cowName, 1980, "DEU"),
    // Leading zeros of ISO numbers.
    Case("4", .isoNumeric, 2000, "AFG"), Case("004", .isoNumeric, 2000, "AFG"),
    Case("810", .isoNumeric, 1980, "SUN"),
  ]

  @Test("every case that scholars trip over", arguments: cases)
  func meaning(_ expected: Case) {
    let outcome = identity.outcome(expected.code, in: expected.scheme, year: expected.year)
    #expect(outcome.state == expected.state)
    #expect(outcome.reason == expected.reason)
  }

  @Test("a spell over a change of states is ambiguous, and one within a state is not")
  func spells() {
    #expect(identity.outcome("365", in: .cow, from: 1945, to: 2016).reason == .ambiguous)
    #expect(identity.outcome("365", in: .cow, from: 1992, to: 2016).state == "RUS")
    #expect(identity.outcome("705", in: .cow, from: 1991, to: 2016).state == "KAZ")
  }

  /// A list need not be in the order of time.
  @Test("of two states that a year saw end, the later is meant")
  func orderOfTime() {
    let early = StateIdentity.Spell(state: "OLD", start: "1900-01-01", end: "1950-03-31")
    let late = StateIdentity.Spell(state: "NEW", start: "1950-04-01", end: "1950-10-31")
    for spells in [[early, late], [late, early]] {
      let identity = StateIdentity(spells: [.cow: ["1": spells]], names: [:])
      #expect(identity.outcome("1", in: .cow, year: 1950).state == "NEW")
      #expect(identity.outcome("1", in: .cow, year: 1949).state == "OLD")
      #expect(identity.outcome("1", in: .cow, year: 1951).reason == .outOfTime)
    }
  }

  @Test("a rule is given with every state")
  func rules() {
    for scheme in IdentityScheme.allCases {
      for code in ["KAZ", "KZ", "705", "398", "Kazakhstan", "KZK"] {
        if case .state(_, let rule) = identity.outcome(code, in: scheme, year: 2000) {
          #expect(!rule.isEmpty)
        }
      }
    }
  }
}
