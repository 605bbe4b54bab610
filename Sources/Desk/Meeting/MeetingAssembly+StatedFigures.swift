import WorldModel

extension MeetingAssembly {
  /// Amounts of series that speakers name, with the partner or its bloc; the latest of each series.
  func statedFlows(in world: World) -> [FigureLine] {
    let measured: Set<SeriesID> = [
      "goods-trade", "fdi-stock", "oil-export-route", "arms-imports", "government-visits",
      "transit-route",
    ]
    let blocs = circle.partnerGroups.map(\.id).filter { world.actor($0)?.kind == .bloc }
    let found = world.facts.flows.filter { fact in
      let flow = fact.content
      guard !measured.contains(flow.series), flow.value != nil else { return false }
      return isPair(flow.reporter, flow.partner)
        || (flow.reporter == subject && blocs.contains(flow.partner))
    }
    var seen: Set<String> = []
    return found.sorted { ($0.beginning, $1.id) > ($1.beginning, $0.id) }.compactMap { fact in
      let flow = fact.content
      let isThrough = flow.partner != partner && flow.partner != subject
      let slot =
        "\(flow.series)/\(flow.direction.rawValue)/\(flow.commodity)/\(flow.unit)/\(flow.reporter)/\(isThrough)"
      guard seen.insert(slot).inserted else { return nil }
      return FigureLine(
        figure: MeetingFigure(
          name: .series(flow.series.text),
          amount: MeetingAmount(flow.value, flow.comparator, unit: flow.unit, time: fact.valid),
          low: nil, high: nil, reporter: flow.reporter == subject ? nil : flow.reporter,
          through: isThrough ? flow.partner : nil, age: age(of: fact.valid)),
        facts: [FactRecord(fact)])
    }
  }

  /// Numbers of works that join the two, the latest of each property.
  func statedTerms(in world: World) -> [FigureLine] {
    let works = world.facts.infrastructure.map(\.content).filter { work in
      circle.link(of: work.id) == .route
    }.sorted { ($0.route.count, $0.id.text) < ($1.route.count, $1.id.text) }
    return works.flatMap { work -> [FigureLine] in
      let terms = world.terms(of: work.id).filter {
        $0.content.amount != nil && isReported($0) && hasBegun($0)
      }
      var names: [String] = []
      for fact in terms where !names.contains(fact.content.term) { names.append(fact.content.term) }
      return names.compactMap { name in
        // A figure without a period says nothing of today where another has one.
        let own = terms.filter { $0.content.term == name }
        let dated = own.filter { !$0.valid.isUnknown }
        let latest = (dated.isEmpty ? own : dated)
          .max { ($0.beginning, $0.id) < ($1.beginning, $1.id) }
        guard let latest, let amount = latest.content.amount else { return nil }
        return FigureLine(
          figure: MeetingFigure(
            name: .term(work.id, name), amount: MeetingAmount(amount, time: latest.valid),
            low: nil, high: nil, reporter: nil, through: nil, age: age(of: latest.valid)),
          facts: [FactRecord(latest)])
      }
    }
  }

  func statedRelations(in world: World) -> [FigureLine] {
    world.facts.relations.compactMap { fact in
      guard isPair(fact.content.a, fact.content.b), let amount = fact.content.amount, holds(fact),
        fact.content.kind == "border"
      else { return nil }
      return FigureLine(
        figure: MeetingFigure(
          name: .relation(fact.content.kind), amount: MeetingAmount(amount, time: fact.valid),
          low: nil, high: nil, reporter: nil, through: nil, age: .unknown),
        facts: [FactRecord(fact)])
    }
  }

  /// Size of the partner: its latest figures, those of the economy first.
  func quantities(in world: World) -> [FigureLine] {
    let own = ["gdp", "population"]
    return own.compactMap { name in
      let latest = world.figures(of: partner, name).filter { isReported($0) }
        .max { ($0.beginning, $0.id) < ($1.beginning, $1.id) }
      guard let latest, let value = latest.content.value else { return nil }
      let shown: (unit: MeasurementUnit, factor: Double) =
        name == "gdp" ? ("USD bn", 1e-9) : ("million persons", 1e-6)
      let scale = latest.content.unit.factor(to: shown.unit)
      return FigureLine(
        figure: MeetingFigure(
          name: .quantity(partner, name),
          amount: MeetingAmount(
            scale.map { value * $0 } ?? value, latest.content.comparator,
            unit: scale == nil ? latest.content.unit : shown.unit, time: latest.valid),
          low: nil, high: nil, reporter: nil, through: nil, age: age(of: latest.valid)),
        facts: [FactRecord(latest)])
    }
  }
}
