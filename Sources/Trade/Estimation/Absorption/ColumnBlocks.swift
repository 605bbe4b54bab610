/// Columns of a sample in blocks of one, two or four that are absorbed side by side.
final class ColumnBlocks: Sendable {
  private enum Block: Sendable {
    case one(FlatBuffer<Double>)
    case two(FlatBuffer<SIMD2<Double>>)
    case four(FlatBuffer<SIMD4<Double>>)
  }

  /// A column as one double every `stride` bytes from a place on; valid while its blocks are kept.
  struct Column: @unchecked Sendable {
    let base: UnsafeMutableRawPointer
    /// In bytes.
    let stride: Int

    @inline(__always)
    subscript(row: Int) -> Double {
      get { base.load(fromByteOffset: row * stride, as: Double.self) }
      nonmutating set { base.storeBytes(of: newValue, toByteOffset: row * stride, as: Double.self) }
    }
  }

  let rowCount: Int
  let columns: [Column]
  private let blocks: [Block]

  /// Columns of zeros.
  init(rowCount: Int, columnCount: Int) {
    self.rowCount = rowCount
    var blocks: [Block] = []
    var columns: [Column] = []
    var left = columnCount
    while left > 0 {
      let width = left >= 3 ? 4 : left
      let base: UnsafeMutableRawPointer
      switch width {
      case 4:
        let buffer = FlatBuffer<SIMD4<Double>>(count: rowCount, repeating: .zero)
        base = UnsafeMutableRawPointer(buffer.base)
        blocks.append(.four(buffer))
      case 2:
        let buffer = FlatBuffer<SIMD2<Double>>(count: rowCount, repeating: .zero)
        base = UnsafeMutableRawPointer(buffer.base)
        blocks.append(.two(buffer))
      default:
        let buffer = FlatBuffer<Double>(count: rowCount, repeating: 0)
        base = UnsafeMutableRawPointer(buffer.base)
        blocks.append(.one(buffer))
      }
      // The entries of a vector lie one after the other, so a lane is a double in every `width`.
      for lane in 0..<min(width, left) {
        columns.append(Column(base: base + 8 * lane, stride: 8 * width))
      }
      left -= width
    }
    self.columns = columns
    self.blocks = blocks
  }

  /// Absorbs the effects out of all columns.
  ///
  /// - Parameter last: where what is taken out of the last column is put, by sorted row.
  func absorb(
    _ absorber: Absorber, goals: [Absorber.Goal], rounds: Int, limit: Int,
    last: FlatBuffer<Double>? = nil
  ) -> Absorber.Outcome {
    var total = Absorber.Outcome()
    var begin = 0
    for (place, block) in blocks.enumerated() {
      let target = place == blocks.count - 1 ? last : nil
      let outcome: Absorber.Outcome
      switch block {
      case .one(let buffer):
        outcome = absorb(absorber, buffer, goals, &begin, rounds, limit, target)
      case .two(let buffer):
        outcome = absorb(absorber, buffer, goals, &begin, rounds, limit, target)
      case .four(let buffer):
        outcome = absorb(absorber, buffer, goals, &begin, rounds, limit, target)
      }
      total.iterations += outcome.iterations
      total.excess = max(total.excess, outcome.excess)
    }
    return total
  }

  private func absorb<L: AbsorptionLane>(
    _ absorber: Absorber, _ buffer: FlatBuffer<L>, _ goals: [Absorber.Goal], _ begin: inout Int,
    _ rounds: Int, _ limit: Int, _ target: FlatBuffer<Double>?
  ) -> Absorber.Outcome {
    let part = target.map { _ in AbsorbedPart<L>(absorber.layout) }
    let outcome = absorber.absorb(
      buffer, goals: Array(goals[min(begin, goals.count)..<min(begin + L.width, goals.count)]),
      rounds: rounds, limit: limit, taken: part)
    if let target, let part {
      absorber.expand(part, lane: columns.count - 1 - begin, into: target)
    }
    begin += L.width
    return outcome
  }
}
