import WorldModel

/// The tables that define the keys of a world, and those of them that could not be read.
///
/// A table that is missing makes thousands of references elsewhere wrong, which would bury the one fault
/// that is their cause. Such references are counted.
struct KeyTables {
  /// What a reference is to.
  enum Space: Hashable, CaseIterable {
    case source
    case series
    case thing
    /// Of a currency in another one.
    case rate

    /// The tables whose keys a reference may name.
    var tables: [Table] {
      switch self {
      case .source: [.sources]
      case .series: [.series]
      case .rate: [.rates]
      case .thing:
        [
          .actors, .agreements, .initiatives, .events, .infrastructure, .programmes, .mediations,
          .shocks, .statements,
        ]
      }
    }

    fileprivate var main: Table { tables.first ?? .sources }

    /// Whether rows can do without; amounts in one currency need no rates.
    fileprivate var isOptional: Bool { self == .rate }
  }

  /// The files whose keys are not known, by what they define.
  private var unread: [Space: [String]] = [:]
  private var tables: Set<Table> = []

  /// Notes a table whose keys were read.
  mutating func note(_ table: Table) { tables.insert(table) }

  /// Notes a file of which no key could be read.
  mutating func noteUnread(_ path: String, _ table: Table?) {
    guard let table else { return }
    for space in Space.allCases where space.tables.contains(table) {
      unread[space, default: []].append(path)
    }
  }

  /// What references can't be checked for.
  var unknown: Set<Space> {
    Set(
      Space.allCases.filter { space in
        unread[space] != nil || (!space.isOptional && !tables.contains(space.main))
      })
  }

  /// One fault for all references that were not checked.
  ///
  /// - Parameter counts: how many they are.
  func faults(_ counts: [Space: Int]) -> [DatasetError] {
    Space.allCases.compactMap { space in
      guard let count = counts[space], count > 0 else { return nil }
      let files = (unread[space] ?? []).sorted()
      let name = "\(space.main.rawValue).csv"
      return DatasetError(
        file: files.first ?? DataPackage.fileName,
        value: "\(count) reference\(count == 1 ? "" : "s")",
        rule: files.isEmpty
          ? "a world whose rows name keys of \(name) needs this table"
          : "references to keys that stand nowhere else are not checked while this table "
            + "can't be read",
        fix: files.isEmpty
          ? "add \(name), and run ‘tarazy world package’" : "mend this table first")
    }
  }
}
