import Desk
import Doctrines
import WorldModel

extension Response {
  /// The answer for a terminal: each part under its heading, each line with its receipt.
  public func terminal(width: Int, colour: Bool) -> String {
    var page = ResponsePage(width: width, colour: colour)
    head(&page)
    page.heading("Rules that answer it")
    for applied in rules { page.rule(applied) }
    if rules.isEmpty { page.item("none") }
    page.heading("Options")
    for option in options { write(option, &page) }
    if options.isEmpty { page.item("none: the doctrine says nothing on such an event") }
    for forbidden in forbidden {
      page.item("ruled out: \(forbidden.action)")
      page.detail("\(forbidden.rule.id)\(forbidden.standing.label); \(forbidden.rule.says.receipt)")
    }
    page.heading("Conflicts between rules")
    for conflict in conflicts { write(conflict, &page) }
    if conflicts.isEmpty { page.item("none found") }
    page.heading("Commitments touched")
    for commitment in commitments { write(commitment, &page) }
    if commitments.isEmpty {
      page.item(
        options.contains { $0.basis != nil }
          ? "none declared" : "not known: the doctrine’s catalogue has no entry for these options")
    }
    writeFurther(&page)
    page.heading("Programmes and formats")
    for programme in programmes { write(programme, &page) }
    if programmes.isEmpty { page.item("none recorded") }
    page.heading("Precedents")
    page.detail("A case is like this one where " + likeness.joined(separator: "; or ") + ".")
    for precedent in precedents { write(precedent, &page) }
    if precedents.isEmpty { page.item("none recorded") }
    let possible = otherRules.filter { $0.state == .possible }
    if !possible.isEmpty { page.heading("Rules that may answer as well") }
    for other in possible {
      page.item(
        "\(other.rule.id)\(other.standing.label): \(other.rule.actions.joined(separator: "; "))")
      page.detail(other.reasons.joined(separator: "; ") + "; \(other.rule.says.receipt)")
    }
    page.heading("Rules on such events that do not answer this one")
    let otherRules = otherRules.filter { $0.state != .possible }
    for other in otherRules {
      page.item("\(other.rule.id)\(other.standing.label): \(other.state.rawValue)")
      page.detail(other.reasons.joined(separator: "; ") + "; \(other.rule.says.receipt)")
    }
    if otherRules.isEmpty { page.item("none") }
    page.heading("Not known")
    for unknown in unknowns { page.item(unknown.text) }
    if unknowns.isEmpty { page.item("nothing that the answer asks for") }
    return page.text
  }

  private func head(_ page: inout ResponsePage) {
    page.title(occurrence.title)
    page.line(
      (["\(occurrence.occasion.rawValue), \(EDTFInterval(occurrence.date).words)"]
        + occurrence.facts).joined(separator: "; "))
    let receipt = [occurrence.source, occurrence.locator].filter { !$0.isEmpty }
    page.line(
      receipt.isEmpty
        ? "Source: none stated; taken as a supposed event"
        : "Source: \(receipt.joined(separator: " "))")
    let edition = edition.map {
      "edition \($0.id) (\(EDTFInterval($0.date).words), \($0.source) \($0.locator))"
    }
    page.line(
      "\(title): \(edition ?? "no edition was in force") at \(editionDate); verdicts as of \(asOf)")
  }

  private func write(_ option: ResponseOption, _ page: inout ResponsePage) {
    page.item(option.action + (option.since.map { " (since edition \($0))" } ?? ""))
    page.detail("priority \(option.priority); rules: " + option.rules.joined(separator: ", "))
    guard let basis = option.basis else {
      page.detail("no tension declared: the catalogue of actions has no entry")
      return
    }
    if let says = option.says { page.detail("words: \(says.receipt)") }
    if option.tensions.isEmpty { page.detail("tension: the catalogue names none (\(basis.words))") }
    for tension in option.tensions {
      let verdict = tension.verdict.map(\.rawValue) ?? "no verdict"
      page.detail(
        "tension with ‘\(tension.check.title)’: \(tension.because) (\(basis.words)); "
          + "\(verdict): \(tension.reason) [\(tension.check.says.place)]")
    }
    let rest =
      option.further.isEmpty
      ? "" : "; \(option.further.count) more shared, without a bearing on it"
    page.detail(
      option.touches.isEmpty
        ? "touches: nothing declared or bearing on it\(rest)"
        : "touches: " + option.touches.joined(separator: ", ") + rest)
  }

