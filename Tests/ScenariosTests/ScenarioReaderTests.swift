import Formats
import Scenarios
import Testing
import WorldModel

@Suite("Reader of scenarios")
struct ScenarioReaderTests {
  @Test("A sound file is read as it stands")
  func sound() throws {
    let scenario = try ScenarioText(
      "shock: border-closed, between: [RUS, POL], modes: [rail, road], because: dispute"
    ).read()
    #expect(scenario.id == "test")
    #expect(scenario.date.description == "2025-09")
    #expect(scenario.source == "made")
    #expect(
      scenario.shocks == [
        .borderClosed(
          CountryPair("POL", "RUS"), modes: ModeChoice([.road, .rail1435, .rail1520]))
      ])
  }

  @Test("Each fault is told with its place, value, rule and fix", arguments: BrokenShock.all)
  func broken(_ case: BrokenShock) throws {
    let faults = ScenarioText(`case`.text).faults()
    let fault = try #require(faults.first)
    #expect(faults.count == 1, "\(faults)")
    #expect(fault.file == "test.yaml" && fault.line == 7)
    #expect(fault.column == `case`.column, "\(fault)")
    #expect(fault.value == `case`.value, "\(fault)")
    for words in `case`.says {
      #expect("\(fault.rule); \(fault.fix)".contains(words), "\(fault)")
    }
  }

  @Test(
    "A head without what it needs is refused",
    arguments: [
      ("title: A test\n", "", 1, "title", "a scenario needs this key"),
      ("says: Something closes.", "says: \" \"", 3, "", "‘says’ must not be empty"),
      ("date: 2025-09", "date: 2025-13", 4, "2025-13", "‘date’ must be a date of EDTF level 1"),
      ("source: made", "source: mode", 5, "mode", "the world knows no such source"),
      ("source: made", "sorce: made", 5, "sorce", "a scenario has no such key"),
    ] as [(String, String, Int, String, String)])
  func head(_ old: String, _ new: String, _ line: Int, _ value: String, _ rule: String) throws {
    let sound = ScenarioText("shock: border-closed, between: [RUS, POL]").text
    let faults = ScenarioText(text: sound.replacing(old, with: new)).faults()
    let fault = try #require(faults.first)
    #expect(faults.count == 1, "\(faults)")
    #expect((fault.line, fault.value, fault.rule) == (line, value, rule))
    #expect(!fault.fix.isEmpty)
  }

  @Test("A scenario without shocks is refused")
  func noShocks() throws {
    let text = ScenarioText.head.replacing("shocks:\n", with: "shocks: []\n")
    let fault = try #require(ScenarioText(text: text).faults().first)
    #expect((fault.line, fault.column) == (6, 9))
    #expect(fault.rule == "a scenario must have at least one shock")
  }

  @Test("All faults of a file are told at once, in the order of their places")
  func several() {
    let faults = ScenarioText(
      "shock: border-closd, between: [RUS, POL]", "shock: node-closed, node: aktu",
      "shock: slower, modes: [rail], factor: -1"
    ).faults()
    #expect(faults.map(\.line) == [7, 8, 9])
    #expect(faults.map(\.value) == ["border-closd", "aktu", "-1"])
  }

  @Test("A world without a network at the date can have no scenario")
  func noNetwork() throws {
    let text = ScenarioText("shock: border-closed, between: [RUS, POL]")
    do throws(FormatError) {
      _ = try text.read(ScenarioNetworks([TransportNetwork()]))
      Issue.record("read")
    } catch {
      #expect(error.faults.map(\.line) == [4])
      #expect(
        error.faults.map(\.rule) == ["the world must have a transport network at the date"])
    }
  }

  @Test("A shock of a cargo whose network has faults is refused, not left out in silence")
  func unresolved() throws {
    let networks = ScenarioNetworks(
      SmallNetwork.networks.networks, unresolved: [.oil: "l-pipe has no length"])
    // Only the network of oil could have this passage.
    let text = ScenarioText("shock: capacity-changed, passage: p-mooring, factor: 0.5")
    do throws(FormatError) {
      _ = try text.read(networks)
      Issue.record("read")
    } catch {
      #expect(error.faults.map(\.line) == [7])
      #expect(error.faults.map(\.value) == ["p-mooring"])
      #expect(error.faults.first?.rule.hasSuffix("looked in: l-pipe has no length") == true)
    }
    // A shock in a unit of oil names its cargo.
    let wider = ScenarioText("shock: capacity-changed, link: l-caspian, capacity: 5 Mt/year")
    do throws(FormatError) {
      _ = try wider.read(networks)
      Issue.record("read")
    } catch {
      #expect(error.faults.map(\.value) == ["oil"])
      #expect(error.faults.first?.rule.hasSuffix("l-pipe has no length") == true)
    }
    // What the network of containers has is changed there.
    let closed = try ScenarioText("shock: border-closed, between: [RUS, POL]").read(networks)
    #expect(closed.shocks.count == 1)
  }

  @Test("A shock may build on the one before it")
  func order() throws {
    let scenario = try ScenarioText(
      "shock: link-added, id: l-new, from: moscow, to: warsaw, mode: road, km: 1200, days: 2, "
        + "cost: 700 USD per FEU",
      "shock: slower, link: l-new, factor: 2"
    ).read()
    #expect(scenario.shocks.count == 2)
  }
}

