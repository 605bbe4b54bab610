import Testing
import WorldModel

@Suite("Edits of a transport network")
struct NetworkEditTests {
  ///     a ═rail═ (A|B) ═rail═ b ─road─ port ~ferry~ c
  ///     A                      B        B            C
  private static let network: TransportNetwork = {
    var network = TransportNetwork(
      nodes: [
        .init(id: "a", kind: .city, countries: ["AAA"]),
        .init(id: "a-b", kind: .borderCrossing, countries: ["AAA", "BBB"]),
        .init(id: "b", kind: .terminal, countries: ["BBB"]),
        .init(id: "port", kind: .port, countries: ["BBB"]),
        .init(id: "c", kind: .port, countries: ["CCC"]),
      ])
    for link in [
      TransportNetwork.Link(
        id: "a-border", from: 0, to: 1, countries: ["AAA"], operatedBy: "First Railway",
        kilometres: 100, days: 1, daysSpread: 0.5, cost: 10, capacity: 1000),
      .init(
        id: "border-b", from: 1, to: 2, countries: ["BBB"], operatedBy: "Second Railway",
        kilometres: 200, days: 2, cost: 20),
      .init(
        id: "b-port", from: 2, to: 3, mode: .road, countries: ["BBB"], kilometres: 300, days: 3,
        cost: 30, capacity: 3000),
      .init(id: "crossing", from: 3, to: 4, mode: .ferry, kilometres: 400, days: 4, cost: 40),
    ] {
      network.links += [link, link.reversed]
    }
    network.passages = [
      .init(
        id: "border", node: 1, kind: .border, days: 0.5, daysSpread: 0.25, cost: 5, capacity: 500,
        queueExponent: 4),
      .init(id: "yard", node: 2, from: .rail1520, to: .road, kind: .transfer, days: 1, cost: 7),
      .init(id: "quay", node: 3, from: .road, to: .ferry, kind: .transfer, days: 2, cost: 9),
    ]
    return network
  }()

  /// The links and passages that an edit changed.
  private func changed(by edit: NetworkEdit) throws -> Set<String> {
    let after = try Self.network.applying([edit])
    let links = zip(Self.network.links, after.links).filter { $0 != $1 }.map { $0.0.id.text }
    let passages = zip(Self.network.passages, after.passages).filter { $0 != $1 }
      .map { $0.0.id.text }
    return Set(links + passages)
  }

  @Test("No edit changes nothing")
  func none() throws {
    #expect(try Self.network.applying([]) == Self.network)
  }

  @Test(
    "A selector means what it says",
    arguments: [
      (NetworkSelector.link("b-port"), ["b-port"]), (.passage("yard"), ["yard"]),
      (.node("port"), ["quay"]), (.nodeKind(.port), ["quay"]),
      (.nodeKind(.borderCrossing), ["border"]),
      (.country("AAA"), ["a-border", "border"]),
      (.country("BBB"), ["border-b", "b-port", "border", "yard", "quay"]),
      (.countryPair("BBB", "AAA"), ["border"]),
      (.mode(.road), ["b-port", "yard", "quay"]), (.mode(.ferry), ["crossing", "quay"]),
      (.operatedBy("first railway"), ["a-border"]), (.passageKind(.transfer), ["yard", "quay"]),
      (.element(.passage), ["border", "yard", "quay"]),
      (.all([.mode(.rail1520), .element(.link)]), ["a-border", "border-b"]),
      (.all([.country("BBB"), .passageKind(.border)]), ["border"]),
      (.any([.link("crossing"), .passage("quay")]), ["crossing", "quay"]),
      (.all([]), ["a-border", "border-b", "b-port", "crossing", "border", "yard", "quay"]),
    ])
  func selectors(selector: NetworkSelector, expected: [String]) throws {
    #expect(try changed(by: .delay(selector, days: 1)) == Set(expected), "\(selector)")
    #expect(try changed(by: .tax(selector, amount: 1)) == Set(expected), "\(selector)")
  }

