import Foundation
import WorldModel

/// A folder of tables that makes up a world: a Frictionless Data Package of CSV files.
///
/// A table may be spread over several files: `flows.csv` and `compiled/flows-goods-trade.csv` are both
/// the table `flows`; the table is the file's name up to the first hyphen.
public struct WorldFolder: Sendable {
  public let path: String
  public let world: World
  /// Every file that was read, in order, with its digest.
  public let inputs: [InputFile]

  /// Reads a world and checks it like ``check(_:)``.
  ///
  /// - Throws: ``WorldFolderError`` with every fault; nothing is loaded from a world with faults.
  public static func read(_ path: String) throws(WorldFolderError) -> WorldFolder {
    let (folder, faults) = load(path)
    guard let folder, faults.isEmpty else { throw WorldFolderError(faults: faults) }
    return folder
  }

  /// Every fault of a world folder, sorted by file and place.
  public static func check(_ path: String) -> [DatasetError] { load(path).faults }

  private static func load(_ path: String) -> (folder: WorldFolder?, faults: [DatasetError]) {
    var loader = WorldLoader(root: path)
    let world = loader.load()
    let faults = loader.faults.sorted {
      ($0.file, $0.line, $0.column, $0.rule, $0.value)
        < ($1.file, $1.line, $1.column, $1.rule, $1.value)
    }
    return (world.map { WorldFolder(path: path, world: $0, inputs: loader.inputs) }, faults)
  }
}

/// A file that an answer rests on.
public struct InputFile: Hashable, Sendable {
  /// Path inside the world folder.
  public let path: String
  /// SHA-256 in hexadecimal.
  public let sha256: String

  public init(path: String, sha256: String) {
    self.path = path
    self.sha256 = sha256
  }
}

/// Every fault of a world folder.
public struct WorldFolderError: Error, Sendable, CustomStringConvertible {
  public let faults: [DatasetError]

  public init(faults: [DatasetError]) { self.faults = faults }

  public var description: String {
    let lines = faults.prefix(200).map(\.description)
    let more = faults.count > 200 ? ["… and \(faults.count - 200) more"] : []
    return (lines + more).joined(separator: "\n")
  }
}
