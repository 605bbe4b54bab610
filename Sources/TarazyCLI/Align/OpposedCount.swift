import Alignment
import ArgumentParser
import Datasets
import Reporting

enum OpposedGrouping: String, ExpressibleByArgument, CaseIterable {
  case all, issue, period, year
}

/// The opposed-vote test over years, group by group.
struct OpposedCount {
  let subject: String
  let first: String
  let second: String

  func table(
    of votes: AssemblyVotes, years: [Int], by grouping: OpposedGrouping, period: Int,
    contested: Bool, where isWanted: (UNVotes.RollCall) -> Bool
  ) throws -> (groups: [OpposedReport.Group], yearsAway: [Int]) {
    let issues = grouping == .issue ? try votes.neededIssues.issues : []
    let issueCalls = issues.map { Set($0.rollCalls) }
    let anyIssue = issueCalls.reduce(into: Set<Int>()) { $0.formUnion($1) }
    let none = OpposedVotes(withFirst: 0, withSecond: 0, abstained: 0, absent: 0)
    var sums: [String: OpposedVotes] = [:]
    var order: [(key: String, name: String)] = issues.map { ($0.code, $0.name) }
    if grouping == .issue { order.append(("none", "no issue")) }
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
        let ids = chosen.rollCalls.map { votes.rollCalls[$0].id }
        for (issue, calls) in zip(issues, issueCalls) {
          add(issue.code, ids.indices.filter { calls.contains(ids[$0]) })
        }
        add("none", ids.indices.filter { !anyIssue.contains(ids[$0]) })
      }
      add("all", nil)
    }
    order.append(("all", "all roll calls"))
    return (order.map { .init(key: $0.key, name: $0.name, votes: sums[$0.key] ?? none) }, away)
  }
}
