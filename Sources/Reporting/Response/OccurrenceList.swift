import Doctrines
import WorldModel

/// The events of a world that a doctrine can be asked about, as a list.
public struct OccurrenceList: Sendable {
  public let events: [Occurrence]

  public init(_ events: [Occurrence]) { self.events = events }

  public func terminal(width: Int, colour: Bool) -> String {
    var table = TextTable([
      TextTable.Column("Key"), TextTable.Column("Event"), TextTable.Column("Date"),
      TextTable.Column("Title"), TextTable.Column("Parties"), TextTable.Column("Source"),
    ])
    for event in events {
      table.append([
        TextTable.Cell(event.id), TextTable.Cell(name(event)),
        TextTable.Cell(event.date.description), TextTable.Cell(event.title),
        TextTable.Cell(event.parties.map(\.text).joined(separator: ", ")),
        TextTable.Cell("\(event.source) \(event.locator)"),
      ])
    }
    return table.lines(width: width, colour: colour).joined(separator: "\n") + "\n"
  }

  public var json: JSONValue { .array(events.map(\.json)) }

  public var csv: String {
    var writer = CSVWriter(header: [
      "id", "event", "to", "date", "title", "parties", "source", "locator",
    ])
    for event in events {
      writer.append([
        .text(event.id), .text(event.occasion.rawValue), .optional(event.to),
        .text(event.date.description), .text(event.title),
        .text(event.parties.map(\.text).joined(separator: "; ")), .text(event.source),
        .text(event.locator),
      ])
    }
    return writer.text
  }

  private func name(_ event: Occurrence) -> String {
    event.occasion.rawValue + (event.to.map { " to \($0)" } ?? "")
  }
}
