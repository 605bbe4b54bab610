import Desk
import Testing

@Suite("Standing in organisations, in proofs")
struct ProofStandingTests {
  private static func report(_ text: String) throws -> ProofReport {
    try EmbeddedProof.read().report(text)
  }

  @Test(
    "A standing that the record does not have is found",
    arguments: [
      // Ended on 19 December 2012.
      ("Uzbekistan is a member of the CSTO.", "member"),
      ("Узбекистан по-прежнему член ОДКБ.", "член"),
      ("Өзбекстан — ҰҚШҰ мүшесі.", "мүшесі"),
      // Left out of the list that the organisation keeps of its members.
      ("Japan is a member of the SCO.", "member"),
      ("Kazakhstan is not a member of the WTO.", "member"),
      ("Kazakhstan has withdrawn from the CIS.", "withdrawn"),
      ("Azerbaijan is an observer of the Organization of Turkic States.", "observer"),
    ])
  func other(_ text: String, _ words: String) throws {
    let findings = try Self.report(text).findings
    #expect(findings.map(\.rule) == [.otherStanding])
    #expect(findings.first?.words == words)
    #expect(findings.first?.evidence.isEmpty == false)
  }

  @Test(
    "A standing that was held at the time spoken of is none",
    arguments: [
      "Kazakhstan is a member of the WTO.",
      "Казахстан является членом Всемирной торговой организации.",
      "Қазақстан ДСҰ-ның мүшесі.",
      "До 2012 года Узбекистан был членом ОДКБ.",
      "The United Kingdom was a member of the European Union until 31 January 2020.",
      "Japan is not a member of the SCO.",
      "Kazakhstan has no plan to join NATO and has never asked for membership.",
    ])
  func held(_ text: String) throws {
    let report = try Self.report(text)
    #expect(report.findings.map(\.says) == [])
    #expect(!report.supported.isEmpty || !report.unmatched.isEmpty)
  }

  @Test("Leaving is dated by the end of a membership, joining by its start")
  func bounds() throws {
    for text in [
      "Uzbekistan left the CSTO on 19 December 2012.",
      "Узбекистан вышел из ОДКБ в декабре 2012 года.",
      "Kazakhstan joined the World Trade Organization on 30 November 2015.",
    ] {
      let report = try Self.report(text)
      #expect(report.findings.map(\.says) == [])
      #expect(report.supported.contains { $0.kind == .date }, "\(text)")
    }
    for (text, right) in [
      ("Uzbekistan left the CSTO in 2006.", "2012"),
      ("The United Kingdom withdrew from the European Union in 1973.", "2020"),
      ("Kazakhstan joined the WTO on 30 November 2014.", "30 November 2015"),
    ] {
      let report = try Self.report(text)
      #expect(report.findings.map(\.rule) == [.otherTime], "\(text)")
      #expect(report.findings.first?.suggestion.contains(right) == true, "\(text)")
      #expect(report.supported.allSatisfy { $0.kind != .date })
    }
  }

  @Test("A place in an order that no row decides is listed as not decided")
  func largest() throws {
    let report = try Self.report("The European Union is our largest investor.")
    #expect(report.findings.isEmpty)
    #expect(report.supported.count + report.unmatched.count == 1)
  }
}
