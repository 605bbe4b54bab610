import ArgumentParser

struct TradeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trade",
    abstract: "Estimates gravity, and asks what other trade costs would do.",
    discussion: """
      What each figure means, and how it is certified: Documentation/trade-estimation.md, \
      Documentation/trade-equilibrium.md.

      EXAMPLES:
        tarazy trade fit --data panel.csv --formula 'trade ~ rta | exporter^year + importer^year + \
      exporter^importer' --cluster exporter^importer
        tarazy trade counterfactual --baseline world --withdrawal KAZ:EAEU
        tarazy trade counterfactual --baseline flows.csv --costs costs.csv --sigma 7 --reference DEU \
      --format csv
      """,
    subcommands: [
      TradeFitCommand.self, TradeCounterfactualCommand.self, TradeDataCommand.self,
    ])
}
