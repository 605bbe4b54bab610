import WorldModel

extension World {
  /// Whether an actor is a place or part of it: itself, a city of the state, or a member of the region.
  ///
  /// Undecided where membership at the date is not certain, or where the actor is the greater whole: what
  /// happens in Asia may or may not happen in Afghanistan.
  ///
  /// - Parameter asPlace: whether members of a bloc count too; a member of a bloc that takes part is not
  ///   the bloc.
  func lies(
    _ actor: EntityID, in whole: EntityID, at date: EDTFDate, asPlace: Bool = true
  ) -> ConditionState {
    if actor == whole || whole == "WORLD" { return .holds }
    if asPlace, self.actor(actor)?.of == whole { return .holds }
    let down = belongs(actor, to: whole, at: date, asPlace: asPlace)
    if down != .fails { return down }
    if actor == "WORLD" || belongs(whole, to: actor, at: date, asPlace: asPlace) != .fails {
      return .undecided
    }
    return .fails
  }

  private func belongs(
    _ actor: EntityID, to whole: EntityID, at date: EDTFDate, asPlace: Bool
  ) -> ConditionState {
    let kinds: [Actor.Kind] = asPlace ? [.region, .bloc] : [.region]
    guard let kind = self.actor(whole)?.kind, kinds.contains(kind) else { return .fails }
    let states = memberships(in: whole).filter {
      $0.content.member == actor && $0.content.role.isMembership
    }.map { fact -> ConditionState in
      switch fact.valid.overlap(EDTFInterval(date)) {
      case .none: .fails
      case .possible: .undecided
      case .certain: .holds
      }
    }
    return states.max() ?? .fails
  }
}
