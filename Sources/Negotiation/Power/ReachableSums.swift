/// Which sums of weights coalitions can reach, as bits of words.
enum ReachableSums {
  /// The least weight with which a voter decides in some coalition; larger weights decide too.
  ///
  /// A heavier voter can stand in for a lighter one, so the weights are searched by halving.
  /// Complexity: O(n q log n / 64).
  static func leastDecidingWeight(_ weights: [Int], _ distinct: [Int], quota: Int) -> Int {
    var low = 0
    var high = distinct.count
    while low < high {
      let middle = (low + high) / 2
      if decides(distinct[middle], weights, quota: quota) {
        high = middle
      } else {
        low = middle + 1
      }
    }
    return low < distinct.count ? distinct[low] : .max
  }

  private static func decides(_ weight: Int, _ weights: [Int], quota: Int) -> Bool {
    guard weight > 0 else { return false }
    var others = weights
    if let own = others.firstIndex(of: weight) { others.remove(at: own) }
    var bits = [UInt64](repeating: 0, count: quota / 64 + 1)
    bits[0] = 1
    for other in others where other > 0 && other < quota {
      let words = other / 64
      let shift = UInt64(other % 64)
      for index in Swift.stride(from: bits.count - 1, through: words, by: -1) {
        var moved = bits[index - words] << shift
        if shift > 0, index > words { moved |= bits[index - words - 1] >> (64 - shift) }
        bits[index] |= moved
      }
    }
    return (max(0, quota - weight)..<quota).contains { bits[$0 / 64] >> UInt64($0 % 64) & 1 == 1 }
  }
}
