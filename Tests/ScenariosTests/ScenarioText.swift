import Formats
import Scenarios
import Testing
import WorldModel

/// The text of a scenario file, to be read or broken.
struct ScenarioText {
  /// Six lines of head; the shocks follow from line 7.
  static let head = """
    scenario: test
    title: A test
    says: Something closes.
    date: 2025-09
    source: made
    shocks:

    """

  var text: String

  init(_ shocks: String...) { text = Self.head + shocks.map { "  - {\($0)}\n" }.joined() }

  init(text: String) { self.text = text }

  static let world = World(
    title: "test",
    sources: [Source(id: "made", title: "Made", producer: "tests", independence: .independent)],
    series: [], facts: FactTables())

  func read(
    _ networks: ScenarioNetworks = SmallNetwork.networks
  ) throws(FormatError) -> Scenario {
    try ScenarioReader.read(text, file: "test.yaml", world: Self.world) {
      (_) throws(ScenarioError) in networks
    }
  }

  func faults(sourceLocation: SourceLocation = #_sourceLocation) -> [FormatFault] {
    do throws(FormatError) {
      let scenario = try read()
      Issue.record("read as \(scenario)", sourceLocation: sourceLocation)
      return []
    } catch {
      return error.faults
    }
  }

  /// The one shock of the text, whose edits were tried on the network.
  func shock() throws -> NetworkShock { try #require(try read().shocks.first) }
}
