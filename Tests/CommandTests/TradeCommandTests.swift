import Foundation
import Testing

@Suite("Trade counterfactuals on the command line", .enabled(if: Command.isThere, Command.absence))
struct TradeCommandTests {
  /// Three countries; the first two alike, the third twice as large.
  static let flows = """
    exporter,importer,value
    AAA,AAA,80
    AAA,BBB,10
    AAA,CCC,10
    BBB,AAA,10
    BBB,BBB,80
    BBB,CCC,10
    CCC,AAA,10
    CCC,BBB,10
    CCC,CCC,180

    """

  func run(
    _ flows: String = Self.flows, costs: String? = nil, more: [String] = []
  ) throws -> Command.Outcome {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    try flows.write(toFile: folder.path("flows.csv"), atomically: true, encoding: .utf8)
    var arguments = ["trade", "counterfactual", "--baseline", folder.path("flows.csv")]
    if let costs {
      try costs.write(toFile: folder.path("costs.csv"), atomically: true, encoding: .utf8)
      arguments += ["--costs", folder.path("costs.csv")]
    }
    return try Command.run(arguments + more)
  }

  static let header = "country,exports_conditional,exports,price,imr,omr,real_gdp,welfare"

  func rows(_ outcome: Command.Outcome) throws -> [String: [String: Double]] {
    try #require(outcome.status == 0, "\(outcome.errors)")
    let table = try PrintedTable(outcome.text)
    return Dictionary(
      uniqueKeysWithValues: table.rows.map { row in
        (row["country"] ?? "", row.compactMapValues { Double($0) })
      })
  }

