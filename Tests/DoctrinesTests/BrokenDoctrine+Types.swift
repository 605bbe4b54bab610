extension DoctrineReaderTests {
  static let types: [BrokenDoctrine] = [
    BrokenDoctrine(
      "list in place of a text", "title: A policy", "title: [A, policy]", at: 3, 8, "",
      "‘title’ must be a text", "put it in quotes"),
    BrokenDoctrine(
      "mapping in place of a text", "title: A policy", "title: {a: policy}", at: 3, 8, "",
      "‘title’ must be a text", "put it in quotes"),
    BrokenDoctrine(
      "nothing in place of a text", "title: A policy", "title: ~", at: 3, 8, "title",
      "a doctrine needs this key"),
    BrokenDoctrine(
      "list in place of a date", "date: 2010", "date: [2010]", at: 5, 24, "",
      "‘date’ must be a date of EDTF level 1", "2015-05"),
    BrokenDoctrine(
      "mapping in place of a list", "domains: [trade]", "domains: {trade: 1}", at: 11, 10, "",
      "‘domains’ must be a list", "write ‘- item’ lines or [a, b]"),
    BrokenDoctrine(
      "text in place of a mapping", "says: {source: made, text: words}", "says: words", at: 15, 11,
      "",
      "saying must be a mapping of keys to values", "write ‘key: value’ lines"),
    BrokenDoctrine(
      "list of lists in place of texts", "actors: [AAA]", "actors: [[AAA]]", at: 8, 38, "",
      "an entry of ‘actors’ must be a text", "put it in quotes"),
    BrokenDoctrine(
      "an alias of nothing", "title: A policy", "title: *policy", at: 3, 8, "",
      "the file must be valid YAML (found undefined alias)", "mind indentation and quotes"),
    BrokenDoctrine(
      "an anchor that nobody uses", "title: A policy", "title: &policy A policy", at: 3, 8,
      "&policy", "the file must have no anchors (&) and aliases (*)", "write the value out"),
    BrokenDoctrine(
      "an anchor with its alias", "title: First, source: made", "title: &t First, source: *t",
      at: 5, 37, "&t", "the file must have no anchors (&) and aliases (*)", "write the value out"),
    BrokenDoctrine(
      "lists forty deep", "domains: [trade]",
      "domains: " + String(repeating: "[", count: 40) + String(repeating: "]", count: 40),
      at: 11, 41, "", "must not lie more than 32 deep in each other", "start from one of Examples"),
    BrokenDoctrine(
      "a second document", "    thresholdBasis: stated\n",
      "    thresholdBasis: stated\n---\ntitle: Another\n", at: 19, 1, "",
      "the file must be valid YAML (but found another document)", "mind indentation and quotes"),
  ]
}
