import Desk
import Doctrines
import WorldModel

extension MeetingWording {
  func line(_ line: MeetingPrint.Line) -> MeetingText.Line {
    let words = words(line.content)
    return MeetingText.Line(
      lead: capitalised(words.lead), text: words.text, receipts: line.receipts,
      isCaution: words.isCaution)
  }

  typealias Words = (lead: String, text: String, isCaution: Bool)

  private func words(_ content: MeetingContent) -> Words {
    switch content {
    case .office(let side, let person, let role, let time, let holds, let recorded):
      let when = interval(time)
      return (
        labels.text(MeetingLabel.office, .text(name(side)), .text(office(role))),
        join(
          [
            name(person), holds ? when : labels.text(MeetingLabel.lastKnown, .text(when)),
            recorded.map { labels.text(MeetingLabel.sourceOf, .number($0)) } ?? "",
          ], ", "),
        !holds || recorded != nil
      )
    case .diplomatic(let since, let years, let isExact, let others):
      return (labels[MeetingLabel.diplomatic], diplomatic(since, years, isExact, others), false)
    case .relation(let relation): return self.relation(relation)
    case .earlierRelations(let relations):
      let texts = relations.map { self.relation($0).text }
      let lead = relations.first.map { self.relation($0).lead } ?? ""
      return (lead + ", " + labels[MeetingLabel.earlier], texts.joined(separator: "; "), false)
    case .obligations(let duties):
      let texts = duties.map { duty in
        let mutual = duty.isMutual ? [labels[MeetingLabel.mutual]] : []
        return obligation(duty.kind)
          + " (\(join([duty.time.isUnknown ? "" : since(duty.time)] + mutual, ", ")))"
      }
      return (labels[MeetingLabel.obligations], texts.joined(separator: ", "), false)
    case .agreement(let agreement): return self.agreement(agreement)
    case .promise(let promise): return self.promise(promise)
    case .check(let title, let verdict, let value):
      return (
        labels[MeetingLabel.check],
        "\(title): " + join([self.verdict(verdict), value.map(dated) ?? ""], ", "),
        verdict == .missed || verdict == .offTrack || verdict == .disputed
      )
    case .stageDue(let thing, let stage, let isOverdue):
      return (
        labels[isOverdue ? MeetingLabel.stageLate : .stageAhead],
        "\(name(thing)): \(self.stage(stage, isAhead: true))", isOverdue
      )
    case .announced(let thing, let stage):
      return (
        labels[MeetingLabel.announced], "\(name(thing)): \(self.stage(stage, isAhead: true))", false
      )
    case .pending(let statement, let text, let time):
      return (
        labels[MeetingLabel.pendingItem],
        "\(name(statement)): " + join([text, interval(time)], ", "), false
      )
    case .overdue(let statement, let due):
      return (
        labels[MeetingLabel.overdueItem],
        "\(name(statement)) (\(labels.text(MeetingLabel.due, .text(date(due)))))", true
      )
    case .undecided(let title, let needs):
      return (
        labels[MeetingLabel.undecided],
        title + (needs.isEmpty ? "" : "; " + labels.text(MeetingLabel.needs, .text(needs))), false
      )
    case .contradiction(let owner, let attribute, let sides):
      return (
        labels[MeetingLabel.contradiction],
        "\(title(of: owner, attribute)): "
          + sides.map { self.side($0, attribute) }.joined(separator: " ≠ "), true
      )
    default: return changed(content)
    }
  }

