import WorldModel

extension AssembledNetwork {
  /// Makes one network of public maps.
  ///
  /// Points in the middle of lines are taken into links, whose lengths are those of the maps; what the
  /// maps and the plan do not tell, such as a capacity, stays unknown. Nodes are named after the map and
  /// the number of the point, `rail-1204`, places by their own id. Links lead both ways.
  ///
  /// Complexity: O(n log n) in the number of points and stretches.
  public init(_ sources: NetworkSources, plan: NetworkPlan) throws(NetworkAssemblyError) {
    var assembly = NetworkAssembly(plan)
    assembly.addLayers(sources)
    try assembly.checkPlaces()
    assembly.nameCrossings()
    assembly.snapPlaces(ports: sources.ports)
    try assembly.checkRates()
    for layer in assembly.layers.indices { assembly.contract(layer) }
    assembly.addPlaces()
    assembly.addLines()
    self.init(
      network: TransportNetwork(
        nodes: assembly.nodes, links: assembly.links, passages: assembly.passages,
        cargo: plan.cargo),
      geometry: assembly.geometry, repair: assembly.repair,
      places: assembly.reached.sorted { $0.id < $1.id }, rates: plan.rates,
      passageOrigins: assembly.passageOrigins)
  }
}

/// The state of an assembly.
struct NetworkAssembly {
  /// A place with the points that it is tied to.
  struct Tie {
    /// The key in the plan.
    var key: EntityID
    var place: TransportNetwork.Node
    /// Of each layer that is near enough the point and its distance.
    var points: [(layer: Int, point: Int, kilometres: Double)]
    var node = 0
  }

  var plan: NetworkPlan
  var layers: [MapLayer] = []
  var ties: [Tie] = []
  var nodes: [TransportNetwork.Node] = []
  var links: [TransportNetwork.Link] = []
  var passages: [TransportNetwork.Passage] = []
  var geometry = NetworkGeometry()
  var repair = NetworkRepair()
  /// Of each layer the node of each point; −1 for a point that went into a link.
  var nodeOfPoint: [[Int32]] = []
  /// The nodes of named crossings and straits, by the key of the place and the name of the layer.
  var named: [EntityID: [String: Int]] = [:]
  /// Named crossings that no line of a layer crosses.
  var missedCrossings: [(place: TransportNetwork.Node, layer: String)] = []
  var reached: [AssembledPlace] = []
  var passageOrigins: [EntityID: EntityID] = [:]

  init(_ plan: NetworkPlan) { self.plan = plan }

  mutating func addLayers(_ sources: NetworkSources) {
    let modes = plan.cargo.modes
    if let rail = sources.rail, modes.contains(.rail1520) || modes.contains(.rail1435) {
      layers.append(.rail(rail, reach: plan.reach.rail, &repair))
    }
    if let road = sources.road, modes.contains(.road) {
      layers.append(.road(road, reach: plan.reach.road))
    }
    if let sea = sources.sea, modes.contains(.sea) {
      layers.append(
        .sea(sea, reach: plan.reach.sea, northernLimit: plan.northernLimit, &repair))
    }
    for mode in [TransportMode.oilPipeline, .gasPipeline] where modes.contains(mode) {
      for source in sources.pipelines
      where source.records.contains(where: { ($0.content == .gas) == (mode == .gasPipeline) }) {
        layers.append(
          .pipelines(
            source, mode: mode, reach: plan.reach.pipeline, statuses: plan.pipelineStatuses,
            &repair))
      }
    }
    for layer in layers {
      for stretch in layer.network.stretches where stretch.origin != .published {
        let (from, to) = (Int(stretch.from), Int(stretch.to))
        repair.note(
          stretch.origin == .joined ? .gapJoined : .deadEndBridged, layer.name,
          "\(layer.name)-\(from), \(layer.name)-\(to)", layer.place(from),
          kilometres: stretch.kilometres)
      }
      for point in layer.network.others.indices where layer.isBorder(point) {
        let keys = layer.countryKeys(of: point)
        repair.note(
          .border, layer.name, keys.joined(separator: "-"), layer.place(point))
      }
    }
  }

  func checkPlaces() throws(NetworkAssemblyError) {
    var known: Set<EntityID> = []
    for place in plan.places where !known.insert(place.id).inserted {
      throw .repeatedPlace(place.id)
    }
  }

  /// Fails unless the plan tells the time of every class that the network will have; a cost may be unknown.
  func checkRates() throws(NetworkAssemblyError) {
    var missing: Set<EntityID> = []
    func check(_ mode: TransportMode, _ country: EntityID?) {
      let rate = plan.rates.line(mode, in: country)
      if rate.kilometresPerDay == nil { missing.insert(EntityID("mode:\(mode.rawValue)")) }
    }
    for layer in layers {
      for kind in layer.classes {
        check(kind.mode, kind.country >= 0 ? layer.key(of: kind.country) : nil)
      }
      for stop in layer.stops {
        let rate = plan.stop(stop.kind, by: stop.mode, at: stop.countries)
        if rate.days == nil {
          let name = stop.mode.map { "border:\($0.rawValue)" } ?? "passage:\(stop.kind.rawValue)"
          missing.insert(EntityID(name))
        }
      }
    }
    for line in plan.lines where plan.cargo.modes.contains(line.mode) && line.days == nil {
      check(line.mode, line.countries.first)
    }
    for tie in ties where needsTransfer(tie) {
      let rate = plan.rates.stop(.transfer, by: nil, at: tie.place.countries.map(\.text))
      if rate.days == nil { missing.insert("passage:transfer") }
    }
    if !missing.isEmpty { throw .missingRates(missing.sorted()) }
  }

  /// Whether freight changes its mode at a place: at terminals and ports where several modes meet.
  func needsTransfer(_ tie: Tie) -> Bool {
    guard tie.place.kind == .terminal || tie.place.kind == .port else { return false }
    return modes(at: tie).count > 1
  }

  /// The modes that meet at a place: those of the maps and those of the plan's lines.
  func modes(at tie: Tie) -> Set<TransportMode> {
    var modes = Set(tie.points.flatMap { layers[$0.layer].modes(at: $0.point) })
    for line in plan.lines where line.from == tie.key || line.to == tie.key {
      modes.insert(line.mode)
    }
    return modes
  }
}
