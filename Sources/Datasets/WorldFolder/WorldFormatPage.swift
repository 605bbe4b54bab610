import WorldModel

/// The reference of a world folder's tables, made from ``TableSchema``.
public enum WorldFormatPage {
  public static var text: String {
    var text = "# Tables of a world folder\n\n"
    text += "Made by `tarazy world format`. A column in bold must be filled.\n"
    for table in Table.allCases {
      let schema = TableSchema.of(table)
      text += "\n## `\(table.rawValue)`\n\n\(schema.meaning).\n\n"
      text += "| column | type | meaning |\n|---|---|---|\n"
      for rule in schema.rules {
        let name = rule.required ? "**\(rule.column.header)**" : rule.column.header
        text += "| \(name) | \(words(rule.type)) | \(rule.meaning) |\n"
      }
    }
    return text
  }

  private static func words(_ type: TableSchema.ValueType) -> String {
    switch type {
    case .key: "new key"
    case .entity: "key of an actor or thing"
    case .entities: "keys of actors or things, separated by `;`"
    case .source: "key of `sources`"
    case .series: "key of `series`"
    case .text: "text"
    case .list: "texts, separated by `;`"
    case .number: "number"
    case .integer: "whole number"
    case .date: "EDTF date"
    case .interval: "EDTF date or interval"
    case .comparator: Comparator.allCases.map { "`\($0.rawValue)`" }.joined(separator: " ")
    case .unit: "unit"
    case .oneOf(let values): values.map { "`\($0)`" }.joined(separator: ", ")
    }
  }
}
