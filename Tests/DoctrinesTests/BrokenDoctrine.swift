import Testing

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

      """, at: 14, 19, "conflct", "‘event’ must be one of its known values",
      "did you mean ‘conflict’?"),
  ]
}
