import Doctrines
import Formats
import Testing
import WorldModel

@Suite("Faults of doctrine files")
struct DoctrineReaderTests {
  static let measure = "{name: trade-total, partner: AAA, unit: USD bn}"

  @Test("A sound doctrine is read in full")
  func sound() throws {
    let doctrine = try DoctrineText.sound.read(in: DoctrineWorld().world)
    #expect(doctrine.id == "test")
    #expect(doctrine.subject == "SUB")
    #expect(doctrine.editions.map(\.id) == ["2010", "2020"])
    #expect(doctrine.vectors.map(\.actors) == [["AAA"], ["BBB"]])
    #expect(doctrine.partition.poles == ["east", "west"])
    #expect(doctrine.partition.rest == "others")
    #expect(doctrine.partition.weights.isEmpty)
    #expect(doctrine.domains == ["trade"])
    let check = try #require(doctrine.checks.first)
    #expect(check.kind == .target)
    #expect(check.severity == .info)
    #expect(check.says.text == "words")
    guard case .measured(let test) = check.test else {
      Issue.record("the check is not measured")
      return
    }
    #expect(test.measure.description == "trade-total(partner: AAA, unit: USD bn)")
    #expect(test.expectation.description == "≥ 40")
    #expect(test.timing == .latest)
    #expect(test.thresholdBasis == .stated)
  }

  @Test("Each fault is named once, with line, column, value, rule and fix", arguments: keys)
  func keyFaults(_ broken: BrokenDoctrine) throws { try expectOneFault(broken) }

  @Test("Each fault of a measure is named at the measure", arguments: measures)
  func measureFaults(_ broken: BrokenDoctrine) throws { try expectOneFault(broken) }

  @Test("Each fault of the YAML itself is named with its line", arguments: syntax)
  func syntaxFaults(_ broken: BrokenDoctrine) throws { try expectOneFault(broken) }

  @Test("Each value of a wrong type is named at its place", arguments: types)
  func typeFaults(_ broken: BrokenDoctrine) throws { try expectOneFault(broken) }

  private func expectOneFault(_ broken: BrokenDoctrine) throws {
    let faults = try DoctrineText.sound.replacing(broken.old, broken.new).faults()
    #expect(faults.count == 1, "\(faults.map(\.description))")
    let fault = try #require(faults.first)
    #expect(fault.file == "test.yaml")
    #expect(fault.line == broken.line)
    #expect(fault.column == broken.column)
    #expect(fault.value == broken.value)
    let told = "\(fault.rule); \(fault.fix)"
    for part in broken.says { #expect(told.contains(part), "‘\(part)’ in ‘\(told)’") }
    #expect(fault.description.hasPrefix("test.yaml:\(broken.line):\(broken.column): "))
  }

  @Test("An empty file is a fault, not an empty doctrine", arguments: ["", "# only a remark\n"])
  func empty(_ text: String) {
    let faults = DoctrineText(text: text).faults()
    #expect(faults.map(\.rule) == ["a doctrine must not be empty"])
  }

  @Test("All faults of a file are told at once, in the order of their places")
  func collected() throws {
    let text = try DoctrineText.sound
      .replacing("title: A policy", "titel: A policy")
      .replacing("actors: [BBB]", "actors: [bbb]")
      .replacing("kind: target", "kind: targt")
      .replacing("partner: AAA", "partnr: AAA")
      .replacing("source: made, text", "source: maed, text")
    let faults = text.faults()
    #expect(faults.map(\.line) == [1, 3, 9, 14, 15, 16])
    #expect(faults.map(\.value) == ["title", "titel", "bbb", "targt", "maed", "trade-total"])
    let error = FormatError(faults: faults)
    #expect(error.description.split(separator: "\n").count == 6)
  }

  @Test("A text that is no doctrine at all is a fault", arguments: ["just words\n", "- a\n- b\n"])
  func noMapping(_ text: String) {
    let faults = DoctrineText(text: text).faults()
    #expect(faults.map(\.rule) == ["doctrine must be a mapping of keys to values"])
  }

  @Test("Huge thresholds are read and printed, not trapped on", arguments: ["1e300", "1e999"])
  func hugeThresholds(_ number: String) throws {
    let text = try DoctrineText.sound.replacing(">= 40", ">= \(number)")
    #expect(text.faults().allSatisfy { $0.line == 17 })
    #expect(Expectation(">= \(number)")?.description.isEmpty != true)
  }
}
