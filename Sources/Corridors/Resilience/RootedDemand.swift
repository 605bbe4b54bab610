/// The pairs of a demand table in groups with one end in common, so that one tree serves a group.
///
/// The common end is the origin or the destination, whichever makes fewer groups.
struct RootedDemand: Sendable {
  struct Group: Sendable {
    let root: Int
    let pairs: [Int]
  }

  let groups: [Group]
  /// By pair, the end that is not the root.
  let ends: [Int]
  let isReverse: Bool

  init(_ demand: ResolvedDemand) {
    let bySource = Self.grouped(demand.sources)
    let byTarget = Self.grouped(demand.targets)
    isReverse = byTarget.count <= bySource.count
    groups = isReverse ? byTarget : bySource
    ends = isReverse ? demand.sources : demand.targets
  }

  private static func grouped(_ roots: [Int]) -> [Group] {
    var positions: [Int: Int] = [:]
    var groups: [(root: Int, pairs: [Int])] = []
    for (pair, root) in roots.enumerated() {
      if let position = positions[root] {
        groups[position].pairs.append(pair)
      } else {
        positions[root] = groups.count
        groups.append((root, [pair]))
      }
    }
    return groups.map { Group(root: $0.root, pairs: $0.pairs) }
  }

  func tree(_ group: Group, _ search: ShortestPathSearch, _ weights: EdgeWeights) -> PathTree {
    isReverse ? search.tree(to: group.root, weights) : search.tree(from: group.root, weights)
  }
}
