import WorldModel

extension Source {
  public var json: JSONValue {
    let json: JSONValue = [
      "id": .string(id.text), "title": .string(title), "producer": .string(producer),
      "author": .string(author), "published": .optional(published?.description),
      "accessed": .optional(accessed?.description), "address": .string(address),
      "licence": .string(licence), "independence": .string(independence.rawValue),
    ]
    return json.with("imported", imported.isEmpty ? nil : .array(imported.map(\.json)))
  }

  /// The source as one line of a bibliography.
  public var citation: String {
    var text = author.isEmpty ? producer : "\(author), \(producer)"
    text += ", “\(title)”"
    if let published { text += ", \(published)" }
    if !address.isEmpty { text += ", \(address)" }
    if !imported.isEmpty {
      text += "; imported: " + imported.map(\.words).joined(separator: ", ")
    }
    return text
  }

  /// The source as a BibTeX entry of type `misc`.
  public var bibtex: String {
    var fields = [("title", title), ("organization", producer)]
    if !author.isEmpty { fields.append(("author", "{\(author)}")) }
    if let published {
      fields.append(("year", "\(published.year)"))
      fields.append(("date", published.description))
    }
    if !address.isEmpty { fields.append((address.hasPrefix("10.") ? "doi" : "url", address)) }
    if let accessed { fields.append(("urldate", accessed.description)) }
    let files = imported.map { "; imported from \($0.name), SHA-256 \($0.sha256)" }
    fields.append(("note", "Licence: \(licence)" + files.joined()))
    let lines = fields.map { "  \($0.0) = {\(Self.escaped($0.1))}" }
    return "@misc{\(id),\n\(lines.joined(separator: ",\n"))\n}"
  }

  private static func escaped(_ text: String) -> String {
    var escaped = ""
    for letter in text {
      if "&%$#_".contains(letter) { escaped += "\\" }
      escaped.append(letter)
    }
    return escaped
  }
}
