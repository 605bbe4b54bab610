import ArgumentParser

/// Which network a command asks.
struct NetworkChoice: ParsableArguments {
  enum Kind: String, ExpressibleByArgument, CaseIterable {
    /// That of the world's own tables.
    case world
    /// The detailed one of the maps that were imported.
    case imported
  }

  @Option(
    name: .customLong("network"),
    help: ArgumentHelp(
      "Which network: world, or imported: the detailed one of imported maps.",
      discussion: """
        ‘tarazy import rail|highways|sealanes|pipelines FILE…’ imports maps into the workspace. Places, \
        ferries, times and costs are those of the world. Each call assembles it anew, in some seconds.
        """))
  var kind: Kind = .world
}
