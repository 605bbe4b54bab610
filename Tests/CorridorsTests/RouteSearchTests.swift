import Testing
import WorldModel

@testable import Corridors

@Suite("Finding routes")
struct RouteSearchTests {
  /// Links 3 + 1 + 1 + 1 + 2 + 1 = 9, two borders with a change of gauge 2 · (0.25 + 0.75), one without 0.25.
  private static let northern = 11.25
  /// Links 3 + 1 + 2 + 1 + 1 + 9 + 1 = 18, one border with a change of gauge 1, four transfers 4.
  private static let middle = 23.0

  @Test("The fastest route, with its days, countries, borders, changes of gauge and modes")
  func fastest() throws {
    let route = try #require(try FreightNetwork.eurasia.route("xian", "lodz").routes.first)
    #expect(route.days == Self.northern && route.generalisedCost == Self.northern)
    #expect(route.countries == ["CHN", "KAZ", "RUS", "POL"])
    #expect(route.borders == ["chn-kaz", "kaz-rus", "pol-rus"])
    #expect(route.gaugeChanges == 2)
    #expect(route.modes == [.rail1435, .rail1520, .rail1435])
    // Six links and five passages.
    #expect(route.cost == 6 * 100 + 5 * 50 && route.kilometres == 3000)
    #expect(
      route.nodes == ["xian", "chn-kaz", "hub", "kaz-rus", "omsk", "pol-rus", "lodz"])
    #expect(route.runs(through: ["hub", "omsk"]) && !route.runs(through: ["omsk", "hub"]))
    #expect(!route.runs(through: ["aktau"]) && route.runs(through: []))
  }

  @Test("Who avoids a country goes round it")
  func avoided() throws {
    let made = FreightNetwork.eurasia
    let route = try #require(
      try made.route("xian", "lodz", .time, .init(avoidedCountries: ["RUS"])).routes.first)
    #expect(route.days == Self.middle)
    #expect(route.countries == ["CHN", "KAZ", "AZE", "GEO", "POL"])
    #expect(route.modes == [.rail1435, .rail1520, .ferry, .rail1520, .sea, .rail1435])
    for constraints in [
      RouteConstraints(avoidedNodes: ["omsk"]), .init(avoidedLinks: ["omsk-pol-rus"]),
      .init(avoidedNodes: ["kaz-rus"]),
    ] {
      #expect(
        try made.route("xian", "lodz", .time, constraints).routes.first?.days == Self.middle)
    }
  }

  @Test("Requirements are met on the way, and cost what the detour costs")
  func required() throws {
    let made = FreightNetwork.eurasia
    for requirement: RouteConstraints.Requirement in [
      .country("AZE"), .node("baku"), .link("poti-gdansk"), .mode(.sea), .mode(.ferry),
    ] {
      let answer = try made.route("xian", "lodz", .time, .init(required: [requirement]))
      #expect(answer.routes.first?.days == Self.middle, "\(requirement.description)")
    }
    for requirement: RouteConstraints.Requirement in [.gauge(1520), .country("RUS"), .node("xian")]
    {
      let answer = try made.route("xian", "lodz", .time, .init(required: [requirement]))
      #expect(answer.routes.first?.days == Self.northern, "\(requirement.description)")
    }
    let both = try made.route(
      "xian", "lodz", .time, .init(avoidedModes: [.sea], required: [.node("aktau")]))
    // From the hub to Aktau and back.
    #expect(both.routes.first?.days == Self.northern + 4)
    let many = RouteConstraints(
      required: (0..<9).map { RouteConstraints.Requirement.node(EntityID("n\($0)")) })
    #expect(throws: RouteError.tooManyRequirements(9)) {
      try made.route("xian", "lodz", .time, many)
    }
  }

  @Test("Where there is no route, the answer says why")
  func reasons() throws {
    let made = FreightNetwork.eurasia
    func reason(_ from: String, _ to: String, _ constraints: RouteConstraints = .init()) throws
      -> NoRoute?
    {
      try made.route(from, to, .time, constraints).reason
    }
    #expect(try reason("xian", "xian") == .sameNode)
    #expect(try reason("xian", "lodz", .init(avoidedCountries: ["POL"])) == .avoidedEnd("lodz"))
    #expect(
      try reason("xian", "lodz", .init(avoidedModes: [.rail1520])) == .avoided(["chn-kaz-hub"])
        || reason("xian", "lodz", .init(avoidedGauges: [1520]))?.description.contains("avoided")
          == true
    )
    #expect(
      try reason("xian", "lodz", .init(avoidedCountries: ["RUS", "AZE"]))
        == reason("xian", "lodz", .init(avoidedCountries: ["AZE", "RUS"])))
    #expect(
      try reason("xian", "lodz", .init(avoidedLinks: ["omsk-pol-rus", "aktau-baku"]))
        .map { [.avoided(["omsk-pol-rus"]), .avoided(["aktau-baku"])].contains($0) } == true)
    #expect(
      try reason("xian", "lodz", .init(required: [.country("IRN")])) == .required([.country("IRN")])
    )
    #expect(
      try reason("xian", "lodz", .init(avoidedModes: [.sea], required: [.mode(.sea)]))
        == .required([.mode(.sea)]))
  }

  @Test("What is closed is never used, and is named where nothing else is left")
  func closed() throws {
    let made = FreightNetwork.eurasia
    let open = made.network
    func answer(_ edits: [NetworkEdit]) throws -> RouteAnswer {
      var changed = made
      changed.network = try open.applying(edits)
      return try changed.route("xian", "lodz")
    }
    let border = NetworkEdit.close(.countryPair("RUS", "POL"))
    let sea = NetworkEdit.close(.link("poti-gdansk"))
    #expect(try answer([border]).routes.first?.days == Self.middle)
    // Either of the two would do.
    let reason = try #require(try answer([border, sea]).reason)
    #expect(
      [.closed(["pol-rus-border", "pol-rus-gauge"]), .closed(["poti-gdansk"])].contains(reason),
      "\(reason)")
    #expect(
      try answer([border, sea, .reopen(.countryPair("POL", "RUS"))]).routes.first?.days
        == Self.northern)
    #expect(try answer([.close(.country("KAZ"))]).reason?.description.hasPrefix("closed: ") == true)
    var changed = made
    changed.network = try open.applying([border])
    let both = try changed.route("xian", "lodz", .time, .init(avoidedModes: [.sea]))
    // What is closed is named before what the user chose to avoid.
    #expect(
      both.reason == .closed(["pol-rus-border", "pol-rus-gauge"]),
      "\(String(describing: both.reason))")
  }

  @Test("The k shortest come in order, and to no node twice")
  func several() throws {
    let made = FreightNetwork.eurasia
    let routes = try made.search().routes(
      from: made.at("xian"), to: made.at("lodz"), count: 10, .time
    ).routes
    #expect(routes.map(\.days) == [Self.northern, Self.middle])
    for route in routes { #expect(Set(route.nodes).count == route.nodes.count) }
  }

  @Test("Routes that nothing beats: fast through more countries, cheap by sea")
  func pareto() throws {
    var made = FreightNetwork.eurasia
    made.node("shanghai", .port, "CHN")
    made.line("xian", "shanghai", .rail1435, "CHN", days: 2)
    made.line("shanghai", "gdansk", .sea, days: 35, cost: 20, km: 20000, risk: 0.3)
    made.passage("shanghai-transfer", at: "shanghai", .transfer, days: 2)
    let search = try made.search()
    let (from, to) = (made.at("xian"), made.at("lodz"))
    let routes = try search.pareto(from: from, to: to).routes
    #expect(routes.map(\.days).first == Self.northern)
    #expect(routes.map(\.countries.count) == [4, 2])
    // By sea: 2 + 2 + 35 + 1 + 1 days.
    #expect(routes.map(\.days) == [Self.northern, 41])
    let fast = try search.pareto(from: from, to: to, [.time]).routes
    #expect(fast.map(\.days) == [Self.northern])
    let noRussia = try search.pareto(
      from: from, to: to, [.time, .countries],
      .init(avoidedCountries: ["RUS"])
    ).routes
    #expect(noRussia.map(\.days) == [Self.middle, 41])
    let viaBaku = try search.pareto(
      from: from, to: to, [.time, .cost],
      .init(required: [.node("baku")])
    ).routes
    #expect(viaBaku.allSatisfy { $0.nodes.contains("baku") } && !viaBaku.isEmpty)
    #expect(
      try search.pareto(from: from, to: to, [.time], .init(avoidedCountries: ["CHN"])).reason
        == .avoidedEnd("xian"))
    #expect(throws: RouteError.tolerance(-0.1)) {
      try search.pareto(from: from, to: to, tolerance: -0.1)
    }
    #expect(throws: RouteError.tooManyLabels(limit: 3)) {
      try search.pareto(from: from, to: to, labelLimit: 3)
    }
    #expect(throws: RouteError.unknownNode(99, count: 12)) {
      try search.pareto(from: 99, to: to)
    }
  }

  @Test("The order of nodes, links and passages in the network changes no route")
  func order() throws {
    let made = FreightNetwork.eurasia
    var other = made
    let count = made.network.nodes.count
    other.network.nodes.reverse()
    other.network.links = made.network.links.reversed().map { link in
      var link = link
      (link.from, link.to) = (count - 1 - link.from, count - 1 - link.to)
      return link
    }
    other.network.passages = made.network.passages.reversed().map { passage in
      var passage = passage
      passage.node = count - 1 - passage.node
      return passage
    }
    for (from, to) in [("xian", "lodz"), ("lodz", "xian"), ("baku", "omsk")] {
      #expect(try made.route(from, to) == other.route(from, to))
      let routes = try made.search().pareto(from: made.at(from), to: made.at(to)).routes
      let same = try other.search().pareto(from: other.at(from), to: other.at(to)).routes
      #expect(routes == same)
    }
  }
}
