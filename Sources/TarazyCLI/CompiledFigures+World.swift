import ArgumentParser
import Compiling
import Datasets
import Foundation
import Storage

extension CompiledFigures {
  /// What makes the figures of a world from imported data sets; `nil` for a world without compiled tables,
  /// whose figures nothing replaces.
  ///
  /// - Parameters:
  ///   - subject: key or English name of a state whose figures are wanted, too.
  ///   - others: of states with which it is compared.
  static func read(
    _ world: WorldOptions, for subject: String? = nil, with others: [String] = []
  ) throws -> CompiledFigures? {
    let path = world.path
    let lists = ["codes-states", "actors-states"].map { "compiled/\($0).csv" }
    guard lists.allSatisfy({ FileManager.default.fileExists(atPath: "\(path)/\($0)") }) else {
      return nil
    }
    let codes = try StateIdentity.read(from: world)
    let digests = try lists.map { try FileSurvey(WorldFolder.place(of: $0, in: path)).sha256 }
    let states = codes.states
    func key(_ name: String) -> String? {
      states.contains(name) || Panel.embedded.covers(name) ? name : codes.state(named: name)
    }
    // Whatever is no state, such as an organisation, has no figures of its own in the data sets.
    let partners = others.compactMap(key)
    let panel = subject.flatMap(key).map { Panel.holding($0, with: partners) } ?? .embedded
    do {
      return CompiledFigures(
        panel: panel, codes: codes,
        codesDigest: digests.joined(separator: "\n"), world: try WorldKeys(world: path))
    } catch {
      throw ValidationError(
        "The world \(path) does not tell who belongs together:\n\(error)\n"
          + "With --workspace none no imported figures are used.")
    }
  }
}
