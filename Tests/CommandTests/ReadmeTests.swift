import Foundation
import Testing

@Suite("The README and the backtests", .enabled(if: Command.isThere, Command.absence))
struct ReadmeTests {
  /// A command with the lines that a page shows of its output.
  struct Sample: Sendable, CustomTestStringConvertible {
    let arguments: [String]
    let lines: [String]
    /// How wide the page takes its terminal to be.
    let columns: Int
    var testDescription: String { arguments.joined(separator: " ") }
  }

  static let text = page("README.md")
  static let samples =
    commands(in: text) + commands(in: page("Documentation/backtests.md"), columns: 400)

  private static func page(_ path: String) -> String {
    (try? String(contentsOfFile: Command.root + "/" + path, encoding: .utf8)) ?? ""
  }

  /// The commands of the code blocks that begin with one, each with the lines up to the next.
  private static func commands(in text: String, columns: Int = 100) -> [Sample] {
    let prompt = "$ ./tarazy "
    let blocks = text.components(separatedBy: "```")
    return stride(from: 1, to: blocks.count, by: 2).flatMap { place -> [Sample] in
      let lines = blocks[place].split(separator: "\n").map(String.init)
      guard lines.first?.hasPrefix(prompt) == true else { return [] }
      let starts = lines.indices.filter { lines[$0].hasPrefix(prompt) }
      return zip(starts, starts.dropFirst() + [lines.endIndex]).map { start, end in
        Sample(
          arguments: lines[start].dropFirst(prompt.count).split(separator: " ").map(String.init),
          lines: Array(lines[(start + 1)..<end]), columns: columns)
      }
    }
  }

  private static func words(_ line: String) -> String {
    line.split(separator: " ").joined(separator: " ")
  }

  @Test("Every line that is shown of a command is one that it prints", arguments: samples)
  func shown(_ sample: Sample) throws {
    // In the repository, as tables of freight are named from there.
    let outcome = try Command.run(
      sample.arguments, in: Command.root, environment: ["COLUMNS": "\(sample.columns)"])
    #expect(outcome.errors == "")
    let printed = outcome.text.split(separator: "\n").map { Self.words(String($0)) }
    for line in sample.lines where line.trimmingCharacters(in: .whitespaces) != "…" {
      // Parts of a line may be left out; each other part stands in one printed line, in order.
      let parts = line.components(separatedBy: "…").map(Self.words).filter { !$0.isEmpty }
      let isThere = printed.contains { line in
        var rest = Substring(line)
        for part in parts {
          guard let found = rest.range(of: part) else { return false }
          rest = rest[found.upperBound...]
        }
        return true
      }
      #expect(isThere, "\(line)")
    }
  }

  @Test("Commands are shown with their output")
  func count() {
    #expect(Self.commands(in: Self.text).count >= 4)
    #expect(Self.commands(in: Self.page("Documentation/backtests.md")).count >= 15)
  }

  @Test("The size of the embedded world is what validate and the files say, to two per cent")
  func size() throws {
    let shown = try #require(
      Self.text.firstMatch(of: /holds ([0-9,]+) facts in ([0-9.]+) MB/))
    let validated = try Command.succeed("world", "validate").text
    let facts = try #require(validated.firstMatch(of: /: ([0-9]+) facts/))
    let stated = try #require(Double(shown.1.replacing(",", with: "")))
    let counted = try #require(Double(facts.1))
    #expect(abs(stated / counted - 1) < 0.02, "\(counted) facts")
    let world = Command.root + "/Worlds/eurasia"
    var bytes = 0
    for name in try FileManager.default.subpathsOfDirectory(atPath: world) {
      let file = try FileManager.default.attributesOfItem(atPath: world + "/" + name)
      if file[.type] as? FileAttributeType == .typeRegular { bytes += file[.size] as? Int ?? 0 }
    }
    let size = try #require(Double(shown.2))
    #expect(abs(size * 1e6 / Double(bytes) - 1) < 0.02, "\(bytes) bytes")
  }
}
