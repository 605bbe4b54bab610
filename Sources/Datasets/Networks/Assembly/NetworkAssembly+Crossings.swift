import WorldModel

extension NetworkAssembly {
  /// Gives border points, straits and canals the names that the plan has for them.
  ///
  /// A crossing names the nearest crossing of its border in each of rail and road; the one of the later
  /// map gets the map's name behind its id. A chokepoint names the nearest strait or canal of the sea.
  mutating func nameCrossings() {
    nameChokepoints()
    for place in plan.places where place.kind == .borderCrossing {
      guard let point = place.point else { continue }
      let keys = place.countries.map(\.text).sorted()
      var isFirst = true
      var snaps: [AssembledPlace.Snap] = []
      for index in layers.indices where isCrossed(place, by: layers[index].name) {
        let found = layers[index].crossings(
          near: point, between: keys, within: plan.reach.crossing)
        guard let best = found.first(where: { layers[index].specials[$0.point] == nil }) else {
          repair.note(.placeNotReached, layers[index].name, place.id.text, point)
          missedCrossings.append((place, layers[index].name))
          continue
        }
        let id = isFirst ? place.id : EntityID("\(place.id)-\(layers[index].name)")
        isFirst = false
        layers[index].specials[best.point] = .init(
          id: id, kind: .borderCrossing, name: place.name, place: place.id)
        snaps.append(.init(map: layers[index].name, kilometres: best.kilometres))
        repair.note(
          .crossingNamed, layers[index].name, id.text, point, kilometres: best.kilometres)
      }
      reached.append(AssembledPlace(id: place.id, snaps: snaps))
    }
    bridgeCrossings()
  }

  /// Whether a named crossing is one of a layer: of both land layers where the plan does not say what
  /// happens there.
  private func isCrossed(_ place: TransportNetwork.Node, by layer: String) -> Bool {
    guard layer == "rail" || layer == "road" else { return false }
    guard let own = plan.passages[place.id], !own.isEmpty else { return true }
    return own.contains { passage in
      [passage.from, passage.to].contains { mode in
        mode.map { $0.mapName == layer } ?? true
      }
    }
  }

  /// Makes crossings that no line of a map crosses nodes of their own, with the plan's lines to places that
  /// the map has: at least two, or nothing would lead across.
  private mutating func bridgeCrossings() {
    for (place, layer) in missedCrossings {
      let lines = plan.crossingLines.filter { line in
        guard line.mode.mapName == layer else { return false }
        return line.from == place.id && isOnMap(line.to, layer)
          || line.to == place.id && isOnMap(line.from, layer)
      }
      guard lines.count > 1 else { continue }
      let known = Set(plan.lines.map(\.id))
      plan.lines += lines.filter { !known.contains($0.id) }
      guard !ties.contains(where: { $0.key == place.id }) else { continue }
      var node = place
      let isTaken = layers.contains { $0.specials.values.contains { $0.id == place.id } }
      if isTaken { node.id = EntityID("\(place.id)-\(layer)") }
      ties.append(Tie(key: place.id, place: node, points: []))
      if let index = reached.firstIndex(where: { $0.id == place.id }), !isTaken {
        reached[index].hasLines = true
      }
    }
  }

  /// Whether a map has a point for a place of the plan: within reach, or as a named crossing.
  private func isOnMap(_ id: EntityID, _ name: String) -> Bool {
    guard let layer = layers.first(where: { $0.name == name }),
      let place = plan.places.first(where: { $0.id == id })
    else { return false }
    if place.kind == .borderCrossing {
      return layer.specials.values.contains { $0.place == id }
    }
    return place.point.map { layer.nearest(to: $0, smallest: plan.smallestComponent) != nil }
      ?? false
  }

  private mutating func nameChokepoints() {
    guard let sea = layers.firstIndex(where: { $0.name == "sea" }) else { return }
    let points = layers[sea].specials.keys.sorted()
    for place in plan.places where place.kind == .chokepoint {
      guard let point = place.point else { continue }
      let nearest = points.map { other in
        let there = layers[sea].place(other)
        return (
          point: other,
          kilometres: GreatCircle.kilometres(
            point.latitude, point.longitude, to: there.latitude, there.longitude)
        )
      }.min { ($0.kilometres, $0.point) < ($1.kilometres, $1.point) }
      guard let nearest, nearest.kilometres < plan.reach.chokepoint else {
        repair.note(.placeNotReached, "sea", place.id.text, point)
        continue
      }
      layers[sea].specials[nearest.point] = .init(
        id: place.id, kind: .chokepoint, name: place.name, place: place.id)
      reached.append(
        AssembledPlace(id: place.id, snaps: [.init(map: "sea", kilometres: nearest.kilometres)]))
      repair.note(
        .crossingNamed, "sea", place.id.text, point, kilometres: nearest.kilometres)
    }
  }
}
