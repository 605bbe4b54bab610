import WorldModel

/// Sums over comparisons of freight that meets different networks.
extension [NetworkComparison] {
  /// By country, sorted by key; shares are those of all freight that has a route.
  public var transitSums: [NetworkComparison.TransitChange] {
    let before = reduce(0) { $0 + $1.before.totalServed }
    let after = reduce(0) { $0 + $1.after.totalServed }
    let changes = Dictionary(grouping: flatMap(\.transit), by: \.country)
    return changes.sorted { $0.key < $1.key }.map { country, parts in
      let old = parts.reduce(0) { $0 + $1.amountBefore }
      let new = parts.reduce(0) { $0 + $1.amountAfter }
      return NetworkComparison.TransitChange(
        country: country, amountBefore: old, amountAfter: new,
        shareBefore: before > 0 ? old / before : nil, shareAfter: after > 0 ? new / after : nil)
    }
  }

  /// By line or passage, sorted.
  public var flowSums: [NetworkComparison.FlowChange] {
    let changes = Dictionary(grouping: flatMap(\.flows), by: \.subject)
    return changes.sorted { $0.key < $1.key }.map { subject, parts in
      NetworkComparison.FlowChange(
        subject: subject, before: parts.reduce(0) { $0 + $1.before },
        after: parts.reduce(0) { $0 + $1.after })
    }
  }
}
