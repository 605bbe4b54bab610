/// Obligations that the first state of a pair has to the second by treaties of alliance.
///
/// A pair without a row has none. The obligations of one row are bits in the order of ``kinds``, and
/// so are those of which the source does not say whether there are.
public struct AllianceObligations: Sendable {
  public struct Kind: Hashable, Sendable {
    /// The end of the column's name, such as `defence`.
    public let name: String
    public let meaning: String
  }

  /// The beginning of the columns' names, such as `atop`.
  public let prefix: String
  public let kinds: [Kind]
  let source: DyadSource
  let isDirected: Bool
  private(set) var table = PairYears<UInt16>()

  /// Defence, offence, neutrality, non-aggression and consultation, directed.
  ///
  /// Source: B. A. Leeds, J. Ritter, S. Mitchell, A. Long, "Alliance Treaty Obligations and
  /// Provisions, 1815–1944", *International Interactions* 28(3), 2002, doi:10.1080/03050620213653.
  public static func atop(_ source: DyadSource) -> AllianceObligations {
    AllianceObligations(
      prefix: "atop",
      kinds: [
        Kind(name: "defence", meaning: "state 1 must defend state 2"),
        Kind(name: "offence", meaning: "state 1 must join a war that state 2 begins"),
        Kind(name: "neutrality", meaning: "state 1 must stay neutral in a war of state 2"),
        Kind(name: "non_aggression", meaning: "state 1 must not attack state 2"),
        Kind(name: "consultation", meaning: "state 1 must consult state 2 in a crisis"),
      ], source: source, isDirected: true)
  }

  /// Defence, neutrality, non-aggression and entente, the same in both directions.
  ///
  /// Source: D. M. Gibler, *International Military Alliances, 1648–2008*, CQ Press, 2009;
  /// <https://correlatesofwar.org/data-sets/formal-alliances/>.
  public static func correlatesOfWar(_ source: DyadSource) -> AllianceObligations {
    AllianceObligations(
      prefix: "cow",
      kinds: [
        Kind(name: "defence", meaning: "a defence pact binds both"),
        Kind(name: "neutrality", meaning: "a neutrality pact binds both"),
        Kind(name: "non_aggression", meaning: "a non-aggression pact binds both"),
        Kind(name: "entente", meaning: "an entente binds both: consultation in a crisis"),
      ], source: source, isDirected: false)
  }

  private init(prefix: String, kinds: [Kind], source: DyadSource, isDirected: Bool) {
    self.prefix = prefix
    self.kinds = kinds
    self.source = source
    self.isDirected = isDirected
  }

  /// - Parameters:
  ///   - obligations: bit *k* for the kind at place *k*; other bits are not read.
  ///   - unknown: in the same order, which kinds the source leaves open; these count as none.
  public mutating func append(
    from first: Int, to second: Int, year: Int, obligations: UInt8, unknown: UInt8 = 0
  ) {
    let read = UInt8(truncatingIfNeeded: (1 << kinds.count) - 1)
    let open = unknown & read
    table.append(first, second, year, UInt16(obligations & read & ~open) | UInt16(open) << 8)
  }
}

struct PreparedObligations: PreparedJoin {
  let columns: [DyadColumn]
  var unmatched: Int { index.unmatched }
  private let kinds: Int
  private let index: PairIndex<UInt16>
  private let reach: Reach

  init(_ join: AllianceObligations, _ frame: DyadFrame) throws(DyadError) {
    let prefix = join.prefix
    let source = join.source
    kinds = join.kinds.count
    index = try PairIndex(
      join.table, isDirected: join.isDirected, column: prefix, frame: frame)
    let years = source.years ?? join.table.yearSpan
    reach = Reach(years: years, states: source.states, frame: frame)
    columns =
      join.kinds.map { kind in
        DyadColumn("\(prefix)_\(kind.name)", kind.meaning, unit: "0 or 1", source, years)
      } + [
        .status(
          of: prefix, zero: "no obligation; the source lists every obligation",
          missing: "the source leaves open whether there is one",
          source, years)
      ]
  }

  func cursor() -> JoinCursor { Cursor(self) }

  private final class Cursor: JoinCursor {
    private let join: PreparedObligations
    private var reader: PairReader<UInt16>
    private var first = 0
    private var second = 0

    init(_ join: PreparedObligations) {
      self.join = join
      reader = PairReader(join.index)
    }

    override func open(_ first: Int, _ second: Int) {
      (self.first, self.second) = (first, second)
      reader.open(first, second)
    }

    override func write(_ year: Int, to bytes: inout RowBytes) {
      guard join.reach.covers(first, second, year) else {
        for _ in 0..<join.kinds { bytes.comma() }
        bytes.put(status: .outOfCoverage)
        return
      }
      let row = reader.value(year) ?? 0
      let (obligations, open) = (UInt8(truncatingIfNeeded: row), UInt8(row >> 8))
      for kind in 0..<join.kinds {
        bytes.comma()
        if open >> UInt8(kind) & 1 == 0 {
          bytes.put(UInt8(ascii: "0") + (obligations >> UInt8(kind)) & 1)
        }
      }
      bytes.put(status: obligations > 0 ? .observed : open > 0 ? .missing : .zero)
    }
  }
}
