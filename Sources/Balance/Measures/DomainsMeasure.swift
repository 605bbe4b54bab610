import WorldModel

/// Figures over the domains of a state's balance across declared poles.
struct DomainsMeasure: Measure {
  enum Index: String, Sendable, CaseIterable {
    case coAlignment = "co-alignment"
    case worstEvenness = "worst-domain-evenness"
    case meanEvenness = "mean-domain-evenness"
    case crossDomain = "cross-domain-divergence"
  }

  let index: Index

  var description: MeasureDescription {
    MeasureDescription(
      name: index.rawValue, title: title, summary: summary, formula: formula, unit: .one,
      citation: citation,
      parameters: [
        MeasureParameter(
          "poles", .entities, required: true, meaning: "poles that exclude each other"),
        FlowFamily.rule,
      ])
  }

  private var title: String {
    switch index {
    case .coAlignment: "Co-alignment"
    case .worstEvenness: "Evenness of the least even domain"
    case .meanEvenness: "Mean evenness of the domains"
    case .crossDomain: "Divergence between domains"
    }
  }

  private var summary: String {
    switch index {
    case .coAlignment: "Share of the domains that another pole leads than the overall leader."
    case .worstEvenness: "The lowest evenness over poles and rest among the domains with shares."
    case .meanEvenness: "Mean of the domains' evenness; to be read beside the worst domain's."
    case .crossDomain: "How differently the domains lean: 0 where all lean alike."
    }
  }

  private var formula: String {
    switch index {
    case .coAlignment:
      "domains whose leading pole differs from the pole with the highest mean share / domains "
        + "with shares"
    case .worstEvenness: "min over domains of H / ln K, K poles and one rest"
    case .meanEvenness: "mean over domains of H / ln K, K poles and one rest"
    case .crossDomain:
      "[H(mean share vector) − mean H] / ln D over D domains, rest included, natural logarithms"
    }
  }

  private var citation: String {
    switch index {
    case .coAlignment:
      "counts what N. P. Contessi describes in Foreign and Security Policy Diversification in "
        + "Eurasia, Problems of Post-Communism 62(5), 2015, doi:10.1080/10758216.2015.1026788"
    case .worstEvenness, .meanEvenness:
      "E. C. Pielou, The Measurement of Diversity in Different Types of Biological Collections, "
        + "Journal of Theoretical Biology 13, 1966"
    case .crossDomain:
      "J. Lin, Divergence Measures Based on the Shannon Entropy, IEEE Transactions on "
        + "Information Theory 37(1), 1991, doi:10.1109/18.61115"
    }
  }

  func values(
    for request: MeasureRequest, in world: World
  ) throws(MeasureError) -> [MeasureValue] {
    try request.validate(against: description, in: world)
    guard let poles = request.poles("poles", in: world) else {
      throw .missingArgument("poles", of: description.name)
    }
    let matrix = { (date: EDTFDate?) throws(MeasureError) -> BalanceMatrix in
      let question = BalanceQuestion(
        subject: request.subject, poles: poles, date: date, rule: request.rule)
      return try BalanceMatrix(question, in: world)
    }
    switch request.period {
    case .latest:
      let found = try matrix(nil)
      return [value(found, at: Self.span(found))]
    case .at(let date):
      return [value(try matrix(date), at: EDTFInterval(date))]
    case .years(let years):
      var values: [MeasureValue] = []
      for year in years {
        guard let date = EDTFDate(year: year) else { continue }
        let found = try matrix(date)
        if found.comparable.isEmpty { continue }
        values.append(value(found, at: EDTFInterval(date)))
      }
      if !values.isEmpty { return values }
      let missing = "no domain has shares between \(years.lowerBound) and \(years.upperBound)"
      return [
        MeasureValue(
          at: EDTFInterval(year: years.upperBound), value: nil, unit: .one,
          coverage: MeasureCoverage(.outOfCoverage, missing: [missing]))
      ]
    }
  }

  private func value(_ matrix: BalanceMatrix, at time: EDTFInterval) -> MeasureValue {
    let used = matrix.comparable
    let figure: Double? =
      switch index {
      case .coAlignment: matrix.coAlignment?.value
      case .worstEvenness: matrix.worst?.statistics?.evenness
      case .meanEvenness: matrix.meanEvenness
      case .crossDomain: matrix.crossDomainDivergence
      }
    let missing = matrix.rows.filter { $0.statistics == nil }.map {
      "\($0.domain.rawValue): no shares"
    }
    let state: Coverage.State =
      figure == nil ? .outOfCoverage : missing.isEmpty ? .covered : .partial
    return MeasureValue(
      at: time, value: figure, unit: .one,
      coverage: MeasureCoverage(
        state, missing: missing,
        neighbours: figure == nil
          ? Array(Set(matrix.rows.flatMap(\.coverage.neighbours))).sorted() : []),
      evidence: used.flatMap { $0.cells.flatMap(\.evidence) }, notes: notes(matrix))
  }

  private func notes(_ matrix: BalanceMatrix) -> [String] {
    matrix.comparable.map { row in
      let name = "\(row.domain.rawValue) (\(row.period?.description ?? "no period"))"
      let evenness = row.statistics?.evenness.map { "evenness \($0)" } ?? "no evenness"
      return "\(name): \(evenness), led by \(row.leader?.title ?? "no pole")"
    }
  }

  /// From the first to the last day of the domains' periods.
  private static func span(_ matrix: BalanceMatrix) -> EDTFInterval {
    let periods = matrix.comparable.compactMap(\.period)
    guard let first = periods.compactMap(\.earliest).min(),
      let last = periods.compactMap(\.latest).max()
    else { return .unknown }
    if let year = periods.first, Set(periods).count == 1 { return year }
    return EDTFInterval(start: .date(EDTFDate(first)), end: .date(EDTFDate(last))) ?? .unknown
  }
}
