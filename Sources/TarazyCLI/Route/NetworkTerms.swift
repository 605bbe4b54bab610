import ArgumentParser
import Corridors
import Foundation
import WorldModel

/// Reads what a user writes about parts of a network.
struct NetworkTerms {
  private let network: TransportNetwork
  /// The nodes that have names.
  private let places: TransportNetwork
  private let countries: [EntityID]

  /// - Parameter places: the nodes that names may stand for; `nil` for all of the network.
  init(_ network: TransportNetwork, places: TransportNetwork? = nil) {
    self.network = network
    self.places = places ?? network
    countries = network.countries
  }

  /// What a text names.
  private enum Term {
    case country(EntityID)
    case modes([TransportMode])
    case gauge(Int)
    case node(EntityID)
    case link(EntityID)
    case passage(EntityID)
  }

  /// Adds what a text names to what is avoided.
  func add(_ text: String, to constraints: inout RouteConstraints) throws {
    switch try term(text) {
    case .country(let id): constraints.avoidedCountries.insert(id)
    case .modes(let modes): constraints.avoidedModes.formUnion(modes)
    case .gauge(let millimetres): constraints.avoidedGauges.insert(millimetres)
    case .node(let id): constraints.avoidedNodes.insert(id)
    case .link(let id): constraints.avoidedLinks.insert(id)
    case .passage:
      throw ValidationError(
        "‘\(text)’ is a passage, which can be closed but not avoided; use --close.")
    }
  }

  func requirements(_ text: String) throws -> [RouteConstraints.Requirement] {
    switch try term(text) {
    case .country(let id): return [.country(id)]
    case .gauge(let millimetres): return [.gauge(millimetres)]
    case .node(let id): return [.node(id)]
    case .link(let id): return [.link(id)]
    case .modes(let modes):
      guard modes.count == 1, let mode = modes.first else {
        throw ValidationError(
          "‘\(text)’ means several modes, and one of them must be required: "
            + modes.map(\.rawValue).joined(separator: ", ") + ".")
      }
      return [.mode(mode)]
    case .passage:
      throw ValidationError("‘\(text)’ is a passage, which can't be required; require its node.")
    }
  }

  /// What a text of `--close` names.
  func selector(_ text: String) throws -> NetworkSelector {
    if let pair = try pair(text) { return pair }
    switch try term(text) {
    case .node(let id): return .node(id)
    case .link(let id): return .link(id)
    case .passage(let id): return .passage(id)
    case .modes(let modes): return .any(modes.map { .mode($0) })
    case .country(let id): return .country(id)
    case .gauge(let millimetres):
      let modes = TransportMode.allCases.filter { $0.gauge == millimetres }
      return .any(modes.map { .mode($0) })
    }
  }

  /// Two countries with a hyphen between; `nil` where the text is nothing of the kind.
  private func pair(_ text: String) throws -> NetworkSelector? {
    let parts = text.split(separator: "-").map { String($0).uppercased() }
    guard parts.count == 2, parts.allSatisfy({ $0.count == 3 }),
      !network.has(EntityID(text.lowercased()))
    else { return nil }
    let countries = countries.map(\.text)
    for part in parts where !countries.contains(part) {
      throw ValidationError(
        "The network has no country ‘\(part)’; it has: \(countries.joined(separator: ", ")).")
    }
    return .countryPair(EntityID(parts[0]), EntityID(parts[1]))
  }

  private func term(_ text: String) throws -> Term {
    let key = EntityID(text)
    if let gauge = Int(text.replacingOccurrences(of: "gauge:", with: "")) {
      guard TransportMode.allCases.contains(where: { $0.gauge == gauge }) else {
        throw ValidationError("No railway of the network has a gauge of \(gauge) mm: 1520 or 1435.")
      }
      return .gauge(gauge)
    }
    if let modes = Self.modes(text) { return .modes(modes) }
    let country = EntityID(text.uppercased())
    if countries.contains(country) { return .country(country) }
    if network.nodes.contains(where: { $0.id == key }) { return .node(key) }
    if network.links.contains(where: { $0.id == key }) { return .link(key) }
    if network.passages.contains(where: { $0.id == key }) { return .passage(key) }
    do throws(PlaceError) {
      return .node(places.nodes[try places.place(named: text)].id)
    } catch {
      throw ValidationError(
        "‘\(text)’ names no country, mode, gauge, link or place: \(error). "
          + "‘tarazy route places’ lists places.")
    }
  }

  private static func modes(_ text: String) -> [TransportMode]? {
    switch text {
    case "rail": TransportMode.allCases.filter(\.isRail)
    case "pipeline": [.oilPipeline, .gasPipeline]
    default: TransportMode(rawValue: text).map { [$0] }
    }
  }
}
