import ArgumentParser

struct TradeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trade",
    abstract: "Asks what other trade costs would do to trade and welfare.",
    discussion: """
      What each figure means, and how it is certified: Documentation/trade-equilibrium.md.

      EXAMPLES:
        tarazy trade counterfactual --baseline world --withdrawal KAZ:EAEU
        tarazy trade counterfactual --baseline flows.csv --costs costs.csv --sigma 7 --reference DEU \
      --format csv
      """,
    subcommands: [TradeCounterfactualCommand.self])
}
