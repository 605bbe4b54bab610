import Testing

@testable import Balance
@testable import WorldModel

@Suite("Poles and partitions")
struct PoleTests {
  private func pole(_ id: String, _ actors: EntityID...) -> Pole {
    Pole(id: id, title: id, actors: actors)
  }

  private var asia: TestWorld {
    var test = TestWorld()
    test.states("SUB", "CHN", "JPN", "RUS", "GBR", "DEU")
    test.bloc("ASIA", ["CHN", "JPN", "SUB"], kind: .region)
    test.actor("EU", .bloc)
    for (member, valid) in [("DEU", "1958/.."), ("GBR", "1973/2020-01-31")] {
      test.facts.memberships.append(
        Fact(
          Membership(member: EntityID(member), organisation: "EU", role: .member),
          test.envelope(valid)))
    }
    return test
  }

  @Test("China inside Asia is an overlap, and the message names it")
  func overlap() throws {
    let world = asia.world
    let year = EDTFInterval(year: 2016)
    do throws(PartitionError) {
      _ = try PolePartition(
        [pole("china", "CHN"), pole("asia", "ASIA")], at: year, subject: "SUB", in: world)
      Issue.record("the overlap was accepted")
    } catch {
      #expect(
        error == .overlap(actor: "CHN", first: "china", second: "asia", time: year))
      #expect(error.description.contains("CHN lies in both"))
    }
  }

  @Test("an overlap depends on the membership of the time")
  func datedOverlap() throws {
    let poles = [pole("eu", "EU"), pole("britain", "GBR")]
    let world = asia.world
    #expect(throws: PartitionError.self) {
      try PolePartition(poles, at: EDTFInterval(year: 2012), in: world)
    }
    #expect(try PolePartition(poles, at: EDTFInterval(year: 2022), in: world).poles.count == 2)
  }

  @Test("the subject may be a member of several poles")
  func subjectInside() throws {
    var test = asia
    test.bloc("CLUB", ["SUB", "RUS"], kind: .organisation)
    let poles = [pole("asia", "ASIA"), pole("club", "CLUB")]
    let world = test.world
    #expect(
      try PolePartition(poles, at: EDTFInterval(year: 2016), subject: "SUB", in: world)
        .poles.count == 2)
    #expect(throws: PartitionError.self) {
      try PolePartition(poles, at: EDTFInterval(year: 2016), in: world)
    }
  }

  @Test("a key used twice, the reserved key and a pole of nobody are refused")
  func keys() {
    let world = asia.world
    let year = EDTFInterval(year: 2016)
    for poles in [
      [pole("a", "CHN"), pole("a", "RUS")], [pole("rest", "CHN")], [pole("empty")],
    ] {
      #expect(throws: PartitionError.self) { try PolePartition(poles, at: year, in: world) }
    }
  }

  private func amount(_ pole: Pole, _ world: World, _ period: String) throws -> PoleAmount {
    let tables = try PartnerTables(
      series: "goods-trade", reporter: "SUB", direction: .total, in: world)
    let interval = try #require(EDTFInterval(period))
    return PoleAmount.of(pole, in: try #require(try tables.table(for: interval)), world: world)
  }

  @Test("a bloc counts by its own row, exactly")
  func blocRow() throws {
    let amount = try amount(pole("union", "UNI"), TestWorld.trading.world, "2016")
    #expect(amount.amount == 52)
    #expect(amount.isExact)
    #expect(amount.rows.map(\.partner) == ["UNI"])
  }

  @Test("a bloc and its member in one pole are counted once")
  func blocAndMember() throws {
    let amount = try amount(pole("union", "UNI", "CCC"), TestWorld.trading.world, "2016")
    #expect(amount.amount == 52)
  }

  @Test("a set of states whose member may hide in the rest gets a bound")
  func hiddenMember() throws {
    let amount = try amount(pole("pair", "CCC", "DDD"), TestWorld.trading.world, "2016")
    #expect(amount.amount == 40)
    #expect(amount.hidden == ["DDD"])
    // The rest sums 12 and 8: one of the two can hold 12 at most.
    #expect(near(amount.most, 52))
    let share = amount.share(of: 100)
    #expect(near(share.value, 0.4))
    #expect(near(share.high, 0.52))
    #expect(
      amount.notes.contains {
        $0.hasPrefix("Name of DDD: not listed; may be among the other partners, with at most 12")
      })
  }

  @Test("a state that is not listed has bounds and no share")
  func unlisted() throws {
    let amount = try amount(pole("d", "DDD"), TestWorld.trading.world, "2016")
    let share = amount.share(of: 100)
    #expect(share.value == nil)
    #expect(share.low == 0)
    #expect(near(share.high, 0.12))
  }

  @Test("in a table stated complete, a state without a row has a share of 0")
  func completeTable() throws {
    let amount = try amount(pole("e", "EEE"), TestWorld.trading.world, "2012")
    #expect(amount.share(of: 100).value == 0)
    #expect(amount.isExact)
  }

  @Test("a route counts for the first foreign state on its way")
  func routes() throws {
    var test = TestWorld()
    test.states("SUB", "RUS", "CHN", "TUR")
    test.route("north", ["SUB", "RUS", "TUR"])
    test.route("east", ["SUB", "CHN"])
    test.table("2012", ["north": 80, "east": 20])
    let world = test.world
    #expect(try amount(pole("r", "RUS"), world, "2012").amount == 80)
    #expect(try amount(pole("t", "TUR"), world, "2012").amount == 0)
    #expect(try amount(pole("route", "east"), world, "2012").amount == 20)
  }
}
