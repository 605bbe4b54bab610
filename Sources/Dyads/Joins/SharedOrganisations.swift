/// Organisations of which both states are full members.
///
/// Each state-year is a set of bits, so that a pair costs a few words. A standing that is not known
/// (−9) never counts; in how many organisations it could have counted stands in a column of its own,
/// and a count of zero that such a standing could lift is missing, not zero.
///
/// Source: J. Pevehouse, T. Nordstrom, R. McManus, A. Jamison, "Tracking organizations in the world:
/// The Correlates of War IGO Version 3.0 datasets", *Journal of Peace Research* 57(3), 2020,
/// doi:10.1177/0022343319881175.
public struct SharedOrganisations: Sendable {
  let source: DyadSource
  let organisations: Int
  let words: Int
  private(set) var states: [Int] = []
  private(set) var years: [Int] = []
  /// Shape [state-years × words]: full members.
  private(set) var members: [UInt64] = []
  /// Shape [state-years × words]: full members and associates.
  private(set) var affiliates: [UInt64] = []
  /// Shape [state-years × words]: standings that are not known.
  private(set) var unknown: [UInt64] = []

  /// - Parameter organisations: the number of organisations in each row of standings.
  public init(organisations: Int, source: DyadSource) {
    self.source = source
    self.organisations = max(0, organisations)
    words = (self.organisations + 63) / 64
  }

  /// Takes the standings of a state in a year: 1 is a full member, 2 an associate, −9 not known, all
  /// else neither.
  ///
  /// - Complexity: O(organisations).
  public mutating func append(
    state: Int, year: Int, standings: ArraySlice<Int8>
  ) throws(DyadError) {
    guard standings.count == organisations else {
      throw .organisationCount(
        found: standings.count, expected: organisations, state: state, year: year)
    }
    states.append(state)
    years.append(year)
    var (member, affiliate, open) = (UInt64(0), UInt64(0), UInt64(0))
    var bit: UInt64 = 0
    for standing in standings {
      switch standing {
      case 1:
        member |= 1 << bit
        affiliate |= 1 << bit
      case 2: affiliate |= 1 << bit
      case -9: open |= 1 << bit
      default: break
      }
      bit += 1
      if bit == 64 {
        append(member, affiliate, open)
        (member, affiliate, open, bit) = (0, 0, 0, 0)
      }
    }
    if bit > 0 { append(member, affiliate, open) }
  }

  private mutating func append(_ member: UInt64, _ affiliate: UInt64, _ open: UInt64) {
    members.append(member)
    affiliates.append(affiliate)
    unknown.append(open)
  }
}

struct PreparedOrganisations: PreparedJoin {
  let columns: [DyadColumn]
  let unmatched: Int
  private let join: SharedOrganisations
  private let index: StateYearIndex
  private let reach: Reach

  init(_ join: SharedOrganisations, _ frame: DyadFrame) throws(DyadError) {
    self.join = join
    index = try StateYearIndex(
      states: join.states, years: join.years, column: "igo_shared", frame: frame)
    unmatched = index.unmatched
    let source = join.source
    let years = source.years ?? YearSet(join.years)
    reach = Reach(years: years, states: source.states, frame: frame)
    columns = [
      DyadColumn(
        "igo_shared", "intergovernmental organisations of which both are full members",
        unit: "count", source, years),
      DyadColumn(
        "igo_affiliated",
        "organisations of which each is a full member or an associate; empty where none is known "
          + "and some standing is not", unit: "count", source, years),
      DyadColumn(
        "igo_unknown",
        "further organisations of which both may be full members: the standing of one or both is "
          + "not known", unit: "count", source, years),
      .status(
        of: "igo", zero: "no organisation has both as full members",
        missing: "none is known to, but the standing in some is not known", source, years),
    ]
  }

  func cursor() -> JoinCursor { Cursor(self) }

  private final class Cursor: JoinCursor {
    private let join: PreparedOrganisations
    private var first = 0
    private var second = 0

    init(_ join: PreparedOrganisations) { self.join = join }

    override func open(_ first: Int, _ second: Int) { (self.first, self.second) = (first, second) }

    override func write(_ year: Int, to bytes: inout RowBytes) {
      let mine = join.index.row(first, year)
      let theirs = join.index.row(second, year)
      guard mine >= 0, theirs >= 0, join.reach.covers(first, second, year) else {
        bytes.put(",,,")
        bytes.put(status: .outOfCoverage)
        return
      }
      let words = join.join.words
      let (mineStart, theirsStart) = (mine * words, theirs * words)
      let all = join.join
      var (shared, possible, affiliated, affiliable) = (0, 0, 0, 0)
      for word in 0..<words {
        let (one, other) = (mineStart + word, theirsStart + word)
        let (open, openToo) = (all.unknown[one], all.unknown[other])
        let (member, memberToo) = (all.members[one], all.members[other])
        let (affiliate, affiliateToo) = (all.affiliates[one], all.affiliates[other])
        shared += (member & memberToo).nonzeroBitCount
        possible += ((member | open) & (memberToo | openToo)).nonzeroBitCount
        affiliated += (affiliate & affiliateToo).nonzeroBitCount
        affiliable += ((affiliate | open) & (affiliateToo | openToo)).nonzeroBitCount
      }
      bytes.comma()
      if shared > 0 || possible == 0 { bytes.put(shared) }
      bytes.comma()
      if affiliated > 0 || affiliable == 0 { bytes.put(affiliated) }
      bytes.comma()
      bytes.put(possible - shared)
      bytes.put(status: shared > 0 ? .observed : possible > 0 ? .missing : .zero)
    }
  }
}
