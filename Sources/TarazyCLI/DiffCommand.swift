import ArgumentParser
import Datasets
import Doctrines
import Foundation
import Reporting
import WorldModel

struct DiffCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json
  }

  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Shows what changed between two sets of verdicts: doctrine, data or method.",
    discussion: """
      Each side is a file that ‘check --format json’ wrote, or DOCTRINE@DATE: the edition in force at \
      the date, on what was known then.

      EXAMPLES:
        tarazy diff kazakhstan@2016-01 kazakhstan@2018-11
        tarazy diff last-week.json kazakhstan
      """)

  @Argument(help: "The older side.")
  var old: String

  @Argument(help: "The newer side.")
  var new: String

  @Option(help: "One of table, json.")
  var format: Format = .table

  @OptionGroup var world: WorldOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let folder = try world.read()
    let diff = DoctrineDiff(
      from: try DiffSide.read(old, in: folder), to: try DiffSide.read(new, in: folder))
    switch format {
    case .table: try output.write(diff.terminal)
    case .json: try output.write(diff.json.text(.indented) + "\n")
    }
  }
}

/// One side of a comparison.
enum DiffSide {
  static func read(_ text: String, in folder: WorldFolder) throws -> ReportSummary {
    if text.hasSuffix(".json") {
      let contents = try FileContents.read(text)
      guard let summary = ReportSummary(json: String(decoding: contents.bytes, as: UTF8.self))
      else {
        throw ValidationError(
          "‘\(text)’ is no saved check: write one with ‘tarazy check … --format json --output \(text)’"
        )
      }
      return summary
    }
    let parts = text.split(separator: "@", maxSplits: 1).map(String.init)
    let file = try DoctrineFile.read(parts.first ?? text, in: folder)
    var date = folder.defaultDate
    if parts.count > 1 {
      guard let stated = EDTFDate(parts[1]) else {
        throw ValidationError("‘\(parts[1])’ is no date: write \(parts[0])@2018-11")
      }
      date = stated
    }
    let report = try Checker(world: folder.world, asOf: date).report(on: file.doctrine)
    return ReportSummary(
      report,
      inputs: Dictionary(
        ([file.input] + folder.digests).map { ($0.path, $0.sha256) },
        uniquingKeysWith: { first, _ in first }))
  }
}
