import Desk
import Doctrines
import WorldModel

/// Doctrines, events and agreements: they are read, or refused with all faults, each with its rule.
enum YAMLText {
  private static let world = World(title: "", sources: [], series: [], facts: FactTables())

  static func brokenPromise(_ bytes: [UInt8], _ reader: FuzzedReader) -> String? {
    do throws(FormatError) {
      let text = try FormatText.read(bytes, file: "fuzzed.yaml")
      switch reader {
      case .event:
        _ = try OccurrenceReader.read(text, file: "fuzzed.yaml", id: "fuzzed", world: world)
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
