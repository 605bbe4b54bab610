import Foundation
import Testing

@Suite("screen", .enabled(if: Command.isThere, Command.absence))
struct ScreenCommandTests {
  private static let examples = Command.root + "/Examples/agreements/"

  private static func file(_ text: String, in folder: TemporaryFolder) throws -> String {
    let path = folder.path + "/draft.yaml"
    try Data(text.utf8).write(to: URL(filePath: path))
    return path
  }

  @Test("A collision ends with 1, an agreement without one with 0")
  func statuses() throws {
    let collision = try Command.run("screen", Self.examples + "kaz-tur-free-trade.yaml")
    #expect(collision.status == 1)
    #expect(collision.errors == "")
    #expect(collision.text.contains("Articles 25(1) and 33(3)"))
    for name in ["eaeu-iran-free-trade", "epca", "brics-membership", "eaeu-single-currency"] {
      let outcome = try Command.succeed("screen", Self.examples + name + ".yaml")
      #expect(outcome.text.contains("none found"), "\(name)")
      #expect(outcome.text.contains("This is no legal opinion."), "\(name)")
    }
  }

  @Test("Before the union began nothing collides")
  func dates() throws {
    let path = Self.examples + "kaz-tur-free-trade.yaml"
    let before = try Command.run("screen", path, "--on", "2009-06-01")
    #expect(before.status == 0)
    let unknown = try Command.run("screen", path, "--as-of", "2006")
    #expect(unknown.status == 0)
  }

  @Test("The JSON can be read and names the files that it rests on")
  func json() throws {
    let outcome = try Command.run(
      "screen", Self.examples + "nato-accession.yaml", "--format", "json")
    #expect(outcome.status == 1)
    let object = try JSONSerialization.jsonObject(with: outcome.output) as? [String: Any]
    let document = try #require(object)
    #expect(document["isLegalOpinion"] as? Bool == false)
    #expect(document["hasCollision"] as? Bool == true)
    let inputs = try #require(document["inputs"] as? [[String: Any]])
    #expect(inputs.contains { ($0["path"] as? String)?.hasSuffix("nato-accession.yaml") == true })
  }

  @Test("Markdown begins with the title")
  func markdown() throws {
    let outcome = try Command.succeed("screen", Self.examples + "epca.yaml", "--format", "md")
    #expect(outcome.text.hasPrefix("# Enhanced Partnership and Cooperation Agreement"))
  }

  @Test("The schema of the files is the one that the documentation holds")
  func schema() throws {
    let outcome = try Command.succeed("screen", "--schema")
    let path = Command.root + "/Documentation/schemas/agreement.schema.json"
    #expect(outcome.text == (try String(contentsOfFile: path, encoding: .utf8)))
  }

  @Test("Bad input ends with 2 and says where and what to write instead")
  func badInput() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = try Self.file(
      """
      agreement: draft
      title: Draft
      kind: treaty
      status: hypothetical
      date: 2026-06-31
      parties: [KAZ, Rusia]
      clauses:
        - {id: a, type: tarif, text: x}
      """, in: folder)
    let outcome = try Command.run("screen", path)
    #expect(outcome.status == 2)
    #expect(outcome.text == "")
    for place in ["draft.yaml:5:", "draft.yaml:6:", "draft.yaml:8:"] {
      #expect(outcome.errors.contains(place), "\(outcome.errors)")
    }
    #expect(outcome.errors.contains("did you mean"))
    let missing = try Command.run("screen", folder.path + "/none.yaml")
    #expect(missing.status == 2)
    #expect(try Command.run("screen").status == 2)
    #expect(try Command.run("screen", path, "--output", path).status == 2)
    let doctrine = try Command.run(
      "screen", Self.examples + "epca.yaml", "--doctrine", "uzbekistan")
    #expect(doctrine.status == 2)
    #expect(doctrine.errors.contains("--doctrine"))
  }

  @Test(
    "A file that is no text is refused with its first byte that is none, without the parser's words"
  )
  func binary() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let path = folder.path + "/draft.yaml"
    try Data(Array("title: x\n".utf8) + [0x00, 0x9F, 0xFF]).write(to: URL(filePath: path))
    let outcome = try Command.run("screen", path)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("draft.yaml:2:1: the file must be a text in UTF-8; byte 10"))
    #expect(outcome.errors.count < 600, "\(outcome.errors)")
  }

  @Test(
    "A date that can't be read is answered with the accepted forms and an example of each",
    arguments: [
      ["screen", examples + "epca.yaml", "--on", "soon"],
      ["screen", examples + "epca.yaml", "--as-of", "16.10.2014"],
      ["check", "kazakhstan", "--as-of", "2014-13"], ["meet", "FRA", "--on", "monday"],
      ["respond", "eastern-ukraine-2014", "--as-of", "soon"],
      ["agenda", "--from", "soon"],
    ])
  func dateForms(_ arguments: [String]) throws {
    let outcome = try Command.run(arguments)
    #expect(outcome.status != 0)
    #expect(outcome.text == "")
    for form in ["2014-10", "2014-10-16"] {
      #expect(outcome.errors.contains(form), "\(outcome.errors)")
    }
  }
}
