import Datasets
import Formats
import Negotiation
import WorldModel

/// Negotiations: what is read can be written and reads back as the same, and gives power or forecasts
/// that are numbers; what is refused is refused with all faults, each with its rule.
enum NegotiationText {
  static func brokenCase(_ bytes: [UInt8]) -> String? {
    do throws(FormatError) {
      return broken(
        try NegotiationReader.read(
          FormatText.read(bytes, file: "fuzzed.yaml"), file: "fuzzed.yaml"))
    } catch { return broken(error.faults.map(\.rule)) }
  }

  static func brokenOutline(_ bytes: [UInt8]) -> String? {
    do throws(FormatError) {
      let made = try NegotiationOutlineReader.read(
        FormatText.read(bytes, file: "fuzzed.yaml"), file: "fuzzed.yaml", in: world)
      guard let text = try? made.text() else { return "a case from an outline can be written" }
      let read = try? NegotiationReader.read(text, file: "written.yaml")
      return read == made.negotiation ? nil : "the case with its receipts reads back as the same"
    } catch { return broken(error.faults.map(\.rule)) }
  }

  static func brokenTable(_ bytes: [UInt8]) -> String? {
    let file = FileContents(path: "fuzzed.csv", bytes: bytes, sha256: "")
    do throws(DatasetFaults) {
      if let promise = broken(try NegotiationFile.read(file)) { return promise }
    } catch {
      if let promise = broken(error.faults.map(\.rule)) { return promise }
    }
    do throws(DatasetFaults) {
      let game = try VotingWeightsFile.read(file)
      guard game.count <= 12, let indices = try? game.powerIndices() else { return nil }
      let sum = indices.voters.reduce(0) { $0 + $1.shapleyShubik }
      return abs(sum - 1) < 1e-9 ? nil : "Shapley–Shubik indices add to one, not \(sum)"
    } catch { return broken(error.faults.map(\.rule)) }
  }

  private static func broken(_ negotiation: NegotiationCase) -> String? {
    guard let text = try? NegotiationWriter.text(of: negotiation) else {
      return "a case that was read can be written"
    }
    let read = try? NegotiationReader.read(text, file: "written.yaml")
    if read != negotiation { return "what is written reads back as the same case" }
    guard negotiation.actors.count <= 12, negotiation.issues.count <= 4 else { return nil }
    for outcome in negotiation.outcomes() {
      for model in outcome.models where !(model.value?.isFinite ?? true) {
        return "\(model.model) on issue \(outcome.issue) is a number or none"
      }
    }
    return nil
  }

  private static func broken(_ rules: [String]) -> String? {
    if rules.isEmpty { return "a refusal names a fault" }
    return rules.contains("") ? "a fault names its rule" : nil
  }

  /// The parties of the outline to try, two of them with figures of 2016.
  private static let world: World = {
    var facts = FactTables()
    for key in ["KAZ", "RUS", "CHN", "TUR", "IND", "USA"] {
      facts.actors.append(
        Fact(
          Actor(id: EntityID(key), kind: .state, name: "State \(key)"),
          FactEnvelope(valid: .unknown, source: "s", locator: "")))
    }
    let year = EDTFInterval("2016") ?? .unknown
    for (key, point, product) in [("KAZ", -0.5, 2.0), ("USA", 2.5, 90.0)] {
      for (quantity, value, unit) in [
        ("ideal-point-published", point, "1"), ("gdp", product, "USD bn"),
      ] {
        facts.quantities.append(
          Fact(
            SubjectFigure(
              subject: EntityID(key), quantity: quantity, value: value, comparator: .equal,
              unit: MeasurementUnit(unit)),
            FactEnvelope(valid: year, status: .reported, source: "s", locator: "row")))
      }
    }
    return World(
      title: "small",
      sources: [Source(id: "s", title: "s", producer: "s", independence: .academic)], series: [],
      facts: facts)
  }()
}
