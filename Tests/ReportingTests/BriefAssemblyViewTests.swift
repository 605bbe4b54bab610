import Doctrines
import Reporting
import Testing
import WorldModel

@Suite("Briefs of a date, of a change, and of a small world")
struct BriefAssemblyViewTests {
  @Test("The same input gives the same brief, and the same page")
  func same() throws {
    let first = try BriefAssemblyWorld.assemble("serbia", asOf: "2020", since: "2015")
    let second = try BriefAssemblyWorld.assemble("serbia", asOf: "2020", since: "2015")
    #expect(first.document == second.document)
    #expect(BriefPage(first.document).html == BriefPage(second.document).html)
  }

  @Test("A brief of the past rests on nothing that was recorded later")
  func past() throws {
    let document = try BriefAssemblyWorld.assemble("kazakhstan", asOf: "2014-06").document
    #expect(document.asOf == "2014-06")
    #expect(!document.facts.isEmpty)
    let end = try #require(EDTFDate("2014-06")).latest
    for fact in document.facts {
      guard let recorded = EDTFDate(fact.recorded) else { continue }
      #expect(recorded.earliest <= end, "\(fact.id) \(fact.recorded)")
    }
    let check = try #require(document.checks.first { $0.id == "epca-concluded" })
    #expect(check.verdict == .noData)
    #expect(check.evidence.isEmpty)
  }

  @Test("Dates lie ahead of the date of knowledge, next first")
  func deadlines() throws {
    for date in ["2014-12", "2018-11"] {
      let document = try BriefAssemblyWorld.assemble("kazakhstan", asOf: date).document
      let end = try #require(EDTFDate(date)).latest
      let days = try document.deadlines.map { try #require(EDTFDate($0.date)).latest }
      #expect(!days.isEmpty)
      #expect(days.allSatisfy { $0 > end })
      #expect(days == days.sorted())
    }
    let early = try BriefAssemblyWorld.assemble("kazakhstan", asOf: "2014-12").document
    #expect(early.deadlines.contains { $0.checkID == "trade-with-china-40bn" })
    let late = try BriefAssemblyWorld.assemble("kazakhstan", asOf: "2018-11").document
    #expect(!late.deadlines.contains { $0.checkID == "trade-with-china-40bn" })
  }

  @Test("What changed is told by cause, with the verdicts of both sides")
  func comparison() throws {
    let made = try BriefAssemblyWorld.assemble("kazakhstan", asOf: "2018-11", since: "2016-01")
    let comparison = try #require(made.document.comparison)
    #expect(comparison.since == "2016-01")
    let epca = try #require(comparison.changes.first { $0.checkID == "epca-concluded" })
    #expect(epca.reason == .data)
    #expect(epca.before == .onTrack)
    #expect(epca.after == .met)
    #expect((epca.text + epca.details.joined()).contains("signed"))
    let added = try #require(comparison.changes.first { $0.checkID == "afghan-students" })
    #expect(added.reason == .doctrine)
    #expect(added.before == nil && added.after != nil)
    #expect(try BriefAssemblyWorld.kazakhstan().document.comparison == nil)
  }

  @Test("At most three weakest commitments are shown, and each of them fails")
  func weakest() throws {
    let made = try BriefAssemblyWorld.kazakhstan()
    #expect((1...3).contains(made.document.weakest.count))
    let failing: [BriefDocument.Verdict] = [.missed, .offTrack, .disputed]
    for weak in made.document.weakest {
      let check = try #require(made.document.checks.first { $0.id == weak.checkID })
      #expect(failing.contains(check.verdict), "\(weak.checkID)")
      #expect(!weak.reason.isEmpty && !weak.lines.isEmpty)
    }
  }

  @Test("The map places the state and its poles, with the members of a bloc")
  func map() throws {
    let map = try #require(try BriefAssemblyWorld.kazakhstan().document.map)
    #expect(abs(map.place.latitude - 51.2) < 0.5 && abs(map.place.longitude - 71.4) < 0.5)
    let union = try #require(map.vectors.first { $0.poleID == "european-union" })
    #expect(union.countries.contains("DEU") && !union.countries.contains("GBR"))
    #expect(map.vectors.first { $0.poleID == "russia" }?.countries == ["RUS"])
  }

  @Test("Inputs are named as they were given, and methods have formula and citation")
  func inputs() throws {
    let document = try BriefAssemblyWorld.kazakhstan().document
    #expect(document.inputs == [.init(path: "sources.csv", sha256: "aa")])
    let used = Set(document.checks.compactMap(\.measureName))
    #expect(used.isSubset(of: Set(document.methods.map(\.name))))
    #expect(document.methods.allSatisfy { !$0.formula.isEmpty && !$0.citation.isEmpty })
  }

  @Test("A small world gives a brief too: proxies labelled, gaps told, no map without places")
  func small() throws {
    let made = ResultsWorld()
    let report = try made.report(withProxies: true)
    let document = try BriefAssembly(world: made.world, report: report).document(
      inputs: ResultsWorld.inputs)
    #expect(document.map == nil)
    #expect(document.checks.count == 6)
    let mood = try #require(document.checks.first { $0.id == "mood" })
    #expect(mood.proxies.map(\.title) == ["trade-total(partner: AAA)"])
    let gap = try #require(document.checks.first { $0.id == "gap" })
    #expect(gap.verdict == .noData)
    #expect(gap.evidence.map(\.role) == [.neighbour, .neighbour])
    #expect(Set(document.weakest.map(\.checkID)) == ["reporters", "missed"])
    let row = try #require(document.facts.first { $0.valid == "2012" })
    #expect(row.value == "27.123456789")
    #expect(row.note?.contains("assumed") == true)
    #expect(document.sources.map(\.id) == ["made"])
  }
}
