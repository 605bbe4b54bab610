import ArgumentParser
import Datasets
import Desk
import Doctrines
import Formats
import Foundation
import Reporting
import WorldModel

struct RespondCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv
  }

  static let configuration = CommandConfiguration(
    commandName: "respond",
    abstract: "Says what a doctrine's rules of conduct make of an event.",
    discussion: """
      An event is a YAML file (Examples/events has some), or the key of a shock, event, mediation, \
      initiative or membership of the world. The answer names the rules with their lines, the options \
      with the checks that they strain and the commitments that they touch, conflicts between rules, \
      precedents, and what is not known.

      EXAMPLES:
        tarazy respond Examples/events/conflict-in-ukraine.yaml
        tarazy respond northern-corridor-decline --edition 2023
        tarazy respond Examples/events/brics-invitation.yaml --format json
        tarazy respond --list
        tarazy respond --schema > event.schema.json
      """)

  @Argument(help: "Path of an event file (.yaml), or key of an event of the world.")
  var event: String?

  /// What stands behind the event; taken to say what it was meant for.
  @Argument(help: .hidden)
  var others: [String] = []

  @Option(help: "Name of a doctrine of the world, or path of a YAML file.")
  var doctrine = "kazakhstan"

  @Option(
    help: """
      Answer as at this date: the edition in force then, and only facts recorded by then. Default: the \
      edition at the date of the event, and all facts.
      """, transform: EDTFDate.argument)
  var asOf: EDTFDate?

  @Option(help: "Key of the edition to take.")
  var edition: String?

  @Option(help: "One of text, json, csv (the options).")
  var format: Format = .text

  @Flag(help: "List the events of the world that can be asked.")
  var list = false

  @Flag(help: "Print the JSON Schema of event files.")
  var schema = false

  @OptionGroup var world: WorldInput
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let event, let other = others.first { throw Self.surplus(event, other, others.count) }
    if event == nil, !list, !schema {
      throw ValidationError("Name an event: a YAML file, or a key that ‘respond --list’ shows.")
    }
    if let event, list || schema {
      throw ValidationError(
        "‘\(list ? "--list" : "--schema")’ takes no event: leave out ‘\(event)’.")
    }
  }

  func run() throws {
    if schema { return try output.write(FileFormat.event.schema.text(.indented) + "\n") }
    if let event { try OutputFile.refuse(output.output, over: event) }
    try OutputFile.refuse(output.output, over: doctrine)
    let (folder, file) = try world.read(doctrine: doctrine)
    guard let event else { return try printList(folder.world, file.doctrine) }
    let (occurrence, digest) = try read(event, file.doctrine, in: folder)
    // An event of the world is in the record, whenever it was.
    if digest != nil {
      folder.warn(
        of: occurrence.date, "The event’s date \(occurrence.date)", about: file.doctrine.subject)
    }
    if let asOf { folder.warn(of: asOf, "--as-of \(asOf)", about: file.doctrine.subject) }
    let assembly = ResponseAssembly(
      world: folder.world, doctrine: file.doctrine, occurrence: occurrence,
      asOf: asOf ?? folder.defaultDate)
    let response = try assembly.response(
      editionAt: asOf, edition: file.doctrine.edition(asked: edition))
    switch format {
    case .text: try output.write(response.terminal(width: output.width, colour: output.usesColour))
    case .json:
      let inputs = digest.map { [$0] } ?? []
      let value = response.json(inputs: inputs + [file.input] + folder.digests)
      try output.write(value.text(.indented) + "\n")
    case .csv: try output.write(response.csv)
    }
  }

  /// Most often a doctrine stands beside the event, in the order of ‘check’ and ‘brief’.
  private static func surplus(_ event: String, _ other: String, _ count: Int) -> ValidationError {
    let isFile = { (text: String) in text.hasSuffix(".yaml") || text.hasSuffix(".yml") }
    let order = isFile(event) && !isFile(other) ? (event, other) : (other, event)
    let hint =
      count > 1
      ? "ask for each event by itself"
      : "a doctrine goes behind --doctrine: tarazy respond \(order.0) --doctrine \(order.1)"
    return ValidationError(
      "‘respond’ takes one event, and here are ‘\(event)’ and ‘\(other)’; \(hint).")
  }

  private func read(
    _ event: String, _ doctrine: Doctrine, in folder: WorldFolder
  ) throws -> (Occurrence, InputDigest?) {
    let isPath = event.hasSuffix(".yaml") || event.hasSuffix(".yml")
    guard isPath else {
      do {
        return (try folder.world.occurrence(event, for: doctrine.subject), nil)
      } catch {
        throw ValidationError("\(error).")
      }
    }
    guard FileManager.default.fileExists(atPath: event) else {
      throw ValidationError("There is no file ‘\(event)’.")
    }
    let contents = try FileContents.read(event)
    let name = URL(fileURLWithPath: event).deletingPathExtension().lastPathComponent
    do {
      let occurrence = try OccurrenceReader.read(
        FormatText.read(contents.bytes, file: event), file: event, id: name,
        world: folder.world)
      return (occurrence, InputDigest(path: event, sha256: contents.sha256))
    } catch {
      throw ValidationError("The event has faults:\n\(error)")
    }
  }

  private func printList(_ world: World, _ doctrine: Doctrine) throws {
    let known = asOf.map { world.asOf($0) } ?? world
    let events = known.occurrences(for: doctrine.subject)
    switch format {
    case .text:
      try output.write(
        OccurrenceList(events).terminal(width: output.width, colour: output.usesColour))
    case .json: try output.write(OccurrenceList(events).json.text(.indented) + "\n")
    case .csv: try output.write(OccurrenceList(events).csv)
    }
  }
}
