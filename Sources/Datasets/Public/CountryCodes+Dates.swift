import WorldModel

/// A state that no longer exists and that the data sets still name.
public struct FormerState: Hashable, Sendable {
  /// ISO 3166-3 where it has a code of three letters, else the letters of the Correlates of War.
  public let key: String
  public let name: String
  /// ISO 8601 days.
  public let start: String
  public let end: String

  public static let all: [FormerState] = [
    .init(key: "SUN", name: "Soviet Union", start: "1922-12-30", end: "1991-12-25"),
    .init(key: "YUG", name: "Yugoslavia", start: "1918-12-01", end: "1992-04-26"),
    .init(
      key: "SCG", name: "Serbia and Montenegro", start: "1992-04-27", end: "2006-06-04"),
    .init(
      key: "DDR", name: "German Democratic Republic", start: "1949-10-07", end: "1990-10-02"),
    .init(key: "CSK", name: "Czechoslovakia", start: "1918-10-28", end: "1992-12-31"),
    .init(key: "YAR", name: "Yemen Arab Republic", start: "1962-09-27", end: "1990-05-21"),
    .init(
      key: "YMD", name: "People's Democratic Republic of Yemen", start: "1967-11-30",
      end: "1990-05-21"),
    .init(
      key: "VDR", name: "Democratic Republic of Viet Nam", start: "1945-09-02",
      end: "1976-07-01"),
    .init(key: "RVN", name: "Republic of Viet-Nam", start: "1955-10-26", end: "1975-04-30"),
    .init(key: "ZAN", name: "Zanzibar", start: "1963-12-10", end: "1964-04-26"),
  ]
}

extension CountryCodes {
  /// Which state a number means between two days, where one number has meant several or where the
  /// crosswalk of the ideal points has none. Open ends reach as far as the list does.
  struct DateRule {
    let scheme: CodeScheme
    let number: Int
    let state: String
    var from = "0000"
    var to = "9999"
  }

  /// Both lists count Germany from 1816 under 255 (the Correlates of War again from 1990) and West Germany
  /// under 260, which Gleditsch and Ward keep after 1990; they count Yemen after 1990 under 679 and 678;
  /// only Gleditsch and Ward give Serbia a number of its own; neither tells the Soviet Union from Russia.
  static let dateRules: [DateRule] =
    [CodeScheme.cow, .gw].flatMap { scheme in
      [
        DateRule(scheme: scheme, number: 255, state: "DEU"),
        DateRule(scheme: scheme, number: 260, state: "DEU"),
        DateRule(scheme: scheme, number: 265, state: "DDR"),
        DateRule(scheme: scheme, number: 315, state: "CSK"),
        DateRule(scheme: scheme, number: 345, state: "YUG", to: "1992-04-26"),
        DateRule(
          scheme: scheme, number: 345, state: "SCG", from: "1992-04-27", to: "2006-06-04"),
        DateRule(scheme: scheme, number: 345, state: "SRB", from: "2006-06-05"),
        DateRule(scheme: scheme, number: 347, state: "XKX"),
        DateRule(scheme: scheme, number: 365, state: "RUS", to: "1922-12-29"),
        DateRule(
          scheme: scheme, number: 365, state: "SUN", from: "1922-12-30", to: "1991-12-25"),
        DateRule(scheme: scheme, number: 365, state: "RUS", from: "1991-12-26"),
        DateRule(scheme: scheme, number: 511, state: "ZAN"),
        DateRule(scheme: scheme, number: 678, state: "YAR", to: "1990-05-21"),
        DateRule(scheme: scheme, number: 678, state: "YEM", from: "1990-05-22"),
        DateRule(scheme: scheme, number: 679, state: "YEM"),
        DateRule(scheme: scheme, number: 680, state: "YMD"),
        DateRule(scheme: scheme, number: 816, state: "VDR", to: "1976-07-01"),
        DateRule(scheme: scheme, number: 816, state: "VNM", from: "1976-07-02"),
        DateRule(scheme: scheme, number: 817, state: "RVN"),
      ]
    } + [DateRule(scheme: .gw, number: 340, state: "SRB")]

  /// Gives each spell of a list to the states that its number meant.
  static func place(
    _ spells: [SystemMembership], scheme: CodeScheme, plain: [Int: String]
  ) -> (codes: [DatedCode], unmapped: [SystemMembership]) {
    var codes: [DatedCode] = []
    var unmapped: [SystemMembership] = []
    func add(_ spell: SystemMembership, _ state: String, _ start: String, _ end: String?) {
      codes.append(
        DatedCode(state: state, scheme: scheme, code: "\(spell.code)", start: start, end: end))
      guard scheme == .cow else { return }
      codes.append(
        DatedCode(
          state: state, scheme: .cowLetters, code: spell.letters, start: start, end: end))
    }
    for spell in spells {
      let rules = dateRules.filter { $0.scheme == scheme && $0.number == spell.code }
      if rules.isEmpty {
        guard let state = plain[spell.code] else {
          unmapped.append(spell)
          continue
        }
        add(spell, state, spell.start, spell.end)
      }
      for rule in rules {
        let start = max(spell.start, rule.from)
        let end = min(spell.end ?? "9999", rule.to)
        if start <= end { add(spell, rule.state, start, end == "9999" ? nil : end) }
      }
    }
    return (codes, unmapped)
  }
}
