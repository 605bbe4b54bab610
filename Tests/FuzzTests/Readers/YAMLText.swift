import Desk
import Doctrines
import Formats
import Scenarios
import WorldModel

/// Doctrines, scenarios, events and agreements: they are read, or refused with all faults, each with its rule.
enum YAMLText {
  private static let world = World(title: "", sources: [], series: [], facts: FactTables())

  private static let networks = ScenarioNetworks([
    TransportNetwork(
      nodes: [
        .init(id: "kaz-aktau", kind: .port, countries: ["KAZ"]),
        .init(id: "chn-kaz-khorgos", kind: .borderCrossing, countries: ["CHN", "KAZ"]),
      ],
      links: [
        .init(
          id: "line", from: 0, to: 1, countries: ["KAZ"], kilometres: 9, days: 1, cost: 1,
          capacity: 5)
      ],
      passages: [.init(id: "gauge", node: 1, kind: .gaugeChange, days: 1, cost: 1)])
  ])

  static func brokenPromise(_ bytes: [UInt8], _ reader: FuzzedReader) -> String? {
    do throws(FormatError) {
      let text = try FormatText.read(bytes, file: "fuzzed.yaml")
      switch reader {
      case .event:
        _ = try OccurrenceReader.read(text, file: "fuzzed.yaml", id: "fuzzed", world: world)
      case .scenario:
        _ = try ScenarioReader.read(text, file: "fuzzed.yaml", world: world) {
          (_) throws(ScenarioError) in networks
        }
      case .agreement:
        _ = try AgreementReader.read(text, file: "fuzzed.yaml", world: world, subject: "KAZ")
      default:
        _ = try DoctrineReader.read(
          text, file: "fuzzed.yaml", world: world, registry: .standard)
      }
      return nil
    } catch {
      if error.faults.isEmpty { return "a refusal names a fault" }
      let nameless = error.faults.first { $0.rule.isEmpty }
      return nameless.map { "a fault names its rule: \($0)" }
    }
  }
}
