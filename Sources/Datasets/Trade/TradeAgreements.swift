import WorldModel

/// Agreements on trade between pairs of states, with the years in which they are in force.
///
/// Reads the list of dyads of DESTA (`desta_list_of_treaties_02_02_dyads`), and its list of treaties for the
/// withdrawals, which the dyads lack. The rule for the years:
///
/// - An agreement holds from its `entryforceyear` on, both ways. An accession is a row of its own between the
///   state that accedes and each member, and a consolidated text one from its own year; neither changes earlier years.
/// - Where the entry into force is not stated, the treaty never entered into force or nobody knows when:
///   from the year of signature on it may hold, unless the caller decides otherwise.
/// - A withdrawal is a row of the list of treaties; the states that withdraw are those whose `mc` is 1. From its
///   year (of effect, else of signature) on, the treaties with the same `base_treaty` no longer hold between
///   them and the other parties, unless they come into force anew after that year.
///
/// Source: A. Dür, L. Baccini, M. Elsig, "The design of international trade agreements", *Review of International
/// Organizations* 9(3), 2014, doi:10.1007/s11558-013-9179-8; version 2.2, 1948–2023.
public struct TradeAgreements: Sendable {
  /// What a treaty without a stated entry into force counts as from its signature on.
  public enum UnknownEntry: String, CaseIterable, Sendable {
    /// Not known, so that the pair has no figure.
    case unknown
    /// In force.
    case signature
    /// Not in force.
    case never
  }

  /// A row of the list of dyads.
  public struct Dyad: Hashable, Sendable {
    /// ISO 3166-1 numeric, three digits, as published; 900 is Kosovo.
    public let first: String
    public let second: String
    public let number: String
    public let baseTreaty: String
    public let name: String
    public let signed: Int
    public let inForce: Int?
    /// The first year in which it holds no more.
    public internal(set) var withdrawn: Int?
    public let line: Int
  }

  public private(set) var dyads: [Dyad]
  /// Withdrawals that were applied.
  public private(set) var withdrawals = 0
  /// The years that the version covers.
  public static let coverage = 1948...2023

  public init(_ file: some DatasetFile) throws(DatasetError) {
    let table = try PublicTable(file)
    let columns = try ["iso1", "iso2", "number", "base_treaty", "name"].map {
      name throws(DatasetError) in try table.column(name)
    }
    let signed = try table.column("year")
    let inForce = try table.column("entryforceyear")
    var dyads: [Dyad] = []
    try table.forEachRecord { (record) throws(DatasetError) in
      let codes = try columns[..<2].map { column throws(DatasetError) in
        Self.threeDigits(try table.integer(record, column))
      }
      dyads.append(
        Dyad(
          first: codes[0], second: codes[1], number: record.text(columns[2]),
          baseTreaty: record.text(columns[3]), name: record.text(columns[4]),
          signed: try table.integer(record, signed),
          inForce: record.isEmpty(inForce) ? nil : try table.integer(record, inForce),
          withdrawn: nil, line: record.line))
    }
    self.dyads = dyads
  }

  /// Ends the agreements from which states withdrew.
  ///
  /// - Parameter file: DESTA's list of treaties, with the parties in `c1` to `c91` and their kind in `mc1` to `mc91`.
  public mutating func apply(withdrawals file: some DatasetFile) throws(DatasetError) {
    let table = try PublicTable(file)
    let base = try table.column("base_treaty")
    let kind = try table.column("entry_type")
    let signed = try table.column("year")
    let effect = try table.column("entryforceyear")
    var parties: [(code: Int, kind: Int)] = []
    for place in 1...91 {
      parties.append((try table.column("c\(place)"), try table.column("mc\(place)")))
    }
    var ended: [String: [(leaving: Set<String>, parties: Set<String>, year: Int)]] = [:]
    try table.forEachRecord { (record) throws(DatasetError) in
      guard record.holds(kind, "withdrawal") else { return }
      var (leaving, all): (Set<String>, Set<String>) = ([], [])
      for (code, kind) in parties where !record.isEmpty(code) {
        let state = Self.threeDigits(try table.integer(record, code))
        all.insert(state)
        if record.holds(kind, "1") { leaving.insert(state) }
      }
      guard !leaving.isEmpty else {
        throw table.error(record, base, "a withdrawal must mark the states that withdraw")
      }
      let year = try table.integer(record, record.isEmpty(effect) ? signed : effect)
      ended[record.text(base), default: []].append((leaving, all, year))
    }
    withdrawals = ended.values.reduce(0) { $0 + $1.count }
    for place in dyads.indices {
      let dyad = dyads[place]
      for end in ended[dyad.baseTreaty] ?? []
      where end.parties.isSuperset(of: [dyad.first, dyad.second])
        && !end.leaving.isDisjoint(with: [dyad.first, dyad.second])
        && (dyad.inForce ?? dyad.signed) < end.year
      {
        dyads[place].withdrawn = min(dyad.withdrawn ?? end.year, end.year)
      }
    }
  }

  /// The column `rta`, by alpha-3 codes.
  ///
  /// - Parameter state: the alpha-3 code of a numeric one; `nil` where there is none.
  public func spells(
    unknownEntry: UnknownEntry = .unknown, state: (String) -> String?
  ) -> DyadSpells {
    var spells: [DyadSpells.Spell] = []
    var (unplaced, undated, unmapped) = (0, Set<String>(), Set<String>())
    for dyad in dyads {
      if dyad.inForce == nil { undated.insert(dyad.number) }
      guard let first = state(dyad.first), let second = state(dyad.second) else {
        unplaced += 1
        for code in [dyad.first, dyad.second] where state(code) == nil { unmapped.insert(code) }
        continue
      }
      if dyad.inForce == nil, unknownEntry == .never { continue }
      let begin = dyad.inForce ?? dyad.signed
      let end = (dyad.withdrawn ?? Self.coverage.upperBound + 1) - 1
      guard begin <= end else { continue }
      let isKnown = dyad.inForce != nil || unknownEntry == .signature
      for (exporter, importer) in [(first, second), (second, first)] {
        spells.append(
          .init(
            exporter: exporter, importer: importer, years: begin...end, isKnown: isKnown,
            name: dyad.name, line: dyad.line))
      }
    }
    var notices: [String] = []
    if !undated.isEmpty {
      let words =
        switch unknownEntry {
        case .unknown: "from the signature on their pairs are not known"
        case .signature: "they count from the signature on"
        case .never: "they count as not in force"
        }
      notices.append("\(undated.count) treaties have no year of entry into force: \(words)")
    }
    if unplaced > 0 {
      notices.append(
        "\(unplaced) dyads are left out, of the codes \(unmapped.sorted().joined(separator: ", "))")
    }
    if withdrawals == 0 { notices.append("withdrawals are not in this file: none is applied") }
    return DyadSpells(name: "rta", spells: spells, coverage: Self.coverage, notices: notices)
  }

  private static func threeDigits(_ code: Int) -> String {
    let text = String(code)
    return String(repeating: "0", count: max(0, 3 - text.count)) + text
  }
}
