import Foundation

/// The checked-out repository that these tests belong to.
struct Repository {
  let root: URL

  /// The repository that holds this source file: `Tests/TarazyTests/Repository.swift` below it.
  static let here = Repository(
    root: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent())

  /// Paths of the files under version control or about to be, relative to the root, sorted.
  ///
  /// Without git (a source archive, an image) every file counts that is not a build product.
  func files() -> [String] {
    (tracked() ?? walked()).filter { isFile($0) }.sorted()
  }

  /// Swift files below a folder.
  func swiftFiles(in folder: String) -> [String] {
    files().filter { $0.hasPrefix(folder + "/") && $0.hasSuffix(".swift") }
  }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: root.appending(path: path).path)
  }

  /// Whether a file stands there; a link to a folder is none.
  private func isFile(_ path: String) -> Bool {
    var isFolder: ObjCBool = false
    let found = FileManager.default.fileExists(
      atPath: root.appending(path: path).path, isDirectory: &isFolder)
    return found && !isFolder.boolValue
  }

  func data(_ path: String) throws -> Data {
    try Data(contentsOf: root.appending(path: path))
  }

  func text(_ path: String) throws -> String {
    String(decoding: try data(path), as: UTF8.self)
  }

  private func tracked() -> [String]? {
    let git = Process()
    let output = Pipe()
    git.executableURL = URL(filePath: "/usr/bin/env")
    git.arguments = [
      "git", "-C", root.path, "ls-files", "-z", "--cached", "--others", "--exclude-standard",
    ]
    git.standardOutput = output
    git.standardError = FileHandle.nullDevice
    guard exists(".git"), (try? git.run()) != nil else { return nil }
    let listed = output.fileHandleForReading.readDataToEndOfFile()
    git.waitUntilExit()
    guard git.terminationStatus == 0 else { return nil }
    return listed.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
  }

  private func walked() -> [String] {
    let products = [".build", ".git/", ".tools/", ".swiftpm/", "Package.resolved", "brief.html"]
    let all = FileManager.default.enumerator(atPath: root.path)?.allObjects as? [String] ?? []
    return all.filter { path in !products.contains { path.hasPrefix($0) } }
  }
}
