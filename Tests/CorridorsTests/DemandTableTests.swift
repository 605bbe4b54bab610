import Testing
import WorldModel

@testable import Corridors

@Suite("Demand tables")
struct DemandTableTests {
  @Test("pairs are kept by key, whatever their order")
  func order() throws {
    let pairs: [DemandTable.Pair] = [
      .init(from: "b", to: "a", amount: 1), .init(from: "a", to: "c", amount: 2),
      .init(from: "a", to: "b", amount: 3),
    ]
    let table = try DemandTable(pairs)
    #expect(table.pairs.map(\.amount) == [3, 2, 1])
    #expect(table == (try DemandTable(pairs.reversed())))
    #expect(table.total == 6)
  }

  @Test("all faults of a table are named at once")
  func faults() {
    let pairs: [DemandTable.Pair] = [
      .init(from: "a", to: "b", amount: -1), .init(from: "a", to: "a", amount: 2),
      .init(from: "b", to: "c", amount: 1), .init(from: "b", to: "c", amount: 4),
      .init(from: "b", to: "d", amount: .nan),
    ]
    let error = #expect(throws: DemandError.self) { try DemandTable(pairs) }
    #expect(error?.faults.count == 4)
    #expect(
      error?.description.split(separator: "\n").first
        == "the demand from a to itself needs no route; leave the row out")
  }

  @Test("nodes that the network does not have are named")
  func unknownNodes() throws {
    let network = FlowNetwork(links: [.init(id: "l", from: "a", to: "b", cost: 1)])
    let demand = try DemandTable([
      .init(from: "a", to: "nowhere", amount: 1), .init(from: "else", to: "b", amount: 1),
    ])
    #expect(
      throws: AssignmentError.demand(
        DemandError(faults: [.unknownNode("else"), .unknownNode("nowhere")]))
    ) { try network.graph().bestRouteAssignment(of: demand, by: .money) }
  }

  @Test("best routes carry all freight, and none where there is no route")
  func bestRoutes() throws {
    let network = FlowNetwork(links: [
      .init(id: "l", from: "a", to: "b", cost: 7, days: 2, bothWays: true),
      .init(id: "m", from: "b", to: "c", cost: 5, days: 1),
    ])
    let demand = try DemandTable([
      .init(from: "a", to: "c", amount: 4), .init(from: "c", to: "a", amount: 3),
    ])
    let flows = try network.graph().bestRouteAssignment(
      of: demand, by: GeneralisedCost(valueOfTime: 10))
    #expect(flows.unserved == [0, 3])
    #expect(flows.loads.map(\.id) == ["l", "m"])
    #expect(flows.loads.map(\.amount) == [4, 4])
    #expect(flows.unknownCapacities == ["l", "m"])
    let average = try #require(flows.averagesByPair[0])
    #expect(
      average == .init(days: 3, cost: 12, kilometres: 200, generalisedCost: 42))
    #expect(flows.averagesByPair[1] == nil)
    #expect(flows.average == average)
  }
}
