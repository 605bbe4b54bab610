import Desk
import WorldModel

/// A screening as headings and lines, before it is printed for a terminal or as Markdown.
struct ScreeningText {
  struct Section {
    let heading: String
    var items: [Item]
  }

  struct Item {
    let text: String
    var details: [String] = []
    var style: TerminalStyle = .plain
  }

  /// Stands in every output.
  static let disclaimer =
    "This is no legal opinion. It compares clauses with the rows that the world holds; "
    + "what the world does not hold, it cannot see."

  let screening: Screening
  /// Whether every principle and everything not screened is named, instead of counted.
  var isFull = false

  var title: String { screening.agreement.title }

  var introduction: [String] {
    let agreement = screening.agreement
    let parties = ScreeningFinding.list(agreement.parties.map(name))
    return [
      "\(agreement.kind), \(agreement.status.rawValue), \(agreement.date); parties: \(parties)",
      "Obligations of \(name(agreement.subject)) on \(screening.on), as known on "
        + "\(screening.asOf); doctrine \(screening.doctrine.id), edition \(screening.edition.id) of "
        + "\(screening.edition.date)"
        + (screening.isEditionInForce
          ? ", in force on that day" : ", which was not the one in force on that day"),
      Self.disclaimer,
    ]
  }

  /// The count of what was found, in one sentence.
  var summary: String {
    let counts = ScreeningFinding.Kind.allCases.map { kind in
      "\(kind.noun) \(screening.findings.count { $0.kind == kind })"
    }
    return "Found: " + counts.joined(separator: ", ") + "."
  }

  var sections: [Section] {
    let parts =
      findings + [
        amendments, principles, touches, exposures, periods, generalRules, unknowns, records,
        sources,
      ]
    return parts.filter { !$0.items.isEmpty }
  }

  func name(_ entity: EntityID) -> String { screening.names[entity] ?? entity.text }

  func clause(_ id: String) -> String {
    let text = screening.agreement.clauses.first { $0.id == id }?.text ?? ""
    return text.isEmpty ? id : "\(id) (\(text))"
  }

  private var findings: [Section] {
    ScreeningFinding.Kind.allCases.map { kind in
      let found = screening.findings.filter { $0.kind == kind }
      let items = found.map { finding in
        Item(
          text: "\(finding.clause): \(finding.sentence(names: screening.names))",
          details: [
            "clause: " + clause(finding.clause),
            "row: \(finding.record.line), \(finding.standing.words(on: screening.on))",
          ] + [finding.record.envelope.note].filter { !$0.isEmpty }.map { "note: \($0)" },
          style: kind == .collision ? .red : .plain)
      }
      return Section(
        heading: kind.heading,
        items: found.isEmpty && kind == .collision ? [Item(text: "none found")] : items)
    }
  }

  private var amendments: Section {
    let items = screening.amendments.map { way in
      let rows = way.obligations.map(\.text).joined(separator: ", ")
      let leaving: String
      if let record = way.withdrawal {
        let period = way.months.map { "\($0) months" } ?? "period not held"
        leaving =
          "notice of withdrawal: \(period) [\(record.envelope.source) "
          + "\(record.envelope.locator)]"
          + (record.envelope.note.isEmpty ? "" : "; \(record.envelope.note)")
      } else {
        leaving = "notice of withdrawal: the world holds no row"
      }
      return Item(
        text:
          "\(name(way.agreement)): amend it or the clause, or obtain the consent of its parties",
        details: ["rows: \(rows)", leaving])
    }
    return Section(heading: "What must be amended first", items: items)
  }

  private var principles: Section {
    let silent = isFull ? [] : screening.principles.filter { $0.answer == .notStated }
    let answered = screening.principles.filter { principle in
      isFull || principle.answer != .notStated
    }
    var items = answered.map { principle in
      var details = principle.clauses.map { "clause: " + clause($0) }
      details += principle.basis.map { "doctrine: " + Self.words($0) }
      if principle.basis.isEmpty { details.append("doctrine: no row states this principle") }
      return Item(
        text: "\(principle.title): \(principle.answer.words)", details: details,
        style: principle.answer.style)
    }
    if !silent.isEmpty {
      let places = Set(
        silent.flatMap(\.basis).map { "\($0.says.source) \($0.says.locator)" }
      ).sorted()
      items.append(
        Item(
          text: "The agreement states nothing on \(silent.count) of "
            + "\(screening.principles.count) principles: "
            + silent.map(\.noun).joined(separator: ", ")
            + (places.isEmpty ? "" : " [\(places.joined(separator: "; "))]"),
          details: ["each with its rows: --full or --format json"], style: .faint))
    }
    return Section(heading: "Principles of integration", items: items)
  }

  static func words(_ row: Screening.Row) -> String {
    let place = row.says.locator.isEmpty ? "" : " \(row.says.locator)"
    return "\(row.id): \(row.says.text) [\(row.says.source)\(place)]"
  }
}
