import Balance
import Testing
import WorldModel

/// Published figures, found again from the rounded tables of the embedded world.
///
/// Its amounts have four significant digits, so each is off by at most 5 parts in 10,000. A printed
/// figure allows half a unit of its last digit besides.
@Suite("Figures of the embedded world")
struct EmbeddedFiguresTests {
  /// A rounded largest share of 0.21 moves the sum of squares by at most 2 · 0.21² · 5e-4 = 4.4e-5; the
  /// other partners move it by less, and not all to one side.
  @Test(
    "Concentration of Kazakhstan's trade",
    arguments: [("2004", 0.0998), ("2008", 0.0921), ("2012", 0.0972), ("2016", 0.1091)])
  func concentration(_ year: String, _ printed: Double) throws {
    let value = try EmbeddedFigures.value("trade-concentration", at: year)
    let figure = try #require(value.value)
    #expect(abs(figure - printed) < 5e-5 + 4.4e-5, "\(figure)")
    #expect(value.at.description == year)
    #expect(value.coverage == .full)
    #expect(value.evidence.count > 10)
    let low = try #require(value.low)
    let high = try #require(value.high)
    #expect(low <= figure && figure <= high)
  }

  /// A share of 0.2 moves by at most 0.2 · 1e-3 = 2e-4 where amount and total round apart.
  @Test(
    "Shares of Kazakhstan's trade of 2016",
    arguments: [("RUS", 0.212), ("CHN", 0.193), ("ITA", 0.127)])
  func tradeShare(_ partner: String, _ printed: Double) throws {
    let share = try EmbeddedFigures.figure("trade-share", with: partner, at: "2016")
    #expect(abs(share - printed) < 5e-4 + 2e-4, "\(share)")
  }

  @Test("Share of the Netherlands in Kazakhstan's inward investment of 2012")
  func investmentShare() throws {
    let share = try EmbeddedFigures.figure("investment-share", with: "NLD", at: "2012")
    #expect(abs(share - 0.451) < 5e-4 + 4.5e-4, "\(share)")
  }

  @Test("Share of Russia in Kazakhstan's arms imports, for the years 2000 to 2023 together")
  func armsShare() throws {
    let value = try EmbeddedFigures.value("arms-share", ["partner": .text("RUS")])
    let share = try #require(value.value)
    #expect(abs(share - 0.853) < 5e-4 + 8e-4, "\(share)")
    #expect(value.at.earliest?.components.year == 2000)
    #expect(value.at.latest?.components.year == 2023)
  }

  @Test(
    "Organisations that Kazakhstan shares with others in 2014, which are counts and exact",
    arguments: [("RUS", 47.0), ("TUR", 42), ("CHN", 36), ("USA", 34)])
  func sharedOrganisations(_ partner: String, _ count: Double) throws {
    #expect(
      try EmbeddedFigures.figure("shared-organisations", with: partner, at: "2014") == count)
  }

  @Test(
    "Agreement in the votes of the General Assembly, to its four printed digits",
    arguments: [
      ("USA", "1995", 0.2840), ("USA", "2000", 0.2667), ("USA", "2005", 0.1370),
      ("RUS", "1995", 0.7037), ("RUS", "2000", 0.7458), ("RUS", "2005", 0.8219),
    ])
  func agreement(_ partner: String, _ year: String, _ printed: Double) throws {
    let figure = try EmbeddedFigures.figure("agreement", with: partner, at: year)
    #expect(abs(figure - printed) < 1e-9, "\(figure)")
  }

  @Test(
    "Trade of a year without the exporter's rows is not available, and is not zero",
    arguments: ["trade-total", "trade-concentration"])
  func missingDirection(_ name: String) throws {
    let value = try EmbeddedFigures.value(name, of: "UZB", at: "2012")
    #expect(value.value == nil)
    #expect(value.low == nil && value.high == nil)
    #expect(value.coverage.state == .missing)
    #expect(
      value.coverage.missing.contains {
        $0.hasPrefix("export of ") && $0.contains(" in 2012 is missing, so the total is not ")
      })
    let imports = try EmbeddedFigures.value(
      "trade-total", of: "UZB", ["direction": .text("import")], at: "2012")
    #expect(try #require(imports.value) > 0)
    #expect(imports.coverage.state == .covered)
  }

  @Test("A year between those of the panel is out of coverage, and names the years beside it")
  func yearBetween() throws {
    let value = try EmbeddedFigures.value("trade-total", ["partner": .text("CHN")], at: "2015")
    #expect(value.value == nil)
    #expect(value.coverage.state == .outOfCoverage)
    #expect(value.coverage.neighbours == [2012, 2016])
  }

  @Test("The row of a bloc is not added to those of its members")
  func bloc() throws {
    let world = try EmbeddedFigures.world()
    let rows = world.flows("fdi-stock", reporter: "KAZ", direction: .inward)
      .filter { $0.valid.description == "2012" }
    let amounts = Dictionary(
      rows.map { ($0.content.partner, $0.content.value ?? 0) }, uniquingKeysWith: +)
    let union = try #require(amounts["EU"], "the table has a row of the bloc beside its members")
    let states = amounts.filter { $0.key != "EU" }.values.filter { $0 > 0 }.reduce(0, +)
    let netherlands = try #require(amounts["NLD"])
    #expect(netherlands < union)
    let share = try EmbeddedFigures.figure("investment-share", with: "NLD", at: "2012")
    #expect(abs(share - netherlands / states) < 1e-9)
    #expect(share - netherlands / (states + union) > 0.1)
    let whole = try EmbeddedFigures.figure("investment-share", with: "EU", at: "2012")
    #expect(abs(whole - union / states) < 2e-3)
  }

  @Test("Every figure carries the facts that it was made of")
  func evidence() throws {
    let world = try EmbeddedFigures.world()
    for (name, partner, year) in [
      ("trade-share", "RUS", "2016"), ("investment-share", "NLD", "2012"),
      ("shared-organisations", "TUR", "2014"), ("agreement", "USA", "2000"),
    ] {
      let value = try EmbeddedFigures.value(name, ["partner": .text(partner)], at: year)
      #expect(!value.evidence.isEmpty, "\(name)")
      for fact in value.evidence {
        #expect(world.source(fact.envelope.source) != nil, "\(fact.id)")
        #expect(!fact.envelope.locator.isEmpty, "\(fact.id)")
      }
    }
  }
}
