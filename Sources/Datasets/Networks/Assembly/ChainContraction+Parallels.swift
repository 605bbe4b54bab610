extension ChainContraction {
  private struct Ends: Hashable {
    let low: Int32
    let high: Int32
    let kind: Int32
  }

  /// Of several lines of one kind between the same two points the shortest, in their order; and how many
  /// others there are, with their length.
  ///
  /// Lines of one kind have the same times and costs of a kilometre, so that no best way uses a longer one.
  /// Of equally long ones the first is kept.
  ///
  /// Complexity: O(n).
  var withoutParallels: (kept: [Chain], left: (count: Int, kilometres: Double)) {
    var best: [Ends: Int32] = [:]
    best.reserveCapacity(chains.count)
    var left = (count: 0, kilometres: 0.0)
    var isKept = [Bool](repeating: true, count: chains.count)
    for (index, chain) in chains.enumerated() {
      let ends = Ends(
        low: min(chain.from, chain.to), high: max(chain.from, chain.to), kind: chain.kind)
      guard let other = best[ends] else {
        best[ends] = Int32(index)
        continue
      }
      let isShorter = chain.kilometres < chains[Int(other)].kilometres
      let loser = isShorter ? Int(other) : index
      if isShorter { best[ends] = Int32(index) }
      isKept[loser] = false
      left = (left.count + 1, left.kilometres + chains[loser].kilometres)
    }
    return (chains.indices.filter { isKept[$0] }.map { chains[$0] }, left)
  }
}
