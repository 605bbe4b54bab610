import WorldModel

/// A meeting file cut to length, with numbered receipts.
public struct MeetingPrint: Sendable {
  public struct Section: Sendable {
    public let kind: MeetingSection.Kind
    public let lines: [Line]
    public let gaps: [MeetingSection.Gap]
    /// How many lines were left out for length.
    public let leftOut: Int
  }

  public struct Line: Sendable {
    public let content: MeetingContent
    /// Numbers of the receipts, ascending; never empty.
    public let receipts: [Int]
  }

  /// A place in a source with the facts, or the row of the doctrine, that stand there.
  public struct Receipt: Sendable {
    public let number: Int
    /// `nil` for a row of the doctrine whose words were printed after the date of knowledge.
    public let source: SourceID?
    public let locators: [String]
    public let facts: [FactRecord]
    /// Such as `kazakhstan: vector russia`; empty for facts of the world.
    public let row: String
  }

  public let file: MeetingFile
  public let sections: [Section]
  public let receipts: [Receipt]
  /// Numbers of the receipts for the last meeting.
  public let lastMeetingReceipts: [Int]

  /// The lines of each section that two pages hold in most files.
  public static let limits: [MeetingSection.Kind: Int] = [
    .sides: 8, .standing: 8, .agreements: 8, .promises: 9, .openItems: 7, .dates: 6, .changes: 8,
    .shocks: 5, .safeFigures: 12, .unsafeFigures: 6, .room: 7, .vectors: 8,
  ]

  /// - Parameter limits: most lines of a section; a section that is not named is printed whole.
  public init(_ file: MeetingFile, limits: [MeetingSection.Kind: Int] = Self.limits) {
    self.file = file
    var receipts = ReceiptNumbers()
    var sections: [Section] = []
    var last: [Int] = []
    for section in file.sections {
      if section.kind == .changes, case .event(let event, let others) = file.lastMeeting {
        last = receipts.numbers([FactRecord(event)] + others, [])
      }
      let shown = section.lines.prefix(limits[section.kind] ?? section.lines.count)
      sections.append(
        Section(
          kind: section.kind,
          lines: shown.map {
            Line(content: $0.content, receipts: receipts.numbers($0.facts, $0.rows))
          }, gaps: section.gaps, leftOut: section.lines.count - shown.count))
    }
    self.sections = sections
    self.receipts = receipts.list
    lastMeetingReceipts = last
  }
}

/// Gives a number to each place that lines rest on.
///
/// What a line takes from one source is one receipt with all its places, so that a line on twenty
/// memberships has one number and not twenty.
private struct ReceiptNumbers {
  private struct Key: Hashable {
    let source: SourceID?
    let locators: [String]
    let row: String
  }

  private var numbers: [Key: Int] = [:]
  private var facts: [[FactRecord]] = []
  private var keys: [Key] = []

  var list: [MeetingPrint.Receipt] {
    zip(keys, facts).enumerated().map { index, entry in
      MeetingPrint.Receipt(
        number: index + 1, source: entry.0.source, locators: entry.0.locators, facts: entry.1,
        row: entry.0.row)
    }
  }

  mutating func numbers(_ records: [FactRecord], _ rows: [DoctrineRow]) -> [Int] {
    var sources: [SourceID] = []
    for record in records where !sources.contains(record.envelope.source) {
      sources.append(record.envelope.source)
    }
    var found: [Int] = []
    for source in sources {
      let own = records.filter { $0.envelope.source == source }
      var locators: [String] = []
      for record in own {
        let locator = record.envelope.locator
        if !locator.isEmpty, !locators.contains(locator) { locators.append(locator) }
      }
      found.append(number(Key(source: source, locators: locators, row: ""), own))
    }
    for row in rows {
      let key = Key(
        source: row.source, locators: row.locator.isEmpty ? [] : [row.locator],
        row: "\(row.doctrine): \(row.row)")
      found.append(number(key, []))
    }
    return found.sorted()
  }

  private mutating func number(_ key: Key, _ records: [FactRecord]) -> Int {
    guard let number = numbers[key] else {
      keys.append(key)
      facts.append(records)
      numbers[key] = keys.count
      return keys.count
    }
    let known = Set(facts[number - 1].map(\.id))
    facts[number - 1] += records.filter { !known.contains($0.id) }
    return number
  }
}
