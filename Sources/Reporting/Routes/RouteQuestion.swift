import Corridors
import WorldModel

/// What was asked of the network.
public struct RouteQuestion: Sendable {
  /// How many routes, and which.
  public enum Search: Hashable, Sendable {
    /// The best ones by generalised cost, in order.
    case best(Int)
    /// All that no other beats.
    case unbeaten(tolerance: Double)
  }

  /// What the best route has least of.
  public enum Criterion: String, Sendable, CaseIterable {
    case time
    case cost
    /// Money, and time in money.
    case generalised
  }

  public var from: EntityID
  public var to: EntityID
  public var on: EDTFDate
  public var cargo: Cargo
  public var search: Search
  public var criterion: Criterion
  /// In ``Cargo/costUnit`` a day.
  public var valueOfTime: Double
  /// Conditions as they were typed.
  public var avoided: [String]
  public var required: [String]
  public var closed: [String]
  /// Key of the scenario that changed the network.
  public var scenario: String?

  public init(
    from: EntityID, to: EntityID, on: EDTFDate, cargo: Cargo = .container,
    search: Search = .best(1), criterion: Criterion = .generalised, valueOfTime: Double = 0,
    avoided: [String] = [], required: [String] = [], closed: [String] = [],
    scenario: String? = nil
  ) {
    self.from = from
    self.to = to
    self.on = on
    self.cargo = cargo
    self.search = search
    self.criterion = criterion
    self.valueOfTime = valueOfTime
    self.avoided = avoided
    self.required = required
    self.closed = closed
    self.scenario = scenario
  }

  /// What the search makes as small as it can.
  public var generalisedCost: GeneralisedCost {
    switch criterion {
    case .time: .time
    case .cost: .money
    case .generalised: GeneralisedCost(valueOfTime: valueOfTime)
    }
  }

  /// Each condition in words; none where nothing was asked beyond the two ends.
  public var conditions: [String] {
    let lists = [("avoiding", avoided), ("using", required), ("closed", closed)]
    var words = lists.filter { !$0.1.isEmpty }
      .map { "\($0.0): \($0.1.joined(separator: ", "))" }
    if let scenario { words.append("scenario: \(scenario)") }
    return words
  }

  var json: JSONValue {
    let kind: String
    var count: Int?
    var tolerance: Double?
    switch search {
    case .best(let number): (kind, count) = ("best", number)
    case .unbeaten(let share): (kind, tolerance) = ("pareto", share)
    }
    return [
      "kind": .string(kind), "count": .optional(count), "tolerance": .optional(tolerance),
      "by": .optional(count == nil ? nil : criterion.rawValue),
      "valueOfTime": .optional(count != nil && criterion == .generalised ? valueOfTime : nil),
      "avoid": .strings(avoided), "require": .strings(required), "close": .strings(closed),
      "scenario": .optional(scenario),
    ]
  }
}
