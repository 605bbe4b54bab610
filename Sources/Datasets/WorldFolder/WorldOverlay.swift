import WorldModel

/// Tables of figures that take the place of compiled tables of a world.
///
/// A table replaces the file of its name in the folder `compiled` as a whole. Where a world has no such
/// file, the table is not used: such a world keeps its figures in tables of its own, which nothing
/// replaces.
public struct WorldOverlay: Hashable, Sendable {
  /// A data set from which such tables were made.
  public struct Origin: Hashable, Sendable {
    public let dataset: PublicDataset
    /// The files that were imported.
    public let files: [SourceFile]
    /// The last year of which they have rows; `nil` where nothing depends on it.
    public let lastYear: Int?
    /// In the order of their names.
    public let tables: [TableText]

    public init(
      dataset: PublicDataset, files: [SourceFile], lastYear: Int? = nil, tables: [TableText]
    ) {
      self.dataset = dataset
      self.files = files
      self.lastYear = lastYear
      self.tables = tables.sorted { $0.fileName < $1.fileName }
    }

    /// Under which its files and tables are named, such as `workspace/un-votes/`.
    var folder: String { "workspace/\(dataset.key)/" }

    var inputs: [InputFile] {
      files.map { InputFile(path: folder + $0.name, sha256: $0.sha256) }
    }
  }

  /// A table in the format of a world.
  public struct TableText: Hashable, Sendable {
    /// Such as `flows-goods-trade.csv`.
    public let fileName: String
    /// The text with its header.
    public let bytes: [UInt8]

    /// Whether its rows are spells, such as memberships, and not figures of a year each.
    public var holdsStandings: Bool {
      let table = DataPackage.tableName(of: fileName)
      return table == .memberships || table == .relations
    }

    public init(fileName: String, bytes: [UInt8]) {
      self.fileName = fileName
      self.bytes = bytes
    }
  }

  /// By the key of the data set.
  public let origins: [Origin]

  public init(_ origins: [Origin]) {
    self.origins = origins.sorted { $0.dataset.key < $1.dataset.key }
  }

  /// The data sets of which a table takes the place of one of the files, with these tables alone.
  func used(over paths: [String]) -> [Origin] {
    let replaced = Set(paths.compactMap { table(for: $0)?.table.fileName })
    return origins.compactMap { origin in
      let tables = origin.tables.filter { replaced.contains($0.fileName) }
      return tables.isEmpty
        ? nil
        : Origin(
          dataset: origin.dataset, files: origin.files, lastYear: origin.lastYear, tables: tables)
    }
  }

  /// The table that takes the place of a file of the world; `nil` where the file stays.
  func table(for path: String) -> (table: TableText, origin: Origin)? {
    guard path.hasPrefix("compiled/") else { return nil }
    let name = path.dropFirst("compiled/".count)
    for origin in origins {
      if let table = origin.tables.first(where: { $0.fileName == name }) { return (table, origin) }
    }
    return nil
  }
}
