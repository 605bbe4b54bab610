import WorldModel

/// A world whose network is ``SmallNetwork`` and in which Kazakhstan sells to four states.
enum SmallWorld {
  static let world = World(
    title: "test",
    sources: [Source(id: "made", title: "Made", producer: "tests", independence: .independent)],
    series: [Series(id: "goods-trade", title: "Trade", counts: "goods", unit: "USD", lagMonths: 0)],
    facts: facts)

  /// Exports of 2016: to Poland 60, Russia 30, China 10, and to the United States, which have no
  /// terminal, 100.
  private static var facts: FactTables {
    var facts = FactTables()
    for country in ["KAZ", "CHN", "RUS", "POL", "AZE", "GEO", "TUR", "USA"] as [EntityID] {
      facts.actors.append(
        Fact(Actor(id: country, kind: .state, name: "Name of \(country)"), envelope("")))
    }
    for (partner, amount) in [("POL", 60.0), ("RUS", 30), ("CHN", 10), ("USA", 100)] {
      facts.flows.append(
        Fact(
          Flow(
            series: "goods-trade", reporter: "KAZ", partner: EntityID(partner), direction: .export,
            value: amount, unit: "USD"), envelope("2016")))
    }
    addNetwork(to: &facts)
    return facts
  }

  private static func addNetwork(to facts: inout FactTables) {
    let network = SmallNetwork.network
    for node in network.nodes {
      facts.networkNodes.append(
        Fact(
          NetworkNode(
            id: node.id, kind: node.kind, name: node.id.text, country: node.countries.first,
            other: node.countries.dropFirst().first), envelope("")))
    }
    for link in network.links where !link.isReverse {
      facts.networkLinks.append(
        Fact(
          NetworkLink(
            id: link.id, from: network.nodes[link.from].id, to: network.nodes[link.to].id,
            mode: link.mode, country: link.countries.first,
            other: link.countries.dropFirst().first, operatedBy: link.operatedBy), envelope("")))
      figure(&facts, link.id, .length, link.kilometres, "km")
      figure(&facts, link.id, .days, link.days, "days")
      figure(&facts, link.id, .cost, link.cost, "USD per FEU")
      if let capacity = link.capacity { figure(&facts, link.id, .capacity, capacity, "TEU/year") }
    }
    for passage in network.passages {
      facts.networkPassages.append(
        Fact(
          NetworkPassage(
            id: passage.id, node: network.nodes[passage.node].id, from: passage.from,
            to: passage.to, kind: passage.kind), envelope("")))
      figure(&facts, passage.id, .dwell, passage.days, "days")
      figure(&facts, passage.id, .cost, passage.cost, "USD per FEU")
      if let capacity = passage.capacity {
        figure(&facts, passage.id, .capacity, capacity, "TEU/year")
      }
    }
  }

  private static func figure(
    _ facts: inout FactTables, _ id: EntityID, _ quantity: NetworkFigure.Quantity, _ value: Double,
    _ unit: MeasurementUnit
  ) {
    // Nothing tells what bulk or oil would cost, so that only containers have a network.
    let cargo: Cargo? = quantity == .cost || quantity == .capacity ? .container : nil
    facts.networkFigures.append(
      Fact(
        NetworkFigure(of: id, quantity: quantity, cargo: cargo, value: value, unit: unit),
        envelope("")))
  }

  private static func envelope(_ valid: String) -> FactEnvelope {
    FactEnvelope(valid: EDTFInterval(valid) ?? .unknown, source: "made", locator: "row")
  }
}
