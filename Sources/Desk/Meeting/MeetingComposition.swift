import WorldModel

/// How the members of a bloc that a figure counts differ from those on the day of the meeting.
public struct MeetingComposition: Hashable, Sendable {
  public let bloc: EntityID
  /// Counted, and no members on the day.
  public let with: [EntityID]
  /// Members on the day, and not counted.
  public let without: [EntityID]
}

extension MeetingAssembly {
  /// The difference between a bloc at the time that a figure is of and on the day of the meeting;
  /// `nil` where the two are the same, or the time or the members are not known.
  func composition(of bloc: EntityID, at time: EDTFInterval) -> MeetingComposition? {
    guard known.actor(bloc)?.kind == .bloc, time.earliest != nil, time.latest != nil else {
      return nil
    }
    let then = Set(known.members(of: bloc, at: time))
    let today = Set(known.members(of: bloc, at: self.time))
    guard !then.isEmpty, !today.isEmpty, then != today else { return nil }
    return MeetingComposition(
      bloc: bloc, with: then.subtracting(today).sorted(), without: today.subtracting(then).sorted())
  }

  /// The same for the first of several actors that is a bloc with other members then.
  func composition(
    of actors: [EntityID], at time: EDTFInterval?
  ) -> MeetingComposition? {
    guard let time else { return nil }
    return actors.lazy.compactMap { composition(of: $0, at: time) }.first
  }

  /// A figure with what is to be said of the bloc that it counts.
  func counted(_ line: FigureLine) -> FigureLine {
    var figure = line.figure
    let means = ["agreement", "shared-organisations"]
    switch figure.name {
    case .measure(let name):
      figure.composition = composition(of: partner, at: figure.amount.time)
      figure.isMean = means.contains(name) && known.actor(partner)?.kind == .bloc
    case .series:
      figure.composition = composition(of: figure.through ?? partner, at: figure.amount.time)
    case .quantity(let owner, _):
      // Who makes such tables counts the members of his own day in all years.
      let published = line.facts.first.flatMap { known.source($0.envelope.source)?.published }
      figure.composition = composition(
        of: owner, at: published.map { EDTFInterval($0) } ?? figure.amount.time)
    case .term, .relation, .statement: break
    }
    return FigureLine(figure: figure, facts: line.facts)
  }
}
