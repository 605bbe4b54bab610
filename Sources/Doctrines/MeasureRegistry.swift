import Balance
import Corridors
import Trade
import WorldModel

/// Every measure that a doctrine or a user can name.
public struct MeasureRegistry: Sendable {
  /// Sorted by name.
  public let measures: [any Measure]

  public init(_ measures: [any Measure]) {
    self.measures = measures.sorted { $0.description.name < $1.description.name }
  }

  /// The measures of all engines, and the states of things.
  public static let standard = MeasureRegistry(
    BalanceMeasures.all + CorridorMeasures.all + TradeMeasures.all + StateMeasures.all)

  /// - Throws: ``MeasureError`` with the name that was probably meant.
  public func measure(named name: String) throws(MeasureError) -> any Measure {
    if let found = measures.first(where: { $0.description.name == name }) { return found }
    if let found = measures.first(where: { $0.description.formerNames.contains(name) }) {
      return found
    }
    let names = measures.map(\.description.name)
    throw .unknownMeasure(name, suggestion: Spelling.closest(to: name, among: names))
  }

  /// Validates a request and evaluates it.
  ///
  /// - Parameter everything: the world whose keys the arguments may name; a view of the past does not yet
  ///   know things that were announced later, and asking for them is no mistake.
  public func values(
    of name: String, for request: MeasureRequest, in world: World, knowing everything: World? = nil
  ) throws(MeasureError) -> [MeasureValue] {
    let measure = try measure(named: name)
    try request.validate(against: measure.description, in: everything ?? world)
    return try measure.values(for: request, in: world)
  }
}
