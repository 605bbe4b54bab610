import ArgumentParser
import Datasets
import Foundation

/// Files that are whole or not there, whatever happens while they are written.
enum OutputFile {
  /// Follows links, keeps the permissions of a file that is replaced, and writes straight to anything
  /// that is no regular file, such as a device or a pipe.
  static func write(_ text: String, to path: String) throws {
    try write(Data(text.utf8), to: path)
  }

  static func write(_ bytes: Data, to path: String) throws {
    let (place, type) = try target(path)
    do {
      if let type, type != .typeRegular {
        let file = try FileHandle(forWritingTo: place)
        try file.write(contentsOf: bytes)
        try file.close()
        return
      }
      try WholeFile.write(bytes, to: place.path)
    } catch let error as ValidationError {
      throw error
    } catch let error as DatasetError {
      throw ValidationError("‘\(path)’ can't be written: \(error.value); \(error.fix).")
    } catch {
      throw ValidationError("‘\(path)’ can't be written: \(error.localizedDescription)")
    }
  }

  /// Where a path leads, and what is there; `nil` for nothing.
  private static func target(_ path: String) throws -> (place: URL, type: FileAttributeType?) {
    guard !path.isEmpty else { throw ValidationError("The name of the output file is empty.") }
    let place = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    let folder = place.deletingLastPathComponent().path
    guard FileManager.default.fileExists(atPath: folder) else {
      throw ValidationError("‘\(path)’ can't be written: there is no folder ‘\(folder)’.")
    }
    let attributes = try? FileManager.default.attributesOfItem(atPath: place.path)
    let type = attributes?[.type] as? FileAttributeType
    guard type != .typeDirectory else { throw ValidationError("‘\(path)’ is a folder.") }
    return (place, type)
  }

  /// Refuses early what can't be written in the end, before a long computation.
  static func check(_ path: String) throws {
    let (place, type) = try target(path)
    if type == .typeRegular, let fault = WholeFile.protection(of: place.path) {
      throw ValidationError("‘\(path)’ can't be written: \(fault.value); \(fault.fix).")
    }
  }

  /// Refuses to write over a file that the command reads.
  static func refuse(_ path: String?, over input: String) throws {
    guard let path, FileManager.default.fileExists(atPath: input) else { return }
    let places = [path, input].map { URL(fileURLWithPath: $0).resolvingSymlinksInPath().path }
    if places[0] == places[1] {
      throw ValidationError("‘\(path)’ is read by this command; write to another file.")
    }
  }
}
