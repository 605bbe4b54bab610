import Balance
import WorldModel

extension BriefAssembly {
  /// The subject and its poles on the map; `nil` where the subject's place is not known.
  var map: BriefDocument.Map? {
    guard let place = place(of: [report.doctrine.subject]) else { return nil }
    let vectors = matrix.question.poles.compactMap { pole -> BriefDocument.Map.Vector? in
      guard let place = self.place(of: pole.actors) else { return nil }
      let states = pole.states(at: EDTFInterval(asOf), in: world)
      return BriefDocument.Map.Vector(
        poleID: pole.id, place: place, countries: states.map(\.text).sorted())
    }
    let domains = matrix.rows.filter { row in row.cells.contains { $0.share != nil } }
    return BriefDocument.Map(
      place: place, domainIDs: domains.map(\.domain.rawValue), vectors: vectors)
  }

  /// The seat of the first actor, or the middle of all of them where there are several.
  private func place(of actors: [EntityID]) -> BriefDocument.Map.Place? {
    let places = actors.compactMap { actor -> BriefDocument.Map.Place? in
      guard let found = world.actor(actor), let north = found.latitude, let east = found.longitude
      else { return nil }
      return BriefDocument.Map.Place(longitude: east, latitude: north)
    }
    guard !places.isEmpty else { return nil }
    let count = Double(places.count)
    return BriefDocument.Map.Place(
      longitude: places.map(\.longitude).reduce(0, +) / count,
      latitude: places.map(\.latitude).reduce(0, +) / count)
  }
}
