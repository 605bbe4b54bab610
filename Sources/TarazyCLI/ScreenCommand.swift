import ArgumentParser
import Datasets
import Desk
import Doctrines
import Formats
import Foundation
import Reporting
import WorldModel

struct ScreenCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, md
  }

  static let configuration = CommandConfiguration(
    commandName: "screen",
    abstract: "Holds an agreement against the obligations in force and the doctrine.",
    discussion: """
      Names what each clause collides with, what must be done first, which principles of the doctrine \
      are met, sanctions on the parties, and what the world does not hold. It is no legal opinion.
      Exit status: 0 no collision with an obligation in force, 1 at least one, 2 bad input.

      EXAMPLES:
        tarazy screen Examples/agreements/kaz-tur-free-trade.yaml
        tarazy screen Examples/agreements/epca.yaml --as-of 2016-01
        tarazy screen draft.yaml --on 2014-12-31 --format json
        tarazy screen --schema --output agreement.schema.json
      """)

  @Argument(help: "Path of a YAML file that describes the agreement.")
  var agreement: String?

  @Option(help: "Name of a doctrine of the world, or path of a YAML file.")
  var doctrine = "kazakhstan"

  @Option(
    help: "Date of knowledge: facts recorded later are left out. Default: the latest recorded.",
    transform: EDTFDate.argument)
  var asOf: EDTFDate?

  @Option(
    help: "Day for which obligations are looked up. Default: the date of the agreement.",
    transform: EDTFDate.argument)
  var on: EDTFDate?

  @Option(help: "Key of the edition to take. Default: the one in force on that day.")
  var edition: String?

  @Option(help: "One of text, json, md.")
  var format: Format = .text

  @Flag(help: "Name every principle and all that was not screened, instead of counting them.")
  var full = false

  @Flag(help: "Print the JSON Schema of agreement files instead.")
  var schema = false

  @OptionGroup var world: WorldInput
  @OptionGroup var output: OutputOptions

  func run() throws {
    if schema {
      try output.write(FileFormat.agreement.schema.text(.indented) + "\n")
      return
    }
    guard let agreement else {
      throw ValidationError("Name the file of an agreement, such as Examples/agreements/epca.yaml.")
    }
    guard FileManager.default.fileExists(atPath: agreement) else {
      throw ValidationError("There is no file ‘\(agreement)’.")
    }
    try OutputFile.refuse(output.output, over: agreement)
    try OutputFile.refuse(output.output, over: doctrine)
    let (folder, policy) = try world.read(doctrine: doctrine)
    for (date, name) in [(on, "--on"), (asOf, "--as-of")] {
      guard let date else { continue }
      folder.warn(of: date, "\(name) \(date)", about: policy.doctrine.subject)
    }
    let contents = try FileContents.read(agreement)
    let screening = try screening(contents, agreement, policy.doctrine, in: folder)
    switch format {
    case .text:
      try output.write(
        screening.terminal(width: output.width, colour: output.usesColour, isFull: full))
    case .md: try output.write(screening.markdown(isFull: full))
    case .json:
      let input = InputDigest(path: agreement, sha256: contents.sha256)
      let inputs = [input, policy.input] + folder.digests
      try output.write(screening.json(inputs: inputs).text(.indented) + "\n")
    }
    if screening.hasCollision { throw ExitCode(1) }
  }

  private func screening(
    _ contents: FileContents, _ path: String, _ doctrine: Doctrine, in folder: WorldFolder
  ) throws -> Screening {
    let proposed: ProposedAgreement
    do {
      proposed = try AgreementReader.read(
        FormatText.read(contents.bytes, file: path), file: path, world: folder.world,
        subject: doctrine.subject)
    } catch {
      throw ValidationError("The agreement has faults:\n\(error)")
    }
    let screener = try Screener(
      world: folder.world, doctrine: doctrine, agreement: proposed,
      asOf: asOf ?? folder.defaultDate, on: on, edition: doctrine.edition(asked: edition))
    guard let screener else { throw ValidationError("The doctrine has no edition.") }
    return screener.screening
  }
}
