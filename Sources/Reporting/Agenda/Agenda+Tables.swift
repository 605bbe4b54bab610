import Desk
import WorldModel

extension Agenda {
  /// The calendar as a table with a line for each entry and each of its receipts.
  public func csv(language: Language) -> String {
    let wording = AgendaWording(self, language)
    var writer = CSVWriter(
      header: [
        "id", "kind", "phase", "time", "first", "last", "when", "falls", "certainty", "title",
        "detail", "aspects", "involved", "relation", "years", "formula", "contradicts", "against",
        "facts", "sources",
      ], formulas: .apostrophe)
    for entry in entries {
      let actors = entry.involved.map { "\($0.actor) (\($0.part))" }.joined(separator: "; ")
      writer.append([
        .text(entry.id), .text(entry.kind.rawValue), .text(entry.phase.rawValue),
        .text("\(entry.time.stated)"), .text("\(entry.time.first)"), .text("\(entry.time.last)"),
        .text(wording.when(entry.time)),
        .text(entry.falls == .certain ? "certain" : "possible"),
        .text(entry.certainty.rawValue), .text(wording.title(entry)), .text(entry.detail),
        .text(entry.aspects.map { wording.aspect($0, of: entry) }.joined(separator: "; ")),
        .text(actors),
        .text(entry.relations.map(wording.relation).joined(separator: "; ")),
        entry.anniversary.map { .integer($0.years) } ?? .missing,
        .optional(wording.formula(entry)), .text(entry.contradicts.joined(separator: "; ")),
        .text(entry.against.map(\.fact).joined(separator: "; ")),
        .text(entry.receipts.map(\.fact).joined(separator: "; ")),
        .text(entry.receipts.map { "\($0.source) \($0.locator)" }.joined(separator: "; ")),
      ])
    }
    return writer.text
  }

  /// The calendar in Markdown.
  public func markdown(language: Language) -> String {
    let wording = AgendaWording(self, language)
    let table = AgendaTable(self, wording)
    var text = "# \(MarkdownTable.escaped(table.title))\n\n"
    text += table.subtitle.map(MarkdownTable.escaped).joined(separator: "\\\n") + "\n\n"
    if entries.isEmpty {
      text += wording.labels[AgendaLabel.nothing] + "\n"
    } else {
      var rows = MarkdownTable(table.columns.map { MarkdownTable.Column($0) })
      for entry in entries {
        var cells = table.cells(entry)
        cells[2] = ([cells[2]] + table.aspects(entry)).joined(separator: " ")
        rows.append(cells)
      }
      text += rows.text
    }
    for line in table.notes { text += "\n\(MarkdownTable.escaped(line))\n" }
    if let undated = table.undated {
      text += "\n\(MarkdownTable.escaped(undated.heading))\n"
      for kind in undated.kinds {
        text += "\n\(MarkdownTable.escaped(kind.name)):\n\n"
        text += kind.titles.map { "- \(MarkdownTable.escaped($0))\n" }.joined()
      }
    }
    return text
  }
}
