extension TransportNetwork {
  /// Resolves the facts of a world into the network for one cargo at one time.
  ///
  /// Nodes, links and passages are those that hold, or may hold, at the date and that the cargo can use;
  /// what is only planned is left out. The figure of an element is its own; else that of its class in its
  /// country; else that of its class (``NetworkClass``). Of several figures for one slot, those that hold at
  /// the date go first, else the last ones before it; among these the resolver picks, and the receipt
  /// names the others. Closures hold only for their time. Observed volumes and journey times are never
  /// used.
  ///
  /// - Parameters:
  ///   - date: `nil` for any time.
  ///   - rule: how one of several contradicting figures is picked.
  ///   - tonnesPerTEU: lets capacities in tonnes count for containers and the other way round; without it
  ///     they are not known.
  /// - Throws: ``NetworkFaults`` with all faults that were found.
  public init(
    world: World, on date: EDTFInterval? = nil, cargo: Cargo = .container,
    rule: Resolver.Rule = .newestSource, tonnesPerTEU: Double? = nil
  ) throws(NetworkFaults) {
    let table = NetworkFigureTable(world, on: date, cargo: cargo, rule: rule)
    var resolution = NetworkResolution(
      world: world, date: date, cargo: cargo, figures: table, tonnesPerTEU: tonnesPerTEU)
    resolution.resolve()
    let faults = resolution.faults + resolution.network.faults
    guard faults.isEmpty else { throw NetworkFaults(faults) }
    do throws(NetworkEditError) {
      self = try resolution.network.applying(world.networkEdits(for: cargo))
    } catch {
      throw NetworkFaults([.edit(error)])
    }
  }
}

/// The work of resolving: builds the network and notes receipts and faults on the way.
struct NetworkResolution {
  let world: World
  let date: EDTFInterval?
  let cargo: Cargo
  let figures: NetworkFigureTable
  let tonnesPerTEU: Double?
  private(set) var network: TransportNetwork
  var faults: [NetworkFault] = []
  var receipts: [NetworkReceipt] = []

  init(
    world: World, date: EDTFInterval?, cargo: Cargo, figures: NetworkFigureTable,
    tonnesPerTEU: Double?
  ) {
    self.world = world
    self.date = date
    self.cargo = cargo
    self.figures = figures
    self.tonnesPerTEU = tonnesPerTEU
    network = TransportNetwork(cargo: cargo)
  }

  mutating func resolve() {
    checkElements()
    let known = Dictionary(
      world.facts.networkNodes.map { ($0.content.id, $0.content) },
      uniquingKeysWith: { first, _ in first })
    let lines = world.facts.networkLinks.filter {
      holds($0.envelope) && cargo.modes.contains($0.content.mode)
    }.map(\.content)
    addNodes(usedBy: lines)
    let positions = network.nodePositions
    for line in lines { add(line, positions, known) }
    for fact in world.facts.networkPassages where holds(fact.envelope) {
      add(fact.content, positions, known)
    }
    network.receipts = receipts.sorted { ($0.of, $0.quantity) < ($1.of, $1.quantity) }
  }

  private func holds(_ envelope: FactEnvelope) -> Bool {
    envelope.status.isInForce && (date.map { envelope.valid.overlap($0) != .none } ?? true)
  }

  /// The nodes that links of this cargo touch, and those that no link touches at all, which is a fault.
  private mutating func addNodes(usedBy lines: [NetworkLink]) {
    let used = Set(lines.flatMap { [$0.from, $0.to] })
    let touched = Set(world.facts.networkLinks.flatMap { [$0.content.from, $0.content.to] })
    for fact in world.facts.networkNodes
    where used.contains(fact.content.id)
      || (!touched.contains(fact.content.id) && holds(fact.envelope))
    {
      let node = fact.content
      network.nodes.append(
        TransportNetwork.Node(
          id: node.id, kind: node.kind, name: node.name, countries: node.countries,
          latitude: node.latitude, longitude: node.longitude))
    }
  }

  private mutating func add(
    _ line: NetworkLink, _ positions: [EntityID: Int], _ known: [EntityID: NetworkNode]
  ) {
    for end in [line.from, line.to] where positions[end] == nil { note(end, of: line.id, known) }
    guard let from = positions[line.from], let to = positions[line.to] else { return }
    let keys = [line.id] + NetworkClass.keys(of: line)
    let kilometres = length(line, keys)
    guard let days = days(line, keys, kilometres), let kilometres else { return }
    let cost = cost(line.id, keys, kilometres)
    let closure = closure(line.id, keys)
    let link = TransportNetwork.Link(
      id: line.id, from: from, to: to, mode: line.mode, countries: line.countries,
      operatedBy: line.operatedBy, kilometres: kilometres, days: days,
      daysSpread: spread(.delaySpread, line.id, keys, days), cost: cost ?? 0,
      isCostKnown: cost != nil, capacity: capacity(line.id, keys), closureProbability: closure,
      isClosed: closure == 1)
    network.links.append(link)
    if line.direction == .both { network.links.append(link.reversed) }
  }

  private mutating func add(
    _ passage: NetworkPassage, _ positions: [EntityID: Int], _ known: [EntityID: NetworkNode]
  ) {
    guard let node = known[passage.node] else {
      note(passage.node, of: passage.id, known)
      return
    }
    // Passages between modes that can't carry the cargo, or at nodes that it does not come to.
    guard [passage.from, passage.to].allSatisfy({ $0.map(cargo.modes.contains) ?? true }),
      let position = positions[passage.node]
    else { return }
    let modes = Set(
      network.links.filter { $0.from == position || $0.to == position }.map(\.mode))
    let keys = [passage.id] + NetworkClass.keys(of: passage, at: node, modes: modes)
    guard let days = dwell(passage.id, keys) else { return }
    let cost = cost(passage.id, keys, nil)
    let closure = closure(passage.id, keys)
    network.passages.append(
      TransportNetwork.Passage(
        id: passage.id, node: position, from: passage.from, to: passage.to, kind: passage.kind,
        days: days, daysSpread: spread(.dwellSpread, passage.id, keys, days), cost: cost ?? 0,
        isCostKnown: cost != nil, capacity: capacity(passage.id, keys),
        queueExponent: number(.queueExponent, passage.id, keys), closureProbability: closure,
        isClosed: closure == 1))
  }

  private mutating func note(
    _ node: EntityID, of element: EntityID, _ known: [EntityID: NetworkNode]
  ) {
    let names = known.keys.map(\.text).sorted()
    faults.append(
      .unknownNode(node, of: element, nearest: NetworkSelector.nearest(node.text, names)))
  }

  /// Figures of nothing that is there.
  private mutating func checkElements() {
    var ids = Set(world.facts.networkNodes.map(\.content.id))
    ids.formUnion(world.facts.networkLinks.map(\.content.id))
    ids.formUnion(world.facts.networkPassages.map(\.content.id))
    // Journeys and volumes may be those of a corridor.
    ids.formUnion(world.facts.networkCorridors.map(\.content.id))
    for fact in world.facts.networkFigures where !ids.contains(fact.content.of) {
      let id = fact.content.of
      guard !id.text.contains(":") || NetworkClass.fault(of: id) != nil else { continue }
      let nearest = NetworkSelector.nearest(id.text, ids.map(\.text).sorted())
      faults.append(.unknownElement(id, fact: fact.id, nearest: nearest))
    }
  }
}
