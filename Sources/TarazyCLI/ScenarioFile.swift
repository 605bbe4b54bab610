import ArgumentParser
import Datasets
import Formats
import Foundation
import Reporting
import Scenarios
import WorldModel

/// A scenario file with its digest.
struct ScenarioFile {
  let scenario: Scenario
  let input: InputDigest

  /// Reads a scenario by name, from the world's folder `scenarios`, or by path.
  static func read(_ name: String, in folder: WorldFolder) throws -> ScenarioFile {
    let isPath = name.hasSuffix(".yaml") || name.hasSuffix(".yml")
    let shown = isPath ? name : "scenarios/\(name).yaml"
    let path = isPath ? name : folder.path + "/" + shown
    guard FileManager.default.fileExists(atPath: path) else {
      let known = names(in: folder)
      let hint = Spelling.closest(to: name, among: known).map { "; did you mean ‘\($0)’?" } ?? ""
      throw ValidationError(
        isPath
          ? "There is no file ‘\(name)’."
          : "There is no scenario ‘\(name)’\(hint.isEmpty ? "." : hint) "
            + (known.isEmpty
              ? "This world has none." : "Known: \(known.joined(separator: ", "))."))
    }
    let contents = try FileContents.read(path)
    do {
      let scenario = try ScenarioReader.read(
        FormatText.read(contents.bytes, file: shown), file: shown, world: folder.world)
      return ScenarioFile(
        scenario: scenario, input: InputDigest(path: shown, sha256: contents.sha256))
    } catch {
      throw ValidationError("The scenario has faults:\n\(error)")
    }
  }

  static func names(in folder: WorldFolder) -> [String] {
    let files = try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/scenarios")
    return (files ?? []).filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
  }

  /// Every fault of the scenarios of a world, its key that is not the file's name among them.
  static func faults(in folder: WorldFolder) -> [FormatFault] {
    // The networks of one date serve all scenarios that begin on it.
    var known: [EDTFDate: ScenarioNetworks] = [:]
    return names(in: folder).flatMap { name -> [FormatFault] in
      let file = "scenarios/\(name).yaml"
      do {
        let contents = try folder.file(file)
        let text = try FormatText.read(contents.bytes, file: file)
        let scenario = try ScenarioReader.read(text, file: file, world: folder.world) {
          (date) throws(ScenarioError) in
          if let found = known[date] { return found }
          let made = try ScenarioNetworks(of: folder.world, on: date)
          known[date] = made
          return made
        }
        if scenario.id == name { return [] }
        return [
          FormatFault(
            file: file, line: 1, column: 1, value: scenario.id,
            rule: "the key of a scenario must be the name of its file",
            fix: "write ‘scenario: \(name)’, or rename the file")
        ]
      } catch let error as FormatError {
        return error.faults
      } catch {
        return [FormatFault(file: file, rule: "\(error)")]
      }
    }
  }
}
