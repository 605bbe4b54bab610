extension DoctrineReaderTests {
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
