import WorldModel

/// The stages of a thing, sorted by what they mean at a date.
struct StageLife {
  /// The stage of the latest date among those reported as reached, by the source that dates it most
  /// exactly; by the rule `newest-source` where several bear it, or none bears a date.
  let chosen: Fact<Stage>?
  /// Earlier steps, latest first, each once.
  let history: [Fact<Stage>]
  /// Steps beyond the chosen one, or other steps at surely the same time, by other sources.
  let others: [Fact<Stage>]
  /// The first step that is planned and lies ahead or has no date.
  let next: Fact<Stage>?
  /// Steps that were planned for a time now past and that no source reports as reached.
  let overdue: [Fact<Stage>]

  init(_ stages: [Fact<Stage>], of assembly: MeetingAssembly) {
    let reached = stages.filter { assembly.isReported($0) && assembly.hasBegun($0) }
    let resolver = Resolver(.newestSource, in: assembly.known)
    func day(_ fact: Fact<Stage>) -> CalendarDay? { fact.valid.earliest ?? fact.valid.latest }
    let latest = reached.compactMap(day).max()
    let newest = resolver.resolve(latest == nil ? reached : reached.filter { day($0) == latest })?
      .chosen
    // Sources date one step more or less exactly.
    func exact(_ fact: Fact<Stage>) -> Fact<Stage> {
      let same = reached.filter {
        $0.content.step == fact.content.step && $0.valid.overlap(fact.valid) != .none
          && !$0.valid.isUnknown
      }
      let finest = same.map { MeetingAssembly.precision($0.valid) }.max()
      guard let finest, finest > MeetingAssembly.precision(fact.valid) else { return fact }
      return resolver.resolve(same.filter { MeetingAssembly.precision($0.valid) == finest })?.chosen
        ?? fact
    }
    let own = newest.map { exact($0) }
    chosen = own
    var steps: Set<Stage.Step> = Set([own?.content.step].compactMap { $0 })
    var history: [Fact<Stage>] = []
    var others: [Fact<Stage>] = []
    let rest = reached.sorted {
      $0.beginning != $1.beginning ? $0.beginning > $1.beginning : $0.id < $1.id
    }
    for reported in rest where !steps.contains(reported.content.step) {
      guard let own else { continue }
      let fact = exact(reported)
      let isBeyond = fact.content.step > own.content.step && own.content.step != .terminated
      let isSameTime =
        !fact.valid.isUnknown && !own.valid.isUnknown && fact.valid.overlap(own.valid) == .certain
      steps.insert(fact.content.step)
      if isBeyond || isSameTime { others.append(fact) } else { history.append(fact) }
    }
    self.history = history
    self.others = others
    let highest = reached.map(\.content.step).max()
    let ahead = stages.filter { fact in
      guard fact.envelope.status == .planned || !assembly.hasBegun(fact) else { return false }
      return highest.map { fact.content.step > $0 } ?? true
    }
    // A plan without an end is not overdue: nothing says by when.
    let end = assembly.request.on.earliest
    overdue = ahead.filter { fact in Self.deadline(of: fact).map { $0 < end } ?? false }
    next = ahead.filter { fact in Self.deadline(of: fact).map { $0 >= end } ?? true }
      .min { left, right in
        // A date that lies ahead goes before a wish of the past.
        let (a, b) = (Self.isPast(left, by: end), Self.isPast(right, by: end))
        return a != b ? b : (left.content.step, left.id) < (right.content.step, right.id)
      }
  }

  private static func isPast(_ fact: Fact<Stage>, by day: CalendarDay) -> Bool {
    fact.valid.latest.map { $0 < day } ?? false
  }

  private static func deadline(of fact: Fact<Stage>) -> CalendarDay? {
    // An approximate year in which a plan was named is no deadline.
    if case .date(let date) = fact.valid.end, date.qualifier != .exact { return nil }
    return fact.valid.latest
  }
}
