import Doctrines
import Testing
import WorldModel

/// One change to a sound doctrine, and the fault that it must give.
struct BrokenDoctrine: Sendable, CustomTestStringConvertible {
  let name: String
  let old: String
  let new: String
  let line: Int
  let column: Int
  let value: String
  /// Parts of rule and fix, in that order.
  let says: [String]

  init(
    _ name: String, _ old: String, _ new: String, at line: Int, _ column: Int, _ value: String,
    _ says: String...
  ) {
    self.name = name
    self.old = old
    self.new = new
    self.line = line
    self.column = column
    self.value = value
    self.says = says
  }

  var testDescription: String { name }
}

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
    let error = DoctrineError(faults: faults)
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

extension DoctrineReaderTests {
  static let keys: [BrokenDoctrine] = [
    BrokenDoctrine(
      "unknown key of the doctrine", "domains: [trade]\n", "domains: [trade]\ncondct: []\n",
      at: 12, 1, "condct", "a doctrine has no such key", "did you mean ‘conduct’?"),
    BrokenDoctrine(
      "unknown key of a check", "    thresholdBasis: stated",
      "    thresholdBasis: stated\n    sevrity: error", at: 19, 5, "sevrity",
      "a check has no such key", "did you mean ‘severity’?"),
    BrokenDoctrine(
      "missing key of the doctrine", "title: A policy\n", "", at: 1, 1, "title",
      "a doctrine needs this key"),
    BrokenDoctrine(
      "missing key of a saying", "{source: made, text: words}", "{source: made}", at: 15, 11,
      "text", "a saying needs this key"),
    BrokenDoctrine(
      "wrong kind", "kind: target", "kind: targt", at: 14, 11, "targt",
      "‘kind’ must be one of its known values", "did you mean ‘target’?", "commitment"),
    BrokenDoctrine(
      "wrong severity", "    thresholdBasis: stated",
      "    thresholdBasis: stated\n    severity: grave", at: 19, 15, "grave",
      "‘severity’ must be one of its known values", "error, warning, info"),
    BrokenDoctrine(
      "impossible date", "    thresholdBasis: stated",
      "    thresholdBasis: stated\n    by: 2015-13", at: 19, 9, "2015-13",
      "‘by’ must be a date of EDTF level 1", "2015-05"),
    BrokenDoctrine(
      "unknown actor of a vector", "actors: [AAA]", "actors: [aaa]", at: 8, 37, "aaa",
      "the world knows no such actor or thing", "did you mean ‘AAA’?"),
    BrokenDoctrine(
      "unknown source of an edition", "title: Second, source: made",
      "title: Second, source: maed", at: 6, 53, "maed", "‘source’ must be a key of sources.csv",
      "did you mean ‘made’?"),
    BrokenDoctrine(
      "unknown source of a saying", "source: made, text", "source: laterr, text", at: 15, 20,
      "laterr", "‘source’ must be a key of sources.csv", "did you mean ‘later’?"),
    BrokenDoctrine(
      "since names no edition", "    thresholdBasis: stated",
      "    thresholdBasis: stated\n    since: \"2015\"", at: 19, 12, "2015",
      "‘since’ must name an edition", "known: 2010, 2020"),
    BrokenDoctrine(
      "until of a vector names no edition", "actors: [BBB]}", "actors: [BBB], until: x}", at: 9,
      51, "x", "‘until’ must name an edition"),
    BrokenDoctrine(
      "the same id twice", "{id: west, title: West, actors: [BBB]}",
      "{id: west, title: West, actors: [BBB]}\n  - {id: east, title: East, actors: [AAA]}", at: 10,
      5, "east",
      "the id of a vector must be unique", "rename"),
    BrokenDoctrine(
      "list expected", "actors: [AAA]", "actors: AAA", at: 8, 37, "", "‘actors’ must be a list"),
    BrokenDoctrine(
      "mapping expected", "partition: {poles: [east, west]}", "partition: [east, west]", at: 10,
      12, "", "partition must be a mapping of keys to values"),
    BrokenDoctrine(
      "pole that is neither vector nor actor", "poles: [east, west]", "poles: [east, north]",
      at: 10, 20, "north", "the world knows no such actor or thing"),
    BrokenDoctrine(
      "weight that is no number", "poles: [east, west]}",
      "poles: [east, west], weights: {east: x}}",
      at: 10, 43, "east: x", "a weight must be a number of at least 0 for one of the poles"),
    BrokenDoctrine(
      "unknown occasion of a rule", "domains: [trade]\n",
      """
      domains: [trade]
      conduct:
        - id: rule
          when: {event: conflct}
          then: [wait]
          says: {source: made, text: words}

      """, at: 14, 11, "conflct", "‘when’ must name a known event", "did you mean ‘conflict’?"),
  ]

