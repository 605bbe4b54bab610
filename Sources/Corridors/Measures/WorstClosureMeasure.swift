import WorldModel

/// How much of its access to markets a state loses when the border or node that it needs most is closed.
struct WorstClosureMeasure: Measure {
  enum Subject: String, CaseIterable {
    case border
    case node
    case country
  }

  var description: MeasureDescription {
    MeasureDescription(
      name: "worst-closure", title: "Loss of access by the worst single closure",
      summary:
        "How much of the subject's access to its export markets is lost when the one border, "
        + "crossing, port or strait is closed whose loss hurts most: 0 nothing, 1 every route.",
      formula:
        "max over closures of Σ w (1 − c / c′) / Σ w, c and c′ the generalised cost before and "
        + "after, c / c′ = 0 where no route is left" + RouteMethod.weighting,
      unit: .one,
      citation: "Own formula, after V. Latora and M. Marchiori, Vulnerability and Protection of "
        + "Infrastructure Networks, Physical Review E 71, 2005, doi:10.1103/PhysRevE.71.015103",
      parameters: [
        MeasureParameter(
          "of", .oneOf(Subject.allCases.map(\.rawValue)),
          meaning:
            "what is closed: all crossings of a border, a node, or a country to transit; borders "
            + "and nodes where none is given")
      ] + RouteMethod.parameters)
  }

  func values(
    for request: MeasureRequest, in world: World
  ) throws(MeasureError) -> [MeasureValue] {
    try request.validate(against: description, in: world)
    let method = try RouteMethod(request, of: description.name)
    let subjects = request.text("of").flatMap { Subject(rawValue: $0) }.map { [$0] }
    return try method.values(for: request, in: world, unit: .one) {
      (routes) throws(MeasureError) in
      let worst = try Self.worst(routes, subjects ?? [.border, .node], by: method.cost)
      guard let worst else { return RouteFigure(value: nil) }
      var figure = RouteFigure(value: worst.loss)
      figure.unserved = worst.unservedBefore
      figure.elements = worst.elements
      figure.notes.append(
        "worst: \(worst.subject); exports that keep a route cost \(RouteFigure.percent(worst.rise)) "
          + "more")
      if worst.cutOff > 0 {
        figure.notes.append("\(RouteFigure.percent(worst.cutOff)) of exports has no other route")
      }
      for other in RouteMethod.others {
        let found = try Self.worst(routes, subjects ?? [.border, .node], by: other.cost)
        if let found {
          figure.others.append(found.loss)
          figure.notes.append(
            "\(other.name): \(found.subject), \(RouteFigure.percent(found.loss))")
        }
      }
      return figure
    }
  }

  private struct Loss {
    let subject: Closure.Subject
    /// Of access, a share.
    var loss = 0.0
    /// Share of the weights without a route after the closure.
    var cutOff = 0.0
    /// Cost added to what keeps a route, as a share of the cost of all before.
    var rise = 0.0
    var unservedBefore = 0.0
    var elements: Set<EntityID> = []

    /// Before they are divided by the sums of all exports.
    mutating func add(_ criticality: Criticality, of demand: DemandTable) {
      for rerouting in criticality.affected {
        let amount = demand.pairs[rerouting.pair].amount
        guard let after = rerouting.after else {
          loss += amount
          cutOff += amount
          continue
        }
        rise += amount * (after.cost - rerouting.before.cost)
        if after.cost > 0 { loss += amount * (1 - rerouting.before.cost / after.cost) }
      }
    }
  }

  private static func worst(
    _ routes: ExportRoutes, _ subjects: [Subject], by cost: GeneralisedCost
  ) throws(MeasureError) -> Loss? {
    var losses: [Closure.Subject: Loss] = [:]
    let flows = try routes.flows(by: cost)
    for part in routes.parts {
      let found: [Criticality]
      do throws(AssignmentError) {
        found = try part.graph.criticality(
          of: closures(subjects, in: part.graph), for: part.demand, by: cost)
      } catch {
        throw .notApplicable("the transport network can't be used: \(error)")
      }
      for criticality in found where !criticality.affected.isEmpty {
        let subject = criticality.closure.subject
        losses[subject, default: Loss(subject: subject)].add(criticality, of: part.demand)
      }
    }
    let served = flows.reduce(0) { $0 + $1.totalServed }
    let spent = flows.reduce(0) { $0 + ($1.average?.generalisedCost ?? 0) * $1.totalServed }
    guard served > 0, spent > 0 else { return nil }
    var worst = losses.values.sorted { left, right in
      if left.loss != right.loss { return left.loss > right.loss }
      // A border with one crossing is closed with it; the border says more.
      let (one, other) = (isBorder(left.subject), isBorder(right.subject))
      return one != other ? one : left.subject < right.subject
    }.first
    worst?.loss /= served
    worst?.cutOff /= served
    worst?.rise /= spent
    worst?.unservedBefore = flows.reduce(0) { $0 + $1.totalUnserved }
    worst?.elements = Set(flows.flatMap { flows in flows.routes.flatMap(flows.elements(of:)) })
    return worst
  }

  private static func isBorder(_ subject: Closure.Subject) -> Bool {
    if case .border = subject { true } else { false }
  }

  private static func closures(_ subjects: [Subject], in graph: RoutingGraph) -> [Closure] {
    subjects.flatMap { subject in
      switch subject {
      case .border: graph.borderClosures
      case .node: graph.nodeClosures([.borderCrossing, .port, .chokepoint])
      case .country: graph.countryClosures
      }
    }
  }
}
