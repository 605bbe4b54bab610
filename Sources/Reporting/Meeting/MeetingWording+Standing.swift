import Desk
import Doctrines
import WorldModel

extension MeetingWording {
  func diplomatic(
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

  func relation(_ relation: MeetingRelation) -> Words {
    var lead = relationKind(relation.kind)
    if let through = relation.through {
      lead += " (" + labels.text(MeetingLabel.through, .name(phraseName(through))) + ")"
    }
    let areas = relation.areas.joined(separator: ", ")
    // A rank is said in the words of the level.
    let number = relation.amount.flatMap { own in
      own.unit == "rank" && !relation.level.isEmpty ? nil : amount(own)
    }
    let what = join([relation.level, number ?? "", areas])
    return (lead, what + (relation.time.isUnknown ? "" : " (\(interval(relation.time)))"), false)
  }

  /// When a duty began; one that the data follow only to some year is not said to last.
  func begun(_ duty: MeetingObligation) -> String {
    guard duty.dataUntil != nil else { return since(duty.time) }
    let begun = EDTFInterval(start: duty.time.start, end: .unknown)
    return interval(begun ?? duty.time)
  }

  func since(_ time: EDTFInterval) -> String {
    let open = EDTFInterval(start: time.start, end: .open)
    return interval(open ?? time)
  }
}
