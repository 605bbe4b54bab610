import Balance
import Doctrines
import WorldModel

extension BriefAssembly {
  /// The measures that the brief uses, each once, sorted by name.
  var methods: [BriefDocument.Method] {
    var names: Set<String> = ["domain-evenness"]
    for result in report.results {
      if case .measured(let test) = result.check.test { names.insert(test.measure.name) }
    }
    var methods = registry.measures.map(\.description).filter { names.contains($0.name) }.map {
      BriefDocument.Method(
        name: $0.name, title: $0.title, version: "\($0.version)", formula: $0.formula,
        citation: $0.citation)
    }
    methods += matrix.rows.map { row in
      let series = world.series(row.indicator.series)
      let isShare = row.indicator.view == .shares
      return BriefDocument.Method(
        name: "matrix-\(row.domain.rawValue)",
        title: "Column of the matrix: \(row.domain.rawValue)", version: "1",
        formula: isShare
          ? "share = flow with the pole / flow with all partners; evenness = H / ln K over poles and rest"
          : "the figure of the pair as the series gives it; for a group of states see the notes",
        citation: series.map { "Series ‘\($0.title)’: \($0.counts)" } ?? row.indicator.series.text)
    }
    return methods.sorted { $0.name < $1.name }
  }

  /// What a reader must know to read the figures.
  var notes: [String] {
    var notes = [
      "Verdicts state whether a figure stands on the expected side of a threshold. They do not rate the policy."
    ]
    notes += thresholdNotes + poleNotes
    notes += [
      "Names, borders and the status of contested territories follow the cited source of each row and imply no position.",
      "Country shapes: Natural Earth 1:110m, which draws de facto boundaries.",
      "Dates of publication marked as assumed are the end of the period plus the lag of the series.",
    ]
    for row in matrix.rows {
      notes += row.notes.map { "\(Self.title(row.domain.rawValue)): \($0)" }
    }
    return notes
  }

  private var thresholdNotes: [String] {
    let bases = report.results.compactMap { result -> ThresholdBasis? in
      guard case .measured(let test) = result.check.test else { return nil }
      return test.thresholdBasis
    }
    let untested = report.results.count - bases.count
    let own = bases.count { $0 == .analyst }
    var notes: [String] = []
    if own > 0 {
      notes.append(
        "\(own) of \(bases.count) thresholds were set by the analyst who wrote the doctrine file, "
          + "not by the state, and are marked so; none of these checks is above warning severity. "
          + "Another threshold can give another verdict.")
    }
    if untested > 0 {
      notes.append(
        "\(untested) checks are not testable: the text speaks of a cause, a mood or a manner, and "
          + "no public figure can decide it. Each says why.")
    }
    return notes
  }

  private var poleNotes: [String] {
    let question = matrix.question
    let names = question.poles.map(\.title).joined(separator: ", ")
    var notes = [
      "Shares, evenness and effective vectors use poles that exclude each other (\(names)) and one "
        + "rest for all other partners."
    ]
    if !question.overlapping.isEmpty {
      let others = question.overlapping.map(\.title).joined(separator: ", ")
      notes.append(
        "These vectors share members with those poles, so their figures do not add up with them and "
          + "enter no balance: \(others).")
    }
    if matrix.rows.contains(where: { $0.indicator.view == .scores }) {
      notes.append(
        "A bloc or group has no vote of its own. Its figure in the votes of the General Assembly is "
          + "the mean of the state’s agreement with each member of that year, every member counted "
          + "alike; a group that votes apart cannot reach 1.")
    }
    notes.append(
      "In flows a bloc counts as the sum of its members of that year, or by its own row where the "
        + "source has one; never both.")
    return notes
  }
}
