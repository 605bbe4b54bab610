/// A row of a file that names a roll call.
public struct RollCallRow: Hashable, Sendable {
  /// From 1.
  public let line: Int
  public let rollCall: Int
}

/// The issues that roll calls of the General Assembly were about; a roll call can have several.
///
/// Reads `un_roll_call_issues.csv` of the R package *unvotes*.
///
/// Source: E. Voeten, A. Strezhnev, M. Bailey, *United Nations General Assembly Voting Data*, Harvard
/// Dataverse, doi:10.7910/DVN/LEJUQZ.
public struct UNRollCallIssues: Sendable {
  public struct Issue: Hashable, Sendable {
    /// For example `hr`, `me`, `nu`.
    public let code: String
    public let name: String
    /// In the order of the file.
    public let rollCalls: [Int]
  }

  /// In the order of their codes.
  public let issues: [Issue]
  /// In the order of the file; empty where the issues come from no file.
  public let rows: [RollCallRow]

  public init(_ file: some DatasetFile) throws(DatasetError) {
    let table = try PublicTable(file)
    let id = try table.column("rcid")
    let code = try table.column("short_name")
    let name = try table.column("issue")
    var names: [String: String] = [:]
    var rollCalls: [String: [Int]] = [:]
    var rows: [RollCallRow] = []
    try table.forEachRecord { (record) throws(DatasetError) in
      let key = record.text(code)
      let title = record.text(name)
      guard !key.isEmpty else { throw table.error(record, code, "an issue has a code") }
      if let known = names[key], known != title {
        throw table.error(record, name, "a code means one issue; \(key) is \(known) above")
      }
      names[key] = title
      let call = try table.integer(record, id)
      rollCalls[key, default: []].append(call)
      rows.append(RollCallRow(line: record.line, rollCall: call))
    }
    self.rows = rows
    issues = names.keys.sorted().map { key in
      Issue(code: key, name: names[key] ?? "", rollCalls: rollCalls[key] ?? [])
    }
  }

  /// - Parameter entries: in the order of roll calls; a code bears its first name.
  public init(_ entries: [(rollCall: Int, code: String, name: String)]) {
    rows = []
    let byCode = Dictionary(grouping: entries, by: \.code)
    issues = byCode.sorted { $0.key < $1.key }.map { code, entries in
      Issue(code: code, name: entries.first?.name ?? "", rollCalls: entries.map(\.rollCall))
    }
  }

  public func issue(_ code: String) -> Issue? { issues.first { $0.code == code } }
}
