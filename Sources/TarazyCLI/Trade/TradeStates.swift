import ArgumentParser
import Datasets
import Storage
import WorldModel

/// The states of a world by the codes and names under which data sets write them.
struct TradeStates {
  /// ISO 3166-1 alpha-3 of all of them.
  let codes: Set<String>
  private let world: World
  private let byName: [String: String]
  private let identity: StateIdentity

  init(_ options: WorldOptions) throws {
    do { world = try WorldFolder.read(options.path).world } catch {
      throw ValidationError("The world \(options.path) has faults:\n\(error)")
    }
    let kinds: Set<Actor.Kind> = [.state, .formerState, .territory]
    let states = world.facts.actors.filter { kinds.contains($0.content.kind) }
    codes = Set(states.map(\.content.id.text))
    var names: [String: Set<String>] = [:]
    for actor in states {
      names[actor.content.name.lowercased(), default: []].insert(actor.content.id.text)
    }
    for alias in world.facts.aliases where codes.contains(alias.content.of.text) {
      names[alias.content.name.lowercased(), default: []].insert(alias.content.of.text)
    }
    byName = names.compactMapValues { $0.count == 1 ? $0.first : nil }
    identity = try StateIdentity.read(from: options)
  }

  /// - Parameter number: of ISO 3166-1; DESTA gives Kosovo, which has none, the number 900.
  func alpha3(number: String) -> String? {
    number == "900" ? "XKX" : identity.outcome(number, in: .isoNumeric, year: nil).state
  }

  func alpha3(named name: String) -> String? { byName[name.lowercased()] }

  /// The members of a bloc at some time of a year; of other groups the world knows only some.
  func members(of name: String, in year: Int) -> [String]? {
    guard let bloc = world.entity(named: name), world.actor(bloc)?.kind == .bloc,
      let time = EDTFInterval("\(year)")
    else { return nil }
    let members = world.members(of: bloc, at: time).map(\.text)
    return members.isEmpty ? nil : members
  }
}