  @Test("To close a node is to close its links too; both directions of a line close")
  func closing() throws {
    #expect(try changed(by: .close(.node("port"))) == ["b-port", "crossing", "quay"])
    #expect(
      try changed(by: .close(.nodeKind(.borderCrossing))) == ["a-border", "border-b", "border"])
    let closed = try Self.network.applying([.close(.link("crossing"))])
    #expect(closed.links.filter(\.isClosed).map(\.isReverse) == [false, true])
    let reopened = try closed.applying([.reopen(.link("crossing"))])
    #expect(reopened.links == Self.network.links && reopened.passages == Self.network.passages)
    #expect(reopened.edits == [.close(.link("crossing")), .reopen(.link("crossing"))])
  }

  @Test("What is closed for sure opens with an unknown probability")
  func reopening() throws {
    var network = Self.network
    network.passages[0].closureProbability = 1
    network.passages[0].isClosed = true
    let open = try network.applying([.reopen(.passage("border"))]).passages[0]
    #expect(!open.isClosed && open.closureProbability == nil)
  }

  @Test("Times, costs and capacities change by the number that the edit states")
  func numbers() throws {
    let rail = NetworkSelector.link("a-border")
    func link(_ edit: NetworkEdit) throws -> TransportNetwork.Link {
      try Self.network.applying([edit]).links[0]
    }
    #expect(try link(.slow(rail, factor: 3)).days == 3)
    #expect(try link(.slow(rail, factor: 3)).daysSpread == 1.5)
    #expect(try link(.delay(rail, days: 0.5)).days == 1.5)
    #expect(try link(.tax(rail, amount: 4)).cost == 14)
    #expect(try link(.taxShare(rail, share: 0.15)).cost == 11.5)
    #expect(try link(.scaleCapacity(rail, factor: 0.65)).capacity == 650)
    #expect(try link(.setCapacity(rail, capacity: 7)).capacity == 7)
    let border = try Self.network.applying([.slow(.passage("border"), factor: 2)]).passages[0]
    #expect(border.days == 1 && border.daysSpread == 0.5)
    let crossing = NetworkSelector.link("crossing")
    #expect(try Self.network.applying([.setCapacity(crossing, capacity: 9)]).links[7].capacity == 9)
    // An unknown capacity stays unknown beside a known one.
    let scaled = try Self.network.applying([.scaleCapacity(.element(.link), factor: 2)])
    #expect(scaled.links.map(\.capacity) == [2000, 2000, nil, nil, 6000, 6000, nil, nil])
  }

  @Test("New nodes, links and passages find their places by key")
  func additions() throws {
    let link = TransportNetwork.Link(
      id: "new", from: 0, to: 0, mode: .road, kilometres: 10, days: 1, cost: 1)
    let passage = TransportNetwork.Passage(id: "gate", node: 0, kind: .load, days: 1, cost: 1)
    let after = try Self.network.applying([
      .addNode(.init(id: "d", countries: ["DDD"])),
      .addLink(link, from: "c", to: "d", bothWays: true), .addPassage(passage, at: "d"),
    ])
    #expect(after.links.suffix(2).map { [$0.from, $0.to] } == [[4, 5], [5, 4]])
    #expect(after.links.suffix(2).map(\.isReverse) == [false, true])
    #expect(after.passages.last?.node == 5)
    let oneWay = try Self.network.applying([
      .addLink(link, from: "a", to: "c", bothWays: false)
    ])
    #expect(oneWay.links.count == Self.network.links.count + 1)
  }

  @Test("An edit that names nothing is refused, with the names that come nearest")
  func nothing() throws {
    for (selector, nearest) in [
      (NetworkSelector.link("b-prt"), "b-port"), (.passage("borders"), "border"),
      (.node("prt"), "port"), (.country("AAB"), "AAA"), (.countryPair("BBB", "AAC"), "AAA-BBB"),
      (.operatedBy("First Rail"), "First Railway"),
    ] {
      let error = #expect(throws: NetworkEditError.self) {
        try Self.network.applying([.close(selector)])
      }
      #expect("\(try #require(error))".contains("‘\(nearest)’"), "\(selector)")
    }
    #expect(throws: NetworkEditError.self) {
      try Self.network.applying([.close(.all([.country("AAA"), .mode(.ferry)]))])
    }
    #expect(throws: NetworkEditError.self) { try Self.network.applying([.close(.any([]))]) }
  }

  @Test("Numbers that make no sense and keys that are taken are refused")
  func refusals() throws {
    let all = NetworkSelector.all([])
    for edit: NetworkEdit in [
      .slow(all, factor: 0), .slow(all, factor: -1), .delay(all, days: -1),
      .delay(all, days: .nan), .tax(all, amount: .infinity), .taxShare(all, share: -1),
      .scaleCapacity(all, factor: 0), .setCapacity(all, capacity: 0),
    ] {
      let error = #expect(throws: NetworkEditError.self) { try Self.network.applying([edit]) }
      guard case .number = try #require(error) else {
        Issue.record("\(edit): \(String(describing: error))")
        continue
      }
    }
    let link = TransportNetwork.Link(
      id: "crossing", from: 0, to: 0, kilometres: 1, days: 1, cost: 1)
    #expect(throws: NetworkEditError.duplicate("crossing")) {
      try Self.network.applying([.addLink(link, from: "a", to: "b", bothWays: true)])
    }
    #expect(throws: NetworkEditError.duplicate("a")) {
      try Self.network.applying([.addNode(.init(id: "a"))])
    }
    #expect(throws: NetworkEditError.unknownNode("ports", nearest: ["port"])) {
      try Self.network.applying([
        .addPassage(.init(id: "x", node: 0, kind: .load, days: 1, cost: 1), at: "ports")
      ])
    }
    #expect(throws: NetworkEditError.unknownCapacity(.link("crossing"))) {
      try Self.network.applying([.scaleCapacity(.link("crossing"), factor: 2)])
    }
  }
}
