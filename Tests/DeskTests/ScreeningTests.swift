import Desk
import Testing
import WorldModel

@Suite("Screening of an agreement")
struct ScreeningTests {
  private static let freeTrade = "id: area, type: free-trade, with: [TUR], text: Duties end."

  @Test("Before 2015 the union has no competence; before 2010 no customs union has")
  func earlier() throws {
    let draft = try ScreeningWorld.draft(Self.freeTrade)
    func collisions(on date: String) throws -> [String] {
      try ScreeningWorld.screening(of: draft, on: date).collisions
    }
    #expect(try collisions(on: "2015-01-01") == ["area o-eaeu-tariff"])
    #expect(try collisions(on: "2014-12-31") == ["area o-customs-union-tariff"])
    #expect(try collisions(on: "2009-06-01") == [])
  }

  @Test("What was not yet known at the date of knowledge is not held against an agreement")
  func knowledge() throws {
    let draft = try ScreeningWorld.draft(Self.freeTrade)
    let before = try ScreeningWorld.screening(of: draft, asOf: "2014-05-28")
    #expect(before.collisions == [])
    #expect(before.exposures.map(\.result) == [.noneKnown])
    let after = try ScreeningWorld.screening(of: draft, asOf: "2015-01-01")
    #expect(after.collisions == ["area o-eaeu-tariff"])
  }

  @Test(
    "An agreement that had ended by the day is not among those that bind, nor among the unknown")
  func terminated() throws {
    let draft = try ScreeningWorld.draft(Self.freeTrade)
    for (date, isBound) in [("2019-06-01", true), ("2020-03-01", false), ("2026", false)] {
      let screening = try ScreeningWorld.screening(of: draft, on: date)
      #expect(screening.unknowns.contains { $0.about == "pca-1995" } == isBound, "\(date)")
    }
  }

  @Test("The edition is the one in force on the day, unless another is asked for")
  func editions() throws {
    func edition(_ date: String, asOf: String? = nil, asked: String? = nil) throws -> Screening {
      try ScreeningWorld.screening(
        of: try ScreeningWorld.draft(date: date), asOf: asOf, edition: asked)
    }
    for (date, id) in [("2015-12-21", "2014"), ("2018-12-01", "2018"), ("2026-06-01", "2023")] {
      let screening = try edition(date)
      #expect(screening.edition.id == id)
      #expect(screening.isEditionInForce)
    }
    // None was known: what stands in is not in force.
    let early = try edition("2009-06-01")
    #expect(early.edition.id == (try ScreeningWorld.doctrine().editions.first?.id))
    #expect(!early.isEditionInForce)
    // What came after the date of knowledge is left out; what is asked for is taken.
    let known = try edition("2026-06-01", asOf: "2016-01")
    #expect(known.edition.id == "2014")
    #expect(!known.isEditionInForce)
    let asked = try edition("2015-12-21", asked: "2023")
    #expect(asked.edition.id == "2023")
    #expect(!asked.isEditionInForce)
  }

  @Test("Without clauses nothing collides and every principle is not stated")
  func empty() throws {
    let screening = try ScreeningWorld.screening(of: try ScreeningWorld.draft())
    #expect(screening.findings == [])
    #expect(screening.amendments == [])
    #expect(screening.principles.map(\.key) == Screening.Principle.Key.allCases)
    for principle in screening.principles { #expect(principle.answer == .notStated) }
    #expect(!screening.hasCollision)
  }

  @Test("The order of the clauses and parties changes no answer")
  func order() throws {
    let clauses = [
      "id: b, type: defence, with: [TUR], text: Help.",
      "id: a, type: free-trade, with: [TUR], text: Duties end.",
      "id: d, type: decision-rule, value: majority, text: Votes.",
      "id: c, type: decision-rule, value: consensus, text: Talks.",
    ]
    let forward = try ScreeningWorld.screening(
      of: try ScreeningWorld.draft(
        parties: "KAZ, TUR, USA", clauses[0], clauses[1], clauses[2], clauses[3]))
    let backward = try ScreeningWorld.screening(
      of: try ScreeningWorld.draft(
        parties: "USA, TUR, KAZ", clauses[3], clauses[2], clauses[1], clauses[0]))
    #expect(forward.findings == backward.findings)
    #expect(forward.principles == backward.principles)
    #expect(forward.touches == backward.touches)
    #expect(forward.exposures == backward.exposures)
    #expect(forward.unknowns == backward.unknowns)
    #expect(forward.amendments == backward.amendments)
    #expect(forward.findings.count > 3)
  }

  @Test("One clause that does not meet a principle outweighs another that does")
  func mixed() throws {
    let screening = try ScreeningWorld.screening(
      of: try ScreeningWorld.draft(
        "id: a, type: decision-rule, value: consensus, text: Talks.",
        "id: b, type: decision-rule, value: majority, text: Votes."))
    let principle = try #require(screening.principles.first { $0.key == .consensus })
    #expect(principle.answer == .notSatisfied)
    #expect(principle.clauses == ["a", "b"])
  }

  @Test("A preference without an area collides with most-favoured treatment; with one it does not")
  func preference() throws {
    let tariff = "id: duty, type: tariff, with: [TUR], text: Lower duties on cars."
    let alone = try ScreeningWorld.screening(of: try ScreeningWorld.draft(tariff))
    #expect(alone.collisions == ["duty o-eaeu-tariff", "duty o-epca-mfn", "duty o-wto-mfn"])
    let area = try ScreeningWorld.screening(of: try ScreeningWorld.draft(tariff, Self.freeTrade))
    #expect(!area.collisions.contains("duty o-wto-mfn"))
    // What is granted to the Union is no breach of the promise made to it.
    let union = "id: duty, type: tariff, with: [EU], text: Lower duties on cars."
    let favoured = try ScreeningWorld.screening(
      of: try ScreeningWorld.draft(parties: "KAZ, EU", union))
    #expect(favoured.collisions == ["duty o-eaeu-tariff", "duty o-wto-mfn"])
  }

  @Test("Members of the same union or alliance are no third states")
  func insiders() throws {
    let screening = try ScreeningWorld.screening(
      of: try ScreeningWorld.draft(
        parties: "KAZ, KGZ", "id: a, type: customs-union, with: [KGZ], text: One tariff.",
        "id: b, type: defence, with: [KGZ], text: Help.",
        "id: c, type: military-base, with: [KGZ], text: A base."))
    #expect(screening.collisions == [])
  }

  @Test("Whom an alliance is directed against decides what the treaty with that state leaves open")
  func target() throws {
    func findings(_ object: String) throws -> [String] {
      try ScreeningWorld.screening(
        of: try ScreeningWorld.draft(
          "id: a, type: defence, with: [TUR], object: [\(object)], text: Help against it.")
      ).found
    }
    let againstChina = try findings("CHN")
    #expect(againstChina.contains("collision no-hostile-alliance a o-sco-alliance"))
    #expect(againstChina.contains("pending no-hostile-alliance a o-china-ca-alliance"))
    #expect(!againstChina.contains { $0.contains("o-t21-alliance") })
    #expect(
      againstChina.contains {
        $0.hasPrefix("open standing-obligation a relations/KAZ/CHN/non-aggression-obligation/")
      })
    let againstSyria = try findings("SYR")
    #expect(!againstSyria.contains { $0.contains("no-hostile-alliance") })
  }

