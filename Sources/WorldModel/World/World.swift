/// What is known: sources, series and facts, as an immutable value.
///
/// Later parts of the product add votes as a further table; the views and the resolver treat it like the
/// rest.
public struct World: Sendable {
  public let title: String
  /// In the order of the file.
  public let sources: [Source]
  public let series: [Series]
  public let facts: FactTables
  /// The latest date on which anything in this world was recorded: the default date of knowledge.
  public let latestRecorded: EDTFDate?
  /// What scenarios changed in the transport network, in order; none in a world as it was read.
  public internal(set) var networkChanges: [NetworkChange] = []
  let index: WorldIndex

  /// Complexity: O(n) in the number of facts.
  public init(title: String, sources: [Source], series: [Series], facts: FactTables) {
    self.title = title
    self.sources = sources
    self.series = series
    self.facts = facts
    latestRecorded = Self.latestRecorded(facts)
    index = WorldIndex(sources: sources, series: series, facts: facts)
  }

  /// Number of facts, sources and series not counted.
  public var factCount: Int { facts.count }

  private static func latestRecorded(_ facts: FactTables) -> EDTFDate? {
    var latest: CalendarDay?
    for column in facts.columns {
      for row in 0..<column.count {
        guard let day = column.recorded(row)?.latest else { continue }
        latest = max(latest ?? day, day)
      }
    }
    return latest.map { EDTFDate($0) }
  }
}