  /// What is shared without a bearing: a count of each kind; the names stand in JSON.
  private func writeFurther(_ page: inout ResponsePage) {
    let idle = further.filter { $0.reason == .noBearing }
    if !idle.isEmpty {
      let organisations = idle.count { $0.kind == .membership }
      let parts = [
        organisations == 0 ? nil : counted(organisations, "organisation"),
        organisations == idle.count ? nil : counted(idle.count - organisations, "agreement"),
      ].compactMap { $0 }
      page.item(
        "shared besides, without a recorded bearing on the event: "
          + parts.joined(separator: " and ") + " (names in JSON)")
    }
    let later = further.filter { $0.reason == .concludedLater }
    guard !later.isEmpty else { return }
    page.item("not yet concluded at the date; concluded later")
    for thing in later {
      page.detail(
        "\(thing.title)" + (thing.concluded.map { " (\(EDTFInterval($0).words))" } ?? ""))
    }
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    "\(count) \(noun)\(count == 1 ? "" : "s")"
  }

  private func write(_ conflict: RuleConflict, _ page: inout ResponsePage) {
    page.item(conflict.clash.words)
    for side in [conflict.first, conflict.second] { page.rule(side, indent: 4) }
  }

  private func write(_ commitment: Commitment, _ page: inout ResponsePage) {
    page.item(
      "\(commitment.kind.rawValue) \(commitment.id): \(commitment.title) — \(commitment.state)")
    if let bearing = commitment.bearing { page.detail(bearing) }
    guard let first = commitment.facts.first else { return }
    let rest = commitment.facts.count - 1
    page.detail(first.line + (rest == 0 ? "" : "; and \(rest) more in JSON"))
  }

  private func write(_ precedent: Precedent, _ page: inout ResponsePage) {
    let date = precedent.date.map { EDTFInterval($0).words } ?? "no date"
    let flag = precedent.standing == .known ? "" : " [\(precedent.standing.words)]"
    page.item("\(date)\(flag): \(precedent.text) [\(precedent.fact.place)] \(precedent.fact.id)")
  }
}

extension Occurrence {
  /// What the event states besides title and date.
  fileprivate var facts: [String] {
    [
      parties.isEmpty
        ? "parties not stated" : "parties \(parties.map(\.text).joined(separator: ", "))",
      by.isEmpty ? nil : "by \(by.map(\.text).joined(separator: ", "))",
      place.map { "in \($0)" }, to.map { "to \($0)" }, object.map { "object \($0)" },
      kind.map { "kind \($0)" },
    ].compactMap { $0 } + details.map { "\($0.key): \($0.value)" }
  }
}

extension Doctrine.Standing {
  /// What stands behind the name of a rule that is not in force.
  var label: String {
    switch self {
    case .inForce: ""
    case .later(let since): " (since edition \(since))"
    case .past(let until): " (until edition \(until))"
    }
  }
}

extension Saying {
  var place: String { locator.isEmpty ? "\(source)" : "\(source) \(locator)" }
  /// The words with their place.
  var receipt: String { "\(text) [\(place)]" }
}

extension FactRecord {
  var place: String { "\(envelope.source) \(envelope.locator)" }
}

extension ThresholdBasis {
  var words: String { self == .stated ? "stated" : "analyst’s reading" }
}

extension Precedent.Standing {
  var words: String {
    switch self {
    case .known: "known then"
    case .toldLater: "told later"
    case .later: "later"
    case .undated: "undated"
    }
  }
}
