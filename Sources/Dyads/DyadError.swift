/// Why a table of pairs of states and years cannot be made.
public enum DyadError: Error, Hashable, Sendable {
  /// A membership that ends before it begins.
  case spellEndsBeforeStart(state: Int)
  /// Two memberships of one state that share a day.
  case spellsOverlap(state: Int)
  /// Years that the list of the state system does not reach.
  case yearsOutsideSystem(asked: ClosedRange<Int>, listed: ClosedRange<Int>)
  /// One source with two different figures for the same pair and year.
  case contradiction(column: String, first: Int, second: Int, year: Int)
  /// One source with two rows for the same state and year.
  case repeatedStateYear(column: String, state: Int, year: Int)
  /// Standings for another number of organisations than was announced.
  case organisationCount(found: Int, expected: Int, state: Int, year: Int)
  /// More identical answers than joint votes, or a negative number of either.
  case impossibleAgreement(first: Int, second: Int, year: Int)
  /// A type of contiguity other than 0 to 5, or a spell that ends before it begins.
  case impossibleContiguity(first: Int, second: Int, type: Int)
  /// Two columns of the same name.
  case repeatedColumn(String)
}

extension DyadError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .spellEndsBeforeStart(let state):
      "state \(state) leaves the system before it enters; check the dates of its membership"
    case .spellsOverlap(let state):
      "state \(state) is a member twice on one day; end one membership before the next"
    case .yearsOutsideSystem(let asked, let listed):
      "the list of states reaches from \(listed.lowerBound) to \(listed.upperBound), not from "
        + "\(asked.lowerBound) to \(asked.upperBound); ask for years within the list"
    case .contradiction(let column, let first, let second, let year):
      "\(column): two different figures for \(first) and \(second) in \(year); keep one"
    case .repeatedStateYear(let column, let state, let year):
      "\(column): two rows for state \(state) in \(year); keep one"
    case .organisationCount(let found, let expected, let state, let year):
      "\(found) standings of state \(state) in \(year), but \(expected) organisations; give one "
        + "standing for each organisation"
    case .impossibleAgreement(let first, let second, let year):
      "identical answers of \(first) and \(second) in \(year) must lie between 0 and their joint "
        + "votes; count them again"
    case .impossibleContiguity(let first, let second, let type):
      "contiguity of \(first) and \(second): type \(type) must be 0 to 5 and the spell must not "
        + "end before it begins"
    case .repeatedColumn(let name):
      "two columns have the name \(name); join each source once"
    }
  }
}
