import Desk
import WorldModel

/// What stands around the findings: doctrine, sanctions, periods, general rules, gaps, receipts.
extension ScreeningText {
  var touches: Section {
    let items = screening.touches.map { touch in
      Item(
        text: (touch.clause.isEmpty ? "" : "\(touch.clause): ") + "\(touch.row.kind.rawValue) "
          + Self.words(touch.row),
        details: touch.actions.isEmpty ? [] : ["then: " + touch.actions.joined(separator: "; ")])
    }
    return Section(heading: "Rows of the doctrine that it touches", items: items)
  }

  var exposures: Section {
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

  var periods: Section {
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

  var generalRules: Section {
    Section(
      heading: "Rules on treaties in general",
      items: screening.standingRules.map { Item(text: $0.line) })
  }

  var unknowns: Section {
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
    if isFull || shared && chosen.allSatisfy({ $0.reason == .termsNotHeld }) {
      let names = chosen.map { "\(name($0.about)) [\($0.about)]" }.joined(separator: "; ")
      return Item(text: "\(title) (\(chosen.count)): \(names)")
    }
    let kinds = Dictionary(grouping: chosen, by: \.kind).map {
      (kind: $0.key, count: $0.value.count)
    }
    .filter { !$0.kind.isEmpty }
    .sorted { ($1.count, $0.kind) < ($0.count, $1.kind) }
    .map { "\($0.kind) \($0.count)" }.joined(separator: ", ")
    return Item(
      text: "\(title): \(chosen.count)" + (kinds.isEmpty ? "" : " (\(kinds))"),
      details: ["names: --full or --format json"])
  }

  var records: Section {
    Section(
      heading: "What the world holds of this agreement",
      items: screening.records.map { Item(text: $0.line) })
  }

  var sources: Section {
    Section(
      heading: "Sources", items: screening.sources.map { Item(text: "[\($0.id)] \($0.citation)") })
  }
}
