import Testing
import WorldModel

@Suite("A transport network from facts")
struct NetworkResolutionTests {
  /// How a test changes the rows of ``facts(_:)``.
  typealias Change = (inout FactTables) throws -> Void

  private func figure(
    _ of: EntityID, _ quantity: NetworkFigure.Quantity, _ value: Double?, _ unit: MeasurementUnit,
    cargo: Cargo? = nil, valid: String = "", recorded: String = "2020",
    status: FactStatus = .reported, source: SourceID = "book", locator: String = ""
  ) throws -> Fact<NetworkFigure> {
    try fact(
      NetworkFigure(of: of, quantity: quantity, cargo: cargo, value: value, unit: unit),
      valid: valid, recorded: recorded, status: status, source: source, locator: locator)
  }

  ///     alma ═══ (KAZ|UZB) ═══ tash        and an oil pipeline alma ─── tash
  private func small(_ change: Change = { _ in }) throws -> World {
    try world { facts in
      for (id, kind, country, other) in [
        ("alma", NetworkNode.Kind.city, "KAZ", nil), ("kaz-uzb", .borderCrossing, "KAZ", "UZB"),
        ("tash", .city, "UZB", nil as EntityID?),
      ] {
        facts.networkNodes.append(
          try fact(
            NetworkNode(
              id: EntityID(id), kind: kind, name: id, country: EntityID(country), other: other)))
      }
      for (id, from, to, mode, country) in [
        ("north", "alma", "kaz-uzb", TransportMode.rail1520, "KAZ"),
        ("south", "kaz-uzb", "tash", .rail1520, "UZB"),
        ("pipe", "alma", "tash", .oilPipeline, "UZB"),
      ] {
        facts.networkLinks.append(
          try fact(
            NetworkLink(
              id: EntityID(id), from: EntityID(from), to: EntityID(to), mode: mode,
              country: EntityID(country), operatedBy: "KTZ",
              direction: mode == .oilPipeline ? .forward : .both)))
      }
      facts.networkPassages.append(
        try fact(NetworkPassage(id: "border", node: "kaz-uzb", kind: .border)))
      facts.networkFigures = [
        try figure("north", .length, 960, "km"), try figure("south", .length, 240, "km"),
        try figure("pipe", .length, 1000, "km"), try figure("mode:rail-1520", .speed, 20, "km/h"),
        try figure("mode:rail@UZB", .speed, 10, "km/h"),
        try figure("mode:rail", .cost, 0.5, "USD per FEU per km"),
        try figure("border:rail", .dwell, 12, "h"), try figure("border", .cost, 90, "USD per FEU"),
      ]
      try change(&facts)
    }
  }

  @Test("Own figures go before those of a class in a country, and these before those of a class")
  func precision() throws {
    let network = try TransportNetwork(world: try small())
    #expect(network.nodes.map(\.id) == ["alma", "kaz-uzb", "tash"])
    #expect(network.links.map(\.id) == ["north", "north", "south", "south"])
    #expect(network.links.map(\.isReverse) == [false, true, false, true])
    // 960 km at 20 km/h are 48 h; 240 km at the 10 km/h of Uzbekistan are 24 h.
    #expect(network.links.map(\.days) == [2, 2, 1, 1])
    #expect(network.links.map(\.cost) == [480, 480, 120, 120])
    #expect(network.passages.map(\.days) == [0.5] && network.passages.map(\.cost) == [90])
    // What no figure tells is not known.
    #expect(network.links[0].capacity == nil && network.links[0].closureProbability == nil)
    #expect(network.passages[0].daysSpread == nil && network.links[0].daysSpread == nil)
    let own = try TransportNetwork(
      world: try small { $0.networkFigures.append(try figure("south", .days, 5, "days")) })
    #expect(own.links[2].days == 5)
  }

