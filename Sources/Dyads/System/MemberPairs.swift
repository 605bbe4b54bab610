/// In which years two states stand in the table.
public enum PairPresence: String, Hashable, Sendable {
  /// Years in which both were members on one and the same day at least. East and West Germany of
  /// 1990 do not meet the Germany that followed them.
  case sameDay
  /// Years in which each was a member on some day.
  case sameYear
}

/// The years of each pair of states.
struct MemberPairs: Sendable {
  let states: Int
  private let years: ClosedRange<Int>
  private let memberships: [[StateSystem.Days]]

  init(_ system: StateSystem, years: ClosedRange<Int>, presence: PairPresence) {
    states = system.codes.count
    self.years = years
    switch presence {
    case .sameDay: memberships = system.memberships
    case .sameYear: memberships = system.memberships.map(Self.wholeYears)
    }
  }

  /// Widens memberships to whole years, and makes one of those that then touch.
  private static func wholeYears(_ days: [StateSystem.Days]) -> [StateSystem.Days] {
    var result: [StateSystem.Days] = []
    for spell in days {
      let first = StateSystem.day(StateSystem.year(of: spell.lowerBound), month: 1, day: 1)
      let last = StateSystem.day(StateSystem.year(of: spell.upperBound), month: 12, day: 31)
      if let before = result.last, first <= before.upperBound {
        result[result.count - 1] = before.lowerBound...max(before.upperBound, last)
      } else {
        result.append(first...last)
      }
    }
    return result
  }

  /// Puts the years of a pair, ascending and each once, in place of what `result` held.
  func years(_ first: Int, _ second: Int, into result: inout [ClosedRange<Int>]) {
    result.removeAll(keepingCapacity: true)
    for mine in memberships[first] {
      for theirs in memberships[second] where mine.overlaps(theirs) {
        let shared = mine.clamped(to: theirs)
        var from = max(StateSystem.year(of: shared.lowerBound), years.lowerBound)
        if let before = result.last { from = max(from, before.upperBound + 1) }
        let to = min(StateSystem.year(of: shared.upperBound), years.upperBound)
        if from <= to { result.append(from...to) }
      }
    }
  }
}
