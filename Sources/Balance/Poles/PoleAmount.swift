import WorldModel

/// What a pole holds of a partner table.
public struct PoleAmount: Sendable {
  /// Sum of the pole's rows, in the table's unit; negative amounts included.
  public let amount: Double
  /// Sum of its positive rows: what its share counts.
  public let positive: Double
  /// The rows that were summed: the row of the bloc, or the rows of the members.
  public let rows: [PartnerTable.Row]
  /// Members without a row, whose flows may lie in the remainder.
  public let hidden: [EntityID]
  /// The most that the pole can hold; `nil` where nothing bounds it.
  public let most: Double?
  public let notes: [String]

  /// How the note ends that names a bloc counted by its members.
  public static let memberSum = "sum of the members that are listed one by one"

  /// Whether the pole's whole amount is known.
  public var isExact: Bool { most == positive }

  /// The amount of a pole: the row of its bloc where the table has one, else the sum of its states.
  ///
  /// A partner that is a route counts for the pole of the first foreign state on its way.
  public static func of(_ pole: Pole, in table: PartnerTable, world: World) -> PoleAmount {
    var rows: [PartnerTable.Row] = []
    var wanted: [EntityID] = []
    var notes: [String] = []
    var summed: Set<EntityID> = []
    for actor in pole.actors {
      if let row = table.aggregates.first(where: { $0.partner == actor }) {
        rows.append(row)
        summed.formUnion(table.members[actor] ?? [])
        continue
      }
      let alone = Pole(id: pole.id, title: pole.title, actors: [actor])
      let states = alone.states(at: table.period, in: world)
      if states != [actor] {
        notes.append("\(world.title(of: actor)): \(memberSum)")
      }
      wanted += states.filter { $0 != table.reporter && !wanted.contains($0) }
    }
    wanted.removeAll { summed.contains($0) }
    var found: Set<EntityID> = []
    for row in table.rows {
      let state = Self.state(of: row.partner, reporter: table.reporter, in: world)
      guard let match = [row.partner, state].first(where: { wanted.contains($0) }) else { continue }
      rows.append(row)
      found.insert(match)
    }
    let hidden = wanted.filter { !found.contains($0) }.sorted()
    let positive = rows.reduce(0) { $0 + max(0, $1.amount) }
    for row in rows where row.amount < 0 {
      notes.append("\(world.title(of: row.partner)): negative amount, left out of shares")
    }
    let unstated = hidden.filter { table.unquantified.contains($0) }
    if !unstated.isEmpty {
      notes.append("amount not stated: \(NoteText.names(unstated, in: world))")
    }
    var most: Double? = positive
    if !hidden.isEmpty {
      if !unstated.isEmpty {
        most = nil
      } else if let other = table.other, other.amount > 0 {
        most = positive + other.most(heldBy: hidden.count)
        notes.append(
          "\(NoteText.names(hidden, in: world)): not listed; may be among the other partners, with "
            + "at most " + NoteText.amount(other.most(heldBy: hidden.count), table.unit))
      } else if table.other == nil, !table.isStatedComplete {
        most = nil
        notes.append("\(NoteText.names(hidden, in: world)): not listed")
      }
    }
    return PoleAmount(
      amount: rows.reduce(0) { $0 + $1.amount }, positive: positive, rows: rows, hidden: hidden,
      most: most, notes: notes)
  }

  /// The state that a partner belongs to: a route belongs to the first foreign state on its way, a
  /// company or city to its state, everything else to itself.
  static func state(of partner: EntityID, reporter: EntityID, in world: World) -> EntityID {
    if let actor = world.actor(partner) {
      return actor.kind == .state ? partner : actor.of ?? partner
    }
    for fact in world.facts.infrastructure where fact.content.id == partner {
      if let first = fact.content.route.first(where: { $0 != reporter }) { return first }
    }
    return partner
  }
}

extension PoleAmount {
  /// The pole's share of a base, with the bounds that hidden members leave; the value is `nil`
  /// where none of its members has a row and the table may hide them.
  public func share(of base: Double) -> BoundedFigure {
    let low = positive / base
    let high = min(1, (most ?? base) / base)
    let unknown = rows.isEmpty && !isExact
    return BoundedFigure(unknown ? nil : low, low: low, high: max(low, high))
  }
}
