import Doctrines
import WorldModel

/// Holds an agreement against the obligations in force and the doctrine.
public struct Screener: Sendable {
  let world: World
  let doctrine: Doctrine
  let edition: Doctrine.Edition
  private let isEditionInForce: Bool
  let agreement: ProposedAgreement
  let obligations: [Obligation]
  let on: EDTFDate
  private let asOf: EDTFDate

  /// - Parameters:
  ///   - world: everything known; facts recorded after `asOf` are left out here.
  ///   - on: the day for which obligations are looked up; the date of the agreement if left out.
  ///   - chosen: the edition to take; if left out, the one in force on that day, and no later one than was
  ///     known; before the first edition, the first.
  public init?(
    world: World, doctrine: Doctrine, agreement: ProposedAgreement, asOf: EDTFDate,
    on: EDTFDate? = nil, edition chosen: Doctrine.Edition? = nil
  ) {
    let day = on ?? agreement.date
    let known = asOf.latest < day.latest ? asOf : day
    guard let edition = chosen ?? doctrine.edition(at: known) else { return nil }
    self.world = world.asOf(asOf)
    self.doctrine = doctrine.edition(edition)
    self.edition = edition
    self.agreement = agreement
    self.asOf = asOf
    self.on = day
    isEditionInForce = doctrine.editionBegun(by: day) == edition
    obligations = self.world.obligations(of: agreement.subject, on: self.on)
      .filter { $0.agreement != agreement.id }
  }

  public var screening: Screening {
    let findings = Set(agreement.clauses.flatMap { self.findings(of: $0) }).sorted()
    var answer = Screening(
      agreement: agreement, doctrine: doctrine, edition: edition,
      isEditionInForce: isEditionInForce, on: on, asOf: asOf,
      findings: findings, principles: principles, touches: touches, exposures: exposures,
      procedures: records(.signature) + records(.ratification),
      standingRules: records(.precedence) + records(.objectAndPurpose) + records(.noIncompatible),
      amendments: amendments(for: findings), unknowns: unknowns, records: ownRecords)
    answer.sources = sources(of: answer)
    answer.names = names(in: answer)
    return answer
  }

  private func findings(of clause: ProposedAgreement.Clause) -> [ScreeningFinding] {
    obligations.compactMap { finding(of: clause, against: $0) }
      + relationFindings(of: clause) + membershipFindings(of: clause)
  }

  private func finding(
    of clause: ProposedAgreement.Clause, against obligation: Obligation
  ) -> ScreeningFinding? {
    guard let result = tradeResult(clause, obligation) ?? securityResult(clause, obligation) else {
      return nil
    }
    return ScreeningFinding(
      kind: result.kind.weakened(by: obligation.standing), rule: result.rule, clause: clause.id,
      record: obligation.record, agreement: obligation.agreement, standing: obligation.standing,
      actors: Set(result.actors).sorted())
  }

  /// What a rule gives, before the standing of the obligation is weighed.
  struct Result {
    let kind: ScreeningFinding.Kind
    let rule: ScreeningFinding.Rule
    let actors: [EntityID]

    init(_ kind: ScreeningFinding.Kind, _ rule: ScreeningFinding.Rule, _ actors: [EntityID]) {
      self.kind = kind
      self.rule = rule
      self.actors = actors
    }
  }

  private func records(_ kind: Obligation.Kind) -> [FactRecord] {
    obligations.filter { $0.kind == kind && $0.standing != .signed }.map { $0.record }
  }

  /// Stages and terms of the agreement, where the world knows it, in the order of the files.
  private var ownRecords: [FactRecord] {
    guard world.kind(of: agreement.id) == "agreement" else { return [] }
    return world.stages(of: agreement.id).map { FactRecord($0, kind: "agreement") }
      + world.terms(of: agreement.id).map { FactRecord($0, kind: "agreement") }
  }

  private func amendments(for findings: [ScreeningFinding]) -> [Screening.Amendment] {
    let hindering = findings.filter { $0.kind == .collision || $0.kind == .pending }
    let byAgreement = Dictionary(grouping: hindering, by: \.agreement)
    return byAgreement.compactMap { agreement, found -> Screening.Amendment? in
      guard let agreement else { return nil }
      let leaving = obligations.first { $0.agreement == agreement && $0.kind == .withdrawal }
      return Screening.Amendment(
        agreement: agreement, obligations: Set(found.map(\.record.id)).sorted(),
        withdrawal: leaving?.record, months: leaving?.months)
    }.sorted { $0.agreement < $1.agreement }
  }
}

extension Obligation {
  /// The period in months; `nil` where the row states none, or in another unit.
  fileprivate var months: Int? {
    guard let amount = term.content.amount, amount.unit == "months" else { return nil }
    return Int(exactly: amount.value)
  }
}
