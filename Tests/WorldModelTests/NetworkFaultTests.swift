import Testing
import WorldModel

@Suite("Faults of a transport network")
struct NetworkFaultTests {
  /// Two cities and a border between them, without fault.
  private func sound() -> TransportNetwork {
    var network = TransportNetwork(
      nodes: [
        .init(id: "a", countries: ["AAA"]),
        .init(id: "a-b", kind: .borderCrossing, countries: ["AAA", "BBB"]),
        .init(id: "b", countries: ["BBB"]),
      ])
    network.links = [
      .init(id: "one", from: 0, to: 1, countries: ["AAA"], kilometres: 5, days: 1, cost: 1),
      .init(id: "two", from: 1, to: 2, countries: ["BBB"], kilometres: 5, days: 1, cost: 1),
    ]
    network.links += network.links.map(\.reversed)
    network.passages = [.init(id: "border", node: 1, kind: .border, days: 1, cost: 1)]
    return network
  }

  @Test("A sound network has none")
  func none() { #expect(sound().faults == []) }

  @Test("Each fault is found, and the rest of the network with it")
  func each() throws {
    func faults(_ change: (inout TransportNetwork) -> Void) -> [NetworkFault] {
      var network = sound()
      change(&network)
      return network.faults
    }
    #expect(faults { $0.nodes[2].id = "a" } == [.duplicateID("a")])
    #expect(faults { $0.passages[0].id = "one" } == [.duplicateID("one")])
    #expect(
      faults { $0.nodes.append(.init(id: "lost")) } == [.isolated("lost")])
    #expect(
      faults { $0.nodes[1].countries = ["AAA"] } == [.oneSidedBorder("a-b")])
    #expect(
      faults { $0.passages = [] } == [.noBorderPassage("a-b", from: .rail1520, to: .rail1520)])
    #expect(
      faults { $0.passages[0].from = .road } == [
        .noBorderPassage("a-b", from: .rail1520, to: .rail1520)
      ])
    for bad in [0, -5, Double.nan] {
      let found = faults { $0.links[0].kilometres = bad }
      #expect(found.count == 1 && found[0].description.contains("length must be above 0"))
    }
    #expect(
      faults { $0.links[0].capacity = 0 }.map(\.element) == ["one"])
    #expect(faults { $0.passages[0].capacity = 0 }.map(\.element) == ["border"])
    #expect(faults { $0.links[0].days = -1 }.count == 1)
    #expect(faults { $0.links[0].cost = -1 }.count == 1)
    #expect(faults { $0.links[0].closureProbability = 1.5 }.count == 1)
    #expect(faults { $0.passages[0].days = .infinity }.count == 1)
    #expect(faults { $0.passages[0].queueExponent = -1 }.count == 1)
    let loop = TransportNetwork.Link(id: "loop", from: 0, to: 0, kilometres: 1, days: 1, cost: 1)
    #expect(faults { $0.links.append(loop) } == [.loop("loop")])
    #expect(faults { $0.links[0].to = 9 } == [.unknownNode("9", of: "one", nearest: [])])
  }

  @Test("A second link between the same nodes by the same mode is a fault, by another it is none")
  func duplicates() {
    var network = sound()
    var twin = network.links[0]
    twin.id = "twin"
    network.links += [twin, twin.reversed]
    #expect(network.faults == [.duplicateLink("twin", "one")])
    for index in [4, 5] { network.links[index].mode = .road }
    #expect(network.faults == [])
  }

  @Test("Parts that no link joins are named, the smaller ones, with some of their nodes")
  func parts() throws {
    var network = sound()
    for id in ["x", "y"] { network.nodes.append(.init(id: EntityID(id))) }
    network.links.append(.init(id: "xy", from: 3, to: 4, kilometres: 1, days: 1, cost: 1))
    #expect(network.faults == [.disconnected(nodes: ["x", "y"], count: 2)])
    // Pipelines of gas that do not meet are no mistake.
    var gas = TransportNetwork(
      nodes: network.nodes, links: network.links, passages: network.passages, cargo: .gas)
    #expect(!gas.faults.contains { if case .disconnected = $0 { true } else { false } })
    gas.nodes.append(.init(id: "alone"))
    #expect(gas.faults.contains(.isolated("alone")))
    network.links.append(.init(id: "ax", from: 0, to: 3, kilometres: 1, days: 1, cost: 1))
    #expect(network.faults == [])
  }

  @Test("At a break of gauge the change between the two counts, not the way back on the same side")
  func gauges() {
    var network = sound()
    for index in [1, 3] { network.links[index].mode = .rail1435 }
    network.passages = [
      .init(
        id: "gauge", node: 1, from: .rail1520, to: .rail1435, kind: .gaugeChange, days: 1, cost: 1)
    ]
    #expect(network.faults == [.noBorderPassage("a-b", from: .rail1435, to: .rail1520)])
  }

  @Test("A message says what was found, the rule and the fix")
  func messages() {
    let fault = NetworkFault.missing(.speed, of: "one", unit: "km/h")
    #expect(
      "\(fault)"
        == "‘one’ has no speed in km/h; add a row to network-figures, of it or of its class")
    #expect("\(NetworkFaults([fault, .loop("x")]))".split(separator: "\n").count == 2)
  }
}
