/// The normal distribution inside a hot loop, read from borrowed ``NormalTables``.
struct NormalKernel {
  fileprivate let grid: UnsafePointer<SIMD2<Double>>
  fileprivate let cubics: UnsafePointer<SIMD4<Double>>

  init(grid: UnsafePointer<SIMD2<Double>>, cubics: UnsafePointer<SIMD4<Double>>) {
    self.grid = grid
    self.cubics = cubics
  }

  /// Φ(x), precise relative to the lower tail.
  @inline(__always)
  func cumulative(_ x: Double) -> Double {
    if x < -8.5 { return NormalTables.cumulative(x) }
    let bounded = Swift.min(x, 8.5)
    // Adding 1.5 × 2⁵² rounds to the nearest integer and leaves it in the low bits.
    let shifted = bounded * NormalTables.stepsPerUnit + 6_755_399_441_055_744
    let place = Int(Int32(truncatingIfNeeded: shifted.bitPattern))
    let a = (shifted - 6_755_399_441_055_744) * (1 / NormalTables.stepsPerUnit)
    let d = bounded - a
    let entry = grid[place + Int(NormalTables.reach * NormalTables.stepsPerUnit)]
    let square = a * a
    let fourth = (square * (square - 6) + 3) * (1.0 / 120)
    let third = a * (square - 3) * (1.0 / 24)
    let second = (square - 1) * (1.0 / 6)
    let series = 1 + d * (-0.5 * a + d * (second + d * (fourth * d - third)))
    return entry.x + entry.y * d * series
  }

  /// Φ⁻¹(p) for 0 < p < 1, precise relative to the lower tail.
  @inline(__always)
  func quantile(_ p: Double) -> Double {
    let tail = Swift.min(p, 1 - p)
    if tail < 5.5e-20 { return p < 0.5 ? NormalTables.quantile(p) : 8.3 }
    // Exactly 1/2 belongs to the cell below it.
    let bits = Swift.min(tail, 0.499_999_999_999_999_94).bitPattern
    let shift = UInt64(52 - NormalTables.cellBits)
    let first = UInt64(1_023 + NormalTables.lowestExponent) << UInt64(NormalTables.cellBits)
    let cell = Int(truncatingIfNeeded: (bits >> shift) &- first)
    let place = (bits << UInt64(NormalTables.cellBits)) & 0x000F_FFFF_FFFF_FFFF
    let t = Double(bitPattern: place | 0x3FF0_0000_0000_0000) - 1.5
    let c = cubics[cell]
    let x = c.x + t * (c.y + t * (c.z + t * c.w))
    return p < 0.5 ? x : -x
  }
}
