import Doctrines
import WorldModel

extension RecordBuilder {
  /// Adds the shares of partners in those flows of one commodity of the speaker whose remainder the record has as well, so
  /// that the rows of a time make up the whole.
  ///
  /// Complexity: O(n log n) in the number of flows.
  mutating func addShares() {
    struct Key: Hashable {
      let series: SeriesID
      let direction: Flow.Direction
      let time: EDTFInterval
      let unit: MeasurementUnit
    }
    let own = world.facts.flows.filter { $0.content.reporter == speaker }
    let series = Set(own.filter { $0.content.partner == Flow.other }.map(\.content.series))
    var groups: [Key: [Fact<Flow>]] = [:]
    for fact in own
    where series.contains(fact.content.series) && fact.content.value != nil
      && !fact.content.commodity.isEmpty
    {
      let flow = fact.content
      groups[
        Key(series: flow.series, direction: flow.direction, time: fact.valid, unit: flow.unit),
        default: []
      ].append(fact)
    }
    for rows in groups.values.sorted(by: { ($0.first?.id.text ?? "") < ($1.first?.id.text ?? "") })
    where rows.contains(where: { $0.content.partner == Flow.other }) {
      let total = rows.reduce(0) { $0 + ($1.content.value ?? 0) }
      guard total > 0, rows.allSatisfy({ $0.content.unit != .percent }) else { continue }
      for fact in rows where fact.content.partner != Flow.other {
        let share = (fact.content.value ?? 0) / total * 100
        let text = AmountWords.number((share * 100).rounded() / 100, language: .english)
        let whole = AmountWords.number((total * 1000).rounded() / 1000, language: .english)
        add(
          fact, Amount(share, .about, unit: .percent), keys: [fact.content.partner],
          text: "share of \(fact.content.commodity)",
          derivation: "\(text) % of \(whole) \(fact.content.unit)",
          kind: "share \(fact.content.series)")
      }
    }
  }
}
