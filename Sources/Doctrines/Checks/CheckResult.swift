import WorldModel

/// A verdict with everything that it rests on.
public struct CheckResult: Sendable {
  public let check: Check
  public let verdict: Verdict
  /// The values that the verdict rests on: one, or one for each reporter.
  public let values: [MeasureValue]
  /// The row that holds the statement tested, where the world has one under the check's key.
  public let words: [FactRecord]
  /// Values of neighbouring years, where the year asked for has none.
  public let nearby: [MeasureValue]
  /// How the verdict follows, in words and numbers.
  public let reason: String
  public let ground: VerdictGround
  /// Formula and version of the measure; empty for what is not testable.
  public let formula: String
  public let measureVersion: Int
  /// Values of the proxies, where they were asked for.
  public let proxies: [(call: MeasureCall, values: [MeasureValue])]

  /// The rows behind the verdict, each once, in order of their keys.
  public var evidence: [FactRecord] {
    var seen: Set<FactID> = []
    return (values + nearby).flatMap(\.evidence).filter { seen.insert($0.id).inserted }
      .sorted { $0.id < $1.id }
  }

  /// The datum that would decide the check: as the doctrine names it, else what the measure misses.
  public var needs: String {
    guard check.needs.isEmpty, verdict == .noData else { return check.needs }
    var seen: Set<String> = []
    return values.flatMap(\.coverage.missing).filter { seen.insert($0).inserted }
      .joined(separator: "; ")
  }
}

/// The verdicts of a doctrine on a world as it was known at a date.
public struct CheckReport: Sendable {
  public let doctrine: Doctrine
  public let edition: Doctrine.Edition
  public let asOf: EDTFDate
  public let results: [CheckResult]

  /// Whether the edition tested is later than what was known: no edition was in force yet.
  public var isBeforeFirstEdition: Bool { edition.date.earliest > asOf.latest }

  public func count(_ verdict: Verdict) -> Int { results.count { $0.verdict == verdict } }

  /// Whether no check of error severity was missed.
  public var holds: Bool {
    !results.contains {
      $0.check.severity == .error && ($0.verdict == .missed || $0.verdict == .offTrack)
    }
  }

  /// The checks that fail most: missed before off-track before disputed, then by severity and key.
  public var weakest: [CheckResult] {
    let order: [Verdict] = [.missed, .offTrack, .disputed]
    let severities = Check.Severity.allCases
    return results.filter { order.contains($0.verdict) }.sorted { left, right in
      let leftSeverity = severities.firstIndex(of: left.check.severity) ?? 0
      let rightSeverity = severities.firstIndex(of: right.check.severity) ?? 0
      if leftSeverity != rightSeverity { return leftSeverity < rightSeverity }
      let leftRank = order.firstIndex(of: left.verdict) ?? 0
      let rightRank = order.firstIndex(of: right.verdict) ?? 0
      return (leftRank, left.check.id) < (rightRank, right.check.id)
    }
  }
}
