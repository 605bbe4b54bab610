import ArgumentParser
import Datasets
import WorldModel

/// Reads what a user writes about states and blocs that vote.
struct AlignNames {
  enum Party: Hashable {
    case state(String)
    /// A bloc whose members vote one by one.
    case bloc(String)

    var key: String {
      switch self {
      case .state(let key), .bloc(let key): key
      }
    }
  }

  private let keys: [String]
  private let world: World

  init(_ votes: AssemblyVotes, _ options: WorldOptions) throws {
    keys = (votes.keys + AssemblyYear.predecessors.keys).sorted()
    do { world = try WorldFolder.read(options.path).world } catch {
      throw ValidationError("The world \(options.path) has faults:\n\(error)")
    }
  }

  func parties(_ list: String) throws -> [Party] {
    try list.split(separator: ",", omittingEmptySubsequences: false).map {
      try party(String($0).trimmed)
    }
  }

  func party(_ text: String) throws -> Party {
    if keys.contains(text.uppercased()) { return .state(text.uppercased()) }
    if let entity = world.entity(named: text) {
      if keys.contains(entity.text) { return .state(entity.text) }
      if !world.memberships(in: entity).isEmpty { return .bloc(entity.text) }
    }
    let hint = Spelling.closest(to: text, among: keys) ?? world.closestKey(to: text)
    throw ValidationError(
      "‘\(text)’ neither votes in the data nor is a bloc whose members the world knows"
        + (hint.map { "; did you mean ‘\($0)’?" } ?? ".") + " Give keys such as KAZ or EU.")
  }

  /// The first key that stands twice; `nil` where each stands once.
  static func repeated(_ keys: [String]) -> String? {
    var seen: Set<String> = []
    return keys.first { !seen.insert($0).inserted }
  }

  func state(_ text: String) throws -> String {
    switch try party(text) {
    case .state(let key): return key
    case .bloc(let key):
      throw ValidationError("\(key) is a bloc and has no vote of its own: name one of its members.")
    }
  }

  /// Who belongs to a bloc for sure on the last day of a year, sorted.
  func members(of bloc: String, year: Int) -> [String] {
    guard let day = EDTFInterval("\(year)-12-31") else { return [] }
    let held = world.memberships(in: EntityID(bloc)).filter {
      $0.content.role.isMembership && $0.valid.overlap(day) == .certain
        && $0.envelope.status != .conditional && $0.envelope.status != .planned
    }
    return Set(held.map(\.content.member.text)).sorted()
  }
}
