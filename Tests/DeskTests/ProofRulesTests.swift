import Desk
import Testing
import WorldModel

@Suite("Rules of the proof")
struct ProofRulesTests {
  private static func report(_ text: String) throws -> ProofReport {
    try EmbeddedProof.read().report(text)
  }

  @Test(
    "Each rule finds its case, at its words, with a row of the record",
    arguments: [
      ("EPCA covers 39 areas.", "39 areas", "other-amount"),
      (
        "The CPC pipeline moved 63.01 million tonnes in 2025.", "63.01 million tonnes",
        "amount-of-another-period"
      ),
      (
        "В 2025 году по Срединному коридору перевезено 41,19 млн тонн.", "41,19 млн тонн",
        "other-scale"
      ),
      ("Kazakhstan is the seventh-largest country in the world by area.", "seventh", "other-rank"),
      ("The EPCA has been in force since 1 May 2020.", "1 May 2020", "other-time"),
      (
        "The single security space of Eurasia has entered into force.", "entered into force",
        "ahead-of-record"
      ),
      ("The EPCA has not yet entered into force.", "entered into force", "behind-record"),
      ("Kazakhstan is a full member of BRICS.", "full member", "other-standing"),
      ("In 2023 the Turkic Council met.", "Turkic Council", "name-of-another-time"),
      ("Our ties with Turkey are strong.", "Turkey", "other-spelling"),
      (
        "Together, the European Union and Germany take most of our exports.",
        "European Union and Germany", "bloc-and-member"
      ),
      ("The world should stop its aid to Afghanistan.", "stop", "opposite-stance"),
      ("Our foreign policy is balanced in all dimensions.", "balanced", "check-not-met"),
    ])
  func rules(_ text: String, _ words: String, _ rule: String) throws {
    let report = try Self.report(text)
    let finding = try #require(report.findings.first, "no finding")
    #expect(report.findings.count == 1)
    #expect(finding.rule.rawValue == rule)
    #expect(finding.words.contains(words) || words.contains(finding.words), "‘\(finding.words)’")
    #expect(!finding.evidence.isEmpty)
    #expect(!finding.says.isEmpty)
  }

  @Test("A figure is mended in the words and signs of its language")
  func suggestions() throws {
    let english = try Self.report(
      "Cargo on the Middle Corridor amounted to 5.484 million tonnes in 2024.")
    #expect(english.findings.first?.suggestion == "4.484 million tonnes")
    let russian = try Self.report("В 2025 году по Срединному коридору перевезено 41,19 млн тонн.")
    #expect(russian.findings.first?.suggestion == "4,119 млн тонн")
    let date = try Self.report(
      "Соглашение о расширенном партнёрстве и сотрудничестве вступило в силу 1 мая 2020 года.")
    #expect(date.findings.first?.suggestion == "1 марта 2020 года")
  }

  @Test("A finding stands at its line and column")
  func places() throws {
    let report = try Self.report("# Speech\n\nFirst.\n\nThe EPCA covers 39 areas.\n")
    let place = try #require(report.findings.first?.place)
    #expect(place.line == 5)
    #expect(place.column == 17)
    #expect(place.endColumn == 25)
  }

  @Test(
    "What the record bears out under some reading is no finding",
    arguments: [
      "More than 70 states signed the Code of Conduct on 28 September 2018.",
      "In October 2014 the EPCA was concluded but not yet signed.",
      "In 2015 the Turkic Council was still young.",
      "Kazakhstan became a partner state of BRICS on 1 January 2025; it is not a member.",
      "The European Union is our largest partner, and among its members Germany stands close.",
      "The Trans-Caspian route moved some 1.5 million tonnes of cargo in 2022.",
      "Only talks can settle the conflict in Ukraine.",
      "We want to diversify the routes of our oil exports further.",
    ])
  func supported(_ text: String) throws {
    #expect(try Self.report(text).findings.map(\.says) == [])
  }

  @Test("What no row decides is listed with its words")
  func unmatched() throws {
    let report = try Self.report("Some 600 doctors attended the congress in Shymkent.")
    #expect(report.findings.isEmpty)
    #expect(report.unmatched.first?.words.isEmpty == false)
  }

  @Test("A draft without words has nothing to report")
  func empty() throws {
    let report = try Self.report("\n \n")
    #expect(report.findings.isEmpty && report.supported.isEmpty && report.unmatched.isEmpty)
  }

  @Test("What became known later is not held against an earlier view")
  func asOf() throws {
    let world = try EmbeddedProof.world()
    let doctrine = try EmbeddedProof.doctrine()
    let date = try #require(EDTFDate("2015-06-01"))
    let text = "The EPCA has not yet entered into force."
    let early = try Proof(world: world, doctrine: doctrine, asOf: date)
    #expect(early.report(on: DraftReader.read(text, world: world, on: date)).findings.isEmpty)
    #expect(try Self.report(text).findings.count == 1)
  }
}
