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
    let isPath = name.hasSuffix(".yaml") || name.hasSuffix(".yml")
    let shown = isPath ? name : path(of: name)
    let contents: FileContents
    if isPath {
      // A file that the user names may lie anywhere.
      guard FileManager.default.fileExists(atPath: name) else {
        throw ValidationError("There is no file ‘\(name)’.")
      }
      contents = try FileContents.read(name)
    } else {
      contents = try shipped(name, in: folder)
    }
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

  /// A doctrine of the world, which obeys the rules for the world's files.
  private static func shipped(
    _ name: String, in folder: WorldFolder
  ) throws -> FileContents {
    let known = try names(in: folder)
    guard known.contains(name) else {
      let hint = Spelling.closest(to: name, among: known).map { "; did you mean ‘\($0)’?" } ?? "."
      throw ValidationError(
        "There is no doctrine ‘\(name)’\(hint) "
          + (known.isEmpty
            ? "This world has none." : "Known: \(known.joined(separator: ", "))."))
    }
    do { return try folder.file(path(of: name)) } catch {
      throw ValidationError("The doctrine ‘\(name)’ can't be read:\n\(error)")
    }
  }

  /// Where a doctrine of a world stands in its folder.
  static func path(of name: String) -> String { "doctrines/\(name).yaml" }

  static func names(in folder: WorldFolder) throws -> [String] {
    do { return try folder.doctrines() } catch {
      throw ValidationError("The doctrines of the world can't be read:\n\(error)")
    }
  }
}
