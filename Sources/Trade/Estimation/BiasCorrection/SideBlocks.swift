import Numerics

/// The exporters, or the importers, of a three-way gravity: for each the sums over its partners.
///
/// The levels of one country are found from the data: those that pairs tie together over time.
struct SideBlocks {
  private let side: Int
  /// Level → block, and place in it.
  private let blocks: [Int32]
  private let places: [Int32]
  /// The pseudo-inverse of Σ H of each block.
  private let inverses: [DenseMatrix]
  /// That inverse on both sides of Σ S S'.
  private let scatters: [DenseMatrix]

  init(_ work: PairDesign, side: Int, name: String) throws(EstimationError) {
    self.side = side
    let levels = work.levels[side]
    var sets = DisjointSets(count: work.levelCounts[side])
    for pair in 0..<work.pairCount {
      let rows = work.rows(of: pair)
      for row in rows.dropFirst() { sets.join(Int(levels[rows.lowerBound]), Int(levels[row])) }
      guard Set(rows.map { levels[$0] }).count == rows.count else {
        throw .notThreeWay("a pair has two rows in one group of ‘\(name)’")
      }
    }
    guard sets.count > 1 else {
      throw .notThreeWay(
        "all groups of ‘\(name)’ hang together over pairs, as they do where one effect stands for both"
          + " directions; take an effect of the directed pair")
    }
    var numbers = [Int32](repeating: -1, count: work.levelCounts[side])
    var sizes: [Int] = []
    var blocks: [Int32] = []
    var places: [Int32] = []
    for level in 0..<work.levelCounts[side] {
      let representative = sets.representative(level)
      if numbers[representative] < 0 {
        numbers[representative] = Int32(sizes.count)
        sizes.append(0)
      }
      let block = Int(numbers[representative])
      blocks.append(Int32(block))
      places.append(Int32(sizes[block]))
      sizes[block] += 1
    }
    self.blocks = blocks
    self.places = places
    var sums = sizes.map { DenseMatrix(rowCount: $0, columnCount: $0) }
    var scores = sums
    for pair in 0..<work.pairCount {
      let rows = work.rows(of: pair)
      let (hessian, score) = (work.hessian(rows), work.score(rows))
      let block = Int(blocks[Int(levels[rows.lowerBound])])
      for (column, second) in rows.enumerated() {
        for (row, first) in rows.enumerated() {
          let (left, right) = (Int(places[Int(levels[first])]), Int(places[Int(levels[second])]))
          sums[block][left, right] += hessian[row, column]
          scores[block][left, right] += score[row] * score[column]
        }
      }
    }
    var inverses: [DenseMatrix] = []
    var scatters: [DenseMatrix] = []
    for (sum, score) in zip(sums, scores) {
      guard let inverse = Self.pseudoInverse(sum),
        let scatter = try? inverse.times(score).times(inverse)
      else { throw .notThreeWay("a block of ‘\(name)’ can't be inverted") }
      inverses.append(inverse)
      scatters.append(scatter)
    }
    self.inverses = inverses
    self.scatters = scatters
  }

  /// Of a matrix whose only null vector is that of ones.
  private static func pseudoInverse(_ matrix: DenseMatrix) -> DenseMatrix? {
    let size = matrix.rowCount
    let trace = (0..<size).reduce(0) { $0 + matrix[$1, $1] }
    // Adding c 11'/n and taking 11'/(c n) from the inverse leaves the pseudo-inverse.
    let share = (trace > 0 ? trace / Double(size) : 1)
    var shifted = matrix
    for index in shifted.storage.indices { shifted.storage[index] += share / Double(size) }
    guard var inverse = try? CholeskyFactorization(shifted).solution(DenseMatrix.identity(size))
    else { return nil }
    for index in inverse.storage.indices { inverse.storage[index] -= 1 / (share * Double(size)) }
    return inverse
  }

  /// B of all blocks, for each regressor, times N / (N − 1) for the N countries of the side.
  func biasSums(_ work: PairDesign) -> [Double] {
    let countries = Double(inverses.count)
    return plainBiasSums(work).map { $0 * countries / (countries - 1) }
  }

  private func plainBiasSums(_ work: PairDesign) -> [Double] {
    var sums = [Double](repeating: 0, count: work.columnCount)
    for pair in 0..<work.pairCount {
      let rows = work.rows(of: pair)
      let block = Int(blocks[Int(work.levels[side][rows.lowerBound])])
      let score = work.score(rows)
      let total = rows.reduce(0) { $0 + work.means[$1] }
      for (second, column) in rows.enumerated() {
        for row in rows {
          let (left, right) = (place(work, row), place(work, column))
          let inverse = inverses[block][right, left]
          let scatter = scatters[block][right, left]
          for regressor in 0..<work.columnCount {
            // H x̃ is μ x̃, since Σ μ x̃ is zero over a pair.
            let first = work.means[row] * work.regressor(regressor, row)
            let other = work.means[column] * work.regressor(regressor, column)
            let third =
              -(row == column ? first : 0) + work.means[row] * other / total
              + first * work.means[column] / total
            sums[regressor] += -inverse * first * score[second] + 0.5 * third * scatter
          }
        }
      }
    }
    return sums
  }

  private func place(_ work: PairDesign, _ row: Int) -> Int {
    Int(places[Int(work.levels[side][row])])
  }

  /// Adds the rows and columns of a pair from its block's pseudo-inverse.
  func add(to matrix: inout DenseMatrix, _ work: PairDesign, _ rows: Range<Int>) {
    let block = Int(blocks[Int(work.levels[side][rows.lowerBound])])
    for (column, second) in rows.enumerated() {
      for (row, first) in rows.enumerated() {
        matrix[row, column] += inverses[block][place(work, first), place(work, second)]
      }
    }
  }
}
