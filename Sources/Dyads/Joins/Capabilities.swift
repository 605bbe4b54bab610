/// The share of each state in the material capabilities of the system (CINC).
///
/// Source: J. D. Singer, "Reconstructing the Correlates of War Dataset on Material Capabilities of
/// States, 1816–1985", *International Interactions* 14(2), 1987, doi:10.1080/03050628808434695.
public struct Capabilities: Sendable {
  let source: DyadSource
  private(set) var states: [Int] = []
  private(set) var years: [Int] = []
  private(set) var values: [Double?] = []

  public init(source: DyadSource) { self.source = source }

  /// - Parameter value: between 0 and 1; `nil`, or a value that is not finite, where there is no
  ///   figure.
  public mutating func append(state: Int, year: Int, value: Double?) {
    states.append(state)
    years.append(year)
    values.append(value.flatMap { $0.isFinite ? $0 : nil })
  }
}

struct PreparedCapabilities: PreparedJoin {
  let columns: [DyadColumn]
  var unmatched: Int { index.unmatched }
  private let index: StateYearIndex
  private let reach: Reach
  /// The fields of every row, one after the other: a figure stands in hundreds of pairs.
  private let fields: [UInt8]
  /// By row, where its fields begin; one more at the end.
  private let starts: [Int32]
  /// By row.
  private let statuses: [FigureStatus]

  init(_ join: Capabilities, _ frame: DyadFrame) throws(DyadError) {
    index = try StateYearIndex(
      states: join.states, years: join.years, column: "cinc", frame: frame)
    var bytes = RowBytes(
      capacity: DyadYears.fieldWidth * 2 * join.values.count, writesStatus: frame.writesStatus)
    var starts: [Int32] = [0]
    for value in join.values {
      bytes.put(figure: value, true)
      starts.append(Int32(truncatingIfNeeded: bytes.count))
    }
    fields = bytes.take()
    self.starts = starts
    statuses = join.values.map { FigureStatus(of: $0, isReached: true) }
    let source = join.source
    let years = source.years ?? YearSet(join.years)
    reach = Reach(years: years, states: source.states, frame: frame)
    columns = [1, 2].flatMap { side in
      [
        DyadColumn(
          "cinc\(side)", "share of state \(side) in the material capabilities of all states",
          unit: "share", source, years),
        .status(
          of: "cinc\(side)", zero: "the share is zero", missing: "the source has no figure",
          source, years),
      ]
    }
  }

  func cursor() -> JoinCursor { Cursor(self) }

  private final class Cursor: JoinCursor {
    private let join: PreparedCapabilities
    private var first = 0
    private var second = 0

    init(_ join: PreparedCapabilities) { self.join = join }

    override func open(_ first: Int, _ second: Int) { (self.first, self.second) = (first, second) }

    override func write(_ year: Int, to bytes: inout RowBytes) {
      put(first, year, to: &bytes)
      put(second, year, to: &bytes)
    }

    private func put(_ place: Int, _ year: Int, to bytes: inout RowBytes) {
      let row = join.index.row(place, year)
      guard row >= 0, join.reach.covers(place, place, year) else {
        bytes.put(figure: nil, false)
        return
      }
      let range = Int(join.starts[row])..<Int(join.starts[row + 1])
      join.fields.withUnsafeBufferPointer { all in
        bytes.put(UnsafeBufferPointer(rebasing: all[range]))
      }
      bytes.note(join.statuses[row])
    }
  }
}
