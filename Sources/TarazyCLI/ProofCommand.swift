import ArgumentParser
import Datasets
import Desk
import Doctrines
import Foundation
import Reporting
import WorldModel

struct ProofCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, csv, markdown
  }

  static let configuration = CommandConfiguration(
    commandName: "proof",
    abstract: "Checks a draft against the record: figures, dates, stages, names, promises.",
    discussion: """
      Reads English, Russian and Kazakh. Each finding stands with line, column, the row of the record \
      and what to write instead; what no row decides is listed, not guessed. A .docx needs pandoc.
      Figures on which sources contradict each other are cautions and no findings.
      Exit status: 0 no finding, 1 findings, 2 bad input.

      EXAMPLES:
        tarazy proof speech.md
        tarazy proof speech.docx --on 2026-05-15 --format markdown --output proof.md
        tarazy proof interview.txt --doctrine uzbekistan --format json
      """)

  @Argument(help: "The draft: a file in .txt, .md or .docx.")
  var draft: String

  @Option(
    help: "Day of the speech; a date. Default: the date of knowledge.", transform: EDTFDate.argument
  )
  var on: EDTFDate?
  @Option(
    help: "Date of knowledge: facts recorded later are left out. Default: the latest recorded.",
    transform: EDTFDate.argument)
  var asOf: EDTFDate?
  @Option(help: "Name of a doctrine of the world, or path of a YAML file.")
  var doctrine = "kazakhstan"
  @Option(help: "Key, name or alias of the actor who speaks. Default: the doctrine's subject.")
  var speaker: String?
  @Option(help: "One of text, json, csv, markdown.")
  var format: Format = .text

  @OptionGroup var world: WorldInput
  @OptionGroup var output: OutputOptions

  func run() throws {
    let file = try DraftFile.read(draft)
    try OutputFile.refuse(output.output, over: draft)
    try OutputFile.refuse(output.output, over: doctrine)
    let (folder, policy) = try world.read(doctrine: doctrine)
    let known = asOf ?? folder.defaultDate
    let day = on ?? known
    let speaker = try voice(in: folder.world)
    let threads = ProcessInfo.processInfo.activeProcessorCount
    let view = folder.world.asOf(known)
    // The record and the names are made from the world at the same time.
    nonisolated(unsafe) var made: Result<Proof, any Error>?
    nonisolated(unsafe) var reader: DraftReader?
    DispatchQueue.concurrentPerform(iterations: 2) { part in
      if part == 0 {
        made = Result {
          try Proof(
            world: folder.world, doctrine: policy.doctrine, speaker: speaker, asOf: known,
            date: day)
        }
      } else {
        reader = DraftReader(world: view, on: day, threads: threads)
      }
    }
    guard let proof = try made?.get(), let reader else { return }
    let report = proof.report(on: file.text, reader: reader, threads: threads)
    switch format {
    case .text:
      try output.write(
        report.terminal(
          of: draft, width: output.width, colour: output.usesColour, threads: threads))
    case .json:
      let json = report.json(draft: file.input, inputs: [policy.input] + folder.digests)
      try output.write(json.text(.indented) + "\n")
    case .csv: try output.write(report.csv)
    case .markdown: try output.write(report.markdown(of: draft))
    }
    if !report.findings.isEmpty { throw ExitCode(1) }
  }

  private func voice(in world: World) throws -> EntityID? {
    guard let speaker else { return nil }
    if let id = world.entity(named: speaker), world.actor(id) != nil { return id }
    let hint = world.closestKey(to: speaker).map { "; did you mean ‘\($0)’?" } ?? "."
    let known = Set(
      world.facts.statements.map(\.content.speaker) + world.facts.positions.map(\.content.actor)
    ).filter { world.actor($0) != nil }
    let list = known.sorted().prefix(12).map(\.text).joined(separator: ", ")
    throw ValidationError(
      "The world has no actor ‘\(speaker)’\(hint)"
        + (list.isEmpty ? "" : " The record holds words of: \(list)."))
  }
}
