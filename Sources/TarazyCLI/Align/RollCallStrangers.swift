import Datasets
import Reporting
import Storage

/// Roll calls that a file of issues or links names and that have no votes.
struct RollCallStrangers {
  enum Role: String {
    case issues, links

    /// What becomes of such a row.
    var effect: String {
      switch self {
      case .issues: "which count nowhere"
      case .links: "which join other roll calls at most"
      }
    }
  }

  private(set) var notices: [String] = []
  private let known: Set<Int>

  init(known calls: [UNVotes.RollCall]) { known = Set(calls.map(\.id)) }

  mutating func note(_ rows: [RollCallRow], file: String, _ role: Role) {
    var first: [Int: Int] = [:]
    for row in rows where !known.contains(row.rollCall) {
      first[row.rollCall] = first[row.rollCall] ?? row.line
    }
    add(lines: first.values.sorted(), file, role)
  }

  /// Those that an import listed.
  ///
  /// - Parameter withLinks: whether the imported links are used.
  mutating func note(
    _ explanation: Explanation?, _ files: [ImportedFile], withLinks: Bool
  ) {
    let codes = (explanation?.unmapped ?? []).filter { $0.scheme == Self.scheme }
    for file in files {
      guard let role = Role(rawValue: file.role), role == .issues || withLinks else { continue }
      let found = codes.filter { $0.file == file.name }
      add(lines: found.map(\.firstLine).sorted(), file.name, role)
    }
  }

  private static let scheme = IdentityScheme.rollCall.rawValue
  private static let lineLimit = 5

  /// - Parameter lines: the first of each roll call.
  private mutating func add(lines: [Int], _ file: String, _ role: Role) {
    if lines.isEmpty { return }
    let shown = lines.prefix(Self.lineLimit).map { "\($0)" }.joined(separator: ", ")
    notices.append(
      "\(file) names \(lines.count.counted("roll call")) without votes, \(role.effect): line \(shown)"
        + (lines.count > Self.lineLimit ? " …" : "") + ".")
  }
}
