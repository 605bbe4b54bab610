import ArgumentParser
import Datasets

/// How much roll calls count, as asked for on the command line.
enum VoteWeights: ExpressibleByArgument {
  /// By whether the United States Department of State called them important.
  case important(Double, other: Double)
  /// By issue; what belongs to several counts as the heaviest of them, what belongs to none once.
  case issues([(code: String, weight: Double)])
  /// A file of roll calls and weights.
  case file(String)

  /// `important`, `important:3`, `me:3,nu:2`, or the path of a CSV file.
  init?(argument: String) {
    if argument.lowercased().hasSuffix(".csv") || argument.lowercased().hasSuffix(".csv.gz") {
      self = .file(argument)
      return
    }
    if argument == "important" {
      self = .important(1, other: 0)
      return
    }
    var issues: [(code: String, weight: Double)] = []
    for part in argument.split(separator: ",", omittingEmptySubsequences: false) {
      let pair = part.split(separator: ":", omittingEmptySubsequences: false)
      guard pair.count == 2, !pair[0].isEmpty, let weight = Double(pair[1]), weight >= 0,
        weight.isFinite
      else { return nil }
      issues.append((String(pair[0]), weight))
    }
    if issues.count == 1, issues[0].code == "important" {
      guard issues[0].weight > 0 else { return nil }
      self = .important(issues[0].weight, other: 1)
    } else {
      self = .issues(issues)
    }
  }

  /// The weights of roll calls.
  struct Table {
    /// By number of the roll call.
    let weights: [Int: Double]
    let other: Double
    let words: String

    func weight(of call: UNVotes.RollCall) -> Double { weights[call.id] ?? other }
  }

  func table(of votes: AssemblyVotes) throws -> Table {
    switch self {
    case .important(let weight, let other):
      let calls = votes.rollCalls.filter(\.isImportant).map { ($0.id, weight) }
      return Table(
        weights: Dictionary(calls) { first, _ in first }, other: other,
        words: other == 0
          ? "only roll calls that the United States Department of State called important"
          : "roll calls that the United States Department of State called important count "
            + "\(weight) times")
    case .issues(let issues):
      var weights: [Int: Double] = [:]
      for issue in issues {
        for call in try RollCallOptions.rollCalls(of: issue.code, in: votes) {
          weights[call] = max(weights[call] ?? 0, issue.weight)
        }
      }
      let names = issues.map { "\($0.code) \($0.weight) times" }.joined(separator: ", ")
      return Table(weights: weights, other: 1, words: "roll calls count by issue: \(names)")
    case .file(let path):
      let file = try RollCallWeights(FileContents.read(path).expanded())
      let known = Set(votes.rollCalls.map(\.id))
      if let stranger = file.weights.keys.filter({ !known.contains($0) }).min() {
        throw ValidationError(
          "\(path): roll call \(stranger) is not in the votes. Its numbers are those of the column "
            + "rcid.")
      }
      return Table(
        weights: file.weights, other: 0,
        words: "roll calls count as \(path) says (SHA-256 \(file.sha256.prefix(12))), others not")
    }
  }
}
