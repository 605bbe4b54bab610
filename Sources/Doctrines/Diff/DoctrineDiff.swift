/// What changed between two sets of verdicts, and whether doctrine, data or method changed it.
public struct DoctrineDiff: Sendable {
  /// What a change comes from.
  public enum Cause: String, Sendable, CaseIterable {
    case doctrine
    case data
    case method
  }

  public struct Change: Hashable, Sendable {
    public let check: String
    public let causes: [Cause]
    /// Verdict and value before and after; `nil` where the check did not stand.
    public let before: String?
    public let after: String?
    /// The reasons, a line each.
    public let reasons: [String]
  }

  public let from: String
  public let to: String
  /// Sorted by check.
  public let changes: [Change]
  /// Input files that differ, sorted.
  public let changedInputs: [String]

  public init(from old: ReportSummary, to new: ReportSummary) {
    from = "\(old.doctrine) \(old.edition) as of \(old.asOf)"
    to = "\(new.doctrine) \(new.edition) as of \(new.asOf)"
    let before = Dictionary(old.checks.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    let after = Dictionary(new.checks.map { ($0.id, $0) }, uniquingKeysWith: { a, _ in a })
    changes = Set(before.keys).union(after.keys).sorted().compactMap { id in
      Self.change(id, before[id], after[id])
    }
    changedInputs = Set(old.inputs.keys).union(new.inputs.keys).sorted().filter {
      old.inputs[$0] != new.inputs[$0]
    }
  }

  private static func change(
    _ id: String, _ old: CheckSummary?, _ new: CheckSummary?
  ) -> Change? {
    func words(_ check: CheckSummary) -> String {
      check.value.isEmpty ? check.verdict : "\(check.verdict): \(check.value)"
    }
    guard let old, let new else {
      guard let present = old ?? new else { return nil }
      let reason = old == nil ? "the check is new in this edition" : "the check was dropped"
      return Change(
        check: id, causes: [.doctrine], before: old.map(words), after: new.map(words),
        reasons: ["\(reason): \(present.definition)"])
    }
    var causes: [Cause] = []
    var reasons: [String] = []
    if old.definition != new.definition {
      causes.append(.doctrine)
      reasons.append("definition was: \(old.definition); is: \(new.definition)")
    }
    let learned = new.evidence.filter { old.evidence[$0.key] != $0.value }.values.sorted()
    let lost = old.evidence.filter { new.evidence[$0.key] == nil }.values.sorted()
    if !learned.isEmpty || !lost.isEmpty {
      causes.append(.data)
      reasons += learned.map { "now known: \($0)" } + lost.map { "no longer used: \($0)" }
    }
    if old.measureVersion != new.measureVersion {
      causes.append(.method)
      reasons.append("measure version \(old.measureVersion) became \(new.measureVersion)")
    }
    let hasChanged = old.verdict != new.verdict || old.value != new.value
    guard hasChanged || causes.contains(.doctrine) || causes.contains(.method) else { return nil }
    if causes.isEmpty {
      causes = [.data]
      reasons.append("the date of knowledge moved, and with it what is due")
    }
    return Change(
      check: id, causes: causes, before: words(old), after: words(new), reasons: reasons)
  }
}
