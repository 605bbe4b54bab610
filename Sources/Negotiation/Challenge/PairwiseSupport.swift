/// How much the actors together support each position over each other.
struct PairwiseSupport {
  let count: Int
  /// Rows i, columns j: sum of the positive votes for i over j.
  let positive: [Double]
  /// Whether i and j hold different positions.
  let isApart: [Bool]
  /// Sum of the absolute votes over all ordered pairs.
  let sum: Double

  /// The support where votes may be bent by risk attitudes.
  ///
  /// - Parameters:
  ///   - distance: rows of candidates i, columns of voters, each row padded with zeros to a multiple of
  ///     four: capability × salience of the voter × its bent distance from the candidate.
  init(position: [Double], distance: [Double], stride: Int) {
    let count = position.count
    var positive = [Double](repeating: 0, count: count * count)
    var isApart = [Bool](repeating: false, count: count * count)
    var sum = 0.0
    distance.withUnsafeBytes { bytes in
      for one in 0..<count {
        for other in (one + 1)..<max(one + 1, count) where position[one] != position[other] {
          var forOne = SIMD4<Double>.zero
          var forOther = SIMD4<Double>.zero
          for lane in Swift.stride(from: 0, to: stride, by: 4) {
            let near = bytes.loadUnaligned(
              fromByteOffset: (one * stride + lane) * 8, as: SIMD4<Double>.self)
            let far = bytes.loadUnaligned(
              fromByteOffset: (other * stride + lane) * 8, as: SIMD4<Double>.self)
            let vote = far - near
            forOne += pointwiseMax(vote, .zero)
            forOther -= pointwiseMin(vote, .zero)
          }
          positive[one * count + other] = forOne.sum()
          positive[other * count + one] = forOther.sum()
          sum += 2 * (forOne.sum() + forOther.sum())
          isApart[one * count + other] = true
          isApart[other * count + one] = true
        }
      }
    }
    self.count = count
    self.positive = positive
    self.isApart = isApart
    self.sum = sum
  }

  /// The support where votes are not bent by risk attitudes: positions sorted, prefix sums of the weights.
  ///
  /// A voter between two candidates votes in proportion to `xᵢ + xⱼ − 2x`, one beyond them with their
  /// distance, so that sums of weights and of weight × position up to the middle of the two suffice.
  ///
  /// - Parameter weight: capability × salience of each voter.
  /// - Complexity: O(n²), where votes that are bent take O(n³).
  init(position: [Double], weight: [Double], range: Double) {
    let count = position.count
    var positive = [Double](repeating: 0, count: count * count)
    var isApart = [Bool](repeating: false, count: count * count)
    var sum = 0.0
    let order = position.indices.sorted { (position[$0], $0) < (position[$1], $1) }
    // From the lowest position on, so that a shift of the scale costs no digits.
    let lowest = order.first.map { position[$0] } ?? 0
    let place = order.map { (position[$0] - lowest) / range }
    var weights = [0.0]
    var moments = [0.0]
    weights.reserveCapacity(count + 1)
    moments.reserveCapacity(count + 1)
    for (rank, actor) in order.enumerated() {
      weights.append(weights[rank] + weight[actor])
      moments.append(moments[rank] + weight[actor] * place[rank])
    }
    positive.withUnsafeMutableBufferPointer { positive in
      for low in 0..<count {
        // Voters below the middle, and voters up to it.
        var below = low + 1
        var upTo = low + 1
        for high in (low + 1)..<max(low + 1, count)
        where position[order[high]] != position[order[low]] {
          let ends = place[low] + place[high]
          while below < high, 2 * place[below] < ends { below += 1 }
          upTo = max(upTo, below)
          while upTo < high, 2 * place[upTo] <= ends { upTo += 1 }
          let distance = place[high] - place[low]
          let forLow =
            distance * weights[low + 1] + ends * (weights[below] - weights[low + 1])
            - 2 * (moments[below] - moments[low + 1])
          let forHigh =
            distance * (weights[count] - weights[high]) + 2 * (moments[high] - moments[upTo])
            - ends * (weights[high] - weights[upTo])
          let one = order[low]
          let other = order[high]
          positive[one * count + other] = max(0, forLow)
          positive[other * count + one] = max(0, forHigh)
          sum += 2 * (max(0, forLow) + max(0, forHigh))
          isApart[one * count + other] = true
          isApart[other * count + one] = true
        }
      }
    }
    self.count = count
    self.positive = positive
    self.isApart = isApart
    self.sum = sum
  }
}