  @Test("A member that promises not to belong collides with its membership")
  func nonAccession() throws {
    let screening = try ScreeningWorld.screening(
      of: try ScreeningWorld.draft(
        "id: a, type: non-accession, object: [EAEU, NATO], text: Neither of the two."))
    #expect(screening.found == ["collision standing-membership a mem-kaz-eaeu"])
  }

  @Test("A treaty that is only signed leaves a collision pending")
  func pending() throws {
    let base = "id: a, type: military-base, with: [TUR], place: CASPIAN-STATES, text: A port."
    let draft = try ScreeningWorld.draft(base)
    let found = try ScreeningWorld.screening(of: draft).found
    #expect(found.contains("pending no-foreign-forces a o-caspian-forces"))
    let before = try ScreeningWorld.screening(of: draft, on: "2018-08-11").found
    #expect(!before.contains { $0.contains("o-caspian-forces") })
    let inForce = try ScreeningWorld.world().adding { facts in
      facts.stages.append(
        Fact(
          Stage(of: "caspian-convention", step: .inForce),
          FactEnvelope(valid: EDTFInterval("2025-01-01") ?? .unknown, source: "caspian-text")))
    }
    let then = try ScreeningWorld.screening(of: draft, in: inForce).found
    #expect(then.contains("collision no-foreign-forces a o-caspian-forces"))
  }

  @Test("An agreement that the world knows is not held against itself")
  func itself() throws {
    let convention = try ScreeningWorld.example("caspian-convention")
    let screening = try ScreeningWorld.screening(of: convention)
    #expect(screening.findings == [])
    #expect(screening.records.map(\.id).contains("o-caspian-forces"))
  }

  @Test("What is not screened is listed: silent agreements, organisations, other parties")
  func unknowns() throws {
    let screening = try ScreeningWorld.screening(of: try ScreeningWorld.draft())
    func names(_ reason: Screening.Unknown.Reason) -> Set<String> {
      Set(screening.unknowns.filter { $0.reason == reason }.map(\.about.text))
    }
    #expect(names(.termsNotHeld).isSuperset(of: ["border-treaties", "partnership-treaties"]))
    #expect(
      names(.termsNotHeld).isDisjoint(
        with: ["eaeu-treaty", "epca", "cst-1992", "kaz-chn-diplomatic"]))
    #expect(names(.foundingTreatyNotHeld).isSuperset(of: ["OTS", "SCO"]))
    #expect(names(.foundingTreatyNotHeld).isDisjoint(with: ["EAEU", "CSTO", "UN"]))
    #expect(names(.partyNotScreened) == ["TUR"])
    let shared = screening.unknowns.filter { $0.reason == .termsNotHeld && $0.isShared }
    #expect(shared.contains { $0.about == "tur-strategic-2009" })
    #expect(!shared.contains { $0.about == "border-treaties" })
  }

  @Test("Every agreement touches the rules on invitations to sign")
  func signing() throws {
    let doctrine = try ScreeningWorld.doctrine()
    let rules = doctrine.conduct.filter {
      $0.occasion == .invitation && $0.conditions == ["to": "sign"] && $0.exceptions.isEmpty
    }
    let screening = try ScreeningWorld.screening(of: try ScreeningWorld.draft())
    let touched = Set(screening.touches.filter { $0.clause.isEmpty }.map(\.row.id))
    #expect(!rules.isEmpty)
    #expect(touched.isSuperset(of: rules.map(\.id)))
  }

  @Test("Every word of the vocabulary of obligations that the shipped world uses is known")
  func vocabulary() throws {
    let world = try ScreeningWorld.world()
    let words = Set(
      world.facts.terms.filter { $0.id.text.hasPrefix("o-") }.map(\.content.term))
    #expect(words.subtracting(Obligation.Kind.allCases.map(\.rawValue)) == [])
    #expect(Set(Obligation.Kind.allCases.map(\.rawValue)).subtracting(words) == [])
  }
}
