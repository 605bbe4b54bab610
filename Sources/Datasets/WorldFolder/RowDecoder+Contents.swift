import WorldModel

/// How each table's rows become contents.
extension RowDecoder {
  func sourceRow(from record: borrowing CSVRecord) -> Source {
    Source(
      id: SourceID(required(.id, record)), title: required(.title, record),
      producer: required(.producer, record), author: text(.author, record),
      published: date(.published, record), accessed: date(.accessed, record),
      address: text(.address, record), licence: required(.licence, record),
      independence: choice(.independence, record, orElse: .party), note: text(.note, record))
  }

  func seriesRow(from record: borrowing CSVRecord) -> Series {
    if isEmpty(.lagMonths, record) { _ = required(.lagMonths, record) }
    return Series(
      id: SeriesID(required(.id, record)), title: required(.title, record),
      counts: required(.counts, record), unit: MeasurementUnit(required(.unit, record)),
      reporter: text(.reporter, record), valuation: text(.valuation, record),
      lagMonths: integer(.lagMonths, record) ?? 0,
      lagIsAssumed: choice(.lagBasis, record, orElse: LagBasis.assumed) == .assumed,
      note: text(.note, record))
  }

  func actor(_ r: borrowing CSVRecord) -> Actor {
    Actor(
      id: EntityID(required(.id, r)), kind: choice(.kind, r, orElse: .state),
      name: required(.name, r), of: optionalEntity(.of, r), latitude: number(.latitude, r),
      longitude: number(.longitude, r))
  }

  func alias(_ r: borrowing CSVRecord) -> Alias {
    let language = text(.language, r)
    return Alias(
      of: entity(.of, r), name: required(.name, r), language: language.isEmpty ? "en" : language,
      form: choice(.form, r, orElse: .name))
  }

  func code(_ r: borrowing CSVRecord) -> Code {
    Code(
      actor: entity(.actor, r), scheme: choice(.scheme, r, orElse: .iso3),
      code: required(.code, r))
  }

  func membership(_ r: borrowing CSVRecord) -> Membership {
    Membership(
      member: entity(.member, r), organisation: entity(.organisation, r),
      role: choice(.role, r, orElse: .member), aim: text(.aim, r))
  }

  func role(_ r: borrowing CSVRecord) -> Role {
    Role(
      actor: entity(.actor, r), body: entity(.body, r), role: required(.role, r),
      text: text(.text, r))
  }

  func agreement(_ r: borrowing CSVRecord) -> Agreement {
    Agreement(
      id: EntityID(required(.id, r)), kind: required(.kind, r), title: required(.title, r),
      areas: list(.areas, r))
  }

  func initiative(_ r: borrowing CSVRecord) -> Initiative {
    Initiative(
      id: EntityID(required(.id, r)), kind: choice(.kind, r, orElse: .initiative),
      title: required(.title, r), founder: optionalEntity(.founder, r), aim: text(.aim, r))
  }

  func event(_ r: borrowing CSVRecord) -> Event {
    Event(
      id: EntityID(required(.id, r)), kind: required(.kind, r), title: required(.title, r),
      place: optionalEntity(.place, r))
  }

  func infrastructure(_ r: borrowing CSVRecord) -> Infrastructure {
    Infrastructure(
      id: EntityID(required(.id, r)), kind: required(.kind, r), title: required(.title, r),
      route: entities(.route, r), capacity: amount(.capacity, r))
  }

  func programme(_ r: borrowing CSVRecord) -> Programme {
    let budget = amount(.budget, unit: .budgetUnit, comparator: .equal, r)
    return Programme(
      id: EntityID(required(.id, r)), title: required(.title, r), funder: entity(.funder, r),
      beneficiary: optionalEntity(.beneficiary, r), budget: budget,
      output: amount(.output, unit: .outputUnit, r), delivered: number(.delivered, r))
  }

  func mediation(_ r: borrowing CSVRecord) -> Mediation {
    Mediation(
      id: EntityID(required(.id, r)), title: required(.title, r), mediator: entity(.mediator, r),
      format: text(.format, r), outcome: text(.outcome, r))
  }

  func shock(_ r: borrowing CSVRecord) -> Shock {
    Shock(
      id: EntityID(required(.id, r)), kind: required(.kind, r), title: required(.title, r),
      target: optionalEntity(.target, r), size: amount(.size, r))
  }

  func stage(_ r: borrowing CSVRecord) -> Stage {
    Stage(
      of: entity(.of, r), step: choice(.stage, r, orElse: .intended), text: text(.text, r))
  }

