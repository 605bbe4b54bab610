import ArgumentParser
import Corridors
import Reporting
import WorldModel

struct RouteFindCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case table, json, geojson, csv
  }

  static let configuration = CommandConfiguration(
    commandName: "find",
    abstract: "Finds routes between two places, or says why there is none.",
    discussion: """
      A place goes by country and name (CHN:Xian), by its key (chn-xian), or by its name where only one \
      place bears it. That there is no route is an answer too, with exit status 0.

      EXAMPLES:
        tarazy route find CHN:Xian DEU:Duisburg --pareto
        tarazy route find CHN:Xian DEU:Duisburg --k 5 --by time
        tarazy route find CHN:Xian DEU:Duisburg --avoid RUS --require kaz-aktau --legs
        tarazy route find CHN:Xian DEU:Duisburg --close BLR-POL --html routes.html
        tarazy route find KAZ:Tengiz CHN:Dushanzi --cargo oil --format json
        tarazy route find CHN:Xian DEU:Duisburg --network imported --format geojson
      """)

  @Argument(help: "Where the freight begins.")
  var from: String

  @Argument(help: "Where it ends.")
  var to: String

  @Flag(help: "All routes that no other beats in days, cost, risk and countries crossed at once.")
  var pareto = false

  @Option(help: "How many routes to give, the best first.")
  var k = 1

  @Option(help: "What the best route has least of: time, cost, or generalised (cost and time).")
  var by: RouteQuestion.Criterion = .generalised

  @Option(
    help: ArgumentHelp(
      "What a route must use, with commas between; written as for --avoid.", valueName: "list"))
  var require: [String] = []

  @Option(
    help: ArgumentHelp(
      "With --pareto, leave out routes that one beats that is nowhere more than this share worse.",
      valueName: "share"))
  var tolerance = 0.0

  @Flag(help: "Print the legs of each route.")
  var legs = false

  @Option(help: "One of table, json, geojson, csv (a row for each leg).")
  var format: Format = .table

  @Option(help: "Write a page with a map to this file.")
  var html: String?

  @OptionGroup var conditions: NetworkConditions
  @OptionGroup var choice: NetworkChoice
  @OptionGroup var time: TimeOptions
  @OptionGroup var network: NetworkOptions

  func validate() throws {
    guard (1...1000).contains(k) else {
      throw ValidationError("‘--k \(k)’: from 1 to 1000 routes can be asked for.")
    }
    if pareto, k != 1 { throw ValidationError("‘--pareto’ gives all such routes; leave out --k.") }
    if choice.kind == .imported, tolerance != 0 {
      throw ValidationError(
        "‘--tolerance’ does not go with ‘--network imported’, whose --pareto is exact, by days and cost."
      )
    }
    if !pareto, tolerance != 0 { throw ValidationError("‘--tolerance’ goes with --pareto.") }
    guard (0...1).contains(tolerance) else {
      throw ValidationError("‘--tolerance \(tolerance)’: a share from 0 to 1, such as 0.05.")
    }
  }

  func run() throws {
    if choice.kind == .imported { try ImportedNetwork.path(network) }
    let input = try RouteInput(network, scenario: conditions.scenario)
    if choice.kind == .imported { return try runImported(input) }
    let whole = try input.network()
    let ends = try [from, to].map { try RouteInput.place($0, in: whole) }
    let countries = Set(ends.flatMap { whole.nodes[$0].countries })
    let found = try conditions.closing(
      conditions.scenario == nil ? whole : input.network(forFreightOf: countries))
    let question = question(whole.nodes[ends[0]].id, whole.nodes[ends[1]].id, input)
    let (answer, beaten) = try answer(question, found, input.corridors)
    let report = RouteReport(
      question, answer, beaten: beaten, in: found, of: input.folder.world,
      corridors: input.corridors)
    try print(report, inputs: input.digests)
  }

  func question(_ from: EntityID, _ to: EntityID, _ input: RouteInput) -> RouteQuestion {
    RouteQuestion(
      from: from, to: to, on: input.date, cargo: network.cargo,
      search: pareto ? .unbeaten(tolerance: tolerance) : .best(k), criterion: by,
      valueOfTime: time.value(for: network.cargo),
      avoided: conditions.avoidedTerms, required: NetworkConditions.terms(require),
      closed: conditions.closedTerms, scenario: input.scenario?.scenario.id)
  }

  /// The answer, and with --pareto the best routes of the families of corridors that are not in it.
  ///
  /// - Parameter places: the nodes that names of conditions may stand for; `nil` for all of the network.
  func answer(
    _ question: RouteQuestion, _ network: TransportNetwork, _ corridors: [NetworkCorridor],
    places: TransportNetwork? = nil
  ) throws -> (RouteAnswer, beaten: [Route]) {
    let positions = network.nodePositions
    guard let from = positions[question.from], let to = positions[question.to] else {
      throw ValidationError("The network has no such places.")
    }
    let constraints = try conditions.constraints(
      network, required: question.required, places: places)
    do {
      let search = RouteSearch(try RoutingGraph(network))
      switch question.search {
      case .best(let count):
        let answer = try search.routes(
          from: from, to: to, count: count, question.generalisedCost, constraints)
        return (answer, [])
      case .unbeaten(let tolerance):
        let answer = try search.pareto(
          from: from, to: to, criteria, constraints, tolerance: tolerance)
        guard !corridors.isEmpty else { return (answer, []) }
        let best = try search.bestByCorridor(
          from: from, to: to, corridors, question.generalisedCost, constraints)
        return (answer, RouteReport.beaten(best, answer.routes, corridors))
      }
    } catch {
      throw ValidationError("\(error).")
    }
  }

  /// In the imported network, whose partial routes are too many by all criteria, days and cost alone.
  private var criteria: [RouteSearch.Criterion] {
    choice.kind == .imported ? [.time, .cost] : RouteSearch.Criterion.allCases
  }

  func print(_ report: RouteReport, inputs: [InputDigest]) throws {
    if let html {
      try OutputFile.write(RoutePage(report, assets: PageAssets.found).html, to: html)
    }
    let output = network.output
    switch format {
    case .table:
      try output.write(
        report.terminal(
          width: output.width, colour: output.usesColour,
          showsLegs: legs || (report.routes.count == 1 && !pareto)))
    case .json: try output.write(report.json(inputs: inputs).text(.indented) + "\n")
    case .geojson: try output.write(report.geoJSON.text(.indented) + "\n")
    case .csv: try output.write(report.csv)
    }
  }
}

extension RouteQuestion.Criterion: ExpressibleByArgument {}
