import WorldModel

extension World {
  /// Whether an organisation was over by a date for sure; one without a stated end is taken to exist.
  func hasEnded(_ organisation: EntityID, by date: EDTFDate) -> Bool {
    let times = facts.actors.filter { $0.content.id == organisation }.map(\.valid)
    return !times.isEmpty
      && times.allSatisfy { time in time.latest.map { $0 < date.earliest } ?? false }
  }
}
