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
      members that the world knows. A CSV holds one row of weights, or rows of name,weight; without --quota \
      the smallest majority, ⌊W/2⌋ + 1, is taken. With --coalitions its rows are the smallest winning \
      coalitions. The YAML of a negotiation gives its actors and its rule. Indices are counted exactly where that is \
      possible, else drawn with --samples.
      --join, --leave, --new-weight and --new-quota tell the effect of a change: every index before, after, \
      and the difference. A smallest majority stays one; any other quota has to be stated anew where weights \
      change.

      EXAMPLES:
        tarazy power unsc
        tarazy power eec1957_voting_game.csv --quota 12
        tarazy power weights.csv --format json
        tarazy power coalitions.csv --coalitions
        tarazy power eec1957_voting_game.csv --quota 12 --join Denmark=3 --new-quota 14
        tarazy power unsc --join India=veto --new-quota 10 --html council.html
      """)

  @Argument(
    help: ArgumentHelp(
      "unsc, eaeu, csto, sco, a CSV of weights, or YAML of a negotiation.", valueName: "rule|file"))
  var game: String
  @Option(help: ArgumentHelp("Weight that adopts a proposal.", valueName: "number"))
  var quota: Int?
  @Flag(help: "Rows of the file are the smallest winning coalitions, by names.")
  var coalitions = false
  @Option(
    help: ArgumentHelp(
      "Draw so many coalitions and orders instead of counting.", valueName: "number"))
  var samples: Int?
  @Option(help: "Seed of the draws.")
  var seed: UInt64 = 1
  @OptionGroup(title: "Effect of a change") var amendment: AmendmentOptions
  @Option(help: ArgumentHelp("Write a page with a plot of the indices.", valueName: "file"))
  var html: String?
  @Option(help: "One of table, csv, json.")
  var format: Format = .table
  @OptionGroup var world: WorldInput
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if coalitions, quota != nil {
      throw ValidationError("--coalitions and --quota exclude each other.")
    }
    if let samples, !(100...100_000_000).contains(samples) {
      throw ValidationError("‘--samples \(samples)’: from 100 to 100,000,000.")
    }
  }

  func run() throws {
    let amendment = try amendment.amendment()
    if let html { try OutputFile.check(html) }
    let found = try voting()
    let indices = try indices(of: found.game)
    var changed: PowerIndices?
    if let amendment {
      changed = try self.indices(of: game(found, after: amendment))
    }
    let report = PowerReport(indices, changed: changed, title: found.title, inputs: found.inputs)
    if let html {
      try OutputFile.write(PowerPage(report, assets: PageAssets.found).html, to: html)
    }
    switch format {
    case .table: try output.write(report.terminal(width: output.width, colour: output.usesColour))
    case .csv: try output.write(report.csv)
    case .json: try output.write(report.json.text(.indented) + "\n")
    }
  }

  private func game(_ voting: Voting, after amendment: VotingAmendment) throws -> VotingGame {
    do {
      guard let rule = voting.rule else {
        throw ValidationError("A game of coalitions can't be changed: write the new coalitions.")
      }
      let (changed, names) = try amendment.amend(rule, names: voting.game.names)
      return try VotingGame(names: names, rule: changed)
    } catch let error as NegotiationError {
      throw ValidationError("The change can't be made:\n\(error)")
    }
  }

  private func indices(of game: VotingGame) throws -> PowerIndices {
    if let samples {
      return game.drawnPowerIndices(
        samples: samples, seed: seed, threads: ProcessInfo.processInfo.activeProcessorCount)
    }
    do { return try game.powerIndices() } catch {
      throw ValidationError("\(error): --samples 1000000.")
    }
  }

  /// A game with the rule that it was made from.
  private struct Voting {
    let game: VotingGame
    /// `nil` for a game of coalitions.
    let rule: DecisionRule?
    let title: String
    let inputs: [InputDigest]

    init(
      names: [String], rule: DecisionRule, title: String, inputs: [InputDigest] = []
    ) throws(NegotiationError) {
      game = try VotingGame(names: names, rule: rule)
      self.rule = rule
      self.title = title
      self.inputs = inputs
    }

    init(_ game: VotingGame, title: String, input: InputDigest) {
      self.game = game
      rule = game.weights.map { .weightedMajority($0, quota: game.quota) }
      self.title = title
      inputs = [input]
    }
  }

  private func voting() throws -> Voting {
    let presets = ["unsc", "eaeu", "csto", "sco"]
    if presets.contains(game.lowercased()), !FileManager.default.fileExists(atPath: game) {
      if quota != nil || coalitions {
        throw ValidationError("--quota and --coalitions belong to a file.")
      }
      return try preset(game.lowercased())
    }
    guard FileManager.default.fileExists(atPath: game) else {
      let hint = Spelling.closest(to: game, among: presets).map { " Did you mean ‘\($0)’?" } ?? ""
      throw ValidationError(
        "‘\(game)’ is no file and no rule.\(hint) Rules: \(presets.joined(separator: ", ")).")
    }
    for path in [output.output, html] { try OutputFile.refuse(path, over: game) }
    if game.hasSuffix(".yaml") || game.hasSuffix(".yml") { return try voting(ofCase: game) }
    do {
      let file = try FileContents.read(game)
      if coalitions {
        return Voting(
          try WinningCoalitionsFile.read(file), title: (game as NSString).lastPathComponent,
          input: InputDigest(path: game, sha256: file.sha256))
      }
      return Voting(
        try VotingWeightsFile.read(file, quota: quota),
        title: (game as NSString).lastPathComponent,
        input: InputDigest(path: game, sha256: file.sha256))
    } catch {
      throw ValidationError("‘\(game)’ has faults:\n\(error)")
    }
  }

  private func voting(ofCase path: String) throws -> Voting {
    if quota != nil || coalitions {
      throw ValidationError("The YAML of a negotiation has its own rule: leave out the option.")
    }
    let found = try NegotiationInput.read(path, world)
    let negotiation = found.negotiation
    do {
      return try Voting(
        names: negotiation.actors.map(\.name), rule: negotiation.rule,
        title: "\(negotiation.title), \(negotiation.rule.name)", inputs: [found.input])
    } catch { throw ValidationError("\(error)") }
  }

  private func preset(_ key: String) throws -> Voting {
    do {
      if key == "unsc" {
        let names =
          ["China", "France", "Russia", "United Kingdom", "United States"]
          + (1...10).map { "elected member \($0)" }
        let rule = DecisionRule.securityCouncil(permanent: Array(0..<5))
        return try Voting(names: names, rule: rule, title: rule.name)
      }
      let known = try world.read().world
      let time = known.latestRecorded.map { EDTFInterval($0) } ?? .unknown
      let members = known.members(of: EntityID(key.uppercased()), at: time)
      guard members.count > 1 else {
        throw ValidationError(
          "The world \(world.world.path) knows no members of \(key.uppercased()).")
      }
      let rule: DecisionRule =
        switch key {
        case "eaeu": .eurasianEconomicUnion(members.count)
        case "csto": .collectiveSecurityTreaty(members.count)
        default: .shanghaiCooperation(members.count)
        }
      return try Voting(
        names: members.map { known.title(of: $0) }, rule: rule,
        title: rule.name + ", members of \(time)")
    } catch let error as ValidationError { throw error } catch {
      throw ValidationError("\(error)")
    }
  }
}
