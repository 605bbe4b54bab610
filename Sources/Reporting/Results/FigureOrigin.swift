import WorldModel

/// Where a state's figures of a series come from: from the tables of the world, or from files that the user
/// imported.
public struct FigureOrigin: Hashable, Sendable {
  public let series: SeriesID
  /// The sources of the figures, by key; all imported, or none.
  public let sources: [Source]
  /// The first and the last year of the figures; a standing counts to its end, or to the last year of the
  /// data that tell of it.
  public let years: ClosedRange<Int>
  /// How many rows there are.
  public let rows: Int

  /// Whether the figures come from files that the user imported.
  public var isImported: Bool { sources.contains { !$0.imported.isEmpty } }

  public var files: [SourceFile] { sources.flatMap(\.imported) }
}

extension World {
  /// Where the figures of a state come from, by series, imported ones first; empty where none are imported.
  ///
  /// Complexity: O(n) in the number of flows, scores, figures and standings.
  public func figureOrigins(of subject: EntityID) -> [FigureOrigin] {
    let imported = Set(sources.filter { !$0.imported.isEmpty }.map(\.id))
    guard !imported.isEmpty else { return [] }
    var found: [Gathered.Key: Gathered] = [:]
    let lastYears = Dictionary(
      sources.map { ($0.id, $0.lastYear) }, uniquingKeysWith: { first, _ in first })
    func note(_ series: SeriesID, _ envelope: FactEnvelope) {
      let key = Gathered.Key(series: series, isImported: imported.contains(envelope.source))
      found[key, default: Gathered()].add(envelope, until: lastYears[envelope.source] ?? nil)
    }
    for fact in facts.flows where fact.content.reporter == subject {
      note(fact.content.series, fact.envelope)
    }
    for fact in facts.scores where fact.content.a == subject {
      note(fact.content.series, fact.envelope)
    }
    for fact in facts.quantities where fact.content.subject == subject {
      let key = SeriesID(fact.content.quantity)
      if series(key) != nil { note(key, fact.envelope) }
    }
    // Standings name no series in the fact; those of an imported data set are one series each.
    for fact in facts.memberships
    where fact.content.member == subject && imported.contains(fact.envelope.source) {
      note("igo-membership", fact.envelope)
    }
    for fact in facts.relations
    where (fact.content.a == subject || fact.content.b == subject)
      && imported.contains(fact.envelope.source)
    {
      note("alliance-obligations", fact.envelope)
    }
    return found.compactMap { key, part in
      part.years.map { years in
        FigureOrigin(
          series: key.series, sources: part.sources.sorted().compactMap { source($0) },
          years: years, rows: part.rows)
      }
    }.sorted { a, b in
      a.isImported != b.isImported ? a.isImported : a.series.text < b.series.text
    }
  }
}

/// The figures of one series that come from one side.
private struct Gathered {
  struct Key: Hashable {
    let series: SeriesID
    let isImported: Bool
  }

  var sources: Set<SourceID> = []
  var years: ClosedRange<Int>?
  var rows = 0

  /// - Parameter lastYear: until which a spell goes on whose end is open or unknown.
  mutating func add(_ envelope: FactEnvelope, until lastYear: Int?) {
    sources.insert(envelope.source)
    rows += 1
    let first = envelope.valid.earliest.map { Int($0.components.year) }
    let last = envelope.valid.latest.map { Int($0.components.year) } ?? lastYear
    for year in [first, last].compactMap({ $0 }) {
      years = min(year, years?.lowerBound ?? year)...max(year, years?.upperBound ?? year)
    }
  }
}

extension FigureOrigin {
  public var json: JSONValue {
    [
      "series": .string(series.text), "origin": .string(isImported ? "imported" : "embedded"),
      "sources": .strings(sources.map(\.id.text)), "firstYear": .integer(years.lowerBound),
      "lastYear": .integer(years.upperBound), "rows": .integer(rows),
      "files": .array(files.map(\.json)),
    ]
  }
}

extension SourceFile {
  var json: JSONValue { ["name": .string(name), "sha256": .string(sha256)] }

  /// Its name with the first digits of its digest.
  var words: String { "\(name) (SHA-256 \(sha256.prefix(12)))" }
}
