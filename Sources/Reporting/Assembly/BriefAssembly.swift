import Balance
import Doctrines
import WorldModel

/// Fills a ``BriefDocument`` from verdicts, balance and world.
///
/// Everything comes in as a value; the same input gives the same document.
public struct BriefAssembly {
  let world: World
  /// Titles also of what the world did not know yet: a name tells nothing of what was known.
  let names: World
  let report: CheckReport
  let matrix: BalanceMatrix
  let registry: MeasureRegistry
  let asOf: EDTFDate
  let labels: Labels
  let titles: LocalTitles
  /// Facts shown behind one figure; the rest is counted in the note of the row.
  static let receiptLimit = 8

  /// - Parameters:
  ///   - world: everything known; facts recorded after the report's date are left out here.
  ///   - language: of the program's words and of names; the words of the data stay as they are.
  /// - Throws: ``MeasureError`` if the doctrine's poles overlap or flows do not convert.
  public init(
    world: World, report: CheckReport, registry: MeasureRegistry = .standard,
    language: Language = .english
  ) throws(MeasureError) {
    let known = world.asOf(report.asOf)
    self.world = known
    names = world
    self.report = report
    self.registry = registry
    asOf = report.asOf
    labels = Labels(language)
    titles = LocalTitles(known: known, everything: world, labels: labels)
    let question = Self.question(report.doctrine)
    matrix = try BalanceMatrix(
      question, indicators: Self.indicators(report.doctrine), in: known)
  }

  /// The doctrine's partition as poles that exclude each other; its other vectors overlap.
  public static func question(_ doctrine: Doctrine) -> BalanceQuestion {
    let poles = doctrine.partition.poles.map { id in
      let vector = doctrine.vectors.first { $0.id == id }
      return Pole(id: id, title: vector?.title ?? id, actors: vector?.actors ?? [EntityID(id)])
    }
    let others = doctrine.vectors.filter { !doctrine.partition.poles.contains($0.id) }
    let weights = doctrine.partition.weights
    return BalanceQuestion(
      subject: doctrine.subject, poles: poles,
      overlapping: others.map { Pole(id: $0.id, title: $0.title, actors: $0.actors) },
      weights: weights.isEmpty ? nil : weights)
  }

  static func indicators(_ doctrine: Doctrine) -> [DomainIndicator] {
    doctrine.domains.compactMap { Balance.Domain(rawValue: $0)?.defaultIndicator }
  }

  /// - Parameters:
  ///   - diff: what changed since `since`; `nil` if nothing was compared.
  public func document(
    inputs: [InputDigest], diff: DoctrineDiff? = nil, since: String = ""
  ) throws(MeasureError) -> BriefDocument {
    let subject = report.doctrine.subject
    var receipts = ReceiptCollector(world: world, titles: titles)
    var document = BriefDocument(
      title: labels.data(report.doctrine.title),
      subject: .init(id: subject.text, name: titles.localName(of: subject)),
      doctrine: .init(
        id: report.doctrine.id, title: labels.data(report.doctrine.title),
        edition: "\(report.edition.id) (\(labels.data(report.edition.title)))"),
      asOf: asOf.description, asOfYear: Int(asOf.year))
    document.inputs = inputs.map { .init(path: $0.path, sha256: $0.sha256) }
    document.poles = poles
    addMatrix(to: &document, &receipts)
    document.timeLines = try timeLines(&receipts)
    document.votes = try votes(&receipts)
    document.origins = origins
    document.checks = ordered(report.results).map { check($0, &receipts) }
    document.weakest = weakest(&receipts)
    document.deadlines = deadlines(&receipts)
    document.map = map
    document.comparison = diff.map { comparison($0, since: since) }
    document.methods = methods
    document.notes = notes
    for result in report.results { receipts.note(result.check.says.source) }
    document.facts = receipts.rows
    document.sources = receipts.sources
    return document
  }

  /// The partition, then the vectors that overlap it.
  private var poles: [BriefDocument.Pole] {
    let question = matrix.question
    return question.poles.map { pole($0, overlaps: false) }
      + question.overlapping.map { pole($0, overlaps: true) }
  }

  private func pole(_ pole: Pole, overlaps: Bool) -> BriefDocument.Pole {
    BriefDocument.Pole(
      id: pole.id, title: titles.title(of: pole), shortTitle: titles.shortTitle(of: pole),
      overlaps: overlaps)
  }
}
