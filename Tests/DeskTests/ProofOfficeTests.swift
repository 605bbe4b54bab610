import Desk
import Testing

@Suite("Offices, elections, partners and proposals, in proofs")
struct ProofOfficeTests {
  private static func report(_ text: String) throws -> ProofReport {
    try EmbeddedProof.read().report(text)
  }

  @Test(
    "What the record has is borne out",
    arguments: [
      "António Costa took office on 1 December 2024.",
      "Kassym-Jomart Tokayev took office as President on 20 March 2019.",
      "Касым-Жомарт Токаев вступил в должность 20 марта 2019 года.",
      "Kazakhstan has been a partner of BRICS since 1 January 2025.",
      "Kazakhstan has been a partner state of BRICS since 1 January 2025.",
      "Казахстан – партнёр БРИКС с 1 января 2025 года.",
      "Kazakhstan was elected to the UN Human Rights Council in 2012.",
      "Kazakhstan was elected to the UN Human Rights Council in 2021.",
      "Kazakhstan was elected to the UN Security Council in 2016.",
      "Kazakhstan proposed CICA in 1992.",
      "Казахстан предложил СВМДА в 1992 году.",
    ])
  func right(_ text: String) throws {
    let report = try Self.report(text)
    #expect(report.findings.map(\.says) == [])
    #expect(report.supported.contains { $0.kind == .date }, "\(text)")
    #expect(report.unmatched.map(\.words) == [])
  }

  @Test(
    "Another date is found",
    arguments: [
      ("António Costa took office on 1 December 2023.", "1 December 2024"),
      ("Kassym-Jomart Tokayev took office as President on 20 March 2018.", "20 March 2019"),
      ("Uzbekistan has been a partner of BRICS since 1 January 2023.", "1 January 2025"),
      ("Kazakhstan was elected to the UN Human Rights Council in 2010.", "2012"),
      ("Kazakhstan proposed CICA in 1995.", "1992"),
      (
        "Nursultan Nazarbayev proposed the Conference on Interaction and Confidence-Building "
          + "Measures in Asia in 1994.", "1992"
      ),
    ])
  func wrong(_ text: String, _ right: String) throws {
    let findings = try Self.report(text).findings
    #expect(findings.map(\.kind) == [.date])
    #expect(findings.map(\.suggestion) == [right])
  }

  @Test("An office that is named is not borne out by another office of the person")
  func offices() throws {
    let report = try Self.report(
      "Kassym-Jomart Tokayev took office as President on 16 October 2013.")
    #expect(report.supported.filter { $0.kind == .date }.map(\.words) == [])
  }

  @Test("The year of a vote bears out no day")
  func votes() throws {
    let report = try Self.report(
      "Kazakhstan was elected to the UN Human Rights Council on 3 May 2021.")
    #expect(report.supported.filter { $0.kind == .date }.map(\.words) == [])
  }

  @Test("A partner in general is no partner state")
  func partners() throws {
    let report = try Self.report("Kazakhstan is a reliable partner of the SCO.")
    #expect(report.findings.map(\.says) == [])
  }
}
