import ArgumentParser
import Foundation

/// Files that are whole or not there: written beside their place, then renamed.
enum OutputFile {
  static func write(_ text: String, to path: String) throws {
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw ValidationError("‘\(path)’ can't be written: \(error.localizedDescription)")
    }
  }
}
