import Desk
import Doctrines
import WorldModel

extension MeetingWording {
  func promise(_ promise: MeetingPromise) -> Words {
    let about = promise.about.flatMap { thing -> String? in
      thing == partner || thing == subject ? nil : name(thing)
    }
    var lead = "\(name(promise.side)), \(statementKind(promise.kind))"
    if let about, world.actor(promise.about ?? "") != nil { lead += " (\(about))" }
    var parts: [String] = []
    // What the words of the promise say already is not said again.
    if let amount = promise.amount, let value = amount.value, value != 1,
      !promise.text.contains("\(Rounded(value))")
    {
      parts.append(self.amount(amount))
    }
    if let due = promise.due, !promise.text.contains("\(due.year)") {
      parts.append(labels.text(MeetingLabel.due, .text(date(due))))
    }
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
      let value = promise.finding.map(finding) ?? ""
      parts.append(
        labels.text(MeetingLabel.verdict, .text(join([self.verdict(verdict), value], ", "))))
    }
    let isBad = promise.verdict.map { $0 == .missed || $0 == .offTrack || $0 == .disputed } ?? false
    return (lead, "\(promise.text): \(join(parts))", isBad || promise.outcomes.count > 1)
  }

  func outcome(_ outcome: MeetingOutcome) -> String {
    let when = interval(outcome.time)
    let what = outcome.text.isEmpty ? outcome.amount.map(amount) ?? "" : outcome.text
    let isSaid = when.isEmpty || what.contains(when)
    return result(outcome.result) + (what.isEmpty ? "" : " – \(what)")
      + (isSaid ? "" : " (\(when))")
  }

  /// What a check measured: the name of the measure with what it was asked for, the figure, its period
  /// and unit; of a level, the thing and the level.
  func finding(_ finding: MeetingFinding) -> String {
    let objects = finding.objects.map(name).joined(separator: ", ")
    if let level = finding.amount.level {
      // The outcome stands beside it.
      if Outcome.Result(rawValue: level) != nil { return "" }
      return join([objects, dated(finding.amount)], ": ")
    }
    let title = MeasureLabel(rawValue: finding.measure).map { labels[$0] } ?? finding.measure
    var text = title + (objects.isEmpty ? "" : " (\(objects))") + " " + dated(finding.amount)
    if finding.amount.unit == .one { text += ", " + labels[scale(of: finding.measure)] }
    if let composition = finding.composition { text += ", " + counted(composition) }
    return text
  }

  /// What the numbers of a measure without a unit mean.
  private func scale(of measure: String) -> MeetingDetailLabel {
    switch measure {
    case "midpoint-position": .scaleMidpoint
    case "pairwise-balance", "evenness", "worst-domain-evenness", "mean-domain-evenness":
      .scaleEven
    default: .scaleIndex
    }
  }

  /// What would decide a check: the datum as the doctrine names it, or what the measure misses.
  func needs(_ needs: String) -> String {
    if needs.isEmpty { return "" }
    return needs.hasPrefix("no ")
      ? labels.text(MeetingDetailLabel.because, .text(needs))
      : labels.text(MeetingLabel.needs, .text(needs))
  }
}
