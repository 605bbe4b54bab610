import Doctrines
import Reporting
import WorldModel

/// The list of all measures.
struct MeasureCatalogue {
  let registry: MeasureRegistry
  let format: MeasureCommand.Format
  let width: Int

  var text: String {
    switch format {
    case .table:
      var table = TextTable([
        TextTable.Column("Measure", minimum: 20), TextTable.Column("Title"),
        TextTable.Column("Unit"), TextTable.Column("Arguments"),
      ])
      for measure in registry.measures.map(\.description) {
        let arguments = measure.parameters.map { $0.required ? $0.name : "[\($0.name)]" }
        table.append(
          [measure.name, measure.title, measure.unit.text, arguments.joined(separator: " ")]
            .map { TextTable.Cell($0) })
      }
      return table.lines(width: width).joined(separator: "\n") + "\n"
    case .csv:
      var writer = CSVWriter(header: [
        "name", "title", "unit", "formula", "citation", "arguments", "version",
      ])
      for measure in registry.measures.map(\.description) {
        writer.append([
          .text(measure.name), .text(measure.title), .text(measure.unit.text),
          .text(measure.formula), .text(measure.citation),
          .text(measure.parameters.map(\.name).joined(separator: " ")),
          .number(Double(measure.version)),
        ])
      }
      return writer.text
    case .json:
      return JSONValue.array(registry.measures.map { $0.description.json }).text(.indented) + "\n"
    }
  }
}

extension MeasureDescription {
  fileprivate var json: JSONValue {
    [
      "name": .string(name), "title": .string(title), "summary": .string(summary),
      "formula": .string(formula), "unit": .string(unit.text), "citation": .string(citation),
      "version": .integer(version), "levels": .strings(levels),
      "parameters": .array(
        parameters.map {
          [
            "name": .string($0.name), "required": .bool($0.required),
            "meaning": .string($0.meaning),
          ]
        }),
    ]
  }
}
