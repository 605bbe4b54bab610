/// Sums by level and the vectors of conjugate gradients over levels, for columns side by side.
///
/// Every chunk of rows sums into a table of its own; the tables are added in their order.
final class LevelSums<L: AbsorptionLane>: @unchecked Sendable {
  let levels: Int
  let chunks: Int
  private let tables: FlatBuffer<L>
  let solution: FlatBuffer<L>
  let direction: FlatBuffer<L>
  private let residual: FlatBuffer<L>
  /// The sums gathered last.
  let gathered: FlatBuffer<L>

  init(levels: Int, chunks: Int) {
    self.levels = levels
    self.chunks = chunks
    tables = FlatBuffer(count: levels * chunks, repeating: .zero)
    solution = FlatBuffer(count: levels, repeating: .zero)
    direction = FlatBuffer(count: levels, repeating: .zero)
    residual = FlatBuffer(count: levels, repeating: .zero)
    gathered = FlatBuffer(count: levels, repeating: .zero)
  }

  /// The table of a chunk, set to zero.
  func clearedTable(_ chunk: Int) -> UnsafeMutablePointer<L> {
    let table = tables.base + chunk * levels
    for level in 0..<levels { table[level] = .zero }
    return table
  }

  /// Adds the tables of all chunks.
  func gather() {
    for level in 0..<levels {
      var sum = tables.base[level]
      for chunk in 1..<max(1, chunks) { sum = sum + tables.base[chunk * levels + level] }
      gathered.base[level] = sum
    }
  }

  /// Σ sum² × preconditioner of the sums gathered last: the squared norm by which progress is judged.
  func energy(_ preconditioner: UnsafePointer<Double>) -> L {
    var energy = L.zero
    for level in 0..<levels {
      let sum = gathered.base[level]
      energy = energy + (sum * sum).scaled(preconditioner[level])
    }
    return energy
  }

  /// Begins from zero with the sums gathered last as the residual.
  func begin(_ preconditioner: UnsafePointer<Double>) -> L {
    for level in 0..<levels {
      solution.base[level] = .zero
      residual.base[level] = gathered.base[level]
      direction.base[level] = gathered.base[level].scaled(preconditioner[level])
    }
    return energy(preconditioner)
  }

  /// One step along the direction, whose product with the matrix was gathered last.
  ///
  /// - Returns: the energy of the new residual.
  func step(_ preconditioner: UnsafePointer<Double>, energy: L) -> L {
    var curvature = L.zero
    for level in 0..<levels {
      curvature = curvature + direction.base[level] * gathered.base[level]
    }
    let length = energy.over(curvature)
    var next = L.zero
    for level in 0..<levels {
      solution.base[level] = solution.base[level] + length * direction.base[level]
      let left = residual.base[level] - length * gathered.base[level]
      residual.base[level] = left
      next = next + (left * left).scaled(preconditioner[level])
    }
    let ratio = next.over(energy)
    for level in 0..<levels {
      direction.base[level] =
        residual.base[level].scaled(preconditioner[level]) + ratio * direction.base[level]
    }
    return next
  }
}
