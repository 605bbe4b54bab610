import WorldModel

extension NetworkAssembly {
  /// Adds the nodes of places, their ways to the maps, and the changes of mode.
  mutating func addPlaces() {
    for index in ties.indices {
      let tie = ties[index]
      ties[index].node = nodes.count
      nodes.append(tie.place)
      for found in tie.points {
        let layer = layers[found.layer]
        let country = layer.countryKeys(of: found.point).first.map { EntityID($0) }
        for mode in layer.modes(at: found.point) {
          addLine(
            id: EntityID("\(tie.place.id)-\(mode.rawValue)"), from: ties[index].node,
            to: Int(nodeOfPoint[found.layer][found.point]), mode: mode,
            countries: country.map { [$0] } ?? [], rateOf: country,
            // A link has a length, and a place may lie on the line.
            kilometres: max(found.kilometres, 0.001),
            points: [tie.place.point, layer.place(found.point)].compactMap(\.self))
        }
      }
      guard needsTransfer(tie) else { continue }
      let rate = plan.rates.stop(.transfer, by: nil, at: tie.place.countries.map(\.text))
      addPassage(
        EntityID("transfer-\(tie.place.id)"), ties[index].node, .transfer, rate)
    }
  }

  /// Adds the lines of the plan that its cargo can use.
  mutating func addLines() {
    let places = Dictionary(
      ties.map { ($0.place.id, $0) }, uniquingKeysWith: { first, _ in first })
    for line in plan.lines where plan.cargo.modes.contains(line.mode) {
      guard let from = places[line.from], let to = places[line.to],
        let start = from.place.point, let end = to.place.point
      else {
        let absent = places[line.from]?.place.point == nil ? line.from : line.to
        repair.note(.lineLeftOut, "", "\(line.id): no place \(absent) with coordinates")
        continue
      }
      let distance =
        line.kilometres
        ?? GreatCircle.kilometres(
          start.latitude, start.longitude, to: end.latitude, end.longitude)
      addLine(
        id: line.id, from: from.node, to: to.node, mode: line.mode, countries: line.countries,
        rateOf: line.countries.first, operatedBy: line.operatedBy, kilometres: distance,
        points: [start, end])
      repair.note(.lineAdded, "", line.id.text, start, kilometres: distance)
    }
  }
}
