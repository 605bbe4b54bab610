import Foundation
import Testing

@Suite("shock", .enabled(if: Command.isThere, Command.absence))
struct ShockCommandTests {
  @Test("Before, after and changes stand side by side, with transit shares and verdicts")
  func contract() throws {
    let answer = try PrintedJSON(
      Command.succeed("shock", "northern-corridor-closed", "--format", "json").output)
    for side in ["before", "after"] {
      let part = try #require(answer[side])
      #expect(try !part.list("transit").isEmpty)
      #expect(try part.list("verdicts").count > 50)
    }
    let transit = try #require(answer["changes"]).list("transit")
    let russia = try #require(transit.first { $0["country"]?.text == "RUS" })
    guard case .double(let before) = russia["before"], case .double(let after) = russia["after"]
    else {
      Issue.record("\(russia)")
      return
    }
    #expect(before > 0)
    #expect(after < before)
  }

  @Test("Every scenario of the world can be asked")
  func all() throws {
    let names = try FileManager.default.contentsOfDirectory(
      atPath: Command.root + "/Worlds/eurasia/scenarios"
    ).filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }
    #expect(names.count >= 5)
    for name in names {
      let text = try Command.succeed("shock", name, "--doctrine", "none").text
      #expect(text.contains("[\(name)]"))
      #expect(text.contains("Transit by country"))
    }
  }

  @Test("A table of freight is read, and each of its faults is told with its line")
  func demand() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = folder.path("freight.csv")
    try "from,to,amount\nCHN:Xian,DEU:Duisburg,1000\nKAZ:Almaty,TUR:Mersin,50\n".write(
      toFile: path, atomically: true, encoding: .utf8)
    let rows = try Command.succeed(
      "shock", "northern-corridor-closed", "--demand", path, "--doctrine", "none", "--format",
      "csv"
    ).text.split(separator: "\n")
    #expect(rows.count == 3)
    try "from,to,amount\nCHN:Xain,DEU:Duisburg,1\nCHN:Xian,DEU:Duisburg,many\n".write(
      toFile: path, atomically: true, encoding: .utf8)
    let outcome = try Command.run("shock", "northern-corridor-closed", "--demand", path)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("line 2"))
    #expect(outcome.errors.contains("line 3: the amount ‘many’ is no number"))
  }

  @Test("An unknown scenario ends with status 2 and the nearest name")
  func unknown() throws {
    let outcome = try Command.run("shock", "northern-coridor-closed")
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("did you mean ‘northern-corridor-closed’?"))
  }

  @Test("Checks on the world of a scenario say which verdicts differ")
  func check() throws {
    let outcome = try Command.run(
      "check", "kazakhstan", "--scenario", "northern-corridor-closed", "--format", "json")
    #expect(outcome.status < 2)
    let answer = try PrintedJSON(outcome.output)
    #expect(try answer.text("scenario") == "northern-corridor-closed")
    #expect(answer.keys.contains("differences"))
  }
}
