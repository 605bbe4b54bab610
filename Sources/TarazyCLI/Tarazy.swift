import ArgumentParser
import Foundation

/// The command `tarazy`.
@main
struct Tarazy: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tarazy",
    abstract: "Weighs a state's multi-vector foreign policy against what is known.",
    discussion: """
      A world holds what is known, a doctrine says what the state says it does; tarazy measures one \
      against the other, with a source for every figure.

      EXAMPLES:
        tarazy brief kazakhstan
        tarazy check kazakhstan --as-of 2016-01
        tarazy diff kazakhstan@2016-01 kazakhstan@2018-11
        tarazy measure trade-concentration KAZ --at 2000..2016 --format csv
        tarazy align similarity KAZ --with RUS,CHN,USA,EU --years 1992..2019
        tarazy route find CHN:Xian DEU:Duisburg --pareto
        tarazy shock northern-corridor-closed
        tarazy world facts --about epca
        tarazy import un_votes.csv.gz un_roll_calls.csv.gz

      Exit status: 0 all checks of error severity hold, 1 some were missed, 2 bad input.
      """,
    version: "0.1.0",
    subcommands: [
      BriefCommand.self, CheckCommand.self, DiffCommand.self, RespondCommand.self,
      AgendaCommand.self, MeetCommand.self, ProofCommand.self, ScreenCommand.self,
      MeasureCommand.self, AlignCommand.self, TradeCommand.self, NegotiateCommand.self,
      PowerCommand.self, MediateCommand.self, RouteCommand.self,
      ShockCommand.self,
      ScenarioCommand.self, WorldCommand.self, DoctrineCommand.self, CiteCommand.self,
      ImportCommand.self, DataCommand.self,
    ])

  /// Runs a command; every kind of bad input ends with status 2, as scripts expect.
  static func main() {
    do {
      var command = try parseAsRoot()
      try command.run()
    } catch let status as ExitCode {
      Foundation.exit(status.rawValue)
    } catch {
      let code = exitCode(for: error)
      let fault = error as? ValidationError
      let text = fault.map { "Error: \($0.message)" } ?? fullMessage(for: error)
      if code == .success {
        print(text)
        Foundation.exit(0)
      }
      FileHandle.standardError.write(Data((text + "\n").utf8))
      Foundation.exit(2)
    }
  }
}
