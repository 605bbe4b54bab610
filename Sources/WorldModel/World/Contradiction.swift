/// Facts that fill the same slot at overlapping times with different values.
public struct Contradiction: Hashable, Sendable {
  public let owner: EntityID
  public let attribute: String
  /// At least two facts with at least two different fillings, sorted by key.
  public let facts: [FactRecord]
}

extension World {
  /// The contradictions among all facts, found by comparison, sorted by owner and attribute.
  ///
  /// Two facts contradict when their slots agree, their fillings differ and their times surely
  /// overlap; the same value from two sources is one fact with two pieces of evidence.
  ///
  /// Complexity: O(n) in the number of facts, and O(k²) in those that share one slot.
  public func contradictions() -> [Contradiction] {
    facts.columns.flatMap { contradictions(in: $0) }.sorted {
      ($0.owner.text, $0.attribute) < ($1.owner.text, $1.attribute)
    }
  }

  private struct SlotPlace: Hashable {
    let owner: EntityID
    let attribute: String
  }

  private func contradictions(in column: any FactColumn) -> [Contradiction] {
    var places: [SlotPlace: [(row: Int, filling: String)]] = [:]
    for row in 0..<column.count {
      guard let slot = column.slot(row) else { continue }
      places[SlotPlace(owner: slot.owner, attribute: slot.attribute), default: []]
        .append((row, slot.filling))
    }
    return places.compactMap { place, rivals in
      guard rivals.count > 1 else { return nil }
      let times = rivals.map { column.envelope($0.row).valid }
      let involved = rivals.indices.filter { one in
        rivals.indices.contains { other in
          rivals[one].filling != rivals[other].filling
            && times[one].overlap(times[other]) == .certain
        }
      }
      guard !involved.isEmpty else { return nil }
      let records = involved.map { position in
        let row = rivals[position].row
        let own = column.statement(row)
        return FactRecord(
          id: column.id(row), table: column.table,
          statement: own.withKind(index.kind(of: own, in: column.table)),
          envelope: column.envelope(row))
      }
      return Contradiction(
        owner: place.owner, attribute: place.attribute, facts: records.sorted { $0.id < $1.id })
    }
  }
}
