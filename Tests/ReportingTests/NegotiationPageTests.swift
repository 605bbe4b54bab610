import Foundation
@testable import Negotiation
import Reporting
import Testing
import WorldModel

@Suite("Pages of negotiation, power and mediation")
struct NegotiationPageTests {
  private static let assets = ChartAssets(vegaRuntime: "window.vegaEmbed = () => {};")

  private static func negotiation(says: String = "All figures are assumptions <b>") throws
    -> NegotiationCase
  {
    try NegotiationCase(
      title: "Talks & <b>", says: says,
      actors: [
        NegotiationActor("<i>up</i>", description: "Upper", reservation: 0.2),
        NegotiationActor("Nash"), NegotiationActor("away"),
      ],
      issues: [
        NegotiationIssue(
          "water", description: "Cubic kilometres <u>", lower: 0, upper: 10, unit: "km3",
          package: "p"),
        NegotiationIssue("power", lower: 0, upper: 4, package: "p"),
      ],
      stances: [
        [
          Stance(
            position: 2, range: 1...3.25, salience: 0.5, capability: 3, source: "a report",
            locator: "p. 7"), Stance(position: 4, salience: 0.75, capability: 3),
        ],
        [
          Stance(position: 9.0625, salience: 1, capability: 2),
          Stance(position: 1, salience: 0.5, capability: 2),
        ], [nil, nil],
      ])
  }

  private static func report(rounds: Bool = false) throws -> NegotiationReport {
    let negotiation = try negotiation()
    let perturbation = InputPerturbation(draws: 40, seed: 3)
    return NegotiationReport(
      negotiation, outcomes: negotiation.outcomes(),
      intervals: negotiation.intervals(perturbation, threads: 1), perturbation: perturbation,
      rounds: rounds ? [("Rounds of trades", ["Round 1. <s>", "The rounds end."])] : [],
      receipts: CaseReceipts(
        receipts: [
          NegotiationReceipt(
            actor: "KAZ", issue: "water", part: .position, value: "2 [1, 3.25]",
            origin: .fact("q-1", source: "wdi", locator: "row 9"), note: "5 of two set aside"),
          NegotiationReceipt(
            actor: nil, issue: "", part: .rule, value: "consensus", origin: .assumed, note: ""),
        ],
        missing: [
          MissingFigure(
            actor: "IRN", issue: "water", part: .salience, reason: "nothing is declared")
        ]), inputs: [InputDigest(path: "talks.yaml", sha256: "abc")])
  }

  private static func soundness(_ html: String) -> [String] {
    let page = PageReading(html)
    var faults = page.nestingFaults
    if Set(page.ids).count != page.ids.count { faults.append("an id stands twice") }
    faults += page.targets.filter { !page.ids.contains($0) }.map { "#\($0) leads nowhere" }
    if !html.contains("default-src &#39;none&#39;") { faults.append("requests are not forbidden") }
    for text in ["src=\"http", "<link", "@import", "<b>", "<i>", "<u>", "<s>"]
    where page.markup.contains(text) {
      faults.append("the markup holds \(text)")
    }
    return faults
  }

