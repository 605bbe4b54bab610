import Datasets
import Desk
import Doctrines
import Foundation
import Testing
import WorldModel

@testable import Reporting

@Suite("Printing a screening")
struct ScreeningFormatsTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  private static let loaded = Result { () throws -> (world: World, doctrine: Doctrine) in
    let world = try WorldFolder.read(root + "/Worlds/eurasia").world
    let path = root + "/Worlds/eurasia/doctrines/kazakhstan.yaml"
    let text = String(decoding: try FileContents.read(path).bytes, as: UTF8.self)
    let doctrine = try DoctrineReader.read(
      text, file: "kazakhstan.yaml", world: world, registry: .standard)
    return (world: world, doctrine: doctrine)
  }

  private func screening(_ clauses: String = "") throws -> Screening {
    let (world, doctrine) = try Self.loaded.get()
    let agreement = try AgreementReader.read(
      """
      agreement: draft
      title: "Draft *with* | marks <b>"
      kind: treaty
      status: hypothetical
      date: 2026-06-01
      parties: [KAZ, TUR, BRICS]
      clauses:\(clauses.isEmpty ? " []" : "\n" + clauses)
      """, file: "draft.yaml", world: world, subject: doctrine.subject)
    let asOf = try #require(world.latestRecorded)
    let screener = Screener(world: world, doctrine: doctrine, agreement: agreement, asOf: asOf)
    return try #require(screener).screening
  }

  /// One clause for every kind of finding.
  private static let clauses = """
      - {id: area, type: free-trade, with: [TUR], text: Duties end.}
      - {id: port, type: military-base, with: [TUR], place: CASPIAN-STATES, text: A port.}
      - {id: peace, type: non-aggression, with: [TUR], text: No force.}
      - {id: vote, type: decision-rule, value: majority, text: Votes.}
    """

  @Test("Every output says that it is no legal opinion")
  func disclaimer() throws {
    let screening = try screening(Self.clauses)
    let sentence = "This is no legal opinion."
    #expect(screening.terminal(width: 10_000, colour: false).contains(sentence))
    #expect(screening.markdown.contains(sentence))
    let json = screening.json(inputs: [])
    #expect(json["isLegalOpinion"]?.text() == "false")
    #expect(json["notice"]?.text().contains(sentence) == true)
  }

  @Test("Every finding stands in the text with its row, source and locator")
  func receipts() throws {
    let screening = try screening(Self.clauses)
    let kinds = Set(screening.findings.map(\.kind))
    #expect(kinds == Set(ScreeningFinding.Kind.allCases))
    let text = screening.markdown
    for finding in screening.findings {
      let line = MarkdownTable.escaped(finding.record.line)
      #expect(text.contains(line), "\(finding.record.id)")
      #expect(text.contains("\n- \(finding.clause): "), "\(finding.clause)")
    }
    for source in screening.sources {
      #expect(text.contains(MarkdownTable.escaped("[\(source.id)] \(source.citation)")))
    }
    #expect(
      Set(screening.findings.map(\.record.envelope.source)).isSubset(
        of: Set(screening.sources.map(\.id))))
  }

  @Test("Lines of the terminal keep to its width and carry no colour unless asked for")
  func width() throws {
    let screening = try screening(Self.clauses)
    let plain = screening.terminal(width: 72, colour: false)
    for line in plain.split(separator: "\n") {
      #expect(TerminalText.width(String(line)) <= 72, "\(line)")
    }
    #expect(!plain.contains("\u{1B}"))
    #expect(screening.terminal(width: 72, colour: true).contains("\u{1B}[31m"))
  }

  @Test("Marks in a title are not taken for mark-up")
  func marks() throws {
    let first = try screening().markdown.split(separator: "\n").first
    #expect(first == "# Draft \\*with\\* \\| marks &lt;b&gt;")
  }

  @Test("Without clauses it says that nothing was found, and what was not screened")
  func empty() throws {
    let text = try screening().markdown(isFull: true)
    #expect(text.contains("## Collisions with obligations in force\n\n- none found\n"))
    #expect(text.contains("Found: collisions 0, pending 0"))
    #expect(text.components(separatedBy: ": not stated\n").count - 1 == 6)
    #expect(text.contains("## Not screened, because the world does not hold it"))
  }

  @Test("What is not stated and not screened is counted by kind, and named on request")
  func summaries() throws {
    let screening = try screening(Self.clauses)
    let short = screening.markdown
    let full = screening.markdown(isFull: true)
    #expect(short.contains("states nothing on 5 of 6 principles: sovereignty, an economic reason"))
    #expect(short.components(separatedBy: ": not stated\n").count == 1)
    #expect(short.contains("Decisions are by consensus: not satisfied"))
    let idle = screening.unknowns.filter { $0.reason == .termsNotHeld && !$0.isShared }
    #expect(idle.count > 10)
    #expect(short.contains("Other agreements, without rows on obligations: \(idle.count) (treaty "))
    for unknown in idle {
      #expect(full.contains("\\[\(unknown.about)\\]") || full.contains("[\(unknown.about)]"))
      #expect(!short.contains("[\(unknown.about)"), "\(unknown.about)")
    }
    #expect(short.contains("--full"))
    #expect(short.count < full.count - 2000)
    #expect(!screening.unknowns.contains { $0.about == "EURASEC" }, "it ended with 2014")
  }

  @Test("A coded promise of the same kind is called a possible match")
  func possible() throws {
    let screening = try screening(Self.clauses)
    let found = try #require(screening.findings.first { $0.kind == .overlap })
    #expect(found.sentence(names: screening.names).contains("may be on record already"))
    let text = screening.markdown
    #expect(text.contains("## Possibly on record already"))
    #expect(text.contains("possibly on record already 1"))
    #expect(!text.contains("The same promise"))
  }

  @Test("The JSON names every finding, answer and gap")
  func json() throws {
    let screening = try screening(Self.clauses)
    let json = screening.json(inputs: [])
    func count(_ name: String) -> Int? {
      guard case .array(let elements) = json[name] else { return nil }
      return elements.count
    }
    #expect(count("findings") == screening.findings.count)
    #expect(count("principles") == 6)
    #expect(count("exposures") == 2)
    #expect(count("unknowns") == screening.unknowns.count)
    #expect(count("amendments") == screening.amendments.count)
    #expect(json["hasCollision"]?.text() == "true")
    #expect(json.text() == (try self.screening(Self.clauses)).json(inputs: []).text())
  }
}
