import WorldModel

/// Puts a negotiation together while it collects receipts, missing figures and faults.
struct WorldAssembly {
  let outline: NegotiationOutline
  let world: World
  let rule: Resolver.Rule
  var receipts: [NegotiationReceipt] = []
  var missing: [MissingFigure] = []
  var faults: [NegotiationFault] = []

  init(_ outline: NegotiationOutline, _ world: World, _ rule: Resolver.Rule) {
    self.outline = outline
    self.world = world
    self.rule = rule
  }

  mutating func make() throws(NegotiationError) -> NegotiationCase {
    checkKeys()
    if !faults.isEmpty { throw NegotiationError(faults: faults) }
    let keys = outline.parties.map(\.actor)
    if outline.rule == nil {
      add(nil, "", .rule, "consensus", .assumed, "silence is consent")
    }
    let positions = outline.issues.map { reading($0.positions, keys) }
    let capabilities = reading(outline.capabilities, keys)
    var stances: [[Stance?]] = []
    for party in outline.parties {
      if let reservation = party.reservation {
        add(party.actor, "", .reservation, ExactNumber(reservation).description, .assumed, "")
      } else {
        add(
          party.actor, "", .reservation, "not known", .assumed,
          "bargaining models take the least liked end of the scale")
      }
      stances.append(
        outline.issues.indices.map { issue in
          stance(party.actor, issue, positions[issue], capabilities)
        })
    }
    let issues = outline.issues.indices.map { index in
      let issue = outline.issues[index]
      let scale = scale(of: issue, stances.compactMap { $0[index] })
      return NegotiationIssue(
        issue.name, description: issue.description, lower: scale.lowerBound,
        upper: scale.upperBound, unit: issue.unit, package: issue.package, options: issue.options)
    }
    do throws(NegotiationError) {
      return try NegotiationCase(
        title: outline.title, says: says,
        actors: outline.parties.map {
          NegotiationActor(
            $0.actor.text, description: world.title(of: $0.actor), reservation: $0.reservation)
        }, issues: issues, stances: stances, rule: outline.rule)
    } catch {
      throw NegotiationError(faults: error.faults + missing.map(fault))
    }
  }

  private func reading(_ origin: FigureOrigin, _ keys: [EntityID]) -> FigureReading? {
    origin.reading.map { reading in
      FigureReading(
        reading, of: keys.filter { origin.declared[$0] == nil }, in: world, rule: rule)
    }
  }

  private mutating func stance(
    _ actor: EntityID, _ issue: Int, _ positions: FigureReading?, _ capabilities: FigureReading?
  ) -> Stance? {
    let outlined = outline.issues[issue]
    let position = figure(actor, issue, .position, outlined.positions, positions)
    let salience = figure(
      actor, issue, .salience, FigureOrigin(declared: outlined.saliences), nil)
    let capability = figure(actor, issue, .capability, outline.capabilities, capabilities)
    guard let position, let salience, let capability else { return nil }
    let receipt =
      switch position.receipt {
      case .fact(_, let source, let locator): (source.text, locator)
      case .declared(let source, let locator): (source, locator)
      case .assumed: ("", "")
      }
    return Stance(
      position: position.value, range: position.range, salience: salience.value,
      capability: capability.value, source: receipt.0, locator: receipt.1)
  }

  /// A party's figure with its receipt; `nil` where it is missing, which is told.
  private mutating func figure(
    _ actor: EntityID, _ issue: Int, _ part: NegotiationReceipt.Part, _ origin: FigureOrigin,
    _ reading: FigureReading?
  ) -> FigureReading.Figure? {
    let name = outline.issues[issue].name
    let found: FigureReading.Found
    if let declared = origin.declared[actor] {
      found = .figure(
        FigureReading.Figure(
          value: declared.value, range: part == .position ? declared.range : nil,
          receipt: declared.source.isEmpty
            ? .assumed : .declared(source: declared.source, locator: declared.locator), note: ""))
    } else {
      found = reading?.figure(of: actor) ?? .missing("nothing is declared")
    }
    switch found {
    case .figure(let figure):
      var value = ExactNumber(figure.value).description
      if part == .position, let range = figure.range {
        value += " [\(ExactNumber(range.lowerBound)), \(ExactNumber(range.upperBound))]"
      }
      add(actor, name, part, value, figure.receipt, figure.note)
      return figure
    case .missing(let reason):
      missing.append(MissingFigure(actor: actor, issue: name, part: part, reason: reason))
      return nil
    }
  }

  /// The declared scale, else the outermost ends of the positions, which is told as an assumption.
  private mutating func scale(
    of issue: NegotiationOutline.Issue, _ stances: [Stance]
  ) -> ClosedRange<Double> {
    if let scale = issue.scale { return scale }
    let low = stances.map { $0.range?.lowerBound ?? $0.position }.min()
    let high = stances.map { $0.range?.upperBound ?? $0.position }.max()
    guard let low, let high, low < high else { return 0...1 }
    add(
      nil, issue.name, .scale, "\(ExactNumber(low)) to \(ExactNumber(high))", .assumed,
      "outermost ends of the parties' positions and ranges")
    return low...high
  }

  private mutating func add(
    _ actor: EntityID?, _ issue: String, _ part: NegotiationReceipt.Part, _ value: String,
    _ origin: NegotiationReceipt.Origin, _ note: String
  ) {
    receipts.append(
      NegotiationReceipt(
        actor: actor, issue: issue, part: part, value: value, origin: origin, note: note))
  }
}
