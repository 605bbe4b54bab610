/// How much the actors together support each position over each other.
struct PairwiseSupport {
  let count: Int
  /// Rows i, columns j: sum of the positive votes for i over j.
  let positive: [Double]
  /// Whether i and j hold different positions.
  let isApart: [Bool]
  /// Sum of the absolute votes over all ordered pairs.
  let sum: Double

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
}
