import Formats
import Testing

/// Texts that are made to exhaust the machine that reads them.
@Suite("Bounds of a YAML file")
struct FormatBoundTests {
  private static let anchorRule = "the file must have no anchors (&) and aliases (*)"

  /// Faults of a text, found within two seconds; a text that expands would take days.
  private func faults(
    _ text: String, sourceLocation: SourceLocation = #_sourceLocation
  ) -> [FormatFault] {
    var faults: [FormatFault] = []
    let time = ContinuousClock().measure { faults = SmallFormat.faults(text) }
    #expect(time < .seconds(5), sourceLocation: sourceLocation)
    return faults
  }

  /// Levels of lists, each of nine aliases of the one before.
  private func bomb(levels: Int) -> String {
    var text = "l0: &l0 [x, x, x, x, x, x, x, x, x]\n"
    for level in 1...levels {
      let alias = Array(repeating: "*l\(level - 1)", count: 9).joined(separator: ", ")
      text += "l\(level): &l\(level) [\(alias)]\n"
    }
    return text
  }

  @Test("Aliases that stand for billions of nodes are refused before they are expanded")
  func bombs() throws {
    let text = bomb(levels: 20)
    // As a value, as a key, in a key of a list, and after a tag.
    for use in ["z: *l20\n", "*l20 : z\n", "? [*l20, *l20]\n: z\n", "z: !!seq *l20\n"] {
      let faults = faults(text + use)
      let fault = try #require(faults.first)
      #expect(faults.count == 1)
      #expect((fault.line, fault.column, fault.value) == (1, 5, "&l0"))
      #expect(fault.rule == Self.anchorRule)
      #expect(fault.fix == "write the value out wherever it is needed")
    }
  }

  @Test("Anchors that stand twice are a fault each")
  func duplicateAnchors() throws {
    let faults = faults("title: &a A policy\ndomains: &a [trade]\n")
    #expect(faults.map(\.line) == [1, 2])
    #expect(faults.map(\.column) == [8, 10])
    #expect(faults.map(\.value) == ["&a", "&a"])
    #expect(faults.allSatisfy { $0.rule == Self.anchorRule && !$0.fix.isEmpty })
  }

  @Test("Signs of anchors inside texts are texts")
  func signs() {
    #expect(faults("title: \"R&D *and* 2*3 & more\"\n").isEmpty)
  }

  @Test(
    "Nesting a hundred thousand deep is a fault, not a crash",
    arguments: ["[", "{a: ", "- ", "? ", "[{a: "])
  func deep(_ opening: String) {
    let faults = faults(String(repeating: opening, count: 100_000))
    #expect(faults.count == 1)
    #expect(faults.first?.rule.hasPrefix("the file must be valid YAML") == true)
    #expect((faults.first?.line ?? 0) > 0)
  }

  @Test("A text of more than a mebibyte is refused by its size")
  func large() {
    let faults = faults("title: " + String(repeating: "x", count: 1 << 20))
    #expect(
      faults == [
        FormatFault(
          file: "test.yaml", value: "1048583 bytes",
          rule: "the file must not be larger than 1048576 bytes",
          fix: "check that it is the right file")
      ])
  }

  @Test("Of very many faults the first 500 are shown, and the rest is counted")
  func many() {
    let faults = faults(
      SmallFormat.sound + (1...700).map { "strange\($0): 1\n" }.joined())
    #expect(faults.count == 501)
    #expect(faults.first?.value == "strange1")
    #expect(faults.last?.rule == "200 further faults are not shown")
    #expect(faults.last?.value == "700 faults")
    #expect(faults.last?.fix == "mend the first 500 first")
  }

  @Test("A long value is cut where a fault is printed")
  func longValue() throws {
    let name = String(repeating: "x", count: 900)
    let faults = faults(SmallFormat.sound + name + ": 1\n")
    let fault = try #require(faults.first)
    #expect(fault.value == name)
    #expect(fault.description.contains("‘" + String(repeating: "x", count: 79) + "…’"))
  }
}
