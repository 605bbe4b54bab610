/// The faults of a world folder: of each file so many that a broken one can't fill the memory, and
/// the number of the others.
struct FaultList {
  /// The most faults of one file that are shown.
  static let shown = 500
  /// The most that are kept while reading, because they come in another order than they stand.
  private static let kept = 10_000

  private var faults: [String: [DatasetError]] = [:]
  private var leftOut: [String: Int] = [:]
  private var uncounted: Set<String> = []

  mutating func add(_ fault: DatasetError) {
    if faults[fault.file, default: []].count < Self.kept {
      faults[fault.file, default: []].append(fault)
    } else {
      skip(1, of: fault.file)
    }
  }

  mutating func add(_ found: some Sequence<DatasetError>) {
    for fault in found { add(fault) }
  }

  /// Counts faults that nobody kept.
  mutating func skip(_ count: Int, of file: String) {
    if count > 0 { leftOut[file, default: 0] += count }
  }

  /// Notes that a file has more faults than anyone counted.
  mutating func leaveUncounted(_ file: String) { uncounted.insert(file) }

  /// The first faults of each file, sorted by file and place, and how many are not among them.
  var sorted: [DatasetError] {
    var all: [DatasetError] = []
    for (file, found) in faults {
      let ordered = found.sorted {
        ($0.line, $0.column, $0.rule, $0.value) < ($1.line, $1.column, $1.rule, $1.value)
      }
      all += ordered.prefix(Self.shown)
      let more = max(0, found.count - Self.shown) + (leftOut[file] ?? 0)
      if more > 0 {
        all.append(
          DatasetError(
            file: file, value: "\(min(found.count, Self.shown) + more) faults",
            rule: (uncounted.contains(file) ? "at least " : "")
              + "\(more) further faults are not shown",
            fix: "mend the first \(Self.shown) first"))
      }
    }
    return all.sorted {
      ($0.file, $0.line, $0.column, $0.rule, $0.value)
        < ($1.file, $1.line, $1.column, $1.rule, $1.value)
    }
  }
}
