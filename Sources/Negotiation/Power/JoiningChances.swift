/// Chances of sums of weights when every voter joins with the same chance.
enum JoiningChances {
  /// F(x) for x from 0 to before `length`.
  ///
  /// - Complexity: O(n length).
  static func cumulative(_ weights: [Int], chance: Double, length: Int) -> [Double] {
    // Room before the first cell stands for negative sums, which have no chance.
    let order = weights.sorted()
    let room = (min(order.last ?? 0, length) + 3) / 4 * 4
    let size = room + (length + 3) / 4 * 4
    var current = [Double](repeating: 0, count: size)
    var next = [Double](repeating: 0, count: size)
    current[room] = 1
    let stays = 1 - chance
    var reached = 0
    for weight in order {
      reached = min(length - 1, reached + min(weight, length))
      if weight >= length {
        for sum in 0..<length { current[room + sum] *= stays }
        continue
      }
      current.withUnsafeBytes { from in
        next.withUnsafeMutableBytes { to in
          let without = SIMD4<Double>(repeating: stays)
          let with = SIMD4<Double>(repeating: chance)
          for sum in Swift.stride(from: 0, through: reached, by: 4) {
            let here = (room + sum) * 8
            let kept = from.loadUnaligned(fromByteOffset: here, as: SIMD4<Double>.self)
            let added = from.loadUnaligned(
              fromByteOffset: here - weight * 8, as: SIMD4<Double>.self)
            to.storeBytes(
              of: kept * without + added * with, toByteOffset: here, as: SIMD4<Double>.self)
          }
        }
      }
      swap(&current, &next)
    }
    var sum = 0.0
    return (0..<length).map { index in
      sum += current[room + index]
      return sum
    }
  }

  /// Chance that a voter of a weight decides: G(q − 1) − G(q − 1 − w).
  ///
  /// - Parameter chance: at most ½.
  /// - Complexity: O(q / w).
  static func pivot(_ cumulative: [Double], weight: Int, quota: Int, chance: Double) -> Double {
    guard weight > 0, quota > 0 else { return 0 }
    let stays = 1 - chance
    var before = 0.0
    var sum = (quota - 1) % weight
    var without = cumulative[sum] / stays
    while sum + weight < quota {
      sum += weight
      before = without
      without = (cumulative[sum] - chance * before) / stays
    }
    return without - before
  }
}
