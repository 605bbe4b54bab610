import Doctrines
import WorldModel

extension MeetingAssembly {
  /// What was recorded after the last meeting.
  func changes(
    since last: MeetingFile.LastMeeting, figures: [FigureLine]
  ) throws(MeasureError) -> MeetingSection {
    guard let day = last.day else {
      return MeetingSection(kind: .changes, lines: [], gaps: [.lastMeeting])
    }
    let before = EDTFDate(day)
    var own: Fact<Event>?
    if case .event(let event, _) = last { own = event }
    var lines = newFacts(after: day, without: own)
    lines += try figureChanges(since: before, figures)
    lines += try verdictChanges(since: before)
    return MeetingSection(kind: .changes, lines: lines, gaps: lines.isEmpty ? [.changes] : [])
  }

  /// Figures that have a later period now than was known at a date.
  private func figureChanges(
    since date: EDTFDate, _ now: [FigureLine]
  ) throws(MeasureError) -> [MeetingLine] {
    let then = try self.figures(in: everything.asOf(date))
    return now.compactMap { line in
      guard line.isMeasure else { return nil }
      let old = then.first { $0.figure.name == line.figure.name }
      if let old, Self.printsAlike(old.figure.amount, line.figure.amount) { return nil }
      return MeetingLine(
        .figureChange(line.figure, before: old?.figure), (old?.facts ?? []) + line.facts)
    }
  }

  /// Whether two amounts are the same to the four digits that are printed; percentages to three.
  private static func printsAlike(_ old: MeetingAmount, _ new: MeetingAmount) -> Bool {
    if old.value == new.value { return true }
    guard let before = old.value, let after = new.value, old.unit == new.unit,
      old.comparator == new.comparator, old.time == new.time
    else { return false }
    let digits = old.unit == .percent ? 3 : 4
    return "\(Rounded(before, digits: digits))" == "\(Rounded(after, digits: digits))"
  }

  /// Verdicts about the partner that were others at a date.
  private func verdictChanges(since date: EDTFDate) throws(MeasureError) -> [MeetingLine] {
    let old = try Checker(world: everything, asOf: date).report(on: doctrine)
    let diff = DoctrineDiff(
      from: ReportSummary(old, inputs: [:]), to: ReportSummary(report, inputs: [:]))
    let about = Dictionary(
      checksAboutPartner.map { ($0.result.check.id, $0) }, uniquingKeysWith: { first, _ in first })
    return diff.changes.compactMap { change in
      guard let entry = about[change.check] else { return nil }
      let before = old.results.first { $0.check.id == change.check }
      guard before?.verdict != entry.result.verdict,
        before?.verdict.isDecided ?? false || entry.result.verdict.isDecided
      else { return nil }
      return MeetingLine(
        .verdictChange(
          title: entry.result.check.title, before: before?.verdict, after: entry.result.verdict),
        entry.result.evidence,
        rows: [row("check \(change.check)", entry.result.check.says)])
    }
  }
}
