import Corridors
import WorldModel

/// A named corridor that a route follows, wholly or for a good part.
public struct CorridorMatch: Hashable, Sendable {
  public let corridor: NetworkCorridor
  /// How many of the corridor's nodes in a row the route passes.
  public let passed: Int

  public var isWhole: Bool { passed == corridor.through.count }

  /// The corridors that a route follows: those whose nodes it passes all, the one with the most nodes
  /// first; then those of which it passes a good part in a row: three nodes or more that are two thirds of
  /// all, or five or more that are half of all. A corridor of lorries is followed by lorry alone.
  static func matches(_ route: Route, _ corridors: [NetworkCorridor]) -> [CorridorMatch] {
    let nodes = route.nodes
    return corridors.compactMap { corridor -> CorridorMatch? in
      let isWhole =
        corridor.isOfLorries
        ? corridor.stretch(of: route) != nil : route.runs(through: corridor.through)
      let passed =
        isWhole
        ? corridor.through.count : longestStretch(of: corridor.through, in: nodes)
      let all = corridor.through.count
      let isPart =
        !corridor.isOfLorries && passed >= 3 && 3 * passed >= 2 * all
        || passed >= 5 && 2 * passed >= all
      guard isWhole || isPart else { return nil }
      return CorridorMatch(corridor: corridor, passed: passed)
    }.sorted { left, right in
      if left.isWhole != right.isWhole { return left.isWhole }
      if left.passed != right.passed { return left.passed > right.passed }
      return left.corridor.id < right.corridor.id
    }
  }

  /// The length of the longest row of the wanted nodes that stand in the same order among the others.
  private static func longestStretch(of wanted: [EntityID], in nodes: [EntityID]) -> Int {
    let places = wanted.map { node in nodes.firstIndex(of: node) }
    var best = 0
    var run = 0
    var last = -1
    for place in places {
      if let place, place > last || run == 0 {
        run += 1
        last = place
      } else {
        run = place == nil ? 0 : 1
        last = place ?? -1
      }
      best = max(best, run)
    }
    return best
  }

  var words: String {
    "\(corridor.family.rawValue): \(corridor.name)" + (isWhole ? "" : ", in part")
  }

  var json: JSONValue {
    [
      "id": .string(corridor.id.text), "name": .string(corridor.name),
      "family": .string(corridor.family.rawValue), "passed": .integer(passed),
      "of": .integer(corridor.through.count),
    ]
  }
}
