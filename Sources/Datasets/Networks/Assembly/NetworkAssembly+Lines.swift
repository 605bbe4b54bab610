import WorldModel

extension NetworkAssembly {
  /// Makes nodes and links of a map.
  mutating func contract(_ index: Int) {
    let layer = layers[index]
    let chains = ChainContraction(
      pointCount: layer.network.pointCount, stretches: layer.network.stretches,
      kinds: layer.kinds, kept: layer.stays)
    repair.add(.pointContracted, layer.name, chains.contracted)
    repair.add(.loopLeftOut, layer.name, chains.loops, chains.loopKilometres)
    addNodes(layer, chains.stays)
    let (kept, parallel) = chains.withoutParallels
    repair.add(.parallelLeftOut, layer.name, parallel.count, parallel.kilometres)
    let rates = layer.classes.map { kind in
      plan.rates.line(kind.mode, in: kind.country >= 0 ? layer.key(of: kind.country) : nil)
    }
    nodes.reserveCapacity(nodes.count + chains.chains.count)
    links.reserveCapacity(links.count + 2 * chains.chains.count)
    geometry.reserve(points: chains.points.count, links: 2 * chains.chains.count)
    let places = nodeOfPoint[index]
    let keys = layer.network.countryKeys.map { $0.isEmpty ? nil : EntityID($0) }
    // One array for each country, which all of its links share.
    let shared = keys.map { key in key.map { [$0] } ?? [] }
    for chain in kept {
      let kind = layer.classes[Int(chain.kind)]
      let record = kind.record >= 0 ? layer.records[Int(kind.record)] : nil
      addLine(
        id: EntityID("\(layer.name)-l\(chain.stretch)"), from: Int(places[Int(chain.from)]),
        to: Int(places[Int(chain.to)]), mode: kind.mode,
        countries: kind.country >= 0 ? shared[Int(kind.country)] : [],
        rate: rates[Int(chain.kind)], operatedBy: record?.owner ?? "", kilometres: chain.kilometres,
        capacity: record?.capacity,
        points: nil)
      geometry.beginLine()
      for point in chains.points[chain.points] {
        geometry.append(
          layer.network.latitudes[Int(point)], layer.network.longitudes[Int(point)])
      }
      geometry.appendLink()
      geometry.appendLink()
    }
    // From here on only its points' names are needed.
    layers[index].forgetSearch()
  }

  private mutating func addNodes(_ layer: MapLayer, _ stays: [Bool]) {
    var places = [Int32](repeating: -1, count: layer.network.pointCount)
    let terminals = plan.places.filter { $0.kind == .terminal || $0.kind == .port }
      .compactMap(\.point)
    for point in stays.indices where stays[point] && layer.modeCount(at: point) > 0 {
      places[point] = Int32(nodes.count)
      let special = layer.specials[point]
      let isBorder = layer.isBorder(point)
      let keys = layer.countryKeys(of: point)
      nodes.append(
        .init(
          id: special?.id ?? EntityID("\(layer.name)-\(point)"),
          kind: special?.kind ?? Self.kind(of: layer.name, isBorder: isBorder),
          name: special?.name ?? (isBorder ? keys.joined(separator: "–") : ""),
          countries: keys.map { EntityID($0) }, latitude: layer.network.latitudes[point],
          longitude: layer.network.longitudes[point]))
      let node = nodes.count - 1
      if let place = special?.place { named[place, default: [:]][layer.name] = node }
      for stop in layer.stops(at: point) where stop.kind != .gaugeChange || isBorder {
        if !addOwnPassages(of: special?.place, stop, node) {
          addPassage(
            EntityID("\(stop.label)-\(nodes[node].id)"), node, stop.kind,
            plan.stop(stop.kind, by: stop.mode, at: stop.countries),
            mode: stop.mode)
        }
        if stop.kind == .gaugeChange {
          repair.note(.gaugeChange, layer.name, nodes[node].id.text, layer.place(point))
        }
      }
      if !isBorder, layer.hasBothGauges(at: point) {
        addInnerGaugeChange(layer, point, node, near: terminals)
      }
    }
    nodeOfPoint.append(places)
  }

  private static func kind(of layer: String, isBorder: Bool) -> NetworkNode.Kind {
    if isBorder { return .borderCrossing }
    switch layer {
    case "rail", "road": return .junction
    case "sea": return .seaWaypoint
    default: return .pipelineStation
    }
  }

  /// Away from borders freight changes its gauge only near a terminal or port of the plan: where two
  /// gauges lie side by side, their lines meet on the map at many points without a station.
  private mutating func addInnerGaugeChange(
    _ layer: MapLayer, _ point: Int, _ node: Int, near terminals: [GeographicPoint]
  ) {
    let place = layer.place(point)
    let isPossible = terminals.contains {
      GreatCircle.kilometres(place.latitude, place.longitude, to: $0.latitude, $0.longitude)
        < plan.reach.gaugeChange
    }
    guard isPossible else {
      repair.note(.gaugesApart, layer.name, nodes[node].id.text, place)
      return
    }
    repair.note(.gaugeChange, layer.name, nodes[node].id.text, place)
    addPassage(
      EntityID("gauge-\(nodes[node].id)"), node, .gaugeChange,
      plan.rates.stop(.gaugeChange, by: nil, at: layer.countryKeys(of: point)))
  }

  /// Adds a passage of any mode, or of one and the same.
  mutating func addPassage(
    _ id: EntityID, _ node: Int, _ kind: NetworkPassage.Kind, _ rate: NetworkRates.Stop,
    mode: TransportMode? = nil
  ) {
    guard let days = rate.days else { return }
    passages.append(
      .init(
        id: id, node: node, from: mode, to: mode, kind: kind, days: days,
        daysSpread: rate.daysSpread, cost: rate.cost ?? 0, isCostKnown: rate.cost != nil))
  }

  /// Adds what the plan says of a stop at a named crossing or strait; `false` where it says nothing.
  private mutating func addOwnPassages(
    of place: EntityID?, _ stop: MapLayer.Stop, _ node: Int
  ) -> Bool {
    guard let place, let own = plan.passages[place] else { return false }
    let fitting = own.filter {
      $0.kind == stop.kind && (stop.mode == nil || $0.from == stop.mode && $0.to == stop.mode)
    }
    for var passage in fitting {
      passage.node = node
      passages.append(passage)
    }
    return !fitting.isEmpty
  }

  /// Adds a link and its way back.
  ///
  /// - Parameter points: its course; `nil` where the caller adds it.
  mutating func addLine(
    id: EntityID, from: Int, to: Int, mode: TransportMode, countries: [EntityID],
    rate: NetworkRates.Line, operatedBy: String = "", kilometres: Double,
    days: Double? = nil, cost: Double? = nil, capacity: Double? = nil, points: [GeographicPoint]?
  ) {
    guard let days = days ?? rate.kilometresPerDay.map({ kilometres / $0 }) else { return }
    let cost = cost ?? rate.costPerKilometre.map { kilometres * $0 }
    let link = TransportNetwork.Link(
      id: id, from: from, to: to, mode: mode, countries: countries, operatedBy: operatedBy,
      kilometres: kilometres, days: days, cost: cost ?? 0, isCostKnown: cost != nil,
      capacity: capacity)
    links.append(link)
    links.append(link.reversed)
    guard let points else { return }
    geometry.beginLine()
    for point in points { geometry.append(point.latitude, point.longitude) }
    geometry.appendLink()
    geometry.appendLink()
  }
}
