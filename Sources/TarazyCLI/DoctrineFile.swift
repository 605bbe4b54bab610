import ArgumentParser
import Datasets
import Doctrines
import Foundation
import Reporting
import WorldModel

/// A doctrine file with its digest.
struct DoctrineFile {
  let doctrine: Doctrine
  let input: InputDigest

  /// Reads a doctrine by name, from the world's folder `doctrines`, or by path.
  static func read(_ name: String, in folder: WorldFolder) throws -> DoctrineFile {
    let shipped = folder.path + "/doctrines/\(name).yaml"
    let isPath = name.hasSuffix(".yaml") || name.hasSuffix(".yml")
    let path = isPath ? name : shipped
    guard FileManager.default.fileExists(atPath: path) else {
      let known = names(in: folder)
      let hint = Spelling.closest(to: name, among: known).map { "; did you mean ‘\($0)’?" } ?? ""
      throw ValidationError(
        isPath
          ? "There is no file ‘\(name)’."
          : "There is no doctrine ‘\(name)’\(hint.isEmpty ? "." : hint) "
            + (known.isEmpty
              ? "This world has none." : "Known: \(known.joined(separator: ", "))."))
    }
    let contents = try FileContents.read(path)
    let shown = isPath ? path : "doctrines/\(name).yaml"
    do {
      let doctrine = try DoctrineReader.read(
        String(decoding: contents.bytes, as: UTF8.self), file: shown, world: folder.world,
        registry: .standard)
      return DoctrineFile(
        doctrine: doctrine, input: InputDigest(path: shown, sha256: contents.sha256))
    } catch {
      throw ValidationError("The doctrine has faults:\n\(error)")
    }
  }

  static func names(in folder: WorldFolder) -> [String] {
    let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/doctrines")
    return (files ?? []).filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }
}
