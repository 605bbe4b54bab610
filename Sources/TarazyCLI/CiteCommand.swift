import ArgumentParser
import Datasets
import Doctrines
import Reporting
import WorldModel

struct CiteCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, bibtex, json
  }

  static let configuration = CommandConfiguration(
    commandName: "cite",
    abstract: "Prints the sources behind a fact, a thing, a check, a doctrine or a measure.",
    discussion: """
      EXAMPLES:
        tarazy cite epca
        tarazy cite kazakhstan --format bibtex
        tarazy cite kazakhstan:epca-concluded
        tarazy cite at-2014
        tarazy cite trade-concentration:KAZ
      """)

  @Argument(
    help: "Source, fact, thing, DOCTRINE, DOCTRINE:CHECK or MEASURE:STATE; several are joined.")
  var results: [String]

  @Option(help: "One of text, bibtex, json.")
  var format: Format = .text

  @OptionGroup var world: WorldInput
  @OptionGroup var output: OutputOptions

  func run() throws {
    let folder = try world.read()
    var keys: Set<SourceID> = []
    for result in results { keys.formUnion(try sources(of: result, in: folder)) }
    let sources = keys.sorted().compactMap { folder.world.source($0) }
    switch format {
    case .text:
      try output.write(
        sources.map { "[\($0.id)] \($0.citation). Licence: \($0.licence).\n" }.joined())
    case .bibtex: try output.write(sources.map { $0.bibtex + "\n" }.joined(separator: "\n"))
    case .json: try output.write(JSONValue.array(sources.map(\.json)).text(.indented) + "\n")
    }
  }

  private func sources(of text: String, in folder: WorldFolder) throws -> Set<SourceID> {
    let world = folder.world
    if world.source(SourceID(text)) != nil { return [SourceID(text)] }
    let names = try DoctrineFile.names(in: folder)
    let parts = text.split(separator: ":", maxSplits: 1).map(String.init)
    if let first = parts.first, names.contains(first) {
      let doctrine = try DoctrineFile.read(first, in: folder).doctrine
      let report = try Checker(world: world, asOf: folder.defaultDate).report(on: doctrine)
      let results = report.results.filter { parts.count == 1 || $0.check.id == parts[1] }
      guard !results.isEmpty else {
        throw ValidationError("‘\(first)’ has no check ‘\(parts.last ?? "")’")
      }
      return Set(results.flatMap { [$0.check.says.source] + $0.evidence.map(\.envelope.source) })
    }
    if parts.count == 2, let measure = try? MeasureRegistry.standard.measure(named: parts[0]) {
      let values = try MeasureRegistry.standard.values(
        of: measure.description.name, for: MeasureRequest(subject: EntityID(parts[1])), in: world)
      return Set(values.flatMap(\.evidence).map(\.envelope.source))
    }
    if let entity = world.entity(named: text) {
      return Set(world.records(FactQuery(about: entity)).map(\.envelope.source))
    }
    let facts = world.records().filter { $0.id.text == text }
    if !facts.isEmpty { return Set(facts.map(\.envelope.source)) }
    let hint =
      Spelling.closest(to: text, among: world.sources.map(\.id.text) + names)
      ?? world.closestKey(to: text)
    throw ValidationError(
      "Nothing here is called ‘\(text)’" + (hint.map { "; did you mean ‘\($0)’?" } ?? "."))
  }
}
