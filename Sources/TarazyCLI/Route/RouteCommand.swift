import ArgumentParser

struct RouteCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "route",
    abstract: "Routes freight over the transport network of a world.",
    discussion: """
      EXAMPLES:
        tarazy route find CHN:Xian DEU:Duisburg --pareto
        tarazy route find KAZ:Almaty TUR:Mersin --avoid RUS --by time --legs
        tarazy route find CHN:Xian DEU:Duisburg --close BLR-POL --format geojson
        tarazy route matrix --from KAZ:Aktau --to GEO:Poti,TUR:Mersin --format csv
        tarazy route find CHN:Xian DEU:Duisburg --network imported --legs
        tarazy route assign --demand freight.csv --scenario northern-corridor-minus-35
        tarazy route cut RUS POL
        tarazy route published
        tarazy route places --country KAZ
        tarazy route show blr-pol-brest
      """,
    subcommands: [
      RouteFindCommand.self, RouteMatrixCommand.self, RouteAssignCommand.self, RouteCutCommand.self,
      RoutePublishedCommand.self, RoutePlacesCommand.self, RouteShowCommand.self,
    ])
}
