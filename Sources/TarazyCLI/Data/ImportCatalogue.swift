import ArgumentParser
import Reporting
import Storage

/// The data sets that can be imported.
struct ImportCatalogue {
  let kinds: [ImportKind]
  let width: Int
  let colour: Bool

  /// - Parameter keys: which data sets are wanted; none: all.
  init(_ keys: [String], output: OutputOptions) throws {
    kinds =
      keys.isEmpty
      ? ImportKind.all
      : try keys.map { key in
        if let kind = ImportKind.named(key) { return kind }
        throw ValidationError(ImportRequest.unknown(key))
      }
    width = output.width
    colour = output.usesColour
  }

  func text(_ format: ImportCommand.Format) -> String {
    switch format {
    case .json: JSONValue.array(kinds.map(\.json)).text(.indented) + "\n"
    case .text: kinds.map(entry).joined(separator: "\n")
    }
  }

  private func entry(_ kind: ImportKind) -> String {
    let key = TerminalStyle.bold.apply(to: kind.key, colour: colour)
    var lines = ["\(key)  \(kind.dataset.title)"]
    for role in kind.roles {
      lines += paragraph(
        "\(role.name)\(role.marks(hasForms: !kind.forms.isEmpty)): "
          + (role.header.isEmpty ? role.looks : role.header.joined(separator: ", ")))
    }
    for form in kind.forms {
      lines += paragraph(
        "One import: " + ([form.main] + form.needed).joined(separator: " with ")
          + (form.possible.isEmpty
            ? "" : "; possible: " + form.possible.joined(separator: ", ")))
    }
    let names = kind.dataset.files.map { $0.split(separator: "/").last ?? "" }
    lines += paragraph("Published as: " + names.joined(separator: ", "))
    lines += paragraph("Cite: " + kind.dataset.citation)
    lines += paragraph("Licence: " + kind.dataset.licence)
    return lines.joined(separator: "\n") + "\n"
  }

  private func paragraph(_ text: String) -> [String] {
    TerminalText.wrapped(text, to: min(width, 100) - 4).enumerated().map {
      ($0.offset == 0 ? "  " : "    ") + $0.element
    }
  }
}

extension ImportRole {
  private static let tab: UInt8 = 9

  fileprivate var isTabbed: Bool { options.delimiter == Self.tab }

  /// What there is to say about the file.
  ///
  /// - Parameter hasForms: whether the forms of the data set say which files it needs.
  fileprivate func marks(hasForms: Bool) -> String {
    var marks: [String] = []
    if !isRequired, !hasForms { marks.append("may be missing") }
    if isRepeatable { marks.append("several files") }
    if isTabbed { marks.append("tabs") }
    if let line = options.headerLine, line != 1 { marks.append("header on line \(line)") }
    return marks.isEmpty ? "" : " (\(marks.joined(separator: "; ")))"
  }

  fileprivate var json: JSONValue {
    [
      "role": .string(name), "required": .bool(isRequired), "repeatable": .bool(isRepeatable),
      "form": .string(form?.kind.rawValue ?? "table"),
      "delimiter": .string(isTabbed ? "tab" : bare == nil ? "comma" : "blank"),
      "fileName": .optional(bare?.name),
      "headerLine": .optional(options.headerLine), "columns": .strings(header),
      "tables": .strings(tables.map(\.name)),
    ]
  }
}

extension ImportKind {
  fileprivate var json: JSONValue {
    [
      "kind": .string(key), "title": .string(dataset.title),
      "roles": .array(roles.map(\.json)),
      "forms": .array(
        forms.map {
          [
            "main": .string($0.main), "needed": .strings($0.needed),
            "possible": .strings($0.possible),
          ]
        }),
      "publishedAs": .strings(
        dataset.files.map { $0.split(separator: "/").last.map(String.init) ?? $0 }),
      "citation": .string(dataset.citation), "licence": .string(dataset.licence),
      "carrier": .string(dataset.carrier),
    ]
  }
}
