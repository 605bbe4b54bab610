import Corridors
import Reporting
import Testing
import WorldModel

@Suite("Matrix of routes in print")
struct RouteMatrixReportTests {
  private static func report() throws -> RouteMatrixReport {
    let network = try RouteWorld.network()
    let positions = network.nodePositions
    let ends = try ["chn-xian", "deu-duisburg"].map { try #require(positions[EntityID($0)]) }
    let question = try RouteWorld.question(.best(1))
    return RouteMatrixReport(
      try RouteMatrix(
        RoutingGraph(network), from: ends, to: ends, question.generalisedCost), in: network,
      question)
  }

  @Test("A pair with a route has its days; the way back, which no link leads, has none")
  func pairs() throws {
    let csv = try Self.report().csv.split(separator: "\n").map(String.init)
    #expect(csv.count == 3)
    #expect(
      csv[1].hasPrefix("chn-xian,deu-duisburg,\(RouteWorld.northDays),7300,USD per FEU,8600,"))
    #expect(csv[2] == "deu-duisburg,chn-xian,,,USD per FEU,,")
    let text = try Self.report().terminal(width: 100, colour: false)
    #expect(text.contains("11.7"))
    #expect(text.contains("no route"))
  }
}