  @Test("forecasts and positions stand in one plot an issue and in tables, unrounded for machines")
  func negotiation() throws {
    let report = try Self.report()
    let page = PageReading(NegotiationPage(report, assets: Self.assets).html)
    #expect(Self.soundness(page.html).isEmpty)
    // Two issues, each for wide and narrow screens.
    #expect(page.specifications.count == 4)
    let compromise = try #require(report.outcomes[0][.compromise])
    for digits in ["2", "9.0625", "0.75", "\(compromise)"] {
      #expect(page.html.contains("<data value=\"\(digits)\">"), "\(digits)")
    }
    let wide = page.specifications[0]
    for part in [
      #""name":"compromise""#, #""name":"Nash (actor)""#, #""low":1,"high":3.25"#,
      #""domain":[0,10]"#, #""title":"water, km3""#,
    ] { #expect(wide.contains(part), "\(part)\n\(wide)") }
    #expect(!wide.contains("\"away\""))
    #expect(page.count(">no stance<") == 2)
    #expect(page.count("a report, p. 7") == 1)
    // Three stances without a source.
    #expect(page.count("<td>assumed</td>") == 3 + 1)
  }

  @Test("the warning, what the file says, receipts and missing figures are on the page")
  func words() throws {
    let html = NegotiationPage(try Self.report(), assets: Self.assets).html
    for words in [
      "Forecasts of models differ more than the inputs of one explain",
      "All figures are assumptions &lt;b&gt;", "Cubic kilometres &lt;u&gt;",
      "wdi, row 9; fact q-1; 5 of two set aside",
      "IRN has no stance on ‘water’: salience is missing, nothing is declared",
      "talks.yaml, SHA-256 abc",
    ] { #expect(html.contains(words), "\(words)") }
    #expect(!html.contains("Rounds of trades"))
    let logged = NegotiationPage(try Self.report(rounds: true), assets: Self.assets).html
    #expect(logged.contains("Rounds of trades") && logged.contains("Round 1. &lt;s&gt;"))
    #expect(Self.soundness(logged).isEmpty)
  }

  @Test("without the runtime there are tables and no plots; the same report gives the same bytes")
  func plain() throws {
    let html = NegotiationPage(try Self.report()).html
    #expect(Self.soundness(html).isEmpty)
    #expect(PageReading(html).specifications.isEmpty)
    #expect(html.contains("<data value=\"9.0625\">"))
    #expect(try NegotiationPage(Self.report()).html == html)
  }

  @Test("of many actors the heaviest are drawn, and all stand in the table")
  func many() throws {
    let count = 45
    let negotiation = try NegotiationCase(
      title: "many", actors: (0..<count).map { NegotiationActor("actor \($0)") },
      issues: [NegotiationIssue("x", lower: 0, upper: 100)],
      stances: (0..<count).map {
        [Stance(position: Double($0), salience: 1, capability: Double($0 + 1))]
      })
    let perturbation = InputPerturbation(draws: 1, seed: 1)
    let page = PageReading(
      NegotiationPage(
        NegotiationReport(
          negotiation, outcomes: negotiation.outcomes(),
          intervals: negotiation.intervals(perturbation, threads: 1), perturbation: perturbation),
        assets: Self.assets
      ).html)
    #expect(page.html.contains("5 actors with less weight are in the table alone."))
    #expect(!page.specifications[0].contains("\"actor 4\""))
    #expect(page.specifications[0].contains("\"actor 5\""))
    #expect(page.count(">actor 4</th>") == 1)
  }

  @Test("power before and after a change, with differences")
  func power() throws {
    // q 4 of 4, 2, 1: all power to the first. q 5 with another 2: half the swings are the first's.
    let before = try VotingGame(names: ["<b>", "B", "C"], weights: [4, 2, 1], quota: 4)
      .powerIndices()
    let after = try VotingGame(names: ["<b>", "B", "D"], weights: [4, 2, 2], quota: 6)
      .powerIndices()
    let plain = PowerPage(PowerReport(before, title: "game"), assets: Self.assets).html
    #expect(Self.soundness(plain).isEmpty)
    #expect(PageReading(plain).specifications.count == 2)
    let report = PowerReport(before, changed: after, title: "game")
    let html = PowerPage(report, assets: Self.assets).html
    #expect(Self.soundness(html).isEmpty)
    // Orders of three: the first decides in 4 of 6, the others in 1 of 6 each.
    #expect(html.contains(">−0.333333</data>") && html.contains(">+0.166667</data>"))
    #expect(html.contains("no member") && html.contains("not comparable"))
    let json = report.json.text()
    #expect(
      json.contains(#"{"name":"D","banzhaf":null,"banzhafAbsolute":null,"shapleyShubik":null}"#))
    #expect(report.csv.hasPrefix("name,weight,weight_after,banzhaf,banzhaf_after,banzhaf_change,"))
  }

  @Test("packages of a mediator with the gains of each party, and who could block")
  func mediation() throws {
    let negotiation = try Self.negotiation()
    let space = PackageSpace(negotiation, issues: [0, 1])
    let result = try space.search(
      aim: MediatorAim(points: [9.0625, nil], weights: [1, 0], neutrality: 0.5))
    let report = MediationReport(
      [.init(result)], inputs: [InputDigest(path: "talks.yaml", sha256: "abc")])
    let page = PageReading(MediationPage(report, assets: Self.assets).html)
    #expect(Self.soundness(page.html).isEmpty)
    #expect(page.specifications.count == 2)
    let gain = result.maximin.package.gains[0]
    #expect(page.html.contains("<data value=\"\(gain)\">"))
    #expect(page.html.contains("could block and"))
    #expect(page.html.contains("(assumed)"))
    #expect(PageReading(MediationPage(report).html).specifications.isEmpty)
    #expect(report.json.text().contains(#""says":"All figures are assumptions <b>""#))
  }
}
