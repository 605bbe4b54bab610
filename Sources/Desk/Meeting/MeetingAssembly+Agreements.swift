import WorldModel

extension MeetingAssembly {
  /// An agreement with both sides in it, and the group that stands for one of them.
  struct Common {
    let agreement: Fact<Agreement>
    let through: EntityID?
    /// Whether nobody else is a party.
    let isBilateral: Bool
    let parties: [FactRecord]
  }

  /// Agreements with both sides as parties; at least one of them by name.
  ///
  /// Diplomatic relations stand under the standing of the relationship.
  var common: [Common] {
    known.facts.agreements.compactMap { agreement in
      guard !agreement.content.kind.hasPrefix("diplomatic") else { return nil }
      let rows = known.parties(of: agreement.content.id).filter { $0.envelope.status != .withdrawn }
      let parties = Set(rows.map(\.content.actor))
      func records(_ actors: EntityID...) -> [FactRecord] {
        rows.filter { actors.contains($0.content.actor) }.map { FactRecord($0) }
      }
      switch (parties.contains(subject), parties.contains(partner)) {
      case (true, true):
        return Common(
          agreement: agreement, through: nil, isBilateral: parties.count == 2,
          parties: records(subject, partner))
      case (true, false):
        return circle.partnerGroup(among: parties).map {
          Common(
            agreement: agreement, through: $0, isBilateral: false, parties: records(subject, $0))
        }
      case (false, true):
        return circle.subjectGroup(among: parties).map {
          Common(
            agreement: agreement, through: $0, isBilateral: false, parties: records(partner, $0))
        }
      case (false, false): return nil
      }
    }
  }

  var agreements: MeetingSection {
    let lines = common.filter { !isOvertaken($0.agreement.content.id) }.map {
      (common: $0, line: line(of: $0), day: latestStage(of: $0))
    }
    .sorted { left, right in
      let (a, b) = (Self.distance(left.common), Self.distance(right.common))
      if a != b { return a < b }
      if left.day != right.day { return left.day > right.day }
      return left.common.agreement.content.id < right.common.agreement.content.id
    }
    return MeetingSection(
      kind: .agreements, lines: lines.map(\.line), gaps: lines.isEmpty ? [.agreements] : [])
  }

  /// Of the two alone before those of several, those before agreements of blocs and organisations.
  private static func distance(_ common: Common) -> Int {
    common.isBilateral ? 0 : common.through == nil ? 1 : 2
  }

  private func latestStage(of common: Common) -> CalendarDay {
    let none = CalendarDay(number: .min)
    let reached = known.stages(of: common.agreement.content.id).filter {
      isReported($0) && hasBegun($0)
    }
    return reached.map { $0.valid.earliest ?? $0.valid.latest ?? none }.max()
      ?? common.agreement.valid.earliest ?? none
  }

  private func line(of common: Common) -> MeetingLine {
    let id = common.agreement.content.id
    let life = StageLife(known.stages(of: id), of: self)
    let terms = known.terms(of: id).filter { isReported($0) && hasBegun($0) }
    // Figures are what a delegation quotes; without one, the first property in words.
    let figures = terms.filter { $0.content.amount != nil }.prefix(2)
    let told = figures.isEmpty ? terms.prefix(1) : figures
    // A plan whose time is past says more than nothing where no step is reported.
    let plan = life.next ?? (life.chosen == nil ? life.overdue.last : nil)
    let printed = [life.chosen, plan].compactMap { $0 } + life.history + life.others
    // A step that another source tells less precisely is printed once, with both places.
    let again = known.stages(of: id).filter { fact in
      isReported(fact) && hasBegun(fact)
        && printed.contains {
          $0.id != fact.id && $0.content.step == fact.content.step
            && $0.valid.overlap(fact.valid) != .none
        }
    }
    let stages = printed + again
    // An intention is where an agreement stands that no source has brought any further.
    let isIntended = life.chosen == nil && plan?.content.step == .intended
    let content = MeetingAgreement(
      id: id, through: common.through,
      stage: (isIntended ? plan : life.chosen).map { MeetingStage($0) },
      history: life.history.map { MeetingStage($0) },
      others: life.others.map { MeetingStage($0) },
      next: isIntended ? nil : plan.map { MeetingStage($0) },
      terms: told.map {
        MeetingTerm(
          term: $0.content.term, amount: $0.content.amount.map { MeetingAmount($0) },
          text: $0.content.text)
      })
    return MeetingLine(
      .agreement(content),
      stages.map { FactRecord($0) } + told.map { FactRecord($0) }
        + (stages.isEmpty ? [FactRecord(common.agreement)] : []) + common.parties)
  }
}
