import ArgumentParser
import Datasets
import Doctrines
import Foundation
import Reporting
import WorldModel

/// Which world a command works on.
struct WorldOptions: ParsableArguments {
  @Option(
    name: .long,
    help: ArgumentHelp(
      "Folder of the world.",
      discussion: "Default: TARAZY_WORLD, else the embedded world Worlds/eurasia.",
      valueName: "folder"))
  var world: String?

  /// The folder, from the option, the environment, or the place of the program.
  var path: String {
    if let world { return world }
    if let named = ProcessInfo.processInfo.environment["TARAZY_WORLD"], !named.isEmpty {
      return named
    }
    return Installation.root + "/Worlds/eurasia"
  }

  func read() throws -> WorldFolder {
    do {
      return try WorldFolder.read(path)
    } catch {
      throw ValidationError("The world \(path) has faults:\n\(error)")
    }
  }
}

/// Where the files that come with the program lie.
enum Installation {
  /// `TARAZY_HOME`, else the nearest folder above the program or the current folder with `Worlds`.
  static var root: String {
    if let home = ProcessInfo.processInfo.environment["TARAZY_HOME"], !home.isEmpty { return home }
    let program = URL(fileURLWithPath: CommandLine.arguments.first ?? "")
      .resolvingSymlinksInPath()
    let current = FileManager.default.currentDirectoryPath
    for start in [URL(fileURLWithPath: current), program] {
      var folder = start
      while folder.path != "/" {
        if FileManager.default.fileExists(atPath: folder.path + "/Worlds/eurasia") {
          return folder.path
        }
        folder.deleteLastPathComponent()
      }
    }
    return current
  }
}

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
        "There is no doctrine ‘\(name)’\(hint) Known: \(known.joined(separator: ", ")).")
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

extension WorldFolder {
  /// The date of knowledge to use where none is given: the latest date recorded in the world.
  var defaultDate: EDTFDate {
    world.latestRecorded ?? EDTFDate(CalendarDay(number: 0))
  }

  var digests: [InputDigest] { inputs.map { InputDigest(path: $0.path, sha256: $0.sha256) } }
}
