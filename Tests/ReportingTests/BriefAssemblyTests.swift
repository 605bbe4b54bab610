import Doctrines
import Reporting
import Testing
import WorldModel

@Suite("Briefs assembled from the embedded world")
struct BriefAssemblyTests {
  @Test(
    "Every figure leads to its facts, and every fact to its source",
    arguments: ["kazakhstan", "uzbekistan", "serbia"])
  func receipts(_ name: String) throws {
    let document = try BriefAssemblyWorld.assemble(name, asOf: nil).document
    let facts = Set(document.facts.map(\.id))
    let sources = Set(document.sources.map(\.id))
    #expect(facts.count == document.facts.count && sources.count == document.sources.count)
    #expect(document.facts.allSatisfy { sources.contains($0.sourceID) })
    #expect(document.facts.allSatisfy { !$0.sentence.isEmpty })
    #expect(document.checks.compactMap(\.words).allSatisfy { sources.contains($0.sourceID) })
    let evidence = document.checks.flatMap(\.evidence).map(\.factID)
    #expect(evidence.allSatisfy { facts.contains($0) })
    let figures = Self.figures(of: document)
    #expect(figures.count > 20)
    for figure in figures {
      #expect(figure.facts.allSatisfy { facts.contains($0) }, "\(figure.text)")
    }
  }

  private static func figures(of document: BriefDocument) -> [BriefDocument.Figure] {
    var figures = document.cells.compactMap(\.figure) + document.checks.compactMap(\.value)
    figures += document.checks.flatMap(\.proxies).compactMap(\.figure)
    figures += document.balances.flatMap { balance in
      [balance.evenness, balance.effectiveVectors, balance.concentration].compactMap { $0 }
    }
    figures += document.timeLines.flatMap(\.lines).flatMap(\.points).compactMap(\.figure)
    if let votes = document.votes {
      figures += votes.path?.lines.flatMap(\.points).compactMap(\.figure) ?? []
      figures += votes.opposed.flatMap { $0.counts + [$0.lean].compactMap { $0 } }
    }
    return figures + document.weakest.flatMap(\.lines)
  }

  @Test("Kazakhstan's ideal points stand beside those of its poles from 1992 to 2019, with bands")
  func idealPoints() throws {
    let votes = try #require(try BriefAssemblyWorld.kazakhstan().document.votes)
    let path = try #require(votes.path)
    #expect(path.lines.map(\.id) == ["KAZ", "russia", "china", "united-states", "turkiye"])
    for line in path.lines {
      let years = Set(line.points.filter { $0.figure != nil }.map(\.year))
      #expect(years.isSuperset(of: 1992...2019), "\(line.id)")
      for point in line.points {
        let value = try #require(point.figure?.exact)
        #expect(try #require(point.low) < value && value < (try #require(point.high)))
      }
    }
  }

  @Test("Opposed votes of a pair add up in each row")
  func opposedVotes() throws {
    let votes = try #require(try BriefAssemblyWorld.kazakhstan().document.votes)
    #expect(votes.opposed.count >= 30)
    for row in votes.opposed {
      let counts = row.counts.compactMap(\.exact)
      #expect(counts.count == 5 && counts[0] == counts[1...].reduce(0, +), "\(row)")
      let sides = counts[1] + counts[2]
      #expect(sides == 0 ? row.lean == nil : row.lean?.exact == counts[1] / sides, "\(row)")
    }
  }

  @Test("Every check of the report is in the brief once, with its verdict and words")
  func checks() throws {
    let made = try BriefAssemblyWorld.kazakhstan()
    #expect(made.document.checks.count == made.report.results.count)
    for result in made.report.results {
      let id = result.check.id
      let check = try #require(made.document.checks.first { $0.id == id })
      #expect(check.verdict.rawValue == result.verdict.rawValue, "\(id)")
      #expect(check.kind == result.check.kind.rawValue, "\(id)")
      #expect(check.words?.text == result.check.says.text, "\(id)")
      #expect(check.words?.locator == result.check.says.locator, "\(id)")
      guard case .measured(let test) = result.check.test else {
        #expect(check.thresholdBasis == nil && check.expectation == nil, "\(id)")
        continue
      }
      #expect(check.thresholdBasis?.rawValue == test.thresholdBasis.rawValue, "\(id)")
      #expect(check.expectation != nil && check.formula != nil, "\(id)")
    }
    let counted = made.document.verdictTotal.numbers
    #expect(counted == Verdict.allCases.map { made.report.count($0) })
  }

