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
  /// The data sets whose imported figures took the place of the world's own, by key.
  public let overlay: [WorldOverlay.Origin]

  /// Reads a world and checks it like ``check(_:)``.
  ///
  /// - Parameter overlay: tables that take the place of compiled ones.
  /// - Throws: ``WorldFolderError`` with every fault; nothing is loaded from a world with faults.
  public static func read(
    _ path: String, overlay: WorldOverlay = WorldOverlay([])
  ) throws(WorldFolderError) -> WorldFolder {
    let (folder, faults) = load(path, overlay)
    guard let folder, faults.isEmpty else { throw WorldFolderError(faults: faults) }
    return folder
  }

  /// Every fault of a world folder: those of its description and of files as a whole first, then sorted by
  /// file and place. Faults that follow from a table that can't be read are counted.
  public static func check(_ path: String) -> [DatasetError] { load(path).faults }

  /// Reads a file of the folder that is no table, such as a doctrine, of at most 4 MiB.
  ///
  /// - Parameter path: inside the folder, such as `doctrines/uzbekistan.yaml`; faults name it so.
  /// - Throws: ``DatasetError`` if the path or a symbolic link leads out of the folder, or if the
  ///   file is not there, not regular, or too large.
  public func file(_ path: String) throws(DatasetError) -> FileContents {
    try WorldFile.read(
      path, in: self.path, limit: WorldFile.textLimit, absence: Self.absence(path))
  }

  /// Reads a table of a world folder that need not be without faults.
  ///
  /// - Throws: ``DatasetError`` under the conditions of ``file(_:)``.
  public static func table(_ path: String, in root: String) throws(DatasetError) -> FileContents {
    try WorldFile.read(path, in: root, limit: WorldFile.tableLimit, absence: absence(path))
  }

  /// Where a file of a world folder really lies.
  ///
  /// - Throws: ``DatasetError`` if there is none, or if the path or a symbolic link leads out of the folder.
  public static func place(of path: String, in root: String) throws(DatasetError) -> String {
    try WorldFile.inside(path, in: root, absence: absence(path))
  }

  private static func absence(_ path: String) -> DatasetError {
    DatasetError(
      file: path, rule: "the file cannot be read", fix: "no such file: check the path")
  }

  /// The names of the doctrines in the folder, without their ending, sorted.
  ///
  /// - Throws: ``DatasetError`` if the folder `doctrines` can't be read, or is a link that leads out of the
  ///   world.
  public func doctrines() throws(DatasetError) -> [String] {
    try WorldFile.names(in: "doctrines", ending: ".yaml", path)
  }

  private static func load(
    _ path: String, _ overlay: WorldOverlay = WorldOverlay([])
  ) -> (folder: WorldFolder?, faults: [DatasetError]) {
    var loader = WorldLoader(root: path, overlay: overlay)
    let world = loader.load()
    let faults = loader.faults.sorted
    let folder = world.map {
      WorldFolder(path: path, world: $0, inputs: loader.inputs, overlay: loader.used)
    }
    return (folder, faults)
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
