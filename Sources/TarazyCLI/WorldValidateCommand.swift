import ArgumentParser
import Datasets
import Doctrines
import Formats
import Foundation
import Reporting

struct WorldValidateCommand: ParsableCommand {
  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  static let configuration = CommandConfiguration(
    commandName: "validate",
    abstract: "Checks a world folder like a compiler: every fault with file, line, column and fix.",
    discussion: """
      Exit status: 0 no faults, 2 faults.

      EXAMPLES:
        tarazy world validate
        tarazy world validate my-world --format json
      """)

  @Argument(help: "Folder of the world. Default: the embedded world.")
  var path: String?
  @Option(help: "One of text, json.")
  var format: Format = .text

  @OptionGroup var world: WorldOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    let path = path ?? world.path
    var faults = WorldFolder.check(path)
    var count = 0
    if faults.isEmpty {
      let folder = try WorldFolder.read(path)
      count = folder.world.factCount
      faults = NetworkCheck(folder).faults
      // Scenarios are read against the networks, and would repeat their faults.
      faults += doctrineFaults(folder) + (faults.isEmpty ? scenarioFaults(folder) : [])
    }
    switch format {
    case .json:
      let rows = faults.map { fault -> JSONValue in
        [
          "file": .string(fault.file), "line": .integer(fault.line),
          "column": .integer(fault.column), "value": .string(fault.value),
          "rule": .string(fault.rule), "fix": .string(fault.fix),
        ]
      }
      try output.write(JSONValue.array(rows).text(.indented) + "\n")
    case .text:
      var text = faults.map { $0.description + "\n" }.joined()
      text += faults.isEmpty ? "\(path): \(count) facts, no faults\n" : "\(faults.count) faults\n"
      try output.write(text)
    }
    if !faults.isEmpty { throw ExitCode(2) }
  }

  private func scenarioFaults(_ folder: WorldFolder) -> [DatasetError] {
    ScenarioFile.faults(in: folder).map {
      DatasetError(
        file: $0.file, line: $0.line, column: $0.column, value: $0.value, rule: $0.rule,
        fix: $0.fix)
    }
  }

  private func doctrineFaults(_ folder: WorldFolder) -> [DatasetError] {
    let names: [String]
    do { names = try folder.doctrines() } catch { return [error] }
    return names.flatMap { name -> [DatasetError] in
      let file = DoctrineFile.path(of: name)
      do {
        let contents = try folder.file(file)
        _ = try DoctrineReader.read(
          String(decoding: contents.bytes, as: UTF8.self), file: file, world: folder.world,
          registry: .standard)
        return []
      } catch let error as FormatError {
        return error.faults.map {
          DatasetError(
            file: $0.file, line: $0.line, column: $0.column, value: $0.value, rule: $0.rule,
            fix: $0.fix)
        }
      } catch let error as DatasetError {
        return [error]
      } catch {
        return [DatasetError(file: file, rule: "\(error)")]
      }
    }
  }
}
