/// How topics stand to each other.
enum Topics {
  /// Narrower topics bring their wider ones along.
  static func widened(_ topics: Set<String>) -> Set<String> {
    var result = topics
    // Goods exchanged, or sold and bought from each other, are a turnover without its word.
    if topics.contains("mutual"), !topics.isDisjoint(with: ["goods", "sales"]) {
      result.formUnion(["turnover", "trade"])
    }
    for (narrow, wide) in wider where topics.contains(narrow) { result.insert(wide) }
    return result
  }

  private static let wider = [
    "fdi": "investment", "turnover": "trade", "full-member": "member", "host": "visit",
    "partner-state": "partner",
    "investment-need": "need",
  ]

  /// What an amount measures. A sentence that names one of these speaks of no other.
  static let measures: Set<String> = [
    "capacity", "length", "share", "turnover", "exports", "imports", "investment", "gdp",
    "population", "budget", "arms", "students", "ethnic-groups", "rank", "signatories", "need",
    "border", "transit-time", "trade", "market",
  ]

  /// What an amount is of. A share in one matter says nothing of another.
  static let matters: Set<String> = [
    "arms", "oil", "gas", "investment", "population", "gdp", "students", "market",
  ]

  /// Measures that a sentence may mean without a word for them: *moved*, *costs*, *per cent of*.
  static let unspoken: Set<String> = ["share", "budget", "students", "signatories", "need"]

  /// Words of standing in an organisation.
  static let standing: Set<String> = [
    "member", "full-member", "observer", "partner-state", "joined",
  ]

  /// Words that a date may go with, besides those of stages.
  static let dated: Set<String> = [
    "member", "full-member", "observer", "partner-state", "joined", "left", "chair", "presidency",
    "elected", "seat",
  ]
}