/// A shock with one fault, in line 7.
struct BrokenShock: Sendable, CustomTestStringConvertible {
  let text: String
  let column: Int
  let value: String
  /// Parts of rule and fix.
  let says: [String]

  init(_ text: String, _ column: Int, _ value: String, _ says: String...) {
    self.text = text
    self.column = column
    self.value = value
    self.says = says
  }

  var testDescription: String { text }

  /// The text of a shock begins in column 6 of its line.
  static let all: [BrokenShock] = [
    BrokenShock(
      "shock: border-closd, between: [RUS, POL]", 13, "border-closd",
      "‘shock’ must be one of its known values", "did you mean ‘border-closed’?"),
    BrokenShock(
      "shock: border-closed, between: [RUS, POL], node: aktau", 49, "node",
      "a shock of kind ‘border-closed’ has no such key", "it takes: between, modes"),
    BrokenShock(
      "shock: border-closed, betwen: [RUS, POL]", 28, "betwen", "a shock has no such key",
      "did you mean ‘between’?"),
    BrokenShock("shock: node-closed", 5, "node", "a shock of kind ‘node-closed’ needs this key"),
    BrokenShock(
      "shock: border-closed, between: [RUS, RUS]", 37, "RUS, RUS",
      "‘between’ must name two different countries", "write between: [BLR, POL]"),
    BrokenShock(
      "shock: border-closed, between: [RUS, USA]", 43, "USA",
      "this must be a country of the network",
      "known: AZE, CHN"),
    BrokenShock(
      "shock: border-closed, between: [CHN, POL]", 37, "border CHN-POL",
      "a shock must name something in the network"),
    BrokenShock(
      "shock: node-closed, node: atkau", 32, "atkau", "this must be a node of the network",
      "did you mean ‘aktau’?"),
    BrokenShock(
      "shock: strait-closed, node: baku", 34, "baku",
      "the node must be of kind chokepoint, not port",
      "known: bosporus"),
    BrokenShock(
      "shock: node-closed, node: aktau, modes: [rial]", 47, "rial",
      "‘modes’ must name modes of transport", "did you mean ‘rail’?"),
    BrokenShock(
      "shock: capacity-changed, node: aktau, factor: 0", 52, "0",
      "‘factor’ must be a number above 0"),
    BrokenShock(
      "shock: capacity-changed, link: l-sea, factor: 0.5", 37, "link l-sea",
      "no capacity of what a shock names is known", "set one with ‘capacity’"),
    BrokenShock(
      "shock: capacity-changed, link: l-sea, capacity: 50 bananas", 54, "50 bananas",
      "‘capacity’ must be a number in its range with a known unit", "TEU/year"),
    BrokenShock(
      "shock: slower, factor: 2", 5, "slower", "a shock of kind ‘slower’ must name what it means"),
    BrokenShock(
      "shock: slower, link: l-sea", 5, "slower", "a shock of kind ‘slower’ must say how much",
      "add ‘factor’ or ‘days’"),
    BrokenShock(
      "shock: slower, link: l-sea, factor: 2, days: 1", 5, "factor, days",
      "only one of these keys can stand"),
    BrokenShock(
      "shock: slower, link: l-see, factor: 2", 27, "l-see", "this must be a link of the network",
      "did you mean ‘l-sea’?"),
    BrokenShock(
      "shock: operator-sanctioned, operator: KTS", 44, "KTS",
      "this must be an operator of the network",
      "known: ADY, ASCO, CR, KTZ"),
    BrokenShock(
      "shock: port-strike, node: aktau, share: 1", 46, "1",
      "‘share’ must be a number above 0 and below 1", "node-closed"),
    BrokenShock(
      "shock: link-added, id: l-sea, from: moscow, to: warsaw, mode: road, km: 9, days: 1, "
        + "cost: 7 USD per FEU", 29, "l-sea", "the network has this key already"),
    BrokenShock(
      "shock: link-added, id: l-new, from: moscow, to: warsaw, mode: gas-pipeline, km: 9, days: 1, "
        + "cost: 7 USD per FEU", 104, "7 USD per FEU", "‘gas-pipeline’ carries nothing"),
    BrokenShock(
      "shock: dearer, country: KAZ, share: -1", 42, "-1", "‘share’ must be a number above −1"),
  ]
}
