import WorldModel

extension RecordBuilder {
  /// Rows that contradict each other, by row: they fill the same at times that surely overlap with different
  /// amounts; or both partners state a flow of one series and period, and the amounts differ by more than
  /// ``MeetingFile/mirrorTolerance``.
  ///
  /// Complexity: O(n) in the number of amounts, and O(k²) in those that fill the same.
  var rivals: [FactID: [FactRecord]] {
    var found: [FactID: [FactRecord]] = [:]
    for rows in slots.values where rows.count > 1 {
      for one in rows {
        found[one.record.id, default: []] += rows.filter { other in
          other.filling != one.filling
            && other.record.envelope.valid.overlap(one.record.envelope.valid) == .certain
        }.map(\.record)
      }
    }
    for (one, other) in statedMirrors {
      found[one.id, default: []].append(other)
      found[other.id, default: []].append(one)
    }
    return found.compactMapValues { rows in
      rows.isEmpty ? nil : rows.sorted { $0.id < $1.id }
    }
  }

  /// Flows that are stated, and not gathered in a data set, by both partners for one period.
  private var statedMirrors: [(FactRecord, FactRecord)] {
    struct Key: Hashable {
      let series: SeriesID
      let commodity: String
      let unit: MeasurementUnit
      let time: EDTFInterval
      let sides: Set<EntityID>
    }
    var groups: [Key: [Fact<Flow>]] = [:]
    for fact in world.facts.flows
    where fact.content.direction == .total && fact.content.value != nil && !fact.valid.isUnknown
      && (fact.content.reporter == speaker || fact.content.partner == speaker)
    {
      let flow = fact.content
      let key = Key(
        series: flow.series, commodity: flow.commodity, unit: flow.unit, time: fact.valid,
        sides: [flow.reporter, flow.partner])
      groups[key, default: []].append(fact)
    }
    return groups.values.flatMap { rows -> [(FactRecord, FactRecord)] in
      rows.indices.flatMap { one in
        rows.indices.dropFirst(one + 1).compactMap { other -> (FactRecord, FactRecord)? in
          let (mine, theirs) = (rows[one].content, rows[other].content)
          guard mine.reporter != theirs.reporter, let left = mine.value, let right = theirs.value,
            max(left, right) > 0,
            abs(left - right) / max(left, right) > MeetingFile.mirrorTolerance
          else { return nil }
          return (FactRecord(rows[one]), FactRecord(rows[other]))
        }
      }
    }
  }
}
