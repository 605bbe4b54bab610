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
      guard needsTransfer(tie) else { continue }
      let rate = plan.rates.stop(.transfer, by: nil, at: tie.place.countries.map(\.text))
      addTransfers(tie, modes.sorted(), own ?? [], beside: rate)
      addPassage(
        EntityID("transfer-\(tie.place.id)"), ties[index].node, .transfer, rate)
    }
  }

  /// Adds the changes between two modes at a terminal or port that have a rate or a time of their own,
  /// where the plan has no passage for them.
  private mutating func addTransfers(
    _ tie: Tie, _ modes: [TransportMode], _ own: [TransportNetwork.Passage],
    beside general: NetworkRates.Stop
  ) {
    let countries = tie.place.countries.map(\.text)
    for from in modes {
      for to in modes where from != to {
        guard !own.contains(where: { $0.kind == .transfer && $0.from == from && $0.to == to })
        else { continue }
        let known =
          tie.place.kind == .port
          ? plan.portPassages.first { $0.from == from && $0.to == to } : nil
        var rate = plan.rates.transfer(from: from, to: to, at: countries)
        if let known { (rate.days, rate.daysSpread) = (known.days, known.daysSpread) }
        guard rate != general, let days = rate.days else { continue }
        let id = EntityID("\(tie.place.id)-\(from.rawValue)-\(to.rawValue)")
        passages.append(
          .init(
            id: id, node: tie.node, from: from, to: to, kind: .transfer, days: days,
            daysSpread: rate.daysSpread, cost: rate.cost ?? 0, isCostKnown: rate.cost != nil))
        passageOrigins[id] = known?.id
      }
    }
  }

  /// Adds the lines of the plan that its cargo can use.
  mutating func addLines() {
    let tied = Dictionary(
      ties.map { ($0.key, $0.node) }, uniquingKeysWith: { first, _ in first })
    func node(of place: EntityID, _ mode: TransportMode) -> Int? {
      tied[place] ?? named[place]?[mode.mapName]
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
