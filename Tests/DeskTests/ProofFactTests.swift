import Desk
import Testing

@Suite("What bears a sentence out, in proofs")
struct ProofFactTests {
  private static func report(_ text: String) throws -> ProofReport {
    try EmbeddedProof.read().report(text)
  }

  @Test(
    "A verb of loss carries the sign of the recorded amount",
    arguments: [
      "The Northern Corridor lost 35 percent of its functions.",
      "The functions of the Northern Corridor declined by 35 percent.",
      "Северный коридор снизил свои функции на 35 процентов.",
      "Солтүстік дәліздің қызметі 35 пайызға төмендеді.",
    ])
  func loss(_ text: String) throws {
    let report = try Self.report(text)
    #expect(report.findings.map(\.says) == [])
    #expect(report.supported.contains { $0.evidence.first?.id == "t-northern-decline" })
  }

  @Test(
    "A loss of another size is found, and the amount to write instead has no sign",
    arguments: [
      ("The Northern Corridor lost 45 percent of its functions.", "35 percent"),
      ("Северный коридор снизил свои функции на 45 процентов.", "35 процентов"),
    ])
  func otherLoss(_ text: String, _ right: String) throws {
    let findings = try Self.report(text).findings
    #expect(findings.map(\.suggestion) == [right])
  }

  @Test("A gain where the record has a loss is found, without an amount to write instead")
  func gain() throws {
    let findings = try Self.report("The Northern Corridor gained 35 percent of its functions.")
      .findings
    #expect(findings.map(\.kind) == [.figure])
    #expect(findings.map(\.suggestion) == [""])
  }

  @Test("An amount that is told as neither loss nor gain is not held against a change")
  func neither() throws {
    let report = try Self.report("The Northern Corridor serves 35 percent of the carriers.")
    #expect(report.findings.map(\.says) == [])
    #expect(!report.supported.contains { $0.evidence.first?.id == "t-northern-decline" })
  }

  @Test("A plan bears out nothing that is told as done")
  func plans() throws {
    for year in ["2011", "2014"] {
      let report = try Self.report(
        "The Customs Union became the Eurasian Economic Union in \(year).")
      #expect(report.supported.map(\.words) == [])
      #expect(report.findings.map(\.suggestion) == ["2015"])
    }
    let right = try Self.report("The Customs Union became the Eurasian Economic Union in 2015.")
    #expect(right.findings.map(\.says) == [])
    #expect(right.supported.map(\.words) == ["2015"])
    #expect(
      right.supported.allSatisfy { support in
        support.evidence.allSatisfy { $0.envelope.status != .planned }
      })
    let plan = try Self.report(
      "The Customs Union was to become the Eurasian Economic Union by 2015.")
    #expect(plan.findings.map(\.says) == [])
  }

  @Test("A goal told as reached is not borne out by the goal")
  func goals() throws {
    let text =
      "Kazakhstan and China have reached their goal of 40 billion dollars of trade in 2015."
    let report = try Self.report(text)
    // The record has no total of that trade for the year: nothing is decided.
    #expect(report.supported.map(\.words) == [])
    #expect(report.unmatched.flatMap(\.words).contains("40 billion dollars"))
    let aim = try Self.report(
      "Kazakhstan and China want their trade to reach 40 billion dollars in 2015.")
    #expect(aim.findings.map(\.says) == [])
    #expect(aim.supported.contains { $0.words == "40 billion dollars" })
  }

  @Test("An amount that sources contradict is a caution with both rows, and no finding")
  func contradicted() throws {
    for (amount, rival) in [("43.8", 30.1), ("30.1", 43.8)] {
      let report = try Self.report(
        "In 2024 trade of Kazakhstan with China reached \(amount) billion dollars.")
      #expect(report.findings.map(\.says) == [])
      #expect(report.supported.filter { $0.kind == .figure }.map(\.words) == [])
      let caution = try #require(report.cautions.first)
      #expect(caution.words == "\(amount) billion dollars")
      #expect(caution.evidence.count == 1)
      #expect(
        caution.against.contains { row in
          if case .number(let value) = row.statement.value { value == rival } else { false }
        })
    }
    let plain = try Self.report(
      "In 2016 the European Union and Kazakhstan traded for 20 billion euros.")
    #expect(plain.cautions.map(\.words) == [])
  }

  @Test("Before the words of a part stands the whole")
  func whole() throws {
    let text =
      "Foreign direct investment came to 510 billion dollars in total, of which the European Union "
      + "accounts for 117 billion dollars by 2023."
    let report = try Self.report(text)
    #expect(report.findings.map(\.suggestion) == ["410 billion dollars"])
    #expect(report.findings.first?.evidence.first?.id == "f-kaz-fdi-world")
    #expect(
      report.supported.contains {
        $0.words.hasPrefix("117") && $0.evidence.first?.id == "f-kaz-fdi-eu"
      })
  }

  @Test("The row shown for an amount has that amount")
  func programme() throws {
    let report = try Self.report("Kazakhstan gave 50 million dollars for 1000 Afghan students.")
    #expect(report.findings.map(\.says) == [])
    let money = try #require(report.supported.first { $0.words == "50 million dollars" })
    #expect(money.evidence.first?.statement.unit == "USD mn")
    #expect(money.evidence.first?.statement.value == .number(50))
  }

  @Test("One conference does not bear out another on the same country")
  func conference() throws {
    for title in ["‘Empowering Women in Afghanistan’", "on women in Afghanistan"] {
      let right = try Self.report(
        "Kazakhstan organised the conference \(title) in Astana on 5 September 2018.")
      #expect(right.findings.map(\.says) == [])
      let date = try #require(right.supported.first { $0.kind == .date })
      #expect(
        ["women-afghanistan-conference", "s-women-afghanistan-conference"]
          .contains(date.evidence.first?.statement.subject.text ?? ""))
      let wrong = try Self.report(
        "Kazakhstan organised the conference \(title) in Astana on 5 September 2016.")
      #expect(wrong.findings.map(\.suggestion) == ["5 September 2018"])
    }
  }
}
