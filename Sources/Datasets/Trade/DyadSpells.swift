/// What holds between states in some years, such as an agreement or a sanction, as a column of a panel.
///
/// Three states of knowledge stay apart: a spell that holds, years in which one may hold although nobody
/// says from when or with whom, and years in which the source knows of none.
public struct DyadSpells: Sendable {
  public struct Spell: Hashable, Sendable {
    /// ISO 3166-1 alpha-3; `nil` for every state.
    public let exporter: String?
    public let importer: String?
    /// From the first to the last year in which it holds.
    public let years: ClosedRange<Int>
    /// `false` for years in which it may hold.
    public let isKnown: Bool
    /// What it is, such as the name of a treaty.
    public let name: String
    /// The line of the source.
    public let line: Int

    public init(
      exporter: String?, importer: String?, years: ClosedRange<Int>, isKnown: Bool, name: String,
      line: Int
    ) {
      self.exporter = exporter
      self.importer = importer
      self.years = years
      self.isKnown = isKnown
      self.name = name
      self.line = line
    }
  }

  /// The name of the column, such as `rta`.
  public let name: String
  /// In the order of the source.
  public let spells: [Spell]
  /// The years of which the source tells.
  public let coverage: ClosedRange<Int>
  /// What a reader should know of the source's gaps.
  public let notices: [String]
  private let byPair: [Pair: [Int]]

  private struct Pair: Hashable {
    let exporter: String?
    let importer: String?
  }

  public init(name: String, spells: [Spell], coverage: ClosedRange<Int>, notices: [String]) {
    self.name = name
    self.spells = spells
    self.coverage = coverage
    self.notices = notices
    byPair = Dictionary(
      grouping: spells.indices,
      by: { Pair(exporter: spells[$0].exporter, importer: spells[$0].importer) })
  }

  /// Codes of reporters that are several states of the same trade policy.
  public static let unions = ["BLX": "BEL"]

  /// 1 where a spell holds and 0 where none does; NaN where one may, outside the coverage, and for a code that
  /// is no state; 0 within a state.
  ///
  /// - Parameters:
  ///   - rows: exporter, importer and year; `nil` where not known.
  ///   - states: the codes of which the source would tell.
  /// - Complexity: O(rows × spells of a pair).
  public func column(
    _ rows: [(exporter: String?, importer: String?, year: Int?)], states: Set<String>
  ) -> [Double] {
    rows.map { row in
      guard let exporter = row.exporter, let importer = row.importer, let year = row.year,
        coverage.contains(year)
      else { return .nan }
      if exporter == importer { return 0 }
      return value(
        Self.unions[exporter] ?? exporter, Self.unions[importer] ?? importer, year, states)
    }
  }

  private func value(
    _ exporter: String, _ importer: String, _ year: Int, _ states: Set<String>
  ) -> Double {
    var isPossible = false
    for pair in [
      Pair(exporter: exporter, importer: importer), Pair(exporter: nil, importer: importer),
      Pair(exporter: exporter, importer: nil),
    ] {
      for place in byPair[pair] ?? [] where spells[place].years.contains(year) {
        if spells[place].isKnown { return 1 }
        isPossible = true
      }
    }
    return isPossible || !states.contains(exporter) || !states.contains(importer) ? .nan : 0
  }
}
