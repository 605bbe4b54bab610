import WorldModel

extension MeetingAssembly {
  /// What must not be quoted, and the facts that it takes from the figures safe to quote.
  struct Unsafe {
    var lines: [MeetingLine] = []
    var facts: Set<FactID> = []
    /// Series and periods of stated figures that contradict each other, whoever reports them.
    var series: [(name: String, time: EDTFInterval)] = []

    /// Whether a figure is of a series and period to be avoided.
    func holds(_ figure: MeetingFigure) -> Bool {
      guard case .series(let name) = figure.name else { return false }
      return series.contains { $0.name == name && $0.time.overlap(figure.amount.time) != .none }
    }
  }

  /// Contradictions of figures, reporters that disagree, difficulties that the compiler found, and
  /// what sources speak of without a number.
  func unsafe(_ figures: [FigureLine]) -> Unsafe {
    var unsafe = Unsafe()
    for contradiction in contradictions
    where contradiction.attribute != "stage" && contradiction.attribute != "outcome"
      && concerns(contradiction)
    {
      unsafe.lines.append(MeetingLine(content(of: contradiction), contradiction.facts))
      unsafe.facts.formUnion(contradiction.facts.map(\.id))
      let parts = contradiction.attribute.split(separator: "/")
      guard parts.count > 1, let name = parts.first.map(String.init) else { continue }
      for fact in contradiction.facts where pair(fact.statement) {
        unsafe.series.append((name, fact.envelope.valid))
      }
    }
    addMirror(figures, to: &unsafe)
    addStatedMirrors(figures, to: &unsafe)
    addDifficulties(to: &unsafe)
    addUnstated(to: &unsafe)
    return unsafe
  }

  func unsafeFigures(_ unsafe: Unsafe) -> MeetingSection {
    MeetingSection(
      kind: .unsafeFigures, lines: unsafe.lines,
      gaps: unsafe.lines.isEmpty ? [.unsafeFigures] : [])
  }

  /// What the compiler of the world found unclear in the sources about the pair.
  private var difficulties: [Fact<Statement>] {
    known.facts.statements.compactMap {
      fact -> (fact: Fact<Statement>, link: MeetingCircle.Link)? in
      guard fact.content.kind == .conflict, let about = fact.content.about,
        let link = circle.link(of: about), link != .group || isBloc(about)
      else { return nil }
      return (fact, link)
    }.sorted { ($0.link, $0.fact.content.id) < ($1.link, $1.fact.content.id) }.map(\.fact)
  }

  /// Difficulties that touch no figure: they are questions for the meeting, not figures to avoid.
  var unclear: [MeetingLine] {
    difficulties.filter { figures(at: $0).isEmpty }.map { fact in
      MeetingLine(
        .unclear(
          about: fact.content.about, text: fact.content.text, source: fact.source,
          locator: fact.envelope.locator), [FactRecord(fact)])
    }
  }

  /// Difficulties with the figures that stand at the very place that they name.
  private func addDifficulties(to unsafe: inout Unsafe) {
    for fact in difficulties {
      let figures = figures(at: fact)
      guard !figures.isEmpty else { continue }
      unsafe.facts.formUnion(figures.map(\.record.id))
      unsafe.lines.append(
        MeetingLine(
          .difficulty(text: fact.content.text, figures: figures.map(\.figure)),
          [FactRecord(fact)] + figures.map(\.record)))
    }
  }

  private func isBloc(_ actor: EntityID) -> Bool { known.actor(actor)?.kind == .bloc }

  /// Figures of the source and place that a difficulty names, about the same thing or the pair.
  private func figures(
    at difficulty: Fact<Statement>
  ) -> [(figure: MeetingFigure, record: FactRecord)] {
    guard let about = difficulty.content.about else { return [] }
    func isThere<C>(_ fact: Fact<C>) -> Bool {
      fact.source == difficulty.source && fact.envelope.locator == difficulty.envelope.locator
    }
    func figure(
      _ name: MeetingFigure.Name, _ amount: MeetingAmount, _ reporter: EntityID? = nil
    ) -> MeetingFigure {
      MeetingFigure(
        name: name, amount: amount, reporter: reporter,
        age: age(of: amount.time))
    }
    var found: [(figure: MeetingFigure, record: FactRecord)] = []
    for fact in known.facts.flows where isThere(fact) {
      let flow = fact.content
      guard flow.value != nil, flow.partner == about || flow.partner == partner else { continue }
      let amount = MeetingAmount(flow.value, flow.comparator, unit: flow.unit, time: fact.valid)
      found.append((figure(.series(flow.series.text), amount, flow.reporter), FactRecord(fact)))
    }
    for fact in known.terms(of: about) where isThere(fact) {
      guard let amount = fact.content.amount else { continue }
      let shown = MeetingAmount(amount, time: fact.valid)
      found.append((figure(.term(about, fact.content.term), shown), FactRecord(fact)))
    }
    for fact in known.facts.statements where isThere(fact) && fact.content.id == about {
      guard let amount = fact.content.amount else { continue }
      let shown = MeetingAmount(amount, time: fact.content.due.map(EDTFInterval.init) ?? .unknown)
      found.append((figure(.statement(about), shown), FactRecord(fact)))
    }
    return found
  }

  /// Two-way trade by both sides for one period, where they differ by more than a tenth.
  private func addMirror(_ figures: [FigureLine], to unsafe: inout Unsafe) {
    guard let own = figures.first(where: { $0.figure.name == .measure("trade-total") }),
      let mine = own.figure.amount.value, let other = try? mirror(of: own.figure),
      let theirs = other.figure.amount.value, max(mine, theirs) > 0,
      abs(mine - theirs) / max(mine, theirs) > MeetingFile.mirrorTolerance
    else { return }
    unsafe.lines.append(
      MeetingLine(.mirror(own.figure, other.figure), own.facts + other.facts))
    for name in ["trade-total", "trade-export", "trade-import"] {
      unsafe.facts.insert(FactID("measure/\(name)"))
    }
  }

  /// Figures that both sides state for one period, where they differ by more than a tenth.
  private func addStatedMirrors(_ figures: [FigureLine], to unsafe: inout Unsafe) {
    let stated = figures.filter { line in
      if case .series = line.figure.name { line.figure.through == nil } else { false }
    }
    for own in stated where own.figure.reporter != partner {
      let other = stated.first {
        $0.figure.reporter == partner && $0.figure.name == own.figure.name
          && $0.figure.amount.time == own.figure.amount.time
          && $0.figure.amount.unit == own.figure.amount.unit
      }
      guard let other, let mine = own.figure.amount.value, let theirs = other.figure.amount.value,
        max(mine, theirs) > 0,
        abs(mine - theirs) / max(mine, theirs) > MeetingFile.mirrorTolerance
      else { continue }
      unsafe.lines.append(MeetingLine(.mirror(own.figure, other.figure), own.facts + other.facts))
      unsafe.facts.formUnion((own.facts + other.facts).map(\.id))
    }
  }

  private func addUnstated(to unsafe: inout Unsafe) {
    let silent = known.facts.flows.filter {
      isPair($0.content.reporter, $0.content.partner) && $0.content.value == nil
    }
    guard !silent.isEmpty else { return }
    var titles: [String] = []
    for fact in silent {
      let title = known.series(fact.content.series)?.title ?? fact.content.series.text
      if !titles.contains(title) { titles.append(title) }
    }
    unsafe.lines.append(MeetingLine(.unstated(titles), silent.map { FactRecord($0) }))
  }
}
