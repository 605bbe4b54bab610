import Datasets
import Foundation

/// The folder `compiled` of a world.
struct CompiledFolder {
  let path: String

  init(world: String) { path = "\(world)/compiled" }

  /// Writes every file beside its place and then moves it there, so that no reader sees half a file; removes
  /// compiled tables that are no longer made.
  func write(_ files: [String: [UInt8]]) throws {
    let manager = FileManager.default
    try manager.createDirectory(atPath: path, withIntermediateDirectories: true)
    for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
      // `atomic` writes a temporary file in the same folder and renames it.
      try Data(bytes).write(to: URL(fileURLWithPath: "\(path)/\(name)"), options: .atomic)
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
