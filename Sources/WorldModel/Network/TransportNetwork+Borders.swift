extension TransportNetwork {
  /// Border crossings where freight that arrives on one side can't go on by its mode on the other, or,
  /// where no link of its mode is there, by the railway of the other gauge.
  var borderFaults: [NetworkFault] {
    var arriving = [Set<Side>](repeating: [], count: nodes.count)
    var leaving = arriving
    for link in links {
      if nodes[link.to].kind == .borderCrossing {
        arriving[link.to].insert(Side(mode: link.mode, country: link.countries.last))
      }
      if nodes[link.from].kind == .borderCrossing {
        leaving[link.from].insert(Side(mode: link.mode, country: link.countries.first))
      }
    }
    return nodes.indices.flatMap { node -> [NetworkFault] in
      let own = passages.filter { $0.node == node }
      var faults: [NetworkFault] = []
      for side in arriving[node].sorted() {
        let across = leaving[node].filter { $0.country != side.country }
        let same = across.filter { $0.mode == side.mode }
        let wanted = same.isEmpty ? across.filter { $0.mode.isRail && side.mode.isRail } : same
        for mode in Set(wanted.map(\.mode)).sorted()
        where !Self.leads(own, from: side.mode, to: mode) {
          let fault = NetworkFault.noBorderPassage(nodes[node].id, from: side.mode, to: mode)
          if !faults.contains(fault) { faults.append(fault) }
        }
      }
      return faults
    }
  }

  private struct Side: Hashable, Comparable {
    let mode: TransportMode
    let country: EntityID?

    static func < (left: Self, right: Self) -> Bool {
      (left.mode, left.country?.text ?? "") < (right.mode, right.country?.text ?? "")
    }
  }

  private static func leads(
    _ passages: [Passage], from: TransportMode, to: TransportMode
  ) -> Bool {
    passages.contains { passage in
      (passage.kind == .border || passage.isGaugeChange && from != to)
        && (passage.from == nil || passage.from == from)
        && (passage.to == nil || passage.to == to)
    }
  }
}
