import WorldModel

/// Which rows of a world are occasions for a rule: the one table of kinds.
public enum OccurrenceTable {
  /// By the kind of a shock.
  public static let shocks: [String: ConductRule.Occasion] = [
    "war": .conflict, "conflict": .conflict, "sanctions": .sanction, "route": .corridorLoss,
    "closure": .corridorLoss, "energy-price": .energyPrice, "terrorism": .attack,
    "attack": .attack,
  ]
  /// By the kind of an event.
  public static let events: [String: ConductRule.Occasion] = [
    "attack": .attack, "closure": .corridorLoss, "war": .conflict, "sanctions": .sanction,
    "vote": .vote, "resolution": .vote, "election": .election, "signing": .invitation,
  ]
  /// Roles of a membership that stand for an invitation to join; a seat in a body stands for an election.
  public static let roles: [Membership.Role] = [.interested, .acceding]
  /// The role of an actor that is the place of a shock and not one of its parties.
  static let place = "place"

  static func known(_ table: [String: ConductRule.Occasion]) -> String {
    table.keys.sorted().joined(separator: ", ")
  }
}

/// Why a row of the world can't be asked as an event.
public struct OccurrenceError: Error, Hashable, Sendable, CustomStringConvertible {
  public let id: String
  public let reason: String
  public let fix: String

  public var description: String { "‘\(id)’ \(reason); \(fix)" }
}
