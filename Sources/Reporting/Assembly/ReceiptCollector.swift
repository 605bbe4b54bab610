import Doctrines
import WorldModel

/// Gathers the rows and sources behind the figures of a document, each once.
struct ReceiptCollector {
  let world: World
  let titles: LocalTitles
  private var known: [FactID: BriefDocument.FactRow] = [:]
  private var used: Set<SourceID> = []

  init(world: World, titles: LocalTitles) {
    self.world = world
    self.titles = titles
  }

  private var labels: Labels { titles.labels }

  /// Notes the rows behind a figure and gives their keys.
  mutating func keys(
    _ records: [FactRecord], limit: Int = BriefAssembly.receiptLimit
  ) -> [String] {
    records.prefix(limit).map { record in
      if known[record.id] == nil { known[record.id] = row(record) }
      used.insert(record.envelope.source)
      return record.id.text
    }
  }

  mutating func note(_ source: SourceID) { used.insert(source) }

  var rows: [BriefDocument.FactRow] { known.values.sorted { $0.id < $1.id } }

  var sources: [BriefDocument.SourceRow] {
    used.sorted().compactMap { world.source($0) }.map {
      BriefDocument.SourceRow(
        id: $0.id.text, title: labels.data($0.title), producer: labels.data($0.producer),
        published: $0.published?.description ?? "", address: $0.address,
        licence: labels.data($0.licence),
        independence: $0.independence.rawValue)
    }
  }

  private func row(_ record: FactRecord) -> BriefDocument.FactRow {
    let statement = record.statement
    var value: String?
    var amount: Double?
    var sentence = titles.title(of: statement.subject)
    if let object = statement.object { sentence += " → \(titles.title(of: object))" }
    sentence += ", \(attribute(record))"
    switch statement.value {
    case .number(let number):
      amount = number
      let sign = statement.comparator == .equal ? "" : statement.comparator.rawValue + " "
      value = sign + labels.number(Self.grouped(JSONValue.digits(of: number) ?? ""))
    case .text(let text): sentence += ": \(labels.data(text))"
    case .unknown: break
    }
    let envelope = record.envelope
    var notes = envelope.note.isEmpty ? [] : [labels.data(envelope.note)]
    if let source = world.source(envelope.source), !source.imported.isEmpty {
      let files = source.imported.map(\.words).joined(separator: ", ")
      notes.append(labels.text(OriginLabel.readFrom, .text(files)))
    }
    if envelope.recordedIsAssumed { notes.append(labels[AssemblyLabel.assumedDate]) }
    if envelope.status != .reported { notes.append(word(for: envelope.status)) }
    return BriefDocument.FactRow(
      id: record.id.text, sentence: sentence, value: value,
      unit: statement.unit.map { labels.unit($0.text, of: amount) },
      valid: envelope.valid.description, recorded: envelope.recorded?.description ?? "",
      sourceID: envelope.source.text, locator: labels.data(envelope.locator),
      note: notes.isEmpty ? nil : notes.joined(separator: "; "))
  }

  private func word(for status: FactStatus) -> String {
    switch status {
    case .planned: labels[AssemblyLabel.statusPlanned]
    case .conditional: labels[AssemblyLabel.statusConditional]
    case .disputed: labels[AssemblyLabel.statusDisputed]
    case .withdrawn: labels[AssemblyLabel.statusWithdrawn]
    case .derived: labels[AssemblyLabel.statusDerived]
    case .reported: status.rawValue
    }
  }

  /// What is stated; figures of a series by its title.
  private func attribute(_ record: FactRecord) -> String {
    let statement = record.statement
    guard record.table == .flows || record.table == .scores else {
      return labels.data(statement.attribute)
    }
    let words = statement.attribute.split(separator: " ", maxSplits: 1)
    guard let key = words.first, let series = world.series(SeriesID(String(key))) else {
      return labels.data(statement.attribute)
    }
    let title = titles.title(of: series.id)
    return words.count > 1
      ? "\(title) (\(labels.direction(String(words[1])) ?? labels.data(String(words[1]))))" : title
  }

  /// Digits with spaces between thousands, from 10 000 on; every digit stays.
  private static func grouped(_ digits: String) -> String {
    let whole = digits.prefix { $0.isNumber }
    guard whole.count > 4 else { return digits }
    var result = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index).isMultiple(of: 3) { result += "\u{A0}" }
      result.append(digit)
    }
    return result + digits.dropFirst(whole.count)
  }
}
