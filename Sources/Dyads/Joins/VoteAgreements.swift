/// How often two states gave the same answer to the same roll call in a year.
///
/// ```
/// agreement = identical answers / roll calls that both answered
/// ```
///
/// Abstention is an answer of its own, the year is that of the session (session + 1945), and votes on
/// paragraphs and amendments are left out: whoever counts the answers keeps to this.
///
/// Source: A. Lijphart, "The Analysis of Bloc Voting in the General Assembly", *American Political
/// Science Review* 57(4), 1963, doi:10.2307/1952608, without its half weight for abstention.
public struct VoteAgreements: Sendable {
  struct Count: Equatable, Sendable {
    let identical: Int32
    let joint: Int32
  }

  let source: DyadSource
  private(set) var table = PairYears<Count>()

  public init(source: DyadSource) { self.source = source }

  /// Takes the count of a pair, once, in either order.
  public mutating func append(
    _ first: Int, _ second: Int, year: Int, identical: Int, joint: Int
  ) throws(DyadError) {
    guard identical >= 0, identical <= joint, let all = Int32(exactly: joint) else {
      throw .impossibleAgreement(first: first, second: second, year: year)
    }
    table.append(
      first, second, year, Count(identical: Int32(truncatingIfNeeded: identical), joint: all))
  }
}

struct PreparedAgreements: PreparedJoin {
  let columns: [DyadColumn]
  var unmatched: Int { index.unmatched }
  private let index: PairIndex<VoteAgreements.Count>
  private let reach: Reach

  init(_ join: VoteAgreements, _ frame: DyadFrame) throws(DyadError) {
    let source = join.source
    index = try PairIndex(join.table, isDirected: false, column: "agreement", frame: frame)
    let years = source.years ?? join.table.listedYears
    reach = Reach(years: years, states: source.states ?? join.table.stateSpans, frame: frame)
    columns = [
      DyadColumn(
        "agreement",
        "identical answers / roll calls of the session that both answered yes, abstain or no; the "
          + "year is that of the session, session + 1945; votes on paragraphs and amendments are "
          + "left out",
        unit: "share", source, years),
      DyadColumn(
        "joint_votes", "roll calls that both answered, as counted in agreement", unit: "count",
        source, years),
      .status(
        of: "agreement", zero: "no answer was the same", missing: "no roll call has both answers",
        source, years),
    ]
  }

  func cursor() -> JoinCursor { Cursor(self) }

  private final class Cursor: JoinCursor {
    private let reach: Reach
    private var reader: PairReader<VoteAgreements.Count>
    private var first = 0
    private var second = 0

    init(_ join: PreparedAgreements) {
      reach = join.reach
      reader = PairReader(join.index)
    }

    override func open(_ first: Int, _ second: Int) {
      (self.first, self.second) = (first, second)
      reader.open(first, second)
    }

    override func write(_ year: Int, to bytes: inout RowBytes) {
      guard reach.covers(first, second, year) else {
        bytes.put(",,")
        bytes.put(status: .outOfCoverage)
        return
      }
      guard let count = reader.value(year), count.joint > 0 else {
        bytes.put(",,0")
        bytes.put(status: .missing)
        return
      }
      bytes.comma()
      bytes.put(Double(count.identical) / Double(count.joint))
      bytes.comma()
      bytes.put(Int(count.joint))
      bytes.put(status: count.identical == 0 ? .zero : .observed)
    }
  }
}