  /// Changes, figures, the room and the vectors.
  private func changed(_ content: MeetingContent) -> Words {
    switch content {
    case .stageReached(let thing, let stage):
      return (labels[MeetingLabel.changeStage], "\(name(thing)): \(self.stage(stage))", false)
    case .membership(let member, let organisation, let role, let time):
      return (
        labels[MeetingLabel.changeMembership],
        "\(name(member)): "
          + join(["\(name(organisation)), \(self.role(role))", interval(time)], ", "), false
      )
    case .event(let event, let time, let isPlanned):
      return (
        labels[isPlanned ? MeetingLabel.changePlanned : .changeEvent],
        join([name(event), interval(time)], ", "), false
      )
    case .outcome(let statement, let outcome):
      return (
        labels[MeetingLabel.changeOutcome], "\(name(statement)): \(self.outcome(outcome))", false
      )
    case .said(let speaker, let text, let kind):
      return ("\(name(speaker)), \(statementKind(kind))", text, false)
    case .figure(let figure): return self.figure(figure)
    case .figureChange(let figure, let before):
      let was = before.map { dated($0.amount) } ?? labels[MeetingLabel.wasNotKnown]
      return (
        labels[MeetingLabel.changeFigure],
        "\(figureName(figure)): \(was) → \(dated(figure.amount))", false
      )
    case .verdictChange(let title, let before, let after):
      let words = [before, after].map { $0.map(self.verdict) ?? "–" }
      return (
        labels[MeetingLabel.changeVerdict], "\(title): \(words.joined(separator: " → "))", false
      )
    case .mirror(let mine, let theirs):
      let texts = [mine, theirs].map { figure in
        join([dated(figure.amount), figure.reporter.map(name) ?? ""], ", ")
      }
      return (
        labels[MeetingLabel.mirror],
        "\(figureName(mine)): \(texts.joined(separator: " ≠ ")); \(labels[MeetingLabel.mirrorRule])",
        true
      )
    case .oneSided(let figure):
      return (
        labels[MeetingLabel.oneSided],
        "\(figureName(figure)): \(dated(figure.amount)) \(labels[MeetingLabel.oneSidedRule])", true
      )
    case .difficulty(let text, let figures):
      let values = figures.map { dated($0.amount) }.joined(separator: ", ")
      return (
        labels[MeetingLabel.difficulty], text + (values.isEmpty ? "" : " [\(values)]"), true
      )
    case .unstated(let series):
      return (
        labels[MeetingLabel.unstated],
        "\(series.joined(separator: "; ")): \(labels[MeetingLabel.unstatedRule])", true
      )
    case .organisations(let room, let groups): return organisations(room, groups)
    case .membershipsUntil(let year):
      return (
        labels[MeetingLabel.roomLists], labels.text(MeetingLabel.roomListsUntil, .number(year)),
        true
      )
    case .chair(let actor, let body, let role, let time):
      return ("\(name(actor)), \(office(role))", join([name(body), interval(time)], ", "), false)
    case .vector(let title, let actors, let text):
      let others = actors.count > 1 ? actors.filter { $0 != partner }.map(name) : []
      let with =
        others.isEmpty
        ? "" : labels.text(MeetingLabel.with, .text(others.joined(separator: ", ")))
      return (pole(title, actors), join([text, with], " "), false)
    case .shares(let domain, let period, let shares):
      let when = period.map(interval) ?? ""
      let texts = shares.map { share in
        pole(share.title, share.actors)
          + "\u{A0}" + percent(share.share)
      }
      return (
        self.domain(domain) + (when.isEmpty ? "" : " (\(when))"),
        texts.joined(separator: ", "), false
      )
    default: return ("", "", false)
    }
  }

  private func diplomatic(
    _ since: EDTFInterval, _ years: Int?, _ isExact: Bool, _ others: [EDTFInterval]
  ) -> String {
    guard !since.isUnknown else { return labels[MeetingLabel.diplomaticUndated] }
    let age = years.map {
      labels.text(isExact ? MeetingLabel.years : .aboutYears, .number($0))
    }
    var text = self.since(since)
    if let age { text += " (\(age))" }
    let rest = others.map { labels.text(MeetingLabel.otherDates, .text(interval($0))) }
    return join([text] + rest)
  }

  private func relation(_ relation: MeetingRelation) -> Words {
    var lead = relationKind(relation.kind)
    if let through = relation.through {
      lead += " (" + labels.text(MeetingLabel.through, .name(localName(through))) + ")"
    }
    let areas = relation.areas.joined(separator: ", ")
    let what = join([relation.level, relation.amount.map(amount) ?? "", areas])
    return (lead, what + (relation.time.isUnknown ? "" : " (\(interval(relation.time)))"), false)
  }

  private func since(_ time: EDTFInterval) -> String {
    let open = EDTFInterval(start: time.start, end: .open)
    return interval(open ?? time)
  }

  private func agreement(_ agreement: MeetingAgreement) -> Words {
    var lead = name(agreement.id)
    if let through = agreement.through {
      lead += " (" + labels.text(MeetingLabel.through, .name(localName(through))) + ")"
    }
    var parts = [agreement.stage.map { stage($0) } ?? labels[MeetingLabel.stageUnknown]]
    parts += agreement.others.map {
      labels.text(MeetingLabel.anotherSource, .text(stage($0)))
    }
    if !agreement.history.isEmpty {
      let past = agreement.history.map { stage($0) }.joined(separator: ", ")
      parts.append(labels.text(MeetingLabel.before, .text(past)))
    }
    parts += agreement.terms.map { term in
      "\(term.term): \(term.amount.map(amount) ?? term.text)"
    }
    if let next = agreement.next {
      parts.append(labels.text(MeetingLabel.next, .text(stage(next, isAhead: true))))
    }
    return (lead, join(parts), !agreement.others.isEmpty)
  }

  /// The step with its time; what it says in words only where it lies ahead.
  func stage(_ stage: MeetingStage, isAhead: Bool = false) -> String {
    let when = interval(stage.time)
    let text = isAhead && !stage.text.isEmpty ? " – \(stage.text)" : ""
    return step(stage.step) + (when.isEmpty ? "" : " (\(when))") + text
  }

