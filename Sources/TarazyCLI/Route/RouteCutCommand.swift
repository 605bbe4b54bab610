import ArgumentParser
import Corridors
import Reporting
import WorldModel

struct RouteCutCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json, csv
  }

  static let configuration = CommandConfiguration(
    commandName: "cut",
    abstract: "The least that has to be closed so that no freight gets from one side to the other.",
    discussion: """
      A side is a country by its key (RUS), with all its places, or places as for ‘route find’, with commas \
      between. By the theorem of Ford and Fulkerson the cut is also the most that can get through.

      EXAMPLES:
        tarazy route cut RUS POL
        tarazy route cut CHN DEU,POL --close BLR-POL
        tarazy route cut KAZ:Tengiz NLD:Rotterdam --cargo oil --by capacity
      """)

  @Argument(help: "Where freight begins: countries or places, with commas between.")
  var from: String

  @Argument(help: "Where it ends.")
  var to: String

  @Option(help: "What is counted: lines, or the capacity that is known.")
  var by: MinimumCut.Measure = .lines

  @Option(help: "One of table, json, csv (a row for each part of the cut).")
  var format: Format = .table

  @OptionGroup var conditions: NetworkConditions
  @OptionGroup var network: NetworkOptions

  func validate() throws {
    guard conditions.avoidedTerms.isEmpty else {
      throw ValidationError(
        "‘--avoid’ does not go with a cut: use ‘--close’, which is the same here.")
    }
  }

  func run() throws {
    let input = try RouteInput(network, scenario: conditions.scenario)
    let whole = try input.network()
    let sides = try [from, to].map { try nodes(of: $0, in: graph(whole)) }
    let countries = Set(sides.joined().flatMap { whole.nodes[$0].countries })
    let found = try conditions.closing(
      input.world.sparedCountries.isEmpty ? whole : input.network(forFreightOf: countries))
    let cut: MinimumCut
    do {
      cut = try graph(found).minimumCut(from: sides[0], to: sides[1], by: by)
    } catch {
      throw ValidationError("\(error).")
    }
    let report = MinimumCutReport(
      cut, in: found,
      RouteQuestion(
        from: "", to: "", on: input.date, cargo: network.cargo, closed: conditions.closedTerms,
        scenario: input.scenario?.scenario.id), from: from, to: to)
    let output = network.output
    switch format {
    case .table:
      try output.write(report.terminal(width: output.width, colour: output.usesColour))
    case .json: try output.write(report.json(inputs: input.digests).text(.indented) + "\n")
    case .csv: try output.write(report.csv)
    }
  }

  private func graph(_ network: TransportNetwork) throws -> RoutingGraph {
    do { return try RoutingGraph(network) } catch { throw ValidationError("\(error).") }
  }

  /// The nodes of a side.
  private func nodes(of side: String, in graph: RoutingGraph) throws -> [Int] {
    let countries = Set(graph.network.countries)
    return try NetworkConditions.terms([side]).flatMap { term -> [Int] in
      let country = EntityID(term.uppercased())
      return countries.contains(country)
        ? graph.nodes(of: country) : [try RouteInput.place(term, in: graph.network)]
    }
  }
}

extension MinimumCut.Measure: ExpressibleByArgument {}
