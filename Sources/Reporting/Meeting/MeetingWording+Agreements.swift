import Desk
import Doctrines
import WorldModel

extension MeetingWording {
  func agreement(_ agreement: MeetingAgreement) -> Words {
    var lead = name(agreement.id)
    if let through = agreement.through {
      lead += " (" + labels.text(MeetingLabel.through, .name(phraseName(through))) + ")"
    }
    var parts = [agreement.stage.map { stage($0) } ?? labels[MeetingLabel.stageUnknown]]
    parts += agreement.others.map {
      labels.text(MeetingLabel.anotherSource, .text(stage($0)))
    }
    if !agreement.history.isEmpty {
      let past = agreement.history.map { stage($0, isPast: true) }.joined(separator: ", ")
      parts.append(labels.text(MeetingLabel.before, .text(past)))
    }
    parts += agreement.terms.map { term in
      "\(self.term(term.term)): \(term.amount.map(amount) ?? term.text)"
    }
    parts += [agreement.next].compactMap { $0.map(plan) }
    return (lead, join(parts), !agreement.others.isEmpty)
  }

  /// A step that was reached, with its time.
  func stage(_ stage: MeetingStage, isPast: Bool = false) -> String {
    let when = interval(stage.time)
    if stage.step == .intended, stage.time.start == .unknown, !when.isEmpty,
      case .date(let end) = stage.time.end
    {
      return labels.text(MeetingDetailLabel.intendedBy, .text(date(end)))
    }
    // A text that was signed since is agreed, and not unsigned.
    let words =
      isPast && stage.step == .concluded
      ? labels[MeetingDetailLabel.pastConcluded] : step(stage.step)
    return words + (when.isEmpty ? "" : " (\(when))")
  }

  /// A step that a source names as planned, with what it says of it; whether its time is past counts
  /// from the day of the meeting.
  func plan(_ stage: MeetingStage) -> String {
    let text = stage.text.isEmpty ? "" : " – \(stage.text)"
    if stage.step == .intended { return self.stage(stage) + text }
    let when = interval(stage.time)
    let step = labels[ahead(stage.step)] + text
    if when.isEmpty { return labels.text(MeetingDetailLabel.plannedUndated, .text(step)) }
    let key: MeetingDetailLabel = isPast(stage.time) ? .plannedPast : .plannedFor
    return labels.text(key, .text(when), .text(step))
  }

  /// Whether a time was over before the day of the meeting.
  func isPast(_ time: EDTFInterval) -> Bool {
    time.latest.map { $0 < file.request.on.earliest } ?? false
  }

  /// The noun of a step that lies ahead.
  private func ahead(_ step: Stage.Step) -> MeetingDetailLabel {
    switch step {
    case .intended: .aheadIntended
    case .proposed: .aheadProposed
    case .tabled: .aheadTabled
    case .negotiated: .aheadNegotiated
    case .concluded: .aheadConcluded
    case .adopted: .aheadAdopted
    case .signed: .aheadSigned
    case .inForce: .aheadInForce
    case .launched: .aheadLaunched
    case .implemented: .aheadImplemented
    case .completed: .aheadCompleted
    case .terminated: .aheadTerminated
    }
  }
}
