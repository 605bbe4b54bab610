import Datasets
import Storage

/// What became of the files of one data set.
struct ImportOutcome {
  let kind: ImportKind
  let isRecognised: Bool
  let report: ImportReport
  /// Without a state, those with the most rows first.
  let unmapped: [UnmappedCode]
  /// What was repaired in a public network; empty for other data sets.
  let repairs: [(rule: String, count: Int, kilometres: Double?)]

  init(
    _ group: ImportRequest.Group, _ report: ImportReport, _ explanation: Explanation?,
    repairs: [(rule: String, count: Int, kilometres: Double?)] = []
  ) {
    self.repairs = repairs
    kind = group.kind
    isRecognised = group.isRecognised
    self.report = report
    unmapped = (explanation?.unmapped ?? []).sorted { a, b in
      a.rows != b.rows
        ? a.rows > b.rows : (a.code, a.scheme, a.reason) < (b.code, b.scheme, b.reason)
    }
  }

  /// Codes and rows of each reason, the one with the most rows first.
  var reasons: [(reason: String, codes: Int, rows: Int)] {
    Dictionary(grouping: unmapped, by: \.reason).map { reason, codes in
      (reason: reason, codes: codes.count, rows: codes.reduce(0) { $0 + $1.rows })
    }.sorted { ($1.rows, $0.reason) < ($0.rows, $1.reason) }
  }
}
