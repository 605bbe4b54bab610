/// Picks one of several facts that fill the same slot, by a named rule, and keeps the others visible.
public struct Resolver: Sendable {
  /// How to pick. The raw value is the name that users see and type.
  public enum Rule: String, Sendable, CaseIterable {
    /// The fact recorded last; then the more independent source; then the smaller key.
    case newestSource = "newest-source"
    /// The most independent source; then the fact recorded last; then the smaller key.
    case mostIndependent = "most-independent"
    /// The fact recorded first; then the more independent source; then the smaller key.
    case firstReport = "first-report"
  }

  public let rule: Rule
  private let independence: [SourceID: Source.Independence]

  public init(_ rule: Rule = .newestSource, in world: World) {
    self.rule = rule
    independence = Dictionary(
      world.sources.map { ($0.id, $0.independence) }, uniquingKeysWith: { first, _ in first })
  }

  /// The chosen fact with the ones it was preferred to; `nil` for no candidates.
  public func resolve<Content>(_ candidates: [Fact<Content>]) -> Resolution<Content>? {
    let ordered = candidates.sorted { precedes($0, $1) }
    guard let chosen = ordered.first else { return nil }
    return Resolution(chosen: chosen, others: Array(ordered.dropFirst()), rule: rule)
  }

  /// Both figures of a mirrored pair and their arithmetic mean, by the rule `mirror-mean`.
  ///
  /// - Returns: mean, low and high of the values; `nil` unless there are at least two.
  public static func mirrorMean(_ values: [Double]) -> (mean: Double, low: Double, high: Double)? {
    guard values.count > 1, let low = values.min(), let high = values.max() else { return nil }
    return (values.reduce(0, +) / Double(values.count), low, high)
  }

  private func precedes<C>(_ left: Fact<C>, _ right: Fact<C>) -> Bool {
    let leftDay = left.recorded?.latest ?? CalendarDay(number: .min)
    let rightDay = right.recorded?.latest ?? CalendarDay(number: .min)
    let leftTrust = independence[left.source] ?? .party
    let rightTrust = independence[right.source] ?? .party
    switch rule {
    case .newestSource:
      if leftDay != rightDay { return leftDay > rightDay }
      if leftTrust != rightTrust { return leftTrust > rightTrust }
    case .mostIndependent:
      if leftTrust != rightTrust { return leftTrust > rightTrust }
      if leftDay != rightDay { return leftDay > rightDay }
    case .firstReport:
      if leftDay != rightDay { return leftDay < rightDay }
      if leftTrust != rightTrust { return leftTrust > rightTrust }
    }
    return left.id < right.id
  }
}

/// What a resolver chose, from what, and by which rule.
public struct Resolution<Content: FactContent>: Sendable {
  public let chosen: Fact<Content>
  /// The facts that lost, best first.
  public let others: [Fact<Content>]
  public let rule: Resolver.Rule
}
