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

  var title: String { screening.agreement.title }

  var introduction: [String] {
    let agreement = screening.agreement
    let parties = ScreeningFinding.list(agreement.parties.map(name))
    return [
      "\(agreement.kind), \(agreement.status.rawValue), \(agreement.date); parties: \(parties)",
      "Obligations of \(name(agreement.subject)) on \(screening.on), as known on "
        + "\(screening.asOf); doctrine \(screening.doctrine.id), edition \(screening.edition.id)",
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
    (findings + [amendments, principles, touches, exposures, periods, clauses])
      .filter { !$0.items.isEmpty } + [unknowns, records, sources].filter { !$0.items.isEmpty }
  }

  func name(_ entity: EntityID) -> String { screening.names[entity] ?? entity.text }

  private func clause(_ id: String) -> String {
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
    let items = screening.principles.map { principle in
      var details = principle.clauses.map { "clause: " + clause($0) }
      details += principle.basis.map { "doctrine: " + Self.words($0) }
      if principle.basis.isEmpty { details.append("doctrine: no row states this principle") }
      return Item(
        text: "\(principle.title): \(principle.answer.words)", details: details,
        style: principle.answer.style)
    }
    return Section(heading: "Principles of integration", items: items)
  }

  private static func words(_ row: Screening.Row) -> String {
    let place = row.says.locator.isEmpty ? "" : " \(row.says.locator)"
    return "\(row.id): \(row.says.text) [\(row.says.source)\(place)]"
  }

  private var touches: Section {
    let items = screening.touches.map { touch in
      Item(
        text: (touch.clause.isEmpty ? "" : "\(touch.clause): ") + "\(touch.row.kind.rawValue) "
          + Self.words(touch.row),
        details: touch.actions.isEmpty ? [] : ["then: " + touch.actions.joined(separator: "; ")])
    }
    return Section(heading: "Rows of the doctrine that it touches", items: items)
  }

  private var exposures: Section {
    let items = screening.exposures.map { exposure in
      let who = "\(name(exposure.party)) [\(exposure.party)]"
      let result: String
      switch exposure.result {
      case .exposed: result = "sanctions on it are on record"
      case .membersExposed: result = "sanctions on its members are on record"
      case .noneKnown: result = "the world holds none; that is not the same as none"
      }
      return Item(text: "\(who): \(result)", details: exposure.cases.map(\.record.line))
    }
    return Section(heading: "Sanctions on the parties", items: items)
  }

  private var periods: Section {
    let types: Set<ClauseType> = [.ratification, .notice, .termination]
    let own = screening.agreement.clauses.filter { types.contains($0.type) }.map { clause in
      let months = clause.months.map { ", \($0) months" } ?? ""
      let value = clause.value.map { ", \($0)" } ?? ""
      return Item(text: "\(clause.id): \(clause.type.rawValue)\(value)\(months): \(clause.text)")
    }
    let rules = screening.procedures.map { record in
      Item(
        text: record.line,
        details: [record.envelope.note].filter { !$0.isEmpty }.map { "note: \($0)" })
    }
    let others = screening.agreement.parties.filter { $0 != screening.agreement.subject }.sorted()
    let rest = Item(
      text: "The world holds no rules on ratification by "
        + ScreeningFinding.list(others.map(name)) + ".")
    return Section(heading: "Ratification and notice", items: rules + own + [rest])
  }

  private var clauses: Section {
    Section(
      heading: "Rules on treaties in general",
      items: screening.standingRules.map { Item(text: $0.line) })
  }

  private var unknowns: Section {
    let agreements = screening.unknowns.filter { $0.reason == .termsNotHeld }
    let bodies = screening.unknowns.filter { $0.reason == .foundingTreatyNotHeld }
    let others = screening.unknowns.filter { $0.reason == .partyNotScreened }
    let lists = [
      list("Agreements with a party here, without rows on obligations", agreements, shared: true),
      list("Other agreements, without rows on obligations", agreements, shared: false),
      list("Organisations with a party here, founding treaty not held", bodies, shared: true),
      list("Other organisations, founding treaty not held", bodies, shared: false),
    ]
    let parties = others.map { unknown in
      Item(
        text: "\(name(unknown.about)) [\(unknown.about)]: its own obligations are not screened; "
          + "rows held: \(unknown.held)")
    }
    return Section(
      heading: "Not screened, because the world does not hold it",
      items: parties + lists.compactMap { $0 })
  }

  private func list(_ title: String, _ unknowns: [Screening.Unknown], shared: Bool) -> Item? {
    let chosen = unknowns.filter { $0.isShared == shared }
    guard !chosen.isEmpty else { return nil }
    let names = chosen.map { "\(name($0.about)) [\($0.about)]" }.joined(separator: "; ")
    return Item(text: "\(title) (\(chosen.count)): \(names)")
  }

  private var records: Section {
    Section(
      heading: "What the world holds of this agreement",
      items: screening.records.map { Item(text: $0.line) })
  }

  private var sources: Section {
    Section(
      heading: "Sources", items: screening.sources.map { Item(text: "[\($0.id)] \($0.citation)") })
  }
}
