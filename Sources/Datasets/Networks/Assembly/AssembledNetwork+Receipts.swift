import WorldModel

extension AssembledNetwork {
  /// The receipts of a link or of links in a row that have the same class: the figures of the class. The
  /// length is that of the map, which is no fact of the world.
  ///
  /// - Parameters:
  ///   - id: what the receipts are of.
  ///   - links: positions in the network; none gives no receipts.
  public func receipts(of id: EntityID, links: [Int]) -> [NetworkReceipt] {
    guard let first = links.first.map({ network.links[$0] }) else { return [] }
    let all = links.map { network.links[$0] }
    let keys = NetworkRates.keys(of: first.mode, in: first.countries.first)
    var receipts: [NetworkReceipt] = []
    if first.isCostKnown, let (key, origin) = rates.origin(.cost, of: keys) {
      receipts.append(
        .init(
          of: id, quantity: .cost, value: all.reduce(0) { $0 + $1.cost },
          unit: network.cargo.costUnit, key: key, facts: [origin.fact], others: origin.others,
          formula: "length × cost per km"))
    }
    if let (key, origin) = rates.origin(.speed, of: keys) {
      let isHourly = origin.unit.factor(to: "km/h") != nil
      receipts.append(
        .init(
          of: id, quantity: .days, value: all.reduce(0) { $0 + $1.days }, unit: "days", key: key,
          facts: [origin.fact], others: origin.others,
          formula: isHourly ? "length / speed / 24" : "length / speed"))
    }
    return receipts.sorted { $0.quantity < $1.quantity }
  }

  /// The receipts of a passage whose figures are those of its class; none for a border without a stop.
  public func receipts(ofPassage position: Int) -> [NetworkReceipt] {
    let passage = network.passages[position]
    let countries = network.nodes[passage.node].countries.map(\.text)
    let keys: [EntityID]
    let rate: NetworkRates.Stop
    if passage.kind == .transfer, let from = passage.from, let to = passage.to {
      keys = NetworkRates.keys(ofTransferFrom: from, to: to, at: countries)
      rate = rates.transfer(from: from, to: to, at: countries)
    } else {
      keys = NetworkRates.keys(of: passage.kind, by: passage.from, at: countries)
      rate = rates.stop(passage.kind, by: passage.from, at: countries)
    }
    var receipts: [NetworkReceipt] = []
    if passage.isCostKnown, passage.cost == rate.cost,
      let (key, origin) = rates.origin(.cost, of: keys)
    {
      receipts.append(
        .init(
          of: passage.id, quantity: .cost, value: passage.cost, unit: network.cargo.costUnit,
          key: key, facts: [origin.fact], others: origin.others))
    }
    if passage.days == rate.days, let (key, origin) = rates.origin(.dwell, of: keys) {
      receipts.append(
        .init(
          of: passage.id, quantity: .dwell, value: passage.days, unit: "days", key: key,
          facts: [origin.fact], others: origin.others,
          formula: origin.unit.text == "h" ? "hours / 24" : ""))
    }
    return receipts.sorted { $0.quantity < $1.quantity }
  }
}

extension NetworkRates {
  /// The most precise class that has a figure, and where it comes from.
  fileprivate func origin(
    _ quantity: NetworkFigure.Quantity, of keys: [EntityID]
  ) -> (EntityID, Origin)? {
    for key in keys {
      if let origin = origins[key]?[quantity] { return (key, origin) }
    }
    return nil
  }
}
