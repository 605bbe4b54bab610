import Negotiation
import TestSupport

/// Generated cases; the seed makes them again.
enum DrawnProfiles {
  static func profile(actors: Int, seed: UInt64) -> IssueProfile {
    var random = SplitMix64(seed: seed)
    return IssueProfile(
      position: (0..<actors).map { _ in Double(Int.random(in: 0...100, using: &random)) },
      salience: (0..<actors).map { _ in Double.random(in: 0.05...1, using: &random) },
      capability: (0..<actors).map { _ in Double.random(in: 0.1...10, using: &random) },
      lower: 0, upper: 100)
  }

  /// Distinct positions, so that no rule has to break a tie.
  static func negotiation(actors: Int, issues: Int, seed: UInt64) throws -> NegotiationCase {
    var random = SplitMix64(seed: seed)
    return try NegotiationCase(
      title: "drawn", actors: (0..<actors).map { NegotiationActor("actor \($0)") },
      issues: (0..<issues).map { NegotiationIssue("issue \($0)", lower: 0, upper: 100) },
      stances: (0..<actors).map { _ in
        let capability = Double.random(in: 0.1...10, using: &random)
        return (0..<issues).map { _ in
          Stance(
            position: Double.random(in: 1...99, using: &random),
            salience: Double.random(in: 0.05...1, using: &random), capability: capability)
        }
      })
  }
}
