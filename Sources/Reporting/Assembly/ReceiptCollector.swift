import Doctrines
import WorldModel

/// Gathers the rows and sources behind the figures of a document, each once.
struct ReceiptCollector {
  let world: World
  private var known: [FactID: BriefDocument.FactRow] = [:]
  private var used: Set<SourceID> = []

  init(world: World) { self.world = world }

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
        id: $0.id.text, title: $0.title, producer: $0.producer,
        published: $0.published?.description ?? "", address: $0.address, licence: $0.licence,
        independence: $0.independence.rawValue)
    }
  }

  private func row(_ record: FactRecord) -> BriefDocument.FactRow {
    let statement = record.statement
    var value: String?
    var sentence = world.title(of: statement.subject)
    if let object = statement.object { sentence += " → \(world.title(of: object))" }
    sentence += ", \(attribute(record))"
    switch statement.value {
    case .number(let number):
      let sign = statement.comparator == .equal ? "" : statement.comparator.rawValue + " "
      value = sign + Self.grouped(JSONValue.digits(of: number) ?? "")
    case .text(let text): sentence += ": \(text)"
    case .unknown: break
    }
    let envelope = record.envelope
    var notes = envelope.note.isEmpty ? [] : [envelope.note]
    if envelope.recordedIsAssumed { notes.append("date of publication assumed") }
    if envelope.status != .reported { notes.append(envelope.status.rawValue) }
    return BriefDocument.FactRow(
      id: record.id.text, sentence: sentence, value: value, unit: statement.unit?.text,
      valid: envelope.valid.description, recorded: envelope.recorded?.description ?? "",
      sourceID: envelope.source.text, locator: envelope.locator,
      note: notes.isEmpty ? nil : notes.joined(separator: "; "))
  }

  /// What is stated; figures of a series by its title.
  private func attribute(_ record: FactRecord) -> String {
    let statement = record.statement
    guard record.table == .flows || record.table == .scores else { return statement.attribute }
    let words = statement.attribute.split(separator: " ", maxSplits: 1)
    guard let key = words.first, let series = world.series(SeriesID(String(key))) else {
      return statement.attribute
    }
    return words.count > 1 ? "\(series.title) (\(words[1]))" : series.title
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
