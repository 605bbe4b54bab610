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
          + " (\(join([duty.time.isUnknown ? "" : begun(duty)] + mutual, ", ")))"
      }
      let codes = Set(duties.map(\.source)).sorted().map { world.source($0)?.title ?? $0.text }
      let coded = labels.text(MeetingDetailLabel.codedBy, .text(codes.joined(separator: ", ")))
      let until = duties.compactMap(\.dataUntil).max().map {
        labels.text(MeetingDetailLabel.dataUntil, .text("\($0)"))
      }
      return (
        labels[MeetingLabel.obligations],
        join([texts.joined(separator: ", "), join([coded, until ?? ""], ", ")]), until != nil
      )
    case .agreement(let agreement): return self.agreement(agreement)
    case .promise(let promise): return self.promise(promise)
    case .check(let title, let verdict, let finding):
      return (
        labels[MeetingLabel.check],
        "\(title): " + join([self.verdict(verdict), finding.map(self.finding) ?? ""], ", "),
        verdict == .missed || verdict == .offTrack || verdict == .disputed
      )
    case .stageDue(let thing, let stage, let isOverdue):
      return (
        labels[isOverdue ? MeetingLabel.stageLate : .stageAhead],
        "\(name(thing)): \(plan(stage))", isOverdue
      )
    case .announced(let thing, let stage):
      return (
        labels[MeetingLabel.announced], "\(name(thing)): \(plan(stage))", false
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
        join([title, self.needs(needs)]), false
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
      let what = join([name(event), interval(time)], ", ")
      if isPlanned, isPast(time) { return (labels[MeetingDetailLabel.eventPast], what, false) }
      return (labels[isPlanned ? MeetingLabel.changePlanned : .changeEvent], what, false)
    case .outcome(let statement, let outcome):
      return (
        labels[MeetingLabel.changeOutcome], "\(name(statement)): \(self.outcome(outcome))", false
      )
    case .dated(let entry):
      let calendar = AgendaWording(world: world, labels: labels)
      return (
        labels[AgendaLabel(entry.kind)],
        calendar.text(of: entry), false
      )
    case .shock(let thing, let kind, let time, let size, let dataUntil):
      let until = dataUntil.map { labels.text(MeetingDetailLabel.dataUntil, .text("\($0)")) }
      let amount = size.map(self.amount) ?? ""
      return (
        shockKind(kind), join([name(thing), amount, interval(time), until ?? ""], ", "), false
      )
    case .said(let speaker, let text, let kind):
      return ("\(name(speaker)), \(statementKind(kind))", text, false)
    case .figure(let figure): return self.figure(figure)
    case .figureChange(let figure, let before):
      let was = before.map { dated($0.amount) } ?? labels[MeetingLabel.wasNotKnown]
      return (
        labels[MeetingLabel.changeFigure],
        join(["\(figureName(figure)): \(was) → \(dated(figure.amount))", counted(figure)]), false
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
    case .difficulty(let text, let figures):
      let values = figures.map { dated($0.amount) }.joined(separator: ", ")
      return (
        labels[MeetingLabel.difficulty], text + (values.isEmpty ? "" : " [\(values)]"), true
      )
    case .unclear(let about, let text, let source, let locator):
      let thing = about.flatMap { $0 == partner || $0 == subject ? nil : name($0) + ": " } ?? ""
      let place = join([title(of: source), locator], ", ")
      return (
        labels[MeetingDetailLabel.unclear],
        labels.text(MeetingDetailLabel.secondSource, .text(thing + text), .text(place)), true
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
      var words = text.isEmpty ? labels[MeetingDetailLabel.vectorSilent] : text
      if !with.isEmpty {
        // The brackets belong to the sentence.
        let isSentence = words.hasSuffix(".")
        if isSentence { words.removeLast() }
        words += " (\(with))" + (isSentence ? "." : "")
      }
      return (pole(title, actors), words, false)
    case .shares(let domain, let period, let shares):
      let when = period.map(interval) ?? ""
      let texts = shares.map { share in
        pole(share.title, share.actors)
          + "\u{A0}" + percent(share.share)
          + (share.composition.map { " (\(self.composition($0)))" } ?? "")
      }
      return (
        self.domain(domain) + (when.isEmpty ? "" : " (\(when))"),
        texts.joined(separator: ", "), false
      )
    default: return ("", "", false)
    }
  }
}