  static let measures: [BrokenDoctrine] = [
    BrokenDoctrine(
      "unknown measure", "name: trade-total", "name: trade-totl", at: 16, 14, "trade-totl",
      "the measure must fit", "did you mean ‘trade-total’?"),
    BrokenDoctrine(
      "unknown argument", "partner: AAA", "partnr: AAA", at: 16, 14, "trade-total",
      "the measure must fit", "no argument ‘partnr’; did you mean ‘partner’?"),
    BrokenDoctrine(
      "unknown actor in an argument", "partner: AAA", "partner: aaa", at: 16, 14, "trade-total",
      "the world knows no ‘aaa’; did you mean ‘AAA’?"),
    BrokenDoctrine(
      "wrong value of an argument", "partner: AAA", "direction: sideways", at: 16, 14,
      "trade-total", "argument ‘direction’", "‘sideways’", "one of total, export, import"),
    BrokenDoctrine(
      "missing argument", measure, "{name: agreement-stage}", at: 16, 14, "agreement-stage",
      "‘agreement-stage’ needs the argument ‘agreement’"),
    BrokenDoctrine(
      "level that a measure lacks", "\(measure)\n    expect: \">= 40\"",
      "{name: agreement-stage, agreement: pact}\n    expect: \">= sined\"", at: 17, 13, "sined",
      "‘agreement-stage’ has no such level", "did you mean ‘signed’?"),
    BrokenDoctrine(
      "number expected from a measure of levels", measure,
      "{name: agreement-stage, agreement: pact}", at: 17, 13, ">= 40",
      "‘agreement-stage’ gives levels, not numbers", "in-force"),
    BrokenDoctrine(
      "level expected from a measure of numbers", "\">= 40\"", "\">= signed\"", at: 17, 13,
      "signed", "‘trade-total’ has no such level", "it gives numbers"),
    BrokenDoctrine(
      "unit that does not convert", "\">= 40\"", "\">= 40 km\"", at: 17, 13, "km",
      "the unit must convert to that of the measure, ‘USD bn’"),
    BrokenDoctrine(
      "expectation without a threshold", "\">= 40\"", "\">=\"", at: 17, 13, ">=",
      "‘expect’ must be a comparator and a number or a level"),
    BrokenDoctrine(
      "measure without an expectation", "    expect: \">= 40\"\n", "", at: 13, 5, "",
      "a check with a measure needs ‘expect’"),
    BrokenDoctrine(
      "the analyst's threshold with the severity error", "thresholdBasis: stated",
      "thresholdBasis: analyst\n    severity: error", at: 19, 15, "error",
      "a threshold of the analyst must not be above warning severity", "set ‘severity: warning’"),
    BrokenDoctrine(
      "no basis counts as the analyst's", "thresholdBasis: stated", "severity: error", at: 18, 15,
      "error", "a threshold of the analyst must not be above warning severity"),
    BrokenDoctrine(
      "measure and notTestable", "    thresholdBasis: stated",
      "    thresholdBasis: stated\n    notTestable: a mood", at: 16, 14, "",
      "a check has either ‘measure’ or ‘notTestable’"),
    BrokenDoctrine(
      "neither measure nor notTestable", "    measure: \(measure)\n", "", at: 13, 5, "",
      "a check needs ‘measure’ or ‘notTestable’"),
  ]

  static let syntax: [BrokenDoctrine] = [
    BrokenDoctrine(
      "unclosed list", "{poles: [east, west]}", "{poles: [east, west}", at: 10, 31, "",
      "the file must be valid YAML"),
    BrokenDoctrine(
      "unclosed quote", "expect: \">= 40\"", "expect: \">= 40", at: 19, 1, "",
      "the file must be valid YAML"),
    BrokenDoctrine(
      "key in the wrong column", "    expect:", "   expect:", at: 17, 4, "",
      "the file must be valid YAML"),
    BrokenDoctrine(
      "key that stands twice", "title: A policy\n", "title: A policy\ntitle: Another\n", at: 3, 1,
      "title", "a key must stand once in a mapping", "remove one of the two"),
  ]
}
