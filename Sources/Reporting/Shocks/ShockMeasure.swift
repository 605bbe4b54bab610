import Doctrines
import WorldModel

/// A measure of a state's export routes before and after a scenario.
public struct ShockMeasure: Sendable {
  public let name: String
  /// The country asked for; `nil` for measures of no one country.
  public let country: EntityID?
  public let before: MeasureValue
  public let after: MeasureValue

  public init(name: String, country: EntityID? = nil, before: MeasureValue, after: MeasureValue) {
    self.name = name
    self.country = country
    self.before = before
    self.after = after
  }

  var title: String { country.map { "\(name) on \($0)" } ?? name }

  /// What is known of the values: what holds before and after, then what holds of one of them.
  var notes: [String] {
    before.notes.filter(after.notes.contains)
      + before.notes.filter { !after.notes.contains($0) }.map { "before: \($0)" }
      + after.notes.filter { !before.notes.contains($0) }.map { "after: \($0)" }
  }

  var json: JSONValue {
    [
      "measure": .string(name), "country": .optional(country?.text),
      "before": .optional(before.value), "after": .optional(after.value),
      "unit": .string(before.unit.text), "coverage": .string(after.coverage.state.rawValue),
      "notesBefore": .strings(before.notes), "notesAfter": .strings(after.notes),
    ]
  }
}

extension ShockReport {
  /// Name, value before and value after; a value that is not known says why.
  var measureRows: [[String]] {
    measures.map { measure in
      func words(_ value: MeasureValue) -> String {
        value.value.map { Rounded($0).description } ?? value.coverage.state.rawValue
      }
      return [measure.title, words(measure.before), words(measure.after)]
    }
  }

  var measureHeading: String {
    verdicts.map { "Export routes of \($0.before.doctrine.subject)" } ?? "Export routes"
  }
}
