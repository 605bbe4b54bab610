import WorldModel

/// The pairs of a demand that meet one network: those whose ends lie in the same spared countries.
///
/// A closure that spares a country's own freight (``NetworkChange/sparing``) leaves that freight another
/// network than the rest has.
public struct FreightGroup: Sendable {
  /// Sorted.
  public let spared: [EntityID]
  public let demand: DemandTable

  /// Groups with a pair, sorted by the countries spared; one with everything where nothing is spared.
  ///
  /// - Parameter nodes: where the pairs begin and end; a node that is not among them lies nowhere.
  public static func groups(
    of demand: DemandTable, nodes: [TransportNetwork.Node], sparing spared: Set<EntityID>
  ) -> [FreightGroup] {
    guard !spared.isEmpty, !demand.pairs.isEmpty else {
      return [FreightGroup(spared: [], demand: demand)]
    }
    let countries = Dictionary(
      nodes.map { ($0.id, $0.countries) }, uniquingKeysWith: { first, _ in first })
    let groups = Dictionary(grouping: demand.pairs) { pair in
      let ends = [pair.origin, pair.destination].flatMap { countries[$0] ?? [] }
      return Set(ends).intersection(spared).sorted()
    }
    return groups.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { spared, pairs in
      FreightGroup(spared: spared, demand: DemandTable(sound: pairs))
    }
  }
}