  private func promise(_ promise: MeetingPromise) -> Words {
    let about = promise.about.flatMap { thing -> String? in
      thing == partner || thing == subject ? nil : name(thing)
    }
    var lead = "\(name(promise.side)), \(statementKind(promise.kind))"
    if let about, world.actor(promise.about ?? "") != nil { lead += " (\(about))" }
    var parts: [String] = []
    if let amount = promise.amount, amount.value != 1 { parts.append(self.amount(amount)) }
    if let due = promise.due { parts.append(labels.text(MeetingLabel.due, .text(date(due)))) }
    if promise.isConditional { parts.append(labels[MeetingLabel.conditional]) }
    if promise.outcomes.isEmpty, promise.verdict == nil {
      parts.append(labels[MeetingLabel.noOutcome])
    }
    parts += promise.outcomes.enumerated().map { index, outcome in
      index == 0
        ? self.outcome(outcome)
        : labels.text(MeetingLabel.anotherSource, .text(self.outcome(outcome)))
    }
    if let verdict = promise.verdict {
      // A level that is an outcome says what the outcome beside it says.
      let value =
        promise.value.map { value in
          value.level.map { Outcome.Result(rawValue: $0) == nil ? level($0) : "" } ?? dated(value)
        } ?? ""
      parts.append(
        labels.text(MeetingLabel.verdict, .text(join([self.verdict(verdict), value], ", "))))
    }
    let isBad = promise.verdict.map { $0 == .missed || $0 == .offTrack || $0 == .disputed } ?? false
    return (lead, "\(promise.text): \(join(parts))", isBad || promise.outcomes.count > 1)
  }

  func outcome(_ outcome: MeetingOutcome) -> String {
    let when = interval(outcome.time)
    let what = outcome.text.isEmpty ? outcome.amount.map(amount) ?? "" : outcome.text
    return result(outcome.result) + (what.isEmpty ? "" : " – \(what)")
      + (when.isEmpty ? "" : " (\(when))")
  }

  private func side(_ side: MeetingSide, _ attribute: String) -> String {
    let what = side.amount.map(dated) ?? level(side.text)
    return "\(what) [\(side.source)]"
  }

  private func title(of owner: EntityID, _ attribute: String) -> String {
    switch attribute {
    case "stage": return "\(name(owner)), \(labels[MeetingLabel.attributeStage])"
    case "outcome": return "\(name(owner)), \(labels[MeetingLabel.attributeOutcome])"
    default: break
    }
    // A flow names its series first, a term ends in its base unit.
    let parts = attribute.split(separator: "/").map(String.init)
    if parts.count > 1, let series = world.series(SeriesID(parts[0])) {
      return "\(name(owner)), \(series.title)"
    }
    let term = attribute.split(separator: "[").first.map(String.init) ?? attribute
    return "\(name(owner)), \(term.trimmingSuffix())"
  }

  /// The pole by its actor's name; of several actors, by the name of the group of its title.
  private func pole(_ title: String, _ actors: [EntityID]) -> String {
    if labels.language == .english { return title }
    if actors.count == 1 { return actors.map(name).joined() }
    return world.entity(named: title).map(name) ?? title
  }

  /// A share with one decimal; what would round to nothing, but is not, as less than the last digit.
  private func percent(_ share: Double) -> String {
    let tenths = (share * 1000).rounded()
    if tenths == 0, share > 0 { return "< \(number(0.1))\u{A0}%" }
    return "\(number(tenths / 10))\u{A0}%"
  }

  private func organisations(_ room: MeetingRoom, _ groups: [EntityID]) -> Words {
    let isUnknown = room == .unknownSubject || room == .unknownPartner
    let limit = room == .shared ? 14 : isUnknown ? 4 : 8
    var texts = groups.prefix(limit).map { shortName($0) }
    if groups.count > limit {
      texts.append(labels.text(MeetingLabel.andMore, .number(groups.count - limit)))
    }
    let lead =
      switch room {
      case .blocs: labels[MeetingLabel.roomBlocs]
      case .shared: labels[MeetingLabel.roomShared]
      case .onlySubject: labels.text(MeetingLabel.roomOnlySubject, .name(localName(subject)))
      case .onlyPartner: labels.text(MeetingLabel.roomOnlyPartner, .name(localName(partner)))
      case .unknownSubject: labels.text(MeetingLabel.roomUnknown, .name(localName(subject)))
      case .unknownPartner: labels.text(MeetingLabel.roomUnknown, .name(localName(partner)))
      }
    return (
      "\(lead) (\(groups.count))", texts.joined(separator: ", "), false
    )
  }

  /// The abbreviation by which an organisation is known, or else its name.
  private func shortName(_ group: EntityID) -> String {
    guard labels.language != .english else { return group.text }
    let short = world.names(of: group, in: labels.language).map(\.content.name).filter { name in
      name.count <= 8 && !name.contains(" ") && name.count(where: \.isUppercase) > 1
    }
    return short.first ?? name(group)
  }
}

extension String {
  /// Without spaces at the end.
  fileprivate func trimmingSuffix() -> String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
