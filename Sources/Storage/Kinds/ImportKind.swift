import Datasets

/// A data set that can be imported: which files it takes, how they are read, and into which tables.
public struct ImportKind: Sendable {
  public let dataset: PublicDataset
  /// One more whenever the same files would give other rows.
  public let version: Int
  /// In the order in which their files are read.
  public let roles: [ImportRole]
  /// The forms in which the data set may come, of which an import has one; empty where it has only one.
  public let forms: [ImportForm]
  /// Called when all files were read: checks them against each other and notes what stands alone.
  let finish: @Sendable (ImportSession) throws -> Void

  init(
    dataset: PublicDataset, version: Int, roles: [ImportRole], forms: [ImportForm] = [],
    finish: @escaping @Sendable (ImportSession) throws -> Void = { _ in }
  ) {
    self.dataset = dataset
    self.version = version
    self.roles = roles
    self.forms = forms
    self.finish = finish
  }

  /// The key of the data set.
  public var key: String { dataset.key }

  /// The tables of all roles, each once.
  public var tables: [TargetTable] {
    var seen: Set<String> = []
    return roles.flatMap(\.tables).filter { seen.insert($0.name).inserted }
  }

  /// Every data set that can be imported, by key.
  public static let all: [ImportKind] = [
    unVotes, idealPoints, idealPoints2020, organisations, obligations, alliances, contiguity,
    capabilities, agreements, goodsTrade, historicalTrade, policyGuide, directInvestment,
    developmentIndicators, armsTransfers, chineseVisits, distances, codes, rail, highways, sealanes,
    pipelines,
  ].sorted { $0.key < $1.key }

  /// The data set with a key; `nil` where there is none.
  public static func named(_ key: String) -> ImportKind? { all.first { $0.key == key } }
}
