import Foundation
import Testing

@Suite("Names of options", .enabled(if: Command.isThere, Command.absence))
struct OptionNameTests {
  private struct Dump: Decodable { let command: Entry }

  private struct Entry: Decodable {
    let commandName: String
    let arguments: [Argument]?
    let subcommands: [Entry]?
  }

  private struct Argument: Decodable {
    let names: [Name]?
  }

  private struct Name: Decodable, Hashable {
    let kind: String
    let name: String
  }

  /// The parser takes the first of two options of one name and never hands the second its value.
  private func repeated(_ entry: Entry, in path: String) -> [String] {
    let path = path + " " + entry.commandName
    let names = (entry.arguments ?? []).flatMap { $0.names ?? [] }
    let counts = Dictionary(grouping: names) { $0 }.mapValues(\.count)
    let own = counts.filter { $0.value > 1 }.map { "\(path): \($0.key.name)" }
    return own.sorted() + (entry.subcommands ?? []).flatMap { repeated($0, in: path) }
  }

  @Test("No command has two options of one name")
  func unique() throws {
    let outcome = try Command.run(["--experimental-dump-help"])
    try #require(outcome.status == 0, "\(outcome.errors)")
    let dump = try JSONDecoder().decode(Dump.self, from: Data(outcome.text.utf8))
    #expect((dump.command.subcommands ?? []).count > 10)
    #expect(repeated(dump.command, in: "").isEmpty)
  }
}
