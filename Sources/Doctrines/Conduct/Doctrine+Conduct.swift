import WorldModel

extension Doctrine {
  /// How a rule stands at a time.
  public enum Standing: Hashable, Sendable {
    case inForce
    /// It stands only from a later edition on.
    case later(since: String)
    /// It stood until an earlier edition.
    case past(until: String)
  }

  /// The last edition that had begun by a date; `nil` before the first.
  public func editionBegun(by date: EDTFDate) -> Edition? {
    editions.last { $0.date.earliest <= date.latest }
  }

  /// How a part of the doctrine stands in an edition; `nil` means before the first one.
  public func standing(of span: EditionSpan, in edition: Edition?) -> Standing {
    let order = editions.map(\.id)
    let first = order.first ?? ""
    guard let edition else { return .later(since: span.since ?? first) }
    if span.includes(edition.id, in: order) { return .inForce }
    let position = order.firstIndex(of: edition.id) ?? 0
    if let since = span.since, let start = order.firstIndex(of: since), start > position {
      return .later(since: since)
    }
    return .past(until: span.until ?? order.last ?? "")
  }

  /// The entry of the catalogue for an action.
  public func action(_ id: String) -> ConductAction? { actions.first { $0.id == id } }

  /// Whether either of two actions excludes the other.
  public func areExclusive(_ a: String, _ b: String) -> Bool {
    action(a)?.excludes.contains(b) == true || action(b)?.excludes.contains(a) == true
  }

  /// The same doctrine with only some of its checks.
  public func keeping(checks ids: Set<String>) -> Doctrine {
    Doctrine(
      id: id, subject: subject, title: title, editions: editions, vectors: vectors,
      partition: partition, domains: domains, checks: checks.filter { ids.contains($0.id) },
      conduct: conduct, actions: actions)
  }
}
