import WorldModel

extension NetworkAssembly {
  /// Adds the nodes of places, their ways to the maps, and the changes of mode.
  mutating func addPlaces() {
    for index in ties.indices {
      ties[index].node = nodes.count
      let tie = ties[index]
      nodes.append(tie.place)
      for found in tie.points {
        let layer = layers[found.layer]
        let country = layer.countryKeys(of: found.point).first.map { EntityID($0) }
        for mode in layer.modes(at: found.point) {
          addLine(
            id: EntityID("\(tie.place.id)-\(mode.rawValue)"), from: ties[index].node,
            to: Int(nodeOfPoint[found.layer][found.point]), mode: mode,
            countries: country.map { [$0] } ?? [], rate: plan.rates.line(mode, in: country),
            // A link has a length, and a place may lie on the line.
            kilometres: max(found.kilometres, 0.001),
            points: [tie.place.point, layer.place(found.point)].compactMap(\.self))
        }
      }
      let modes = modes(at: tie)
      let own = plan.passages[tie.key]?.filter { passage in
        [passage.from, passage.to].allSatisfy { $0.map(modes.contains) ?? true }
      }
      for var passage in own ?? [] {
        passage.node = ties[index].node
        passages.append(passage)
      }
      if tie.place.kind == .port { addPortPassages(tie, modes, own ?? []) }
      guard needsTransfer(tie) else { continue }
      let rate = plan.rates.stop(.transfer, by: nil, at: tie.place.countries.map(\.text))
      addPassage(
        EntityID("transfer-\(tie.place.id)"), ties[index].node, .transfer, rate)
    }
  }

  /// Adds the changes of mode at a port for which the plan has no figures of its own.
  private mutating func addPortPassages(
    _ tie: Tie, _ modes: Set<TransportMode>, _ own: [TransportNetwork.Passage]
  ) {
    for passage in plan.portPassages {
      guard let from = passage.from, let to = passage.to, modes.contains(from), modes.contains(to),
        !own.contains(where: { $0.kind == passage.kind && $0.from == from && $0.to == to })
      else { continue }
      var made = passage
      made.id = EntityID("\(tie.place.id)-\(from.rawValue)-\(to.rawValue)")
      made.node = tie.node
      passages.append(made)
      passageOrigins[made.id] = passage.id
    }
  }

  /// Adds the lines of the plan that its cargo can use.
  mutating func addLines() {
    let tied = Dictionary(
      ties.map { ($0.key, $0.node) }, uniquingKeysWith: { first, _ in first })
    func node(of place: EntityID, _ mode: TransportMode) -> Int? {
      tied[place] ?? named[place]?[mode.isRail ? "rail" : mode.rawValue]
    }
    for line in plan.lines where plan.cargo.modes.contains(line.mode) {
      guard let from = node(of: line.from, line.mode), let to = node(of: line.to, line.mode),
        let start = nodes[from].point, let end = nodes[to].point
      else {
        let absent = node(of: line.from, line.mode) == nil ? line.from : line.to
        repair.note(.lineLeftOut, "", "\(line.id): no place \(absent) with coordinates")
        continue
      }
      let distance =
        line.kilometres
        ?? GreatCircle.kilometres(
          start.latitude, start.longitude, to: end.latitude, end.longitude)
      addLine(
        id: line.id, from: from, to: to, mode: line.mode, countries: line.countries,
        rate: plan.rates.line(line.mode, in: line.countries.first), operatedBy: line.operatedBy,
        kilometres: distance, days: line.days, cost: line.cost, capacity: line.capacity,
        points: [start, end])
      repair.note(.lineAdded, "", line.id.text, start, kilometres: distance)
    }
  }
}
