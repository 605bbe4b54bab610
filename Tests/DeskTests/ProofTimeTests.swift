import Desk
import Testing

@Suite("Time of steps and figures, in proofs")
struct ProofTimeTests {
  private static func report(_ text: String) throws -> ProofReport {
    try EmbeddedProof.read().report(text)
  }

  @Test(
    "A figure of an older time, said of today, is found with that of the newest",
    arguments: [
      ("Today the CPC carries 63.01 million tonnes of oil a year.", "70.52"),
      ("The Middle Corridor now handles 2.764 million tonnes of cargo.", "4.119"),
      ("The CPC pipeline has a capacity of 67 million tonnes a year today.", "81.5"),
      ("На сегодня мощность нефтепровода в Китай — 12 млн тонн в год.", "20"),
      ("КҚК арқылы қазір жылына 58,7 млн тонна мұнай айдалады.", "70,52"),
    ])
  func stale(_ text: String, _ newest: String) throws {
    let findings = try Self.report(text).findings
    #expect(findings.map(\.rule) == [.otherPeriod])
    #expect(findings.first?.suggestion.contains(newest) == true)
  }

  @Test(
    "A step that the record dates later, or not at all, is found",
    arguments: [
      "The Middle Corridor has reached a capacity of 10 million tonnes a year.",
      "Пропускная способность Срединного коридора уже достигла 10 млн тонн в год.",
      "The expansion of the Dostyk border station was completed in 2024.",
      "The new container terminal at Poti has been commissioned.",
      "The programme for the education of Afghan girls has been completed.",
      "The Convention on the Legal Status of the Caspian Sea has entered into force.",
      "Конвенция о правовом статусе Каспийского моря вступила в силу.",
      "Каспий теңізінің құқықтық мәртебесі туралы конвенция күшіне енді.",
    ])
  func ahead(_ text: String) throws {
    #expect(try Self.report(text).findings.map(\.rule) == [.aheadOfRecord])
  }

  @Test(
    "A step said to be open is found where the record has it, and only for the time since",
    arguments: [
      ("The EPCA is still only initialled.", 1),
      ("The Treaty on the Eurasian Economic Union is not yet in force.", 1),
      ("КӘЫК әлі күшіне енген жоқ.", 1),
      ("The Concept of Foreign Policy for 2014–2020 remains in force to this day.", 1),
      ("In 2016 the EPCA was signed but not yet in force.", 0),
      ("The EPCA had not yet entered into force in 2018.", 0),
      ("В 2016 году СРПС уже было подписано, но ещё не действовало.", 0),
      ("2018 жылы КӘЫК әлі күшіне енбеген еді.", 0),
      ("In 2013 line C of the Central Asia–China gas pipeline was still being built.", 0),
    ])
  func behind(_ text: String, _ count: Int) throws {
    let findings = try Self.report(text).findings
    #expect(findings.count == count)
    #expect(findings.allSatisfy { $0.rule == .behindRecord })
  }

  @Test("Of two rows about one step the finer is written in the place of the draft's")
  func finest() throws {
    let findings = try Self.report("The EPCA was signed on 21 December 2016.").findings
    #expect(findings.first?.suggestion == "21 December 2015")
  }

  @Test("A share in arms is none in oil")
  func matters() throws {
    let wrong = try Self.report("Only 40 % of our oil went abroad by way of Russia in 2023.")
    #expect(wrong.findings.first?.says.contains("oil-export-route") == true)
    let right = try Self.report("In 2023 about 95 % of our oil went abroad by way of Russia.")
    #expect(right.findings.isEmpty)
    #expect(right.supported.contains { $0.evidence.first?.line.contains("oil") == true })
    // The share of Russia in the arms bought, which no other share is.
    let arms = try Self.report("Russia takes 85.31 % of our exports of uranium.")
    #expect(arms.supported.isEmpty)
  }

  @Test(
    "A member in a list with its bloc is added twice where the list has one amount",
    arguments: [
      ("The EU, Germany and China account for more than half of our trade.", 1),
      ("ЕС, Германия и Китай обеспечивают 60 % нашей торговли.", 1),
      ("ЕАЭО мен Ресейді қоса есептегенде, сауда көлемі айтарлықтай.", 1),
      ("The EU and, inside it, Germany account for much of our trade.", 0),
      ("Italy, Germany and China account for half of our trade.", 0),
    ])
  func lists(_ text: String, _ count: Int) throws {
    let findings = try Self.report(text).findings.filter { $0.kind == .doubleCount }
    #expect(findings.count == count)
  }

  @Test("The day of an election is not that on which the seat is taken")
  func election() throws {
    let proof = try EmbeddedProof.read()
    for year in ["2017", "2018"] {
      let report = proof.report("Kazakhstan was elected to the Security Council in \(year).")
      #expect(report.supported.isEmpty, "\(report.supported)")
    }
    let right = proof.report("Kazakhstan was elected to the Security Council in June 2016.")
    #expect(right.findings.isEmpty)
    #expect(right.supported.count == 1)
    let spell = proof.report("Kazakhstan was elected to the Security Council for 2017–2018.")
    #expect(spell.findings.isEmpty)
  }
}
