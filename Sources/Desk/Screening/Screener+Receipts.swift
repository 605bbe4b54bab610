import WorldModel

extension Screener {
  /// The publications that the rows of an answer come from, by key.
  func sources(of answer: Screening) -> [Source] {
    var records = answer.findings.map(\.record) + answer.procedures + answer.standingRules
    records += answer.records + answer.amendments.compactMap(\.withdrawal)
    records += answer.exposures.flatMap(\.cases).map(\.record)
    let rows = answer.principles.flatMap(\.basis) + answer.touches.map(\.row)
    let keys = Set(records.map(\.envelope.source) + rows.map(\.says.source))
    return keys.sorted().compactMap { world.source($0) }
  }

  /// The names of the actors and things in an answer.
  func names(in answer: Screening) -> [EntityID: String] {
    var mentioned = Set(agreement.parties + answer.unknowns.map(\.about))
    mentioned.insert(agreement.subject)
    for clause in agreement.clauses { mentioned.formUnion(clause.object + clause.with) }
    for finding in answer.findings {
      mentioned.formUnion(finding.actors + [finding.agreement].compactMap { $0 })
    }
    for item in answer.exposures.flatMap(\.cases) {
      mentioned.formUnion(item.senders + [item.target])
    }
    mentioned.formUnion(answer.amendments.map(\.agreement))
    return Dictionary(
      mentioned.map { ($0, world.title(of: $0)) }, uniquingKeysWith: { first, _ in first })
  }
}
