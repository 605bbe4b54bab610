import Desk
import Testing

@Suite("Invariants of the proof")
struct ProofInvariantTests {
  private static func findings(_ text: String) throws -> [ProofFinding] {
    try EmbeddedProof.read().report(text).findings
  }

  /// What a finding says, without its place.
  private static func gist(_ findings: [ProofFinding]) -> Set<String> {
    Set(findings.map { "\($0.rule.rawValue) \($0.words) \($0.says) \($0.suggestion)" })
  }

  @Test(
    "A figure that the record bears out is found once it is half as much again",
    arguments: [
      (
        "Cargo on the Middle Corridor amounted to 4 million tonnes in 2024.", "4 ", "4.484 ",
        "6.726 "
      ),
      ("We share a border of N km with China.", "N", "1,800", "2,700"),
      (
        "In 2023 Kazakhstan exported N million tonnes of oil and condensate.", "N", "70.5", "105.75"
      ),
      ("The EPCA covers N areas.", "N", "29", "43"),
      (
        "In 2016 our trade turnover with the European Union stood at N billion euros.", "N", "20",
        "30"
      ),
      ("В 2025 году КТК перекачал N млн тонн нефти.", "N", "70,52", "105,78"),
      ("«Нұрлы жол» бағдарламасының құны N млрд доллар.", "N", "9", "13,5"),
    ])
  func factor(_ pattern: String, _ place: String, _ right: String, _ wrong: String) throws {
    let parts = pattern.split(separator: place, maxSplits: 1).map(String.init)
    try #require(parts.count == 2)
    #expect(try Self.findings(parts.joined(separator: right)).isEmpty)
    let found = try Self.findings(parts.joined(separator: wrong))
    #expect(found.count == 1)
    #expect(found.first?.kind == .figure)
  }

  @Test("The same draft gives the same report")
  func determinism() throws {
    let text = try LabelledSentences.rows().filter(\.isError).map(\.text).joined(separator: "\n\n")
    let one = try EmbeddedProof.read().report(text)
    let two = try EmbeddedProof.read().report(text)
    #expect(one.findings == two.findings)
    #expect(one.supported == two.supported)
    #expect(one.unmatched == two.unmatched)
  }

  @Test("The number of threads changes nothing", arguments: [2, 3, 64])
  func threads(_ threads: Int) throws {
    // Sentences without letters are read in the language of the one before, across every cut.
    let text = try LabelledSentences.rows().map(\.text).joined(separator: "\n\n2014\n\n")
    let parts = try EmbeddedProof.read()
    let draft = parts.reader.read(text)
    #expect(parts.reader.read(text, threads: threads) == draft)
    let one = parts.proof.report(on: draft)
    let many = parts.proof.report(on: draft, threads: threads)
    #expect(!one.findings.isEmpty)
    #expect(one.findings == many.findings)
    #expect(one.supported == many.supported)
    #expect(one.unmatched == many.unmatched)
    #expect(one.uncheckableCount == many.uncheckableCount)
  }

  @Test("Another order of the sentences changes no finding")
  func order() throws {
    let english = try LabelledSentences.rows().filter { $0.language == "en" }.map(\.text)
    let forward = try Self.findings(english.joined(separator: "\n\n"))
    let backward = try Self.findings(english.reversed().joined(separator: "\n\n"))
    #expect(!forward.isEmpty)
    #expect(Self.gist(forward) == Self.gist(backward))
  }

  @Test("A sentence added changes no other finding")
  func addition() throws {
    let rows = try LabelledSentences.rows().filter { $0.language == "en" && $0.isError }.prefix(30)
    let text = rows.map(\.text).joined(separator: "\n\n")
    let extra = "The orchestra will play two symphonies tonight."
    #expect(
      try Self.gist(Self.findings(text)) == Self.gist(Self.findings("\(extra)\n\n\(text)")))
  }
}
