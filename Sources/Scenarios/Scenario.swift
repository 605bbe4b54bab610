import Corridors
import WorldModel

/// A supposed or past change of the world: named shocks, each with a precise meaning.
///
/// A scenario is a function from world to world, ``applied(to:)``. It changes no fact: a world that it
/// was applied to knows how networks that are made from its facts are to be changed.
public struct Scenario: Hashable, Sendable {
  /// Key; the name of the file without its ending.
  public let id: String
  public let title: String
  /// What is supposed or what happened, in own words.
  public let says: String
  /// When it begins; the network is taken as it was known to be on this date.
  public let date: EDTFDate
  /// Key of `sources.csv`, or the publication in words; empty for a mere supposition.
  public let source: String
  public let locator: String
  /// In the order of the file.
  public let shocks: [NetworkShock]

  public init(
    id: String, title: String, says: String = "", date: EDTFDate, source: String = "",
    locator: String = "", shocks: [NetworkShock]
  ) {
    self.id = id
    self.title = title
    self.says = says
    self.date = date
    self.source = source
    self.locator = locator
    self.shocks = shocks
  }

  /// The world with the shocks; without shocks, the world itself.
  ///
  /// Complexity: that of making the networks of all cargoes.
  /// - Throws: ``ScenarioError`` if a network can't be made or a shock names nothing in it.
  public func applied(to world: World) throws(ScenarioError) -> World {
    guard !shocks.isEmpty else { return world }
    var networks = try ScenarioNetworks(of: world, on: date)
    var changes: [NetworkChange] = []
    for (position, shock) in shocks.enumerated() {
      do throws(NetworkEditError) {
        changes += try networks.apply(shock)
      } catch {
        throw .shock(position + 1, shock.kind, error)
      }
    }
    return world.applying(changes)
  }
}

/// Why a scenario can't be applied to a world, or its outcome not be computed.
public enum ScenarioError: Error, Sendable, CustomStringConvertible {
  /// What is wrong with the network, in words.
  case network(String)
  /// The shock by its place in the scenario, from 1.
  case shock(Int, NetworkShock.Kind, NetworkEditError)
  /// Freight of some countries meets another network than that of others, so that it can't share
  /// capacities with it in one assignment.
  case sparedFreight([EntityID])
  case assignment(AssignmentError)
  case comparison(ComparisonError)

  public var description: String {
    switch self {
    case .network(let reason): reason
    case .shock(let number, let kind, let error):
      "shock \(number) (\(kind.rawValue)): \(error)"
    case .sparedFreight(let countries):
      "freight of \(countries.map(\.text).joined(separator: ", ")) is spared by a closure that holds "
        + "for others, so that capacities can't be shared among all freight; write ‘spares: []’ in "
        + "the scenario, or compare best routes"
    case .assignment(let error): error.description
    case .comparison(let error): error.description
    }
  }
}