  func party(_ r: borrowing CSVRecord) -> Party {
    Party(of: entity(.of, r), actor: entity(.actor, r), role: required(.role, r))
  }

  func term(_ r: borrowing CSVRecord) -> Term {
    Term(of: entity(.of, r), term: required(.term, r), amount: amount(r), text: text(.text, r))
  }

  func relation(_ r: borrowing CSVRecord) -> Relation {
    Relation(
      a: entity(.a, r), b: entity(.b, r), kind: required(.kind, r), level: text(.level, r),
      areas: list(.areas, r), amount: amount(r))
  }

  func flow(_ r: borrowing CSVRecord) -> Flow {
    let series = seriesKey(r)
    return Flow(
      series: series, reporter: entity(.reporter, r), partner: entity(.partner, r),
      direction: choice(.direction, r, orElse: .to), commodity: text(.commodity, r),
      value: number(.value, r), comparator: comparator(r), unit: checkedUnit(series, r),
      count: integer(.count, r), squares: number(.squares, r), text: text(.text, r))
  }

  func score(_ r: borrowing CSVRecord) -> Score {
    let unit = text(.unit, r)
    return Score(
      series: seriesKey(r), a: entity(.a, r), b: entity(.b, r), value: requiredNumber(.value, r),
      low: number(.low, r), high: number(.high, r),
      unit: unit.isEmpty ? .one : MeasurementUnit(unit), count: integer(.count, r))
  }

  func opposedVotes(_ r: borrowing CSVRecord) -> OpposedVoteCount {
    OpposedVoteCount(
      subject: entity(.subject, r), first: entity(.first, r), second: entity(.second, r),
      withFirst: count(.withFirst, r), withSecond: count(.withSecond, r),
      abstained: count(.abstained, r), absent: count(.absent, r))
  }

  func figure(_ r: borrowing CSVRecord) -> SubjectFigure {
    SubjectFigure(
      subject: entity(.subject, r), quantity: required(.quantity, r), value: number(.value, r),
      low: number(.low, r), high: number(.high, r), comparator: comparator(r),
      unit: MeasurementUnit(required(.unit, r)), text: text(.text, r))
  }

  func statement(_ r: borrowing CSVRecord) -> Statement {
    Statement(
      id: EntityID(required(.id, r)), speaker: entity(.speaker, r),
      about: optionalEntity(.about, r), kind: choice(.kind, r, orElse: .claim),
      text: required(.text, r), rank: integer(.rank, r), amount: amount(r), due: date(.due, r))
  }

  func position(_ r: borrowing CSVRecord) -> Position {
    Position(actor: entity(.actor, r), issue: entity(.issue, r), stance: required(.stance, r))
  }

  func outcome(_ r: borrowing CSVRecord) -> Outcome {
    Outcome(
      of: entity(.of, r), result: choice(.outcome, r, orElse: .pending), amount: amount(r),
      text: text(.text, r))
  }

  func rate(_ r: borrowing CSVRecord) -> Rate {
    Rate(from: required(.from, r), to: required(.to, r), rate: requiredNumber(.rate, r))
  }

  func coverage(_ r: borrowing CSVRecord) -> Coverage {
    let direction: Flow.Direction? =
      isEmpty(.direction, r) ? nil : choice(.direction, r, orElse: .total)
    return Coverage(
      series: seriesKey(r), reporter: entity(.reporter, r), direction: direction,
      state: choice(.state, r, orElse: .missing), partners: integer(.partners, r))
  }

  /// The unit of a flow, which must convert to the unit of its series.
  private func checkedUnit(
    _ series: SeriesID, _ r: borrowing CSVRecord
  ) -> MeasurementUnit {
    let unit = MeasurementUnit(required(.unit, r))
    if !unit.text.isEmpty, let known = self.series(series)?.unit, unit.factor(to: known) == nil,
      !context.rates.contains(RateKey(unit.decomposed.base, known.decomposed.base)),
      !isUnchecked(.rate)
    {
      fault(
        .unit, r, rule: "‘unit’ must convert to the unit of its series, ‘\(known)’",
        fix: "use that unit, or add a rate with a source to rates.csv")
    }
    return unit
  }
}

/// Where a publication lag comes from.
enum LagBasis: String, CaseIterable {
  case assumed
  case stated
}

/// Two base units between which a rate exists, in either direction.
struct RateKey: Hashable {
  let pair: Set<String>
  init(_ a: String, _ b: String) { pair = [a, b] }
}
