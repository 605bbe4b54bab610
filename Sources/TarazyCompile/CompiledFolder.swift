import Datasets
import Foundation

/// The folder `compiled` of a world.
struct CompiledFolder {
  let path: String

  init(world: String) { path = "\(world)/compiled" }

  /// Writes every file whole, so that no reader sees half of one; removes compiled tables that are no longer
  /// made.
  func write(_ files: [String: [UInt8]]) throws {
    let manager = FileManager.default
    try manager.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
      try WholeFile.write(bytes, to: "\(path)/\(name)")
    }
    for name in try present() where files[name] == nil {
      try manager.removeItem(atPath: "\(path)/\(name)")
    }
  }

  /// The names of files that differ, are missing, or stand there without being made.
  func differences(from files: [String: [UInt8]]) throws -> [String] {
    var names: Set<String> = Set(try present()).subtracting(files.keys)
    for (name, bytes) in files where (try? FileContents.read("\(path)/\(name)").bytes) != bytes {
      names.insert(name)
    }
    return names.sorted()
  }

  private func present() throws -> [String] {
    let manager = FileManager.default
    guard manager.fileExists(atPath: path) else { return [] }
    return try manager.contentsOfDirectory(atPath: path).filter {
      $0.hasSuffix(".csv") || $0 == "lineage.json"
    }.sorted()
  }
}
