import WorldModel

/// How an amount is spread over partners that exclude each other.
public struct PartnerDistribution: Sendable {
  public struct Part: Hashable, Sendable {
    public let partner: EntityID
    public let amount: Double
  }

  /// Positive amounts, largest first.
  public let parts: [Part]
  public let other: Remainder?
  /// What the choice of method did.
  public let notes: [String]

  public var amounts: [Double] { parts.map(\.amount) }

  public var total: Double { amounts.reduce(other?.amount ?? 0, +) }

  /// Number of partners; `nil` where a remainder does not say how many it sums.
  public var count: Int? {
    guard let other, other.amount > 0 else { return parts.count }
    return other.count.map { $0 + parts.count }
  }

  public var herfindahl: BoundedFigure? {
    Concentration.herfindahl(amounts, remainder: other)
  }

  public var entropy: BoundedFigure? { Entropy.shannon(amounts, remainder: other) }
}

/// Which partners a distribution counts.
public struct PartnerMethod: Hashable, Sendable {
  public enum View: String, Sendable, CaseIterable {
    /// Each state by itself.
    case members
    /// Each bloc that has a row as one partner, in place of its members.
    case blocs
  }

  public var view: View
  /// Whether states that mostly pass investment on count.
  public var conduits: Bool

  public init(view: View = .members, conduits: Bool = true) {
    self.view = view
    self.conduits = conduits
  }
}

extension PartnerTable {
  /// The amounts to compute shares from; `nil` where ``shareBase`` is.
  ///
  /// In the bloc view a bloc's row replaces the rows of its members. What the row holds beyond them
  /// lies in the remainder and is taken out of it; the remainder's sum of squares, of which only
  /// bounds are known then, is taken in their middle.
  public func distribution(_ method: PartnerMethod = PartnerMethod()) -> PartnerDistribution? {
    guard shareBase != nil else { return nil }
    var notes: [String] = []
    var listed: [EntityID: Double] = [:]
    for row in rows where row.amount > 0 { listed[row.partner] = row.amount }
    var rest = other.flatMap { $0.amount > 0 ? $0 : nil }
    if method.view == .blocs {
      var taken: Set<EntityID> = []
      for row in aggregates {
        guard let group = members[row.partner], row.amount > 0 else { continue }
        guard taken.isDisjoint(with: group) else {
          notes.append("\(row.partner) shares members with a bloc already counted, left out")
          continue
        }
        taken.formUnion(group)
        let inside = amount(group, in: listed)
        let hidden = group.count { listed[$0] == nil && $0 != reporter }
        for member in group where method.conduits || !ConduitInvestors.holds(member) {
          listed[member] = nil
        }
        let passed = method.conduits ? 0 : amount(group, in: listed)
        listed[row.partner] = row.amount - passed
        rest = rest?.removing(max(0, row.amount - inside), members: hidden)
        notes.append("\(row.partner) counted as one partner")
      }
    }
    if !method.conduits {
      let passed = listed.keys.filter { ConduitInvestors.holds($0) }.sorted()
      for partner in passed { listed[partner] = nil }
      notes.append("without conduit investors: \(passed.map(\.text).joined(separator: ", "))")
    }
    var parts: [PartnerDistribution.Part] = []
    for (partner, amount) in listed where amount > 0 {
      parts.append(PartnerDistribution.Part(partner: partner, amount: amount))
    }
    parts.sort { $0.amount != $1.amount ? $0.amount > $1.amount : $0.partner < $1.partner }
    let sum = parts.reduce(rest?.amount ?? 0) { $0 + $1.amount }
    return sum > 0 ? PartnerDistribution(parts: parts, other: rest, notes: notes) : nil
  }

  private func amount(_ group: [EntityID], in listed: [EntityID: Double]) -> Double {
    group.reduce(0.0) { sum, member in sum + (listed[member] ?? 0.0) }
  }
}

extension Remainder {
  /// The remainder without some of its partners, of whom only the sum is known.
  func removing(_ sum: Double, members: Int) -> Remainder {
    guard sum > 0, members > 0 else { return self }
    let left = max(0, amount - sum)
    let leftCount = count.map { max(0, $0 - members) }
    let mostLeft = squares.map { max(0, $0 - sum * sum / Double(members)) }
    let leastLeft = squares.map { max(0, $0 - sum * sum) }
    let middle = mostLeft.flatMap { most in leastLeft.map { ($0 + most) / 2 } }
    return Remainder(amount: left, count: leftCount, squares: middle)
  }
}