  @Test("Costs that do not change change nothing, in the columns that scripts rely on")
  func nothing() throws {
    let outcome = try run(
      costs: "exporter,importer,khat\nAAA,BBB,1\n", more: ["--format", "csv", "--reference", "CCC"])
    try #require(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.text.hasPrefix(Self.header + "\n"))
    let rows = try rows(outcome)
    #expect(rows.keys.sorted() == ["AAA", "BBB", "CCC"])
    for row in rows.values { #expect(row.values.allSatisfy { abs($0) < 1e-9 }, "\(row)") }
  }

  @Test("A border that is closed for all trade is the same as a cost term of nothing")
  func borderClosure() throws {
    let more = ["--format", "csv", "--reference", "CCC"]
    let closed = try rows(run(more: ["--border-closure", "AAA:BBB=1"] + more))
    let costs = try rows(run(costs: "exporter,importer,khat\nAAA,BBB,0\nBBB,AAA,0\n", more: more))
    for (country, row) in costs {
      let welfare = try #require(row["welfare"])
      #expect((welfare < 0) == (country != "CCC"))
      #expect(abs(try #require(closed[country]?["welfare"]) - welfare) < 1e-9)
    }
  }

  @Test("Trade made dearer both ways lowers welfare as the formula of Arkolakis et al. says")
  func welfare() throws {
    // With balanced trade welfare changes by the share of sales at home to the power 1 / (1 − σ).
    let costs = "exporter,importer,dln_t\nAAA,BBB,0.1\nBBB,AAA,0.1\n"
    let rows = try rows(run(costs: costs, more: ["--format", "csv", "--sigma", "6"]))
    let one = try #require(rows["AAA"])
    let other = try #require(rows["BBB"])
    let welfare = try #require(one["welfare"])
    #expect(welfare < 0 && abs(welfare - (other["welfare"] ?? 0)) < 1e-9)
    #expect(abs(welfare - (one["real_gdp"] ?? 0)) < 1e-9, "balanced trade: income is output")
    let json = try PrintedJSON(
      run(costs: costs, more: ["--format", "json", "--sigma", "6"]).output)
    let certificate = try #require(json["certificate"])
    #expect(try certificate.number("largestResidual") <= 1e-12)
    #expect(try certificate.number("secondStartDifference") <= 1e-9)
    #expect(try json.text("closure") == "multiplicative deficits")
  }

  @Test("Each measure of policy is the change of costs that its figure says")
  func measures() throws {
    let pairs = "exporter,importer,khat\nAAA,CCC,%\nCCC,AAA,%\n"
    for (measure, ratio) in [
      (["--border-closure", "AAA:CCC=0.3"], 0.7), (["--sanctions", "AAA:CCC"], exp(-1.0821417)),
      (["--partial-sanctions", "AAA:CCC"], exp(-0.1015199)),
      (["--agreement", "AAA:CCC"], exp(0.557)),
      (["--withdrawal", "AAA:CCC"], exp(-0.557)),
      (["--sanctions", "AAA:CCC", "--sanctions-effect", "-2", "--effect-source", "test"], exp(-2)),
    ] as [([String], Double)] {
      let measured = try rows(run(more: measure + ["--format", "csv"]))
      let given = try rows(
        run(costs: pairs.replacing("%", with: "\(ratio)"), more: ["--format", "csv"]))
      for (country, figures) in measured {
        for (figure, value) in figures {
          let other = given[country]?[figure] ?? .nan
          #expect(abs(value - other) < 1e-8, "\(measure) \(country) \(figure): \(value), \(other)")
        }
      }
    }
  }

  @Test("Days in transit and sanctions have intervals, from the errors of their figures")
  func intervals() throws {
    for measure in [["--days", "AAA:CCC=-10"], ["--sanctions", "AAA:CCC"]] {
      let found = try rows(run(more: measure + ["--draws", "100", "--format", "csv"]))
      let country = try #require(found["AAA"])
      let (low, high) = try (
        #require(country["welfare_low"]), #require(country["welfare_high"])
      )
      #expect(low < high, "\(measure): \(country)")
    }
  }

  @Test("A file's change of log costs and the same days in transit give the same figures")
  func days() throws {
    let file = try rows(
      run(
        costs: "exporter,importer,dln_t\nAAA,CCC,-0.06\nCCC,AAA,-0.06\n", more: ["--format", "csv"])
    )
    let days = try rows(
      run(more: [
        "--days", "AAA:CCC=-10", "--day-cost", "0.006", "--effect-source", "test", "--format",
        "csv",
      ]))
    for (country, row) in file {
      for (figure, value) in row {
        #expect(abs(value - (days[country]?[figure] ?? .nan)) < 1e-9, "\(country) \(figure)")
      }
    }
  }

  @Test("Draws give bounds around the figures, the same for any number of threads")
  func draws() throws {
    let arguments = [
      "--agreement", "AAA:BBB", "--agreement-effect", "0.5,0.1", "--effect-source", "test",
      "--draws", "50", "--format", "csv",
    ]
    let one = try run(more: arguments + ["--threads", "1"])
    let two = try run(more: arguments + ["--threads", "2"])
    #expect(one.status == 0 && one.output == two.output, "\(one.errors)")
    let row = try #require(try rows(one)["AAA"])
    let welfare = try #require(row["welfare"])
    #expect(try #require(row["welfare_low"]) < welfare && welfare < (row["welfare_high"] ?? 0))
  }

  struct Fault: Sendable {
    let flows: String
    let cost: String
    let more: [String]
    let words: String

    init(_ flows: String, _ cost: String, _ more: [String], _ words: String) {
      self.flows = flows
      self.cost = cost
      self.more = more
      self.words = words
    }
  }

  static let wrongInputs: [Fault] = [
    Fault(flows.replacing("AAA,BBB,10", with: "AAA,BBB,-10"), "AAA,BBB,1", [], "never negative"),
    Fault(flows.replacing("AAA,BBB,10", with: "AAA,BBB,"), "AAA,BBB,1", [], "missing is not zero"),
    Fault(flows + "AAA,BBB,10\n", "AAA,BBB,1", [], "given before"),
    Fault(flows.replacing("CCC,CCC,180", with: "CCC,CCC,"), "AAA,BBB,1", [], "trade with itself"),
    Fault(flows, "AAB,BBB,1", [], "line 2"), Fault(flows, "AAA,BBB,-1", [], "never negative"),
    Fault(flows, "AAA,BBB,x", [], "not a number"),
    Fault(flows, "AAA,BBB,1", ["--sigma", "1"], "above 1"),
    Fault(flows, "AAA,BBB,1", ["--reference", "DDD"], "no country ‘DDD’"),
    Fault(flows, "AAA,BBB,1", ["--closure", "free"], "no closure ‘free’"),
    Fault(flows, "AAA,BBB,1", ["--withdrawal", "AAA:DDD"], "no country ‘DDD’"),
  ]

  @Test("What is wrong is said with its place and the way out", arguments: wrongInputs)
  func faults(_ fault: Fault) throws {
    let outcome = try run(
      fault.flows, costs: "exporter,importer,khat\n\(fault.cost)\n", more: fault.more)
    #expect(outcome.status != 0)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.contains(fault.words), "\(outcome.errors)")
  }
}
