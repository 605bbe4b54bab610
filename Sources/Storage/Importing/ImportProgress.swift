/// How far an import has come.
public struct ImportProgress: Hashable, Sendable {
  public enum Phase: String, Sendable {
    /// The file is read once for its hash and its encoding.
    case survey
    case rows
    /// The rows are read back for their digest.
    case digest
  }

  public let phase: Phase
  /// Name of the file, without its folder; of the table in the last phase.
  public let name: String
  /// Records of the file so far; 0 in the other phases.
  public let rows: Int
  /// How much of the file's bytes was read, from 0 to 1.
  public let fraction: Double
}
