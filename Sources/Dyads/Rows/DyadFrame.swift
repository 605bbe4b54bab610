/// The states and years that the joins are prepared for.
struct DyadFrame: Sendable {
  let system: StateSystem
  let years: ClosedRange<Int>
  /// Whether the status of a figure is written after it.
  let writesStatus: Bool
}
