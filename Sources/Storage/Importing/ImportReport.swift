import Datasets

/// Why an import was not done; the workspace is as it was before.
public enum ImportFailure: Error, Hashable, Sendable {
  /// The files are faulty; `isComplete` unless there are more faults than the limit.
  case refused([DatasetError], isComplete: Bool)
  case workspace(WorkspaceError)
}

extension ImportFailure: CustomStringConvertible {
  public var description: String {
    switch self {
    case .refused(let faults, let isComplete):
      faults.map(\.description).joined(separator: "\n")
        + (isComplete ? "" : "\nmore faults than these")
    case .workspace(let error): error.description
    }
  }
}

/// A file of an import as the workspace remembers it.
public struct ImportedFile: Hashable, Sendable {
  public let role: String
  /// Its place among the files of the role, from 0.
  public let place: Int
  /// The name that it had, without its folder.
  public let name: String
  public let sha256: String
  /// Size on disk and expanded, in bytes.
  public let bytes: Int
  public let expandedBytes: Int
  public let encoding: String
  public let rowsRead: Int
  public let rowsKept: Int
}

/// What an import did.
public struct ImportReport: Hashable, Sendable {
  public enum Change: String, Sendable {
    case imported
    /// Another version of the data set was there before.
    case replaced
    /// The same files, read by the same reader, were there before; nothing was written.
    case unchanged
  }

  public let kind: String
  public let change: Change
  public let files: [ImportedFile]
  /// The files whose rows were taken out.
  public let replaced: [ImportedFile]
  /// Rows of each table.
  public let rows: [String: Int]
  /// Codes that were mapped to a state, by scheme, code, state and rule.
  public let mapped: Int
  /// Codes without a state, and the rows that they stand in.
  public let unmapped: Int
  public let unmappedRows: Int
  /// What the files do not tell, and what follows from it.
  public let notes: [String]
}
