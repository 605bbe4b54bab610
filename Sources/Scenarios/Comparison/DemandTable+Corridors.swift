import Corridors
import WorldModel

extension DemandTable {
  /// From the first to the last node of each named corridor, each pair once and with the weight 1: a way
  /// to look at all corridors alike where the volumes of freight are not known.
  ///
  /// Corridors with an end that the network does not have, or with two equal ends, are left out.
  public init(
    endsOf corridors: [NetworkCorridor], in network: TransportNetwork
  ) throws(DemandError) {
    let positions = network.nodePositions
    var pairs: [Pair] = []
    for corridor in corridors {
      guard let first = corridor.through.first, let last = corridor.through.last, first != last,
        positions[first] != nil, positions[last] != nil,
        !pairs.contains(where: { $0.origin == first && $0.destination == last })
      else { continue }
      pairs.append(Pair(from: first, to: last, amount: 1))
    }
    try self.init(pairs)
  }
}
