/// How close two states lie: by land, or over how much water.
///
/// 1 is a border on land or along a river; 2, 3, 4 and 5 are at most 12, 24, 150 and 400 miles of
/// water; 0 is further away. A year has the closest type of any of its days.
///
/// Source: D. M. Stinnett, J. Tir, P. Schafer, P. F. Diehl, C. Gochman, "The Correlates of War
/// Project Direct Contiguity Data, Version 3", *Conflict Management and Peace Science* 19(2), 2002,
/// doi:10.1177/073889420201900203; release 3.2.
public struct Contiguity: Sendable {
  struct Spell: Sendable {
    let first: Int
    let second: Int
    let type: UInt8
    let years: ClosedRange<Int>
  }

  let source: DyadSource
  private(set) var spells: [Spell] = []

  public init(source: DyadSource) { self.source = source }

  /// Takes a spell of a pair, in one order or in both.
  ///
  /// - Parameters:
  ///   - type: 0 to 5; 0, which the source gives to some pairs that are not contiguous, adds
  ///     nothing.
  ///   - from: the year of the first day.
  ///   - to: the year of the last day.
  public mutating func append(
    _ first: Int, _ second: Int, type: Int, from: Int, to: Int
  ) throws(DyadError) {
    guard (0...5).contains(type), from <= to else {
      throw .impossibleContiguity(first: first, second: second, type: type)
    }
    guard type > 0 else { return }
    spells.append(
      Spell(
        first: first, second: second, type: UInt8(truncatingIfNeeded: type), years: from...to))
  }

  /// The years from the first to the last spell.
  var yearSpan: YearSet {
    guard let first = spells.map(\.years.lowerBound).min(),
      let last = spells.map(\.years.upperBound).max()
    else { return YearSet([]) }
    return YearSet(first...last)
  }
}

struct PreparedContiguity: PreparedJoin {
  let columns: [DyadColumn]
  let unmatched: Int
  private let reach: Reach
  private let states: Int
  private let spells: [Contiguity.Spell]
  /// By pair of places, where its spells begin in `spells`; one more at the end.
  private let starts: [Int32]

  init(_ join: Contiguity, _ frame: DyadFrame) throws(DyadError) {
    let source = join.source
    let years = source.years ?? join.yearSpan
    reach = Reach(years: years, states: source.states, frame: frame)
    let states = frame.system.codes.count
    self.states = states
    var placed: [(slot: Int, spell: Contiguity.Spell)] = []
    var unmatched = 0
    for spell in join.spells {
      guard let first = frame.system.place(of: spell.first),
        let second = frame.system.place(of: spell.second), first != second
      else {
        unmatched += 1
        continue
      }
      placed.append((min(first, second) * states + max(first, second), spell))
    }
    // The type decides among spells of one year, so the closest stands first.
    placed.sort { ($0.slot, $0.spell.type) < ($1.slot, $1.spell.type) }
    var starts = [Int32](repeating: 0, count: states * states + 1)
    for entry in placed { starts[entry.slot + 1] += 1 }
    for slot in 0..<(states * states) { starts[slot + 1] += starts[slot] }
    self.starts = starts
    spells = placed.map(\.spell)
    self.unmatched = unmatched
    columns = [
      DyadColumn(
        "contiguity",
        "1 a border on land or along a river; 2 to 5 at most 12, 24, 150, 400 miles of water; "
          + "0 further away; the closest of the year", unit: "code",
        values: "0, 1, 2, 3, 4, 5", source, years),
      .status(
        of: "contiguity", zero: "not contiguous; the source lists every contiguity",
        missing: "does not occur", source, years),
    ]
  }

  func cursor() -> JoinCursor { Cursor(self) }

  private final class Cursor: JoinCursor {
    private let join: PreparedContiguity
    private var first = 0
    private var second = 0
    private var places = 0..<0

    init(_ join: PreparedContiguity) { self.join = join }

    override func open(_ first: Int, _ second: Int) {
      (self.first, self.second) = (first, second)
      let slot = min(first, second) * join.states + max(first, second)
      places = Int(join.starts[slot])..<Int(join.starts[slot + 1])
    }

    override func write(_ year: Int, to bytes: inout RowBytes) {
      bytes.comma()
      guard join.reach.covers(first, second, year) else {
        bytes.put(status: .outOfCoverage)
        return
      }
      let spell = places.first { join.spells[$0].years.contains(year) }
      let type = spell.map { join.spells[$0].type } ?? 0
      bytes.put(UInt8(ascii: "0") + type)
      bytes.put(status: type == 0 ? .zero : .observed)
    }
  }
}
