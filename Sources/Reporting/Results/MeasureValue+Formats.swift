import Doctrines
import WorldModel

extension MeasureValue {
  /// The value as an object of `measure --format json`; numbers are never rounded.
  public var json: JSONValue {
    [
      "at": .string(at.description), "value": .optional(value), "low": .optional(low),
      "high": .optional(high), "unit": .string(unit.text),
      "comparator": .string(comparator.rawValue), "label": .optional(label),
      "reporter": .optional(reporter?.text), "coverage": coverage.json,
      "evidence": .strings(evidence.map(\.id.text)), "notes": .strings(notes),
    ]
  }
}

extension MeasureCoverage {
  var json: JSONValue {
    [
      "state": .string(state.rawValue), "missing": .strings(missing),
      "neighbours": .array(neighbours.map { .integer($0) }),
    ]
  }

  /// The coverage for reading.
  var words: String {
    let near =
      neighbours.isEmpty ? "" : "; data for " + neighbours.map(String.init).joined(separator: ", ")
    let gap = missing.isEmpty ? "" : ": " + missing.joined(separator: "; ")
    return state.rawValue + gap + near
  }
}

/// The values of a measure for a subject, in every format.
public struct MeasureTable: Sendable {
  public let measure: MeasureDescription
  public let subject: EntityID
  public let values: [MeasureValue]
  /// The sources of the evidence, sorted by key.
  public let sources: [Source]

  public init(
    measure: MeasureDescription, subject: EntityID, values: [MeasureValue], world: World
  ) {
    self.measure = measure
    self.subject = subject
    self.values = values
    let keys = Set(values.flatMap(\.evidence).map(\.envelope.source))
    sources = keys.sorted().compactMap { world.source($0) }
  }

  public var json: JSONValue {
    [
      "measure": .string(measure.name), "version": .integer(measure.version),
      "formula": .string(measure.formula), "unit": .string(measure.unit.text),
      "subject": .string(subject.text), "values": .array(values.map(\.json)),
      "sources": .array(sources.map(\.json)),
    ]
  }

  public var csv: String {
    var writer = CSVWriter(header: [
      "measure", "subject", "at", "value", "low", "high", "unit", "reporter", "coverage", "missing",
      "sources",
    ])
    for value in values {
      let figure: CSVWriter.Cell = value.label.map { .text($0) } ?? .optional(value.value)
      writer.append([
        .text(measure.name), .text(subject.text), .text(value.at.description), figure,
        .optional(value.low), .optional(value.high), .text(value.unit.text),
        .optional(value.reporter?.text), .text(value.coverage.state.rawValue),
        .text(value.coverage.missing.joined(separator: "; ")),
        .text(
          Set(value.evidence.map(\.envelope.source.text)).sorted().joined(separator: " ")),
      ])
    }
    return writer.text
  }

  /// The notes, each once, with the times that it is of where there are several.
  private var dated: [String] {
    var order: [String] = []
    var times: [String: [String]] = [:]
    for value in values {
      for note in value.notes {
        if times[note] == nil { order.append(note) }
        let time = value.at.description
        if times[note]?.last != time { times[note, default: []].append(time) }
      }
    }
    if Set(values.map(\.at)).count < 2 { return order.sorted() }
    return order.map { "\(times[$0, default: []].joined(separator: ", ")): \($0)" }
  }

  public func terminal(width: Int, colour: Bool) -> String {
    var table = TextTable([
      TextTable.Column("At"), TextTable.Column("Value", .trailing), TextTable.Column("Band"),
      TextTable.Column("Unit"), TextTable.Column("Coverage"),
    ])
    for value in values {
      let band =
        if let low = value.low, let high = value.high { "\(Rounded(low)) – \(Rounded(high))" } else
        { "" }
      let figure = value.label ?? value.value.map { "\(Rounded($0))" } ?? "no data"
      let by = value.reporter.map { " by \($0)" } ?? ""
      table.append(
        [value.at.description + by, figure, band, value.unit.text, value.coverage.words]
          .map { TextTable.Cell($0) })
    }
    var text = "\(measure.title), \(subject)\n\(measure.formula)\n\n"
    text += table.lines(width: width, colour: colour).joined(separator: "\n") + "\n"
    for note in dated { text += "· \(note)\n" }
    if !sources.isEmpty {
      text += "Sources: " + sources.map(\.citation).joined(separator: "; ") + "\n"
    }
    return text
  }
}
