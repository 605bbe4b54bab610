import Alignment
import ArgumentParser
import Datasets

enum OpposedGrouping: String, ExpressibleByArgument, CaseIterable {
  case all, issue, period, year
}

/// The opposed-vote test over years, group by group.
struct OpposedCount {
  struct Group {
    /// Code of an issue, a year, or the first year of a period; `all` for everything.
    let key: String
    let name: String
    let votes: OpposedVotes
  }

  struct Table {
    let groups: [Group]
    /// Years in which the state cast no vote.
    let yearsAway: [Int]
  }

  let subject: String
  let first: String
  let second: String

  func table(
    of votes: AssemblyVotes, years: [Int], by grouping: OpposedGrouping, period: Int,
    contested: Bool, where isWanted: (UNVotes.RollCall) -> Bool
  ) throws -> Table {
    let issues = grouping == .issue ? try votes.neededIssues.issues : []
    let issueCalls = issues.map { Set($0.rollCalls) }
    let none = OpposedVotes(withFirst: 0, withSecond: 0, abstained: 0, absent: 0)
    var sums: [String: OpposedVotes] = [:]
    var order: [(key: String, name: String)] = issues.map { ($0.code, $0.name) }
    var away: [Int] = []
    for year in years {
      let chosen = try AssemblyYear(year, of: votes, contested: contested, where: isWanted)
      guard let mine = chosen.place(of: subject) else {
        away.append(year)
        continue
      }
      // A pole that was away opposed nobody.
      guard let one = chosen.place(of: first), let other = chosen.place(of: second) else {
        continue
      }
      func add(_ key: String, _ calls: [Int]?) {
        let found = chosen.matrix.opposedVotes(of: mine, between: one, and: other, in: calls)
        sums[key] = (sums[key] ?? none) + (found ?? none)
      }
      switch grouping {
      case .all: break
      case .year, .period:
        let start = grouping == .year ? year : year / period * period
        // Only the years asked for.
        let first = max(start, years.first ?? start)
        let last = grouping == .year ? year : min(start + period - 1, years.last ?? start)
        let name = first == last ? "\(first)" : "\(first)–\(last)"
        if order.last?.key != "\(start)" { order.append(("\(start)", name)) }
        add("\(start)", nil)
      case .issue:
        for (issue, calls) in zip(issues, issueCalls) {
          add(
            issue.code,
            chosen.rollCalls.indices.filter {
              calls.contains(votes.rollCalls[chosen.rollCalls[$0]].id)
            })
        }
      }
      add("all", nil)
    }
    order.append(("all", "all roll calls"))
    return Table(
      groups: order.map { Group(key: $0.key, name: $0.name, votes: sums[$0.key] ?? none) },
      yearsAway: away)
  }
}
