import Balance
import Doctrines
import WorldModel

/// Makes a meeting file from a world and a doctrine.
///
/// Knowledge is cut first: everything after that sees only what was recorded by the date of knowledge.
public struct MeetingAssembly: Sendable {
  let request: MeetingRequest
  let everything: World
  let known: World
  let doctrine: Doctrine
  let report: CheckReport
  let circle: MeetingCircle
  let contradictions: [Contradiction]

  /// - Throws: ``MeasureError`` if a check of the doctrine does not fit; one that was read does.
  public init(
    _ request: MeetingRequest, doctrine: Doctrine, world: World
  ) throws(MeasureError) {
    self.request = request
    self.doctrine = doctrine
    everything = world
    known = world.asOf(request.asOf)
    report = try Checker(world: world, asOf: request.asOf).report(on: doctrine)
    circle = MeetingCircle(request, in: known)
    contradictions = known.contradictions()
  }

  public func file() throws(MeasureError) -> MeetingFile {
    let last = lastMeeting
    let figures = try figures(in: known)
    let unsafe = unsafe(figures)
    let dates = dates(without: last)
    let sections = [
      sides, standing, agreements, promises, openItems(without: dates), dates,
      try changes(since: last, figures: figures), shocks,
      safeFigures(figures, without: unsafe), unsafeFigures(unsafe), room, try vectors(),
    ]
    return MeetingFile(
      request: request,
      policy: MeetingFile.Policy(
        id: doctrine.id, title: doctrine.title, edition: report.edition.id,
        isEarly: report.isBeforeFirstEdition),
      lastMeeting: last, sections: sections)
  }

  var time: EDTFInterval { circle.time }
  var subject: EntityID { request.subject }
  var partner: EntityID { request.partner }

  /// Whether a fact holds, or may hold, on the day of the meeting.
  func holds<C>(_ fact: Fact<C>) -> Bool { fact.valid.overlap(time) != .none }

  /// Whether a fact is said to be so, rather than planned, conditional, disputed or withdrawn.
  func isReported<C>(_ fact: Fact<C>) -> Bool {
    fact.envelope.status == .reported || fact.envelope.status == .derived
  }

  /// Whether a fact had begun by the day of the meeting; one without any time has.
  func hasBegun<C>(_ fact: Fact<C>) -> Bool {
    (fact.valid.earliest ?? fact.valid.latest).map { $0 <= request.on.latest } ?? true
  }

  /// Whether both sides of a pair are those of the meeting.
  func isPair(_ a: EntityID, _ b: EntityID) -> Bool {
    (a == subject && b == partner) || (a == partner && b == subject)
  }

  /// The time from the end of a period to the meeting.
  func age(of period: EDTFInterval) -> MeetingAge {
    guard let end = period.latest ?? period.earliest else { return .unknown }
    let today = request.on.latest
    return end > today ? .running : .months(Self.months(from: end, to: today))
  }

  /// Full months between two days.
  static func months(from first: CalendarDay, to last: CalendarDay) -> Int {
    let (a, b) = (first.components, last.components)
    // The end of a month completes it, however many days it has.
    let isLastDay = CalendarDay(number: last.number + 1).components.month != b.month
    return (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day && !isLastDay ? 1 : 0)
  }

  /// Whether a period ended so long ago that what it says is old.
  func isOld(_ period: EDTFInterval) -> Bool { age(of: period).isOld }

  /// A row of the doctrine, without the place of its words where those were printed later.
  func row(_ name: String, _ says: Saying?) -> DoctrineRow {
    guard let says, isKnown(says.source) else {
      return DoctrineRow(doctrine: doctrine.id, row: name, source: nil, locator: "")
    }
    return DoctrineRow(
      doctrine: doctrine.id, row: name, source: says.source, locator: says.locator)
  }

  /// Whether a source was published by the date of knowledge.
  func isKnown(_ source: SourceID) -> Bool {
    guard let published = known.source(source)?.published else { return true }
    return published.earliest <= request.asOf.latest
  }
}

extension Fact {
  /// What facts of one section are ordered by: when they began, else when they were recorded.
  var beginning: CalendarDay {
    valid.earliest ?? valid.latest ?? recorded?.earliest ?? CalendarDay(number: .min)
  }
}
