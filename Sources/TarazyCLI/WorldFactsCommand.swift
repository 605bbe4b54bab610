import ArgumentParser
import Datasets
import Reporting
import WorldModel

struct WorldFactsCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json, csv
  }

  static let configuration = CommandConfiguration(
    commandName: "facts",
    abstract: "Lists facts by kind, subject, object, source, date or text.",
    discussion: """
      Without a condition every fact is listed; the terminal shows the first 200 unless --limit says \
      otherwise, JSON and CSV show all.

      EXAMPLES:
        tarazy world facts --about epca
        tarazy world facts --kind membership --subject KAZ --at 2014
        tarazy world facts --source et-2018 --format json
        tarazy world facts --text "Middle Corridor" --as-of 2022
      """)

  @Option(help: "Kind: actor, membership, agreement, target, flow, corridor …")
  var kind: String?
  @Option(help: "Key, name or alias of the subject.")
  var subject: String?
  @Option(help: "Key, name or alias of the object.")
  var object: String?
  @Option(help: "Key, name or alias of a thing that is subject or object.")
  var about: String?
  @Option(help: "Key of a source.")
  var source: String?
  @Option(help: "Text that must occur; case is ignored.")
  var text: String?
  @Option(
    help: "Date of knowledge: facts recorded later are left out.", transform: EDTFDate.argument)
  var asOf: EDTFDate?
  @Option(
    help: "Date of validity: facts that do not hold then are left out.",
    transform: EDTFDate.argument)
  var at: EDTFDate?
  @Option(help: "Greatest number of facts to list.")
  var limit: Int?
  @Option(help: "One of table, json, csv.")
  var format: Format = .table

  @OptionGroup var world: WorldInput
  @OptionGroup var output: OutputOptions

  func run() throws {
    var known = try world.read().world
    if let asOf { known = known.asOf(asOf) }
    if let at { known = known.at(EDTFInterval(at)) }
    let query = FactQuery(
      kind: kind, subject: try key(subject, known), object: try key(object, known),
      about: try key(about, known), source: source.map { SourceID($0) }, text: text)
    if let source, known.source(SourceID(source)) == nil {
      let hint = Spelling.closest(to: source, among: known.sources.map(\.id.text))
      throw ValidationError(
        "There is no source ‘\(source)’" + (hint.map { "; did you mean ‘\($0)’?" } ?? "."))
    }
    let records = known.records(query)
    if let kind, records.isEmpty { try refuseUnknown(kind, known) }
    let limit = limit ?? (format == .table ? 200 : records.count)
    let shown = Array(records.prefix(limit))
    switch format {
    case .json: try output.write(JSONValue.array(shown.map(\.json)).text(.indented) + "\n")
    case .csv:
      var writer = CSVWriter(header: FactRecord.columns, formulas: .apostrophe)
      for record in shown { writer.append(record.cells) }
      try output.write(writer.text)
    case .table: try output.write(table(shown, of: records.count))
    }
  }

  private func refuseUnknown(_ kind: String, _ world: World) throws {
    let kinds = Set(world.records().map(\.kind)).sorted()
    guard !kinds.contains(kind) else { return }
    let hint = Spelling.closest(to: kind, among: kinds).map { "; did you mean ‘\($0)’?" } ?? "."
    throw ValidationError(
      "There are no facts of kind ‘\(kind)’\(hint) Known: \(kinds.joined(separator: ", ")).")
  }

  /// The key behind a key, name or alias.
  private func key(_ text: String?, _ world: World) throws -> EntityID? {
    guard let text else { return nil }
    if let entity = world.entity(named: text) { return entity }
    let hint = world.closestKey(to: text).map { "; did you mean ‘\($0)’?" } ?? "."
    throw ValidationError("The world knows no ‘\(text)’\(hint)")
  }

  private func table(_ records: [FactRecord], of count: Int) -> String {
    var table = TextTable([
      TextTable.Column("Kind"), TextTable.Column("Subject"), TextTable.Column("Object"),
      TextTable.Column("Attribute"), TextTable.Column("Value"), TextTable.Column("Valid"),
      TextTable.Column("Source", minimum: 12),
    ])
    for record in records {
      let statement = record.statement
      var value = ""
      switch statement.value {
      case .number(let number):
        let sign = statement.comparator == .equal ? "" : statement.comparator.rawValue + " "
        value = "\(sign)\(JSONValue.digits(of: number) ?? "") \(statement.unit?.text ?? "")"
      case .text(let text): value = text
      case .unknown: break
      }
      table.append(
        [
          record.kind, statement.subject.text, statement.object?.text ?? "", statement.attribute,
          value, record.envelope.valid.description,
          "\(record.envelope.source) \(record.envelope.locator)",
        ].map { TextTable.Cell($0) })
    }
    let lines = table.lines(width: output.width, colour: output.usesColour)
    let rest =
      records.count < count
      ? "\(records.count) of \(count) facts; --limit \(count) shows all" : "\(count) facts"
    return lines.joined(separator: "\n") + "\n\(rest)\n"
  }
}
