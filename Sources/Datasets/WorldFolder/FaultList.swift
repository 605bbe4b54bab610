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

  /// Whether a fault may be the cause of others: one of the description, or of a file as a whole.
  private static func isCause(_ fault: DatasetError) -> Bool {
    fault.line == 0 || fault.file == DataPackage.fileName
  }

  /// The first faults of each file, and how many are not among them: causes of others first, then sorted by
  /// file and place.
  var sorted: [DatasetError] {
    var causes: [DatasetError] = []
    var all: [DatasetError] = []
    for (file, found) in faults {
      let ordered = found.sorted {
        ($0.line, $0.column, $0.rule, $0.value) < ($1.line, $1.column, $1.rule, $1.value)
      }
      causes += ordered.prefix(Self.shown).filter(Self.isCause)
      all += ordered.prefix(Self.shown).filter { !Self.isCause($0) }
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
    // The description first: what it gets wrong makes tables miss.
    let package = causes.filter { $0.file == DataPackage.fileName }
    let files = causes.filter { $0.file != DataPackage.fileName }
    return [package, files, all].flatMap { $0.sorted(by: Self.standsBefore) }
  }

  private static func standsBefore(_ left: DatasetError, _ right: DatasetError) -> Bool {
    (left.file, left.line, left.column, left.rule, left.value)
      < (right.file, right.line, right.column, right.rule, right.value)
  }
}
