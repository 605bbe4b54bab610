import ArgumentParser
import Compiling
import Datasets
import Foundation
import Storage

extension CompiledFigures {
  /// What makes the figures of a world from imported data sets; `nil` for a world without compiled tables,
  /// whose figures nothing replaces.
  ///
  /// - Parameter subject: key or English name of a state whose figures are wanted, too.
  static func read(_ world: WorldOptions, for subject: String? = nil) throws -> CompiledFigures? {
    let path = world.path
    let lists = ["codes-states", "actors-states"].map { "\(path)/compiled/\($0).csv" }
    guard lists.allSatisfy({ FileManager.default.fileExists(atPath: $0) }) else { return nil }
    let codes = try StateIdentity.read(from: world)
    let digests = try lists.map { try FileSurvey($0).sha256 }
    var further: [String] = []
    if let subject {
      let key = codes.states.contains(subject) ? subject : codes.state(named: subject)
      if let key, !Panel.embedded.covers(key) { further.append(key) }
    }
    do {
      return CompiledFigures(
        panel: Panel(adding: further), codes: codes,
        codesDigest: digests.joined(separator: "\n"), world: try WorldKeys(world: path))
    } catch {
      throw ValidationError(
        "The world \(path) does not tell who belongs together:\n\(error)\n"
          + "With --workspace none no imported figures are used.")
    }
  }
}
