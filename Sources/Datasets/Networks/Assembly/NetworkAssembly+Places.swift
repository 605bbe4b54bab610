import WorldModel

extension NetworkAssembly {
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
        reached.append(AssembledPlace(id: place.id, snaps: []))
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
      if !points.isEmpty || hasLine {
        ties.append(Tie(key: place.id, place: place, points: points))
      }
      reached.append(
        AssembledPlace(
          id: place.id, snaps: snaps(points), hasLines: hasLine,
          missed: points.isEmpty ? missed(point, as: place.kind) : []))
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
      reached.append(AssembledPlace(id: id, snaps: snaps(points)))
      ties.append(
        Tie(
          key: id,
          place: TransportNetwork.Node(
            id: id, kind: .port, name: port.name, countries: keys.prefix(1).map { EntityID($0) },
            latitude: port.latitude, longitude: port.longitude),
          points: points))
    }
  }

  private func snaps(
    _ points: [(layer: Int, point: Int, kilometres: Double)]
  ) -> [AssembledPlace.Snap] {
    points.map { .init(map: layers[$0.layer].name, kilometres: $0.kilometres) }
  }

  /// How far each map that a place could be tied to is away.
  private func missed(
    _ place: GeographicPoint, as kind: NetworkNode.Kind
  ) -> [AssembledPlace.Snap] {
    layers.filter { isTied(kind, to: $0) }.compactMap { layer in
      layer.distance(to: place, smallest: plan.smallestComponent).map {
        .init(map: layer.name, kilometres: $0)
      }
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
