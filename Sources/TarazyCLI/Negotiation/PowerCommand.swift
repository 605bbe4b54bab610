import ArgumentParser
import Datasets
import Foundation
import Negotiation
import Reporting
import WorldModel

struct PowerCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, csv, json
  }

  static let configuration = CommandConfiguration(
    commandName: "power",
    abstract: "Tells who has how much power under a voting rule: Banzhaf, Shapley–Shubik.",
    discussion: """
      ‘unsc’ is the United Nations Security Council; ‘eaeu’, ‘csto’ and ‘sco’ decide by consensus of the \
      members that the world knows. A file holds one row of weights, or rows of name,weight; without \
      --quota the smallest majority, ⌊W/2⌋ + 1, is taken. Indices are counted exactly where that is \
      possible, else drawn with --samples.

      EXAMPLES:
        tarazy power unsc
        tarazy power eec1957_voting_game.csv --quota 12
        tarazy power weights.csv --format json
      """)

  @Argument(
    help: ArgumentHelp("unsc, eaeu, csto, sco, or a CSV of weights.", valueName: "rule|file"))
  var game: String
  @Option(help: ArgumentHelp("Weight that adopts a proposal.", valueName: "number"))
  var quota: Int?
  @Option(
    help: ArgumentHelp(
      "Draw so many coalitions and orders instead of counting.", valueName: "number"))
  var samples: Int?
  @Option(help: "Seed of the draws.")
  var seed: UInt64 = 1
  @Option(help: "One of table, csv, json.")
  var format: Format = .table
  @OptionGroup var world: WorldOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let samples, !(100...100_000_000).contains(samples) {
      throw ValidationError("‘--samples \(samples)’: from 100 to 100,000,000.")
    }
  }

  func run() throws {
    let (voting, title, inputs) = try voting()
    let indices: PowerIndices
    if let samples {
      indices = voting.drawnPowerIndices(
        samples: samples, seed: seed, threads: ProcessInfo.processInfo.activeProcessorCount)
    } else {
      do { indices = try voting.powerIndices() } catch {
        throw ValidationError("\(error): --samples 1000000.")
      }
    }
    let report = PowerReport(indices, title: title, inputs: inputs)
    switch format {
    case .table: try output.write(report.terminal(width: output.width, colour: output.usesColour))
    case .csv: try output.write(report.csv)
    case .json: try output.write(report.json.text(.indented) + "\n")
    }
  }

  private func voting() throws -> (VotingGame, String, [InputDigest]) {
    let presets = ["unsc", "eaeu", "csto", "sco"]
    if presets.contains(game.lowercased()), !FileManager.default.fileExists(atPath: game) {
      if quota != nil { throw ValidationError("--quota belongs to a file of weights.") }
      return try preset(game.lowercased())
    }
    guard FileManager.default.fileExists(atPath: game) else {
      let hint = Spelling.closest(to: game, among: presets).map { " Did you mean ‘\($0)’?" } ?? ""
      throw ValidationError(
        "‘\(game)’ is no file and no rule.\(hint) Rules: \(presets.joined(separator: ", ")).")
    }
    try OutputFile.refuse(output.output, over: game)
    do {
      let file = try FileContents.read(game)
      return (
        try VotingWeightsFile.read(file, quota: quota), (game as NSString).lastPathComponent,
        [InputDigest(path: game, sha256: file.sha256)]
      )
    } catch {
      throw ValidationError("‘\(game)’ has faults:\n\(error)")
    }
  }

  private func preset(_ key: String) throws -> (VotingGame, String, [InputDigest]) {
    do {
      if key == "unsc" {
        let names =
          ["China", "France", "Russia", "United Kingdom", "United States"]
          + (1...10).map { "elected member \($0)" }
        let rule = DecisionRule.securityCouncil(permanent: Array(0..<5))
        return (try VotingGame(names: names, rule: rule), rule.name, [])
      }
      let known = try WorldFolder.read(world.path).world
      let time = known.latestRecorded.map { EDTFInterval($0) } ?? .unknown
      let members = known.members(of: EntityID(key.uppercased()), at: time)
      guard members.count > 1 else {
        throw ValidationError("The world \(world.path) knows no members of \(key.uppercased()).")
      }
      let rule: DecisionRule =
        switch key {
        case "eaeu": .eurasianEconomicUnion(members.count)
        case "csto": .collectiveSecurityTreaty(members.count)
        default: .shanghaiCooperation(members.count)
        }
      return (
        try VotingGame(names: members.map { known.title(of: $0) }, rule: rule),
        rule.name + ", members of \(time)", []
      )
    } catch let error as ValidationError { throw error } catch {
      throw ValidationError("\(error)")
    }
  }
}
