import Desk
import WorldModel

extension ProofReport {
  /// One row for each finding, supported claim, caution and open sentence.
  public var csv: String {
    var writer = CSVWriter(header: [
      "state", "kind", "rule", "line", "column", "end_line", "end_column", "words", "says",
      "suggestion", "fact", "source", "locator",
    ])
    for finding in findings {
      writer.append(
        [.text("finding"), .text(finding.kind.rawValue), .text(finding.rule.rawValue)]
          + finding.place.cells + [
            .text(finding.words), .text(finding.says),
            .optional(finding.suggestion.isEmpty ? nil : finding.suggestion),
          ] + Self.receipt(finding.evidence.first))
    }
    for support in supported {
      writer.append(
        [.text("supported"), .text(support.kind.rawValue), .missing] + support.place.cells
          + [.text(support.words), .optional(support.evidence.first?.line), .missing]
          + Self.receipt(support.evidence.first))
    }
    for caution in cautions {
      let rivals = caution.against.map(\.line).joined(separator: "; ")
      let row = caution.evidence.first?.line ?? ""
      writer.append(
        [.text("caution"), .text(caution.kind.rawValue), .text("sources-contradict")]
          + caution.place.cells
          + [.text(caution.words), .text("\(row); against: \(rivals)"), .missing]
          + Self.receipt(caution.evidence.first))
    }
    for open in unmatched {
      writer.append(
        [.text("unmatched"), .missing, .missing] + open.place.cells
          + [.text(open.words.joined(separator: "; ")), .missing, .missing] + Self.receipt(nil))
    }
    return writer.text
  }

  private static func receipt(_ record: FactRecord?) -> [CSVWriter.Cell] {
    [
      .optional(record?.id.text), .optional(record?.envelope.source.text),
      .optional(record?.envelope.locator),
    ]
  }

  public func markdown(of draft: String) -> String {
    var text = "# Proof of \(MarkdownTable.escaped(draft))\n\n\(summary)\n"
    if !findings.isEmpty {
      var table = MarkdownTable([
        MarkdownTable.Column("Place"), MarkdownTable.Column("Kind"),
        MarkdownTable.Column("Words"), MarkdownTable.Column("Record"),
        MarkdownTable.Column("Instead"), MarkdownTable.Column("Rule"),
      ])
      for finding in findings {
        table.append([
          finding.place.text, finding.kind.rawValue, finding.words, finding.says,
          finding.suggestion, finding.rule.rawValue,
        ])
      }
      text += "\n## Findings\n\n\(table.text)"
    }
    if !supported.isEmpty {
      var table = MarkdownTable([
        MarkdownTable.Column("Place"), MarkdownTable.Column("Words"),
        MarkdownTable.Column("Row"),
      ])
      for support in supported {
        table.append([
          support.place.text, support.words, support.evidence.first?.line ?? "",
        ])
      }
      text += "\n## Borne out\n\n\(table.text)"
    }
    if !cautions.isEmpty {
      var table = MarkdownTable([
        MarkdownTable.Column("Place"), MarkdownTable.Column("Words"),
        MarkdownTable.Column("Row"), MarkdownTable.Column("Against"),
      ])
      for caution in cautions {
        table.append([
          caution.place.text, caution.words, caution.evidence.first?.line ?? "",
          caution.against.map(\.line).joined(separator: "; "),
        ])
      }
      text += "\n## Sources contradict each other\n\n\(table.text)"
    }
    if !unmatched.isEmpty {
      var table = MarkdownTable([
        MarkdownTable.Column("Place"), MarkdownTable.Column("Words that no rule matched"),
        MarkdownTable.Column("Sentence"),
      ])
      for open in unmatched {
        table.append([open.place.text, open.words.joined(separator: "; "), open.sentence])
      }
      text += "\n## Not decided\n\n\(table.text)"
    }
    return text
  }

  /// The counts in a line.
  var summary: String {
    let kinds = ProofFinding.Kind.allCases.filter { count($0) > 0 }
      .map { "\(count($0)) \($0.rawValue)" }
    let found = kinds.isEmpty ? "no finding" : kinds.joined(separator: ", ")
    return
      "Speaker \(speaker), day of the speech \(date), as known \(asOf): \(found); "
      + "\(supported.count) claims borne out, "
      + (cautions.isEmpty ? "" : "\(cautions.count) on which sources contradict each other, ")
      + "\(unmatched.count) sentences not decided, "
      + "\(uncheckableCount) of \(sentenceCount) sentences without anything to check."
  }
}

extension ProofPlace {
  var text: String { "\(line):\(column)" }

  fileprivate var cells: [CSVWriter.Cell] {
    [.integer(line), .integer(column), .integer(endLine), .integer(endColumn)]
  }
}
