import WorldModel

/// A state's exports on the transport network: from each of its terminals to each of a partner's.
///
/// Nobody publishes where within a state its exports begin, so that all of its terminals weigh the same,
/// and so do those of a partner.
struct ExportRoutes {
  /// Freight that meets one network.
  struct Part {
    let graph: RoutingGraph
    let demand: DemandTable
  }

  let subject: EntityID
  let weights: ExportWeights
  let parts: [Part]
  /// Partners with a terminal in the network.
  let reached: [ExportWeights.Partner]
  /// Partners without, largest first.
  let unreached: [ExportWeights.Partner]
  /// The subject's own terminals.
  let terminals: [EntityID]

  init(
    of subject: EntityID, _ weights: ExportWeights, on date: EDTFDate, cargo: Cargo,
    rule: Resolver.Rule, in world: World
  ) throws(MeasureError) {
    self.subject = subject
    self.weights = weights
    let network = try Self.network(world, date, cargo, rule)
    let places = Terminals(network)
    let own = places.nodes(of: subject)
    terminals = own
    let partners = weights.partners.filter { $0.id != subject }
    reached = partners.filter { !own.isEmpty && !places.nodes(of: $0.id).isEmpty }
    unreached = partners.filter { own.isEmpty || places.nodes(of: $0.id).isEmpty }
      .sorted { ($1.share, $0.id) < ($0.share, $1.id) }
    let pairs = reached.flatMap { partner -> [DemandTable.Pair] in
      let theirs = places.nodes(of: partner.id)
      let amount = partner.share / Double(own.count * theirs.count)
      return own.flatMap { origin in
        theirs.map { DemandTable.Pair(from: origin, to: $0, amount: amount) }
      }
    }
    let demand: DemandTable
    do { demand = try DemandTable(pairs) } catch { throw .notApplicable(error.description) }
    let groups = FreightGroup.groups(
      of: demand, nodes: network.nodes, sparing: Set(world.sparedCountries))
    var parts: [Part] = []
    for group in groups {
      let met =
        group.spared.isEmpty
        ? network
        : try Self.network(world.forFreight(endingIn: Set(group.spared)), date, cargo, rule)
      do throws(GraphError) {
        parts.append(Part(graph: try RoutingGraph(met), demand: group.demand))
      } catch {
        throw .notApplicable("the transport network can't be used: \(error)")
      }
    }
    self.parts = parts
  }

  /// The network of a date, for a measure.
  ///
  /// - Throws: ``MeasureError/notApplicable(_:)`` where it can't be made, as of what was known at a time when
  ///   a part of its tables was not.
  static func network(
    _ world: World, _ date: EDTFDate, _ cargo: Cargo, _ rule: Resolver.Rule
  ) throws(MeasureError) -> TransportNetwork {
    do throws(NetworkFaults) {
      return try TransportNetwork(world: world, on: EDTFInterval(date), cargo: cargo, rule: rule)
    } catch {
      let first = error.faults.first.map { "\($0)" } ?? "its tables have faults"
      let more = error.faults.count > 1 ? ", and \(error.faults.count - 1) more faults" : ""
      throw .notApplicable("no transport network can be made of what is known: \(first)\(more)")
    }
  }

  /// The best route of every pair.
  func flows(by cost: GeneralisedCost) throws(MeasureError) -> [AssignedFlows] {
    var flows: [AssignedFlows] = []
    for part in parts {
      do throws(AssignmentError) {
        flows.append(try part.graph.bestRouteAssignment(of: part.demand, by: cost))
      } catch {
        throw .notApplicable("the transport network can't be used: \(error)")
      }
    }
    return flows
  }
}

/// Where freight of a country begins and ends.
struct Terminals {
  private let byCountry: [EntityID: [EntityID]]

  /// The terminals of each country; its ports where it has none; else its cities, or for pipelines their
  /// stations. Nodes that no link touches are left out.
  init(_ network: TransportNetwork) {
    var isLinked = [Bool](repeating: false, count: network.nodes.count)
    for link in network.links {
      isLinked[link.from] = true
      isLinked[link.to] = true
    }
    let order: [NetworkNode.Kind] = [.terminal, .port, .city, .pipelineStation]
    var best: [EntityID: (rank: Int, nodes: [EntityID])] = [:]
    for (position, node) in network.nodes.enumerated() where isLinked[position] {
      guard node.countries.count == 1, let country = node.countries.first,
        let rank = order.firstIndex(of: node.kind)
      else { continue }
      let known = best[country] ?? (.max, [])
      if rank < known.rank {
        best[country] = (rank, [node.id])
      } else if rank == known.rank {
        best[country] = (rank, known.nodes + [node.id])
      }
    }
    byCountry = best.mapValues { $0.nodes.sorted() }
  }

  func nodes(of country: EntityID) -> [EntityID] { byCountry[country] ?? [] }
}
