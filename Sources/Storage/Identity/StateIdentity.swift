import WorldModel

/// Which state a code or name of a data set means in a year, and by which rule.
///
/// Built from the table of codes of a compiled world, which goes back to the lists of the
/// Correlates of War, of Gleditsch and Ward, of GeoNames and of ISO 3166; no list has to be fetched
/// for an import.
public struct StateIdentity: Sendable {
  /// What a code means between two days.
  struct Spell: Hashable, Sendable {
    let state: String
    /// ISO 8601 days; empty where the list sets no bound.
    let start: String
    let end: String

    func holds(_ day: String) -> Bool { start <= day && (end.isEmpty || day <= end) }

    func meets(_ first: String, _ last: String) -> Bool {
      start <= last && (end.isEmpty || first <= end)
    }
  }

  /// By scheme and code, in the order of the list.
  let spells: [CodeScheme: [String: [Spell]]]
  /// Lower-case names.
  let names: [String: String]
  /// The number of the Correlates of War of each state.
  let numbers: [String: String]

  /// What a code means in a year; without one, what it means at present.
  ///
  /// In a year of change it is the state of the last day, or, where that has none, of the last day
  /// that has.
  public func outcome(_ code: String, in scheme: IdentityScheme, year: Int?) -> IdentityOutcome {
    switch scheme {
    case .seat: seat(code, year)
    case .iso3: letters(code, year)
    case .iso3Guide:
      code == "ZZZ"
        ? .state("DEU", rule: "the guide's files write Germany as ZZZ") : letters(code, year)
    case .iso3Present: presentLetters(code)
    case .isoNumeric: number(ofISO: code, year)
    case .cow: number(code, year)
    case .cowSeat: seatNumber(code, year)
    case .cowLetters: dated(code, .cowLetters, year)
    case .gw: dated(code, .gw, year)
    case .name: named(code)
    case .cowName: namedInTime(code, year)
    case .rollCall: .unmapped(.unknown, note: "no votes of this roll call")
    }
  }

  /// What a code means from one year to another; ambiguous where it meant several states.
  public func outcome(
    _ code: String, in scheme: IdentityScheme, from first: Int, to last: Int
  ) -> IdentityOutcome {
    let start = outcome(code, in: scheme, year: first)
    let end = outcome(code, in: scheme, year: last)
    guard let a = start.state else { return start }
    // A list that ends earlier than the spell still says what the code meant at its start.
    guard let b = end.state, a != b else { return start }
    return .unmapped(.ambiguous, note: "\(a) in \(first), \(b) in \(last)")
  }

  /// As a dated number of the Correlates of War, but a year that only the other list counts is read
  /// by it: data sets go on with 260 for Germany and 678 for Yemen after 1990.
  func number(_ code: String, _ year: Int?) -> IdentityOutcome {
    let outcome = dated(code, .cow, year)
    guard outcome.reason == .outOfTime, let other = dated(code, .gw, year).state else {
      return outcome
    }
    return .state(
      other, rule: "Gleditsch–Ward number; the Correlates of War do not count it in that year")
  }

  /// What a dated code means in a year.
  func dated(_ code: String, _ scheme: CodeScheme, _ year: Int?) -> IdentityOutcome {
    let candidates = spells[scheme]?[code] ?? []
    guard !candidates.isEmpty else {
      return Self.endedStates[code].map { .unmapped(.noState, note: $0) }
        ?? .unmapped(.unknown, note: "")
    }
    let list = Self.titles[scheme] ?? scheme.rawValue
    guard let year else {
      let present = Set(candidates.filter(\.end.isEmpty).map(\.state))
      guard present.count == 1, let state = present.first else {
        return .unmapped(present.isEmpty ? .outOfTime : .ambiguous, note: list)
      }
      return .state(state, rule: "\(list), at present")
    }
    let (first, last) = Self.days(of: year)
    var states = Set(candidates.filter { $0.holds(last) }.map(\.state))
    if states.isEmpty {
      // Every spell of these has an end: an open one would hold on the last day.
      let ended = candidates.filter { $0.meets(first, last) }
      let latest = ended.map(\.end).max()
      states = Set(ended.filter { $0.end == latest }.map(\.state))
    }
    if states.count > 1 {
      return .unmapped(.ambiguous, note: states.sorted().joined(separator: " or "))
    }
    guard let state = states.first else {
      return .unmapped(.outOfTime, note: Self.range(of: candidates, list))
    }
    return .state(state, rule: "\(list), by date")
  }

  static func days(of year: Int) -> (first: String, last: String) {
    let digits = String(max(0, min(year, 9999)))
    let padded = String(repeating: "0", count: 4 - digits.count) + digits
    return ("\(padded)-01-01", "\(padded)-12-31")
  }

  private static func range(of spells: [Spell], _ list: String) -> String {
    let years = spells.map { "\($0.start.prefix(4))–\($0.end.prefix(4))" }
    return "\(list) has it for \(years.joined(separator: ", "))"
  }

  private static let titles: [CodeScheme: String] = [
    .cow: "Correlates of War number", .cowLetters: "Correlates of War letters",
    .gw: "Gleditsch–Ward number",
  ]
}
