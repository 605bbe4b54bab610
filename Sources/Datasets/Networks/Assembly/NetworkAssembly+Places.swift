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
      for index in layers.indices where layers[index].name == "rail" || layers[index].name == "road"
      {
        let found = layers[index].crossings(
          near: point, between: keys, within: plan.reach.crossing)
        guard let best = found.first(where: { layers[index].specials[$0.point] == nil }) else {
          repair.note(.placeNotReached, layers[index].name, place.id.text, point)
          continue
        }
        let id = isFirst ? place.id : EntityID("\(place.id)-\(layers[index].name)")
        isFirst = false
        layers[index].specials[best.point] = .init(
          id: id, kind: .borderCrossing, name: place.name)
        repair.note(
          .crossingNamed, layers[index].name, id.text, point, kilometres: best.kilometres)
      }
    }
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
        id: place.id, kind: .chokepoint, name: place.name)
      repair.note(
        .crossingNamed, "sea", place.id.text, point, kilometres: nearest.kilometres)
    }
  }

  /// Which maps a kind of place is tied to.
  private func isTied(_ kind: NetworkNode.Kind, to layer: MapLayer) -> Bool {
    let isLand = layer.name == "rail" || layer.name == "road"
    switch kind {
    case .port, .terminal: return kind == .port || layer.name != "sea"
    case .city, .junction: return isLand
    case .seaWaypoint: return layer.name == "sea"
    case .pipelineStation: return !isLand && layer.name != "sea"
    case .borderCrossing, .chokepoint: return false
    }
  }

  /// Ties places to the nearest point of each map.
  mutating func snapPlaces(ports: [SeaPort]) {
    for place in plan.places where place.kind != .borderCrossing && place.kind != .chokepoint {
      guard let point = place.point else {
        repair.note(.placeNotReached, "", "\(place.id): no coordinates")
        continue
      }
      let points = reached(from: point, as: place.kind)
      if points.isEmpty { repair.note(.placeNotReached, "", place.id.text, point) }
      for found in points {
        repair.note(
          .placeSnapped, layers[found.layer].name, place.id.text, point,
          kilometres: found.kilometres)
      }
      // Lines of the plan may lead to a place that no map reaches.
      let hasLine = plan.lines.contains { $0.from == place.id || $0.to == place.id }
      if !points.isEmpty || hasLine { ties.append(Tie(place: place, points: points)) }
    }
    snapPorts(ports)
    for tie in ties {
      for found in tie.points { layers[found.layer].stays[found.point] = true }
    }
  }

  /// Ties the ports of a list, where both land and sea are near and no place of the plan is.
  private mutating func snapPorts(_ ports: [SeaPort]) {
    guard layers.contains(where: { $0.name == "sea" }), layers.count > 1 else { return }
    let named = plan.places.filter { $0.kind == .port }.compactMap { place in
      place.point.map { (place.id, $0) }
    }
    var known = Set(plan.places.map(\.id))
    for port in ports {
      let point = GeographicPoint(latitude: port.latitude, longitude: port.longitude)
      let same = named.first { _, other in
        GreatCircle.kilometres(
          point.latitude, point.longitude, to: other.latitude, other.longitude)
          < plan.reach.samePort
      }
      if let same {
        repair.note(.portMerged, "sea", "\(port.code) \(port.name): \(same.0)", point)
        continue
      }
      let id = EntityID("port-\(port.code.isEmpty ? port.name : port.code)".lowercased())
      let points = reached(from: point, as: .port)
      let isAtSea = points.contains { layers[$0.layer].name == "sea" }
      guard isAtSea, points.count > 1, known.insert(id).inserted else {
        repair.add(.portLeftOut, "sea", 1)
        continue
      }
      let land = points.first { layers[$0.layer].name != "sea" }
      let keys = land.map { layers[$0.layer].countryKeys(of: $0.point) } ?? []
      for found in points {
        repair.note(
          .placeSnapped, layers[found.layer].name, id.text, point, kilometres: found.kilometres)
      }
      ties.append(
        Tie(
          place: TransportNetwork.Node(
            id: id, kind: .port, name: port.name, countries: keys.prefix(1).map { EntityID($0) },
            latitude: port.latitude, longitude: port.longitude),
          points: points))
    }
  }

  private func reached(
    from place: GeographicPoint, as kind: NetworkNode.Kind
  ) -> [(layer: Int, point: Int, kilometres: Double)] {
    layers.indices.compactMap { index in
      guard isTied(kind, to: layers[index]) else { return nil }
      return layers[index].nearest(to: place, smallest: plan.smallestComponent).map {
        (index, $0.point, $0.kilometres)
      }
    }
  }
}

extension TransportNetwork.Node {
  /// Its place; `nil` where it is not known.
  var point: GeographicPoint? {
    guard let latitude, let longitude else { return nil }
    return GeographicPoint(latitude: latitude, longitude: longitude)
  }
}