  @Test("Receipts name the facts, the class, the formula and what was not chosen")
  func receipts() throws {
    let network = try TransportNetwork(
      world: try small { facts in
        facts.networkFigures += [
          try figure("mode:rail-1520", .speed, 32, "km/h", recorded: "2022", source: "paper")
        ]
      })
    // 960 / 32 / 24: the newer of the two.
    #expect(network.links[0].days == 1.25)
    let days = try #require(network.receipts(of: "north").first { $0.quantity == .days })
    #expect(days.key == "mode:rail-1520" && days.isClassFigure)
    #expect(days.formula == "length / speed / 24" && days.unit == "days" && days.value == 1.25)
    #expect(
      days.facts == [
        "network-figures/mode:rail-1520/speed/paper/", "network-figures/north/length/book/",
      ])
    #expect(days.others == ["network-figures/mode:rail-1520/speed/book/"])
    let first = try TransportNetwork(
      world: try small { facts in
        facts.networkFigures += [
          try figure("mode:rail-1520", .speed, 32, "km/h", recorded: "2022", source: "paper")
        ]
      }, rule: .firstReport)
    #expect(first.links[0].days == 2)
    #expect(network.receipts(of: "nothing").isEmpty)
    #expect(network.receipts(of: "border").map(\.quantity) == [.cost, .dwell])
  }

  @Test("Figures that hold at the date go first, then the last before it, then the first after it")
  func dates() throws {
    func days(_ date: String, _ years: [(String, Double)]) throws -> Double? {
      let world = try small { facts in
        for (year, value) in years {
          facts.networkFigures.append(try figure("south", .days, value, "days", valid: year))
        }
      }
      return try TransportNetwork(world: world, on: time(date)).links.last?.days
    }
    let years = [("2018", 8.0), ("2020", 6), ("2022", 4)]
    #expect(try days("2020-05", years) == 6)
    #expect(try days("2021", years) == 6)
    #expect(try days("2025", years) == 4)
    #expect(try days("2010", years) == 8)
    let world = try small {
      $0.networkFigures.append(try figure("south", .days, 8, "days", valid: "2018"))
    }
    let receipt = try TransportNetwork(world: world, on: time("2025")).receipts(of: "south")
      .first { $0.quantity == .days }
    #expect(receipt?.timing == .earlier)
  }

  @Test("A closure holds for its time alone, and what is planned not at all")
  func closures() throws {
    let world = try small { facts in
      facts.networkFigures += [
        try figure("border", .closureProbability, 1, "1", valid: "2025-09-12/2025-09-25"),
        try figure("north", .capacity, 900, "TEU/year", status: .planned),
        try figure("north", .closureProbability, 5, "%", valid: "2020/.."),
      ]
      facts.networkLinks.append(
        try fact(
          NetworkLink(id: "later", from: "alma", to: "tash", mode: .road, country: "KAZ"),
          status: .planned))
      facts.networkLinks.append(
        try fact(
          NetworkLink(id: "new", from: "alma", to: "tash", mode: .rail1435, country: "KAZ"),
          valid: "2030/.."))
    }
    let closed = try TransportNetwork(world: world, on: time("2025-09-20"))
    #expect(closed.passages[0].isClosed && closed.passages[0].closureProbability == 1)
    let open = try TransportNetwork(world: world, on: time("2025-10-20"))
    #expect(!open.passages[0].isClosed && open.passages[0].closureProbability == nil)
    #expect(open.links[0].capacity == nil && open.links[0].closureProbability == 0.05)
    #expect(Set(open.links.map(\.id)) == ["north", "south"])
  }

  @Test("The cargo decides modes, units and figures")
  func cargoes() throws {
    let world = try small { facts in
      facts.networkFigures += [
        try figure("pipe", .days, 10, "days"), try figure("pipe", .cost, 30, "USD per t"),
        try figure("pipe", .capacity, 20, "Mt/year"),
        try figure("mode:rail", .cost, 0.02, "USD per t per km"),
        try figure("border", .cost, 3, "USD per t"),
        try figure("north", .capacity, 6, "Mt/year"),
        try figure("south", .days, 9, "days", cargo: .oil),
      ]
    }
    let oil = try TransportNetwork(world: world, cargo: .oil)
    #expect(oil.links.map(\.id) == ["north", "north", "south", "south", "pipe"])
    #expect(oil.links[4].cost == 30 && oil.links[4].capacity == 20)
    #expect(oil.links[0].cost == 19.2 && oil.links[0].capacity == 6 && oil.links[2].days == 9)
    #expect(oil.passages[0].cost == 3)
    let containers = try TransportNetwork(world: world)
    #expect(containers.links[0].cost == 480 && containers.links[0].capacity == nil)
    #expect(containers.links[2].days == 1)
    // 6 Mt at 12 t for each TEU.
    let converted = try TransportNetwork(world: world, tonnesPerTEU: 12)
    #expect(converted.links[0].capacity == 500_000)
    #expect(converted.receipts(of: "north").contains { $0.formula == "Mt × 10⁶ / 12 t per TEU" })
  }

  @Test("Spreads may be days or a share of the days")
  func spreads() throws {
    let network = try TransportNetwork(
      world: try small { facts in
        facts.networkFigures += [
          try figure("mode:rail", .delaySpread, 25, "%"),
          try figure("border:rail", .dwellSpread, 6, "h"),
          try figure("passage:border", .queueExponent, 4, "1"),
        ]
      })
    #expect(network.links.map(\.daysSpread) == [0.5, 0.5, 0.25, 0.25])
    #expect(network.passages[0].daysSpread == 0.25 && network.passages[0].queueExponent == 4)
  }

  @Test("All faults are collected: what is missing, negative, unknown or in another unit")
  func faults() throws {
    func faults(_ change: Change) throws -> [NetworkFault] {
      let world = try small(change)
      let error = #expect(throws: NetworkFaults.self) { try TransportNetwork(world: world) }
      return error?.faults ?? []
    }
    let many = try faults { facts in
      facts.networkFigures.removeAll { $0.content.of == "north" || $0.content.of == "border" }
      facts.networkFigures += [
        try figure("noth", .length, 1, "km"), try figure("mode:camel", .speed, 1, "km/h"),
      ]
      facts.networkLinks.append(
        try fact(NetworkLink(id: "x", from: "alma", to: "tashk", mode: .road)))
    }
    #expect(
      many.contains(
        .unknownElement(
          "noth", fact: "network-figures/noth/length/book/", nearest: ["north"])))
    #expect(many.contains { $0.element == "mode:camel" })
    #expect(many.contains(.missing(.length, of: "north", unit: "km")))
    // A cost that nobody states is left out of sums and told; it is no fault.
    #expect(!many.contains(.missing(.cost, of: "border", unit: "USD per FEU")))
    #expect(many.contains(.unknownNode("tashk", of: "x", nearest: ["tash"])))
    #expect(
      try faults { $0.networkFigures[0] = try figure("north", .length, -960, "km") }
        .contains(.number(.length, of: "north", value: -960, rule: "a length must be above 0")))
    #expect(
      try faults { $0.networkFigures[0] = try figure("north", .length, 960, "miles") }
        .contains(.unit(.length, of: "north", found: "miles", known: ["km"])))
    #expect(
      try faults { $0.networkFigures.append(try figure("north", .capacity, 0, "TEU/year")) }
        .contains { $0.element == "north" })
    #expect(
      try faults { $0.networkPassages = [] }
        .contains(.noBorderPassage("kaz-uzb", from: .rail1520, to: .rail1520)))
    #expect(
      try faults { facts in
        facts.networkNodes.append(try fact(NetworkNode(id: "lost", kind: .city, name: "Lost")))
      } == [.isolated("lost")])
    // A figure that exists, but that nobody states, is no figure.
    #expect(
      try faults { $0.networkFigures[0] = try figure("north", .length, nil, "km") }
        .contains(.missing(.length, of: "north", unit: "km")))
  }

  @Test("The keys of classes are checked")
  func classes() {
    for key: EntityID in [
      "mode:rail-1520", "mode:rail", "mode:road@KAZ", "border:rail@KAZ-CHN", "passage:gauge-change",
      "transfer:rail>ferry",
    ] {
      #expect(NetworkClass.fault(of: key) == nil, "\(key)")
    }
    for key: EntityID in [
      "mode:", "mode:camel", "modes:rail", "border:", "passage:tunnel", "transfer:rail",
      "mode:road@",
    ] {
      #expect(NetworkClass.fault(of: key) != nil, "\(key)")
    }
  }
}
