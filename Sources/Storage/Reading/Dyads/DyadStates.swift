import Datasets
import Dyads
import WorldModel

/// The states of a system, and which number each state of the workspace has in a year.
public struct DyadStates: Sendable {
  public let system: StateSystem
  /// The data set of the list.
  public let dataset: PublicDataset
  /// By key of the state, from ``firstYear`` on; 0 where it has no number.
  private let numbers: [String: [Int32]]

  /// Years in which a state can have a number.
  static let years = 1800...2199

  /// - Parameters:
  ///   - last: where the table ends; a year after the end of the list takes its members to go on.
  /// - Throws: where the list of the world cannot be.
  public init(
    _ identity: StateIdentity, _ scheme: StateSystem.Scheme, until last: Int? = nil
  ) throws(DyadError) {
    let list = scheme == .correlatesOfWar ? CodeScheme.cow : .gw
    let end = Self.lastYear(of: scheme)
    let years = Self.firstYear...max(end, last ?? end)
    let codes = (identity.spells[list] ?? [:]).compactMap { code, spells in
      Int(code).map { (number: $0, spells: spells) }
    }.sorted { $0.number < $1.number }
    var members: [StateSystem.Spell] = []
    var numbers: [String: [Int32]] = [:]
    for code in codes {
      for spell in code.spells {
        guard let first = Self.day(spell.start) else { continue }
        let last = Self.day(spell.end)
        members.append(StateSystem.Spell(code: code.number, first: first, last: last))
        let from = max(first.components.year, Self.years.lowerBound)
        let to = min(last?.components.year ?? Int.max, Self.years.upperBound)
        guard from <= to else { continue }
        let empty = [Int32](repeating: 0, count: Self.years.count)
        for year in from...to {
          let place = year - Self.years.lowerBound
          // Of two numbers of a state in one year the smaller: Germany is 255, not 260, in 1990.
          // Of two states of a number in one year each has it: the Soviet Union and Russia of 1991.
          if numbers[spell.state, default: empty][place] == 0 {
            numbers[spell.state, default: empty][place] = Int32(clamping: code.number)
          }
        }
      }
    }
    for (number, start, end) in Self.ended(scheme)
    where !codes.contains(where: { $0.number == number }) {
      guard let first = Self.day(start) else { continue }
      members.append(StateSystem.Spell(code: number, first: first, last: Self.day(end)))
    }
    dataset = scheme == .correlatesOfWar ? .stateSystem : .independentStates
    let note = years.upperBound > end ? "; its members at the end of \(end) are taken to go on" : ""
    system = try StateSystem(
      scheme, spells: members, years: years, citation: dataset.citation + note)
    self.numbers = numbers
  }

  /// Both lists begin with 1816.
  public static let firstYear = 1816

  /// The last year of a list: Correlates of War v2016; Gleditsch and Ward as of 2017.
  public static func lastYear(of scheme: StateSystem.Scheme) -> Int {
    scheme == .correlatesOfWar ? 2016 : 2017
  }

  /// The last year until which a list can be taken to go on.
  public static var lastPossibleYear: Int { years.upperBound }

  /// The keys of all states that ever had a number.
  public var keys: [String] { numbers.keys.sorted() }

  /// The number of a state by year from ``years``' first; empty where it never had one.
  func numbers(of key: String) -> [Int32] { numbers[key] ?? [] }

  /// Every number that a state has had, ascending.
  public func numbers(everOf key: String) -> [Int] {
    Set(numbers(of: key)).subtracting([0]).map(Int.init).sorted()
  }

  private static func day(_ text: String) -> CalendarDay? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    return parts.count == 3 ? CalendarDay(year: parts[0], month: parts[1], day: parts[2]) : nil
  }
}
