/// Exports of goods in both directions, in US dollars, each as its exporter reports it.
///
/// A row with zero says that nothing was sold; a pair without a row has no figure.
public struct BilateralTrade: Sendable {
  let source: DyadSource
  private(set) var table = PairYears<Double?>()

  public init(source: DyadSource) { self.source = source }

  /// - Parameter value: US dollars; `nil`, or a value that is not finite, where there is no figure.
  public mutating func append(exporter: Int, importer: Int, year: Int, value: Double?) {
    table.append(exporter, importer, year, value.flatMap { $0.isFinite ? $0 : nil })
  }
}

struct PreparedTrade: PreparedJoin {
  let columns: [DyadColumn]
  var unmatched: Int { index.unmatched }
  private let index: PairIndex<Double?>
  private let reach: Reach

  init(_ join: BilateralTrade, _ frame: DyadFrame) throws(DyadError) {
    let source = join.source
    index = try PairIndex(join.table, isDirected: true, column: "exports", frame: frame)
    let years = source.years ?? join.table.listedYears
    reach = Reach(years: years, states: source.states ?? join.table.stateSpans, frame: frame)
    columns = [
      DyadColumn(
        "exports", "goods sold by state 1 to state 2, as state 1 reports", unit: "USD", source,
        years),
      .status(
        of: "exports", zero: "nothing was sold", missing: "state 1 reports no figure", source,
        years),
      DyadColumn(
        "imports", "goods sold by state 2 to state 1, as state 2 reports", unit: "USD", source,
        years),
      .status(
        of: "imports", zero: "nothing was sold", missing: "state 2 reports no figure", source,
        years),
    ]
  }

  func cursor() -> JoinCursor { Cursor(self) }

  private final class Cursor: JoinCursor {
    private let reach: Reach
    private var exports: PairReader<Double?>
    private var imports: PairReader<Double?>
    private var first = 0
    private var second = 0

    init(_ join: PreparedTrade) {
      reach = join.reach
      exports = PairReader(join.index)
      imports = PairReader(join.index)
    }

    override func open(_ first: Int, _ second: Int) {
      (self.first, self.second) = (first, second)
      exports.open(first, second)
      imports.open(second, first)
    }

    override func write(_ year: Int, to bytes: inout RowBytes) {
      let isReached = reach.covers(first, second, year)
      bytes.put(figure: isReached ? exports.value(year) ?? nil : nil, isReached)
      bytes.put(figure: isReached ? imports.value(year) ?? nil : nil, isReached)
    }
  }
}

extension RowBytes {
  /// Writes a figure and its status, with a comma before each.
  mutating func put(figure: Double?, _ isReached: Bool) {
    comma()
    if let figure { put(figure) }
    put(status: FigureStatus(of: figure, isReached: isReached))
  }
}

extension FigureStatus {
  /// The status of a figure that is missing where it is `nil`.
  init(of figure: Double?, isReached: Bool) {
    if let figure {
      self = figure == 0 ? .zero : .observed
    } else {
      self = isReached ? .missing : .outOfCoverage
    }
  }
}