  @Test("What has no data shows the years beside it as such, and says what would decide it")
  func noData() throws {
    let made = try BriefAssemblyWorld.kazakhstan()
    let check = try #require(made.document.checks.first { $0.id == "trade-with-china-40bn" })
    #expect(check.verdict == .noData)
    #expect(check.evidence.contains { $0.role == .neighbour })
    let told = (check.value?.text ?? "") + (check.reason ?? "")
    #expect(told.contains("2012") && told.contains("2016"))
    #expect(told.contains("27.48") && told.contains("12.5"))
    #expect(check.value?.exact == nil)
    #expect(check.needs?.contains("two-way trade") == true)
  }

  @Test(
    "The matrix has a cell for each pole and domain, and a cell without a figure is not covered")
  func matrix() throws {
    let made = try BriefAssemblyWorld.kazakhstan()
    let document = made.document
    #expect(document.domains.map(\.id) == made.report.doctrine.domains)
    let poles = document.poles.map(\.id)
    #expect(Set(made.report.doctrine.partition.poles).isSubset(of: poles))
    for domain in document.domains {
      for pole in made.report.doctrine.partition.poles {
        let cell = try #require(document.cell(pole: pole, domain: domain.id))
        if cell.figure == nil {
          #expect(cell.state != .covered, "\(pole) \(domain.id)")
          #expect(cell.share == nil, "\(pole) \(domain.id)")
        } else {
          #expect(cell.year != nil, "\(pole) \(domain.id)")
        }
      }
    }
    #expect(Set(document.cells.map { "\($0.poleID) \($0.domainID)" }).count == document.cells.count)
  }

  @Test(
    "A share of the matrix is the one that the measure gives",
    arguments: [
      ("russia", "RUS", "trade", "trade-share"), ("china", "CHN", "trade", "trade-share"),
      ("united-states", "USA", "investment", "investment-share"),
      ("russia", "RUS", "security", "arms-share"),
    ])
  func share(_ pole: String, _ partner: String, _ domain: String, _ measure: String) throws {
    let cell = try #require(
      try BriefAssemblyWorld.kazakhstan().document.cell(pole: pole, domain: domain))
    let value = try #require(
      try MeasureRegistry.standard.values(
        of: measure,
        for: MeasureRequest(subject: "KAZ", arguments: ["partner": .text(partner)]),
        in: BriefAssemblyWorld.world()
      ).first)
    let share = try #require(value.value)
    #expect(abs(try #require(cell.share) - share) < 1e-12)
    #expect(abs(try #require(cell.figure?.exact) - share * 100) < 1e-9)
    #expect(cell.year == value.at.latest?.components.year)
  }

  @Test("Investment of a pole that passes through the Netherlands carries a note")
  func conduit() throws {
    let document = try BriefAssemblyWorld.kazakhstan().document
    let cell = try #require(document.cell(pole: "european-union", domain: "investment"))
    let told = [cell.note, cell.conduit].compactMap { $0 }.joined(separator: " ")
    #expect(told.contains("Netherlands") || told.contains("NLD"))
  }

  @Test("The data of a domain is as old as its newest figures; old figures count as old")
  func ages() throws {
    let document = try BriefAssemblyWorld.kazakhstan().document
    let years = Dictionary(
      uniqueKeysWithValues: document.dataAges.map { ($0.domainID, $0.latestYear) })
    #expect(years["trade"] == 2016)
    #expect(years["investment"] == 2012)
    #expect(document.isOld(2012) && !document.isOld(document.asOfYear))
    for age in document.dataAges where age.latestYear == nil {
      #expect(age.note != nil, "\(age.domainID)")
    }
  }

  @Test("A time line has a point for each year with figures, in order, and no figure for a gap")
  func timeLines() throws {
    let document = try BriefAssemblyWorld.kazakhstan().document
    let trade = try #require(document.timeLines.first { $0.id.hasSuffix("trade") })
    for line in trade.lines {
      let years = line.points.map(\.year)
      #expect(years == years.sorted() && Set(years).count == years.count)
      #expect(years.contains(2000) && years.contains(2016) && !years.contains(2015))
    }
    let russia = try #require(trade.lines.first { $0.id == "russia" })
    let last = try #require(russia.points.last?.figure?.exact)
    #expect(abs(last - 21.2) < 0.07)
  }
}
