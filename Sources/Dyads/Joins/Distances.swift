/// The distance between two states in kilometres, the same in all years.
///
/// Source: T. Mayer, S. Zignago, *Notes on CEPII's distances measures: The GeoDist database*, CEPII
/// Working Paper 2011-25.
public struct Distances: Sendable {
  let source: DyadSource
  private(set) var table = PairYears<Double?>()

  /// - Parameter source: its years are not read, for the distances are of no year.
  public init(source: DyadSource) { self.source = source }

  /// Takes the distance of a pair, in one order or alike in both.
  ///
  /// - Parameter kilometres: `nil`, or a value that is not finite, where there is no figure.
  public mutating func append(_ first: Int, _ second: Int, kilometres: Double?) {
    table.append(first, second, 0, kilometres.flatMap { $0.isFinite ? $0 : nil })
  }
}

struct PreparedDistances: PreparedJoin {
  let columns: [DyadColumn]
  var unmatched: Int { index.unmatched }
  private let index: PairIndex<Double?>
  private let reach: Reach
  private let writesStatus: Bool

  init(_ join: Distances, _ frame: DyadFrame) throws(DyadError) {
    let source = join.source
    writesStatus = frame.writesStatus
    index = try PairIndex(join.table, isDirected: false, column: "distance", frame: frame)
    let years = source.years ?? .always
    reach = Reach(
      years: years, states: source.states ?? join.table.stateSpans.mapValues { _ in .min ... .max },
      frame: frame)
    columns = [
      DyadColumn("distance", "distance between the two states", unit: "km", source, years),
      .status(
        of: "distance", zero: "the source measures no distance",
        missing: "the source has both states, but not the pair", source, years),
    ]
  }

  func cursor() -> JoinCursor { Cursor(self) }

  private final class Cursor: JoinCursor {
    private let reach: Reach
    private let writesStatus: Bool
    private var reader: PairReader<Double?>
    private var first = 0
    private var second = 0
    /// The fields of a year that is reached: a pair has the same in each.
    private var fields: [UInt8] = []
    private var status = FigureStatus.missing

    init(_ join: PreparedDistances) {
      reach = join.reach
      writesStatus = join.writesStatus
      reader = PairReader(join.index)
    }

    override func open(_ first: Int, _ second: Int) {
      (self.first, self.second) = (first, second)
      reader.open(first, second)
      let kilometres = reader.value(0) ?? nil
      status = FigureStatus(of: kilometres, isReached: true)
      var bytes = RowBytes(
        capacity: DyadYears.fieldWidth * 2, writesStatus: writesStatus)
      bytes.put(figure: kilometres, true)
      fields = bytes.take()
    }

    override func write(_ year: Int, to bytes: inout RowBytes) {
      if reach.covers(first, second, year) {
        bytes.put(fields)
        bytes.note(status)
      } else {
        bytes.put(figure: nil, false)
      }
    }
  }
}
