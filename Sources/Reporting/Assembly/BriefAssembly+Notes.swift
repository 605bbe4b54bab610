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
        name: $0.name, title: title(ofMeasure: $0), version: "\($0.version)",
        formula: labels.data($0.formula), citation: labels.data($0.citation))
    }
    methods += matrix.rows.map { row in
      let series = world.series(row.indicator.series)
      let isShare = row.indicator.view == .shares
      return BriefDocument.Method(
        name: "matrix-\(row.domain.rawValue)",
        title: labels.text(
          AssemblyLabel.columnOf,
          .text(
            labels.language == .english
              ? row.domain.rawValue : title(ofDomain: row.domain))), version: "1",
        formula: labels.data(
          isShare
            ? "share = flow with the pole / flow with all partners; evenness = H / ln K over poles and rest"
            : "the figure of the pair as the series gives it; for a group of states see the notes"),
        citation: series.map {
          labels.text(
            AssemblyLabel.seriesCitation, .text(titles.title(of: $0.id)),
            .text(labels.data($0.counts)))
        } ?? row.indicator.series.text)
    }
    return methods.sorted { $0.name < $1.name }
  }

  /// What a reader must know to read the figures.
  var notes: [String] {
    var notes = [labels[AssemblyLabel.noteVerdicts]]
    notes += thresholdNotes + poleNotes
    notes += [AssemblyLabel.noteNames, .noteShapes, .noteAssumed].map { labels[$0] }
    for row in matrix.rows {
      notes += row.notes.map { "\(title(ofDomain: row.domain)): \(phrases.text($0))" }
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
        labels.text(AssemblyLabel.noteThresholds, .number(own), .number(bases.count)))
    }
    if untested > 0 {
      notes.append(labels.text(AssemblyLabel.noteUntested, .number(untested)))
    }
    return notes
  }

  private var poleNotes: [String] {
    let question = matrix.question
    func names(_ poles: [Pole]) -> LabelArgument {
      .text(poles.map { titles.title(of: $0) }.joined(separator: ", "))
    }
    var notes = [labels.text(AssemblyLabel.notePoles, names(question.poles))]
    if !question.overlapping.isEmpty {
      notes.append(labels.text(AssemblyLabel.noteOverlaps, names(question.overlapping)))
    }
    if matrix.rows.contains(where: { $0.indicator.view == .scores }) {
      notes.append(labels[AssemblyLabel.noteVotes])
    }
    notes.append(labels[AssemblyLabel.noteFlows])
    return notes
  }
}
