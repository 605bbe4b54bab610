import ArgumentParser

struct AlignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "align",
    abstract: "Measures how states vote: similarity, sides, ideal points, camps.",
    discussion: """
      The votes are those that ‘tarazy import un-votes’ took in, or files named with --votes. What \
      each figure means and where it comes from: Documentation/alignment.md.

      EXAMPLES:
        tarazy align similarity KAZ --with RUS,CHN,USA,EU --years 1992..2019
        tarazy align opposed KAZ --poles USA,RUS --by issue
        tarazy align estimate --issues all --mode ffbs --out ideal-points.csv
        tarazy align table ideal-points.csv --source tarazy-ideal-points
        tarazy align network --year 2019
      """,
    subcommands: [
      AlignSimilarityCommand.self, AlignOpposedCommand.self, AlignEstimateCommand.self,
      AlignTableCommand.self, AlignNetworkCommand.self,
    ])
}
