import Alignment
import ArgumentParser
import Foundation

extension IdealPointMode: ExpressibleByArgument {}
extension IdealPointScale: ExpressibleByArgument {}

/// How long and in which way the sampler runs.
struct EstimateSettings: ParsableArguments {
  @Option(help: "bsv2017 (as the published program) or ffbs (exact draw of a state's path).")
  var mode: IdealPointMode = .ffbs
  @Option(
    help: "standardised (mean 0, deviation 1 over all state-sessions) or prior (ffbs only).")
  var scale: IdealPointScale = .standardised
  @Option(help: "Chains, each from starts of its own.")
  var chains: Int = 4
  @Option(help: "Iterations of each chain before the first draw.")
  var warmUp: Int = 2_000
  @Option(help: "Iterations of each chain after the warm-up.")
  var draws: Int = 15_000
  @Option(help: ArgumentHelp("Every how many iterations a draw is kept.", valueName: "n"))
  var thin: Int = 20
  @Option(help: "The same seed gives the same draws, whatever the number of threads.")
  var seed: UInt64 = 2017
  @Option(
    help: ArgumentHelp(
      "Deviation of the proposals of cutpoints. Default: 0.0667 (published) in bsv2017, 0.3 in ffbs.",
      valueName: "step"))
  var cutpointStep: Double?
  @Option(help: "Chains that run at the same time. Default: as many as there are processors.")
  var threads: Int?

  func validate() throws {
    if thin < 1 || draws < 1 || draws % max(1, thin) != 0 {
      throw ValidationError(
        "--draws is \(draws) and --thin \(thin): the draws are a multiple of the thinning, both at "
          + "least 1.")
    }
    if let threads, threads < 1 { throw ValidationError("--threads is \(threads): at least 1.") }
  }

  var settings: IdealPointSettings {
    IdealPointSettings(
      mode: mode, scale: scale, seed: seed, chains: chains, warmUp: warmUp, draws: draws / thin,
      thinning: thin, cutpointStep: cutpointStep)
  }

  var workers: Int { threads ?? ProcessInfo.processInfo.activeProcessorCount }
}
