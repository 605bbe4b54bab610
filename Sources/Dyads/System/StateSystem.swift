import WorldModel

/// The states of an international system, each with the days on which it was a member.
///
/// Sources: Correlates of War, *State System Membership (v2016)*,
/// <https://correlatesofwar.org/data-sets/state-system-membership/>; K. S. Gleditsch, M. D. Ward,
/// "A revised list of independent states since the congress of Vienna", *International
/// Interactions* 25(4), 1999, doi:10.1080/03050629908434958.
public struct StateSystem: Sendable {
  public enum Scheme: String, Hashable, Sendable {
    case correlatesOfWar = "ccode"
    case gleditschWard = "gwcode"
  }

  /// A time of membership; a state that left and came back has several.
  public struct Spell: Hashable, Sendable {
    public let code: Int
    public let first: CalendarDay
    /// The last day of membership; `nil` where the list knows no end.
    public let last: CalendarDay?

    public init(code: Int, first: CalendarDay, last: CalendarDay?) {
      self.code = code
      self.first = first
      self.last = last
    }
  }

  /// A time of membership in days since 1970-01-01.
  typealias Days = ClosedRange<Int32>

  public let scheme: Scheme
  /// The years that the list covers.
  public let years: ClosedRange<Int>
  /// The numbers of the states, ascending; a state's place in this list is its index.
  public let codes: [Int]
  let citation: String
  /// By place, ascending and apart from each other.
  let memberships: [[Days]]
  private let places: [Int: Int]

  /// - Parameters:
  ///   - years: the years of the list. A later last year says that states without an end are taken
  ///     to be members until then; no new state can be known.
  ///   - citation: how to cite the list, for the column dictionary.
  /// - Complexity: O(*n* log *n*) in the spells.
  public init(
    _ scheme: Scheme, spells: [Spell], years: ClosedRange<Int>, citation: String
  ) throws(DyadError) {
    self.scheme = scheme
    self.years = years
    self.citation = citation
    let codes = Set(spells.map(\.code)).sorted()
    let places = Dictionary(uniqueKeysWithValues: codes.enumerated().map { ($1, $0) })
    let end = Self.day(years.upperBound, month: 12, day: 31)
    var memberships = [[Days]](repeating: [], count: codes.count)
    for spell in spells {
      if let last = spell.last, last < spell.first {
        throw .spellEndsBeforeStart(state: spell.code)
      }
      let last = spell.last?.number ?? end
      // A state that enters after the years of the list has no day in them.
      guard let place = places[spell.code], spell.first.number <= last else { continue }
      memberships[place].append(spell.first.number...last)
    }
    for (place, code) in codes.enumerated() {
      memberships[place].sort { $0.lowerBound < $1.lowerBound }
      for (one, next) in zip(memberships[place], memberships[place].dropFirst())
      where next.lowerBound <= one.upperBound {
        throw .spellsOverlap(state: code)
      }
    }
    self.codes = codes
    self.places = places
    self.memberships = memberships
  }

  /// The index of a state, or `nil` for a number that the list does not have.
  public func place(of code: Int) -> Int? { places[code] }

  static func day(_ year: Int, month: Int, day: Int) -> Int32 {
    CalendarDay(year: year, month: month, day: day)?.number ?? 0
  }

  static func year(of day: Int32) -> Int { CalendarDay(number: day).components.year }
}
