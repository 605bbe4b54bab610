import Doctrines
import Testing
import WorldModel

@Suite("Verdicts of figures")
struct VerdictTests {
  static let check = DoctrineText.trade(">= 40", "by: 2015")

  @Test(
    "After the deadline the figure of the deadline decides",
    arguments: [(41.0, Verdict.met), (40, .met), (39.99, .missed)])
  func decided(_ amount: Double, _ verdict: Verdict) throws {
    var made = DoctrineWorld()
    made.trade("2014", 500)
    made.trade("2015", amount)
    let result = try made.result(Self.check, asOf: "2016")
    #expect(result.verdict == verdict)
    #expect(result.values.map(\.value) == [amount])
    #expect(result.evidence.map(\.envelope.valid.description) == ["2015"])
    #expect(result.reason.contains("\(Rounded(amount)) USD bn in 2015"))
    #expect(result.formula.contains("Σ x"))
    #expect(result.measureVersion == 1)
  }

  /// From the end of 2012 to the end of 2014 are 730 days, to the end of 2016 are 1,461: the line from
  /// 10 to 40 stands at 10 + 30 · 730 / 1461 = 24.9897, the one from 50 to 20 at 50 − 30 · 730 / 1461
  /// = 35.0103.
  @Test(
    "Before the deadline the straight line from the baseline decides",
    arguments: [
      (">= 40", 10.0, 24.99, Verdict.onTrack), (">= 40", 10, 24.98, .offTrack),
      ("<= 20", 50, 35.01, .onTrack), ("<= 20", 50, 35.02, .offTrack),
    ])
  func path(_ expect: String, _ start: Double, _ now: Double, _ verdict: Verdict) throws {
    var made = DoctrineWorld()
    made.trade("2012", start)
    made.trade("2014", now)
    let check = DoctrineText.trade(expect, "by: 2016", "baseline: 2012")
    let result = try made.result(check, asOf: "2015")
    #expect(result.verdict == verdict)
    #expect(result.reason.contains("path from \(Rounded(start)) in 2012 needs"))
  }

  @Test("Before the deadline a figure that is already there is on track, without a baseline")
  func alreadyThere() throws {
    var made = DoctrineWorld()
    made.trade("2014", 40)
    let result = try made.result(DoctrineText.trade(">= 40", "by: 2016"), asOf: "2015")
    #expect(result.verdict == .onTrack)
    #expect(result.reason.contains("already there, due by 2016"))
  }

  @Test("Before the deadline a figure without a baseline decides nothing")
  func noBaseline() throws {
    var made = DoctrineWorld()
    made.trade("2014", 39)
    for check in [
      DoctrineText.trade(">= 40", "by: 2016"),
      DoctrineText.trade(">= 40", "by: 2016", "baseline: 2010"),
      DoctrineText.trade(">= 40", "by: 2016", "baseline: 2014"),
    ] {
      let result = try made.result(check, asOf: "2015")
      #expect(result.verdict == .noData)
      #expect(result.reason.contains("no baseline to draw the path to 2016 from"))
    }
  }

  @Test("One deadline is ahead, then due without a figure, then decided, as the date moves")
  func dateMoves() throws {
    var made = DoctrineWorld()
    made.trade("2012", 10)
    made.trade("2014", 39)
    made.trade("2016", 45, recorded: "2017-06")
    let check = DoctrineText.trade(">= 40", "by: 2016", "baseline: 2012")
    let ahead = try made.result(check, asOf: "2016-11")
    #expect(ahead.verdict == .onTrack)
    #expect(ahead.values.map(\.at.description) == ["2014"])
    let due = try made.result(check, asOf: "2017-01")
    #expect(due.verdict == .noData)
    #expect(due.nearby.map(\.value) == [39])
    let known = try made.result(check, asOf: "2017-06")
    #expect(known.verdict == .met)
    #expect(known.values.map(\.value) == [45])
  }

  @Test("The day of the deadline counts as its end: due on the last day, ahead on the day before")
  func lastDay() throws {
    var made = DoctrineWorld()
    made.trade("2014", 41)
    let check = DoctrineText.trade(">= 40", "by: 2015")
    #expect(try made.result(check, asOf: "2015-12-30").verdict == .onTrack)
    #expect(try made.result(check, asOf: "2015-12-31").verdict == .noData)
  }

  @Test("A missing year is no data, never missed, and shows the years beside it")
  func noData() throws {
    var made = DoctrineWorld()
    made.trade("2008", 99)
    made.trade("2012", 27.5)
    made.trade("2016", 12.5)
    let result = try made.result(
      DoctrineText.trade(">= 40", "by: 2015", "severity: error", "needs: trade of 2015"),
      asOf: "2017")
    #expect(result.verdict == .noData)
    #expect(result.values.map(\.value) == [nil])
    #expect(result.nearby.map(\.at.description) == ["2012", "2016"])
    #expect(result.nearby.map(\.value) == [27.5, 12.5])
    #expect(result.evidence.map(\.envelope.valid.description) == ["2012", "2016"])
    #expect(result.check.needs == "trade of 2015")
  }

  @Test("A year that is there shows no years beside it")
  func nothingNearby() throws {
    var made = DoctrineWorld()
    made.trade("2012", 27.5)
    made.trade("2015", 12.5)
    #expect(try made.result(Self.check, asOf: "2017").nearby.isEmpty)
  }

  @Test("An empty world gives no data")
  func empty() throws {
    let result = try DoctrineWorld().result(Self.check, asOf: "2017")
    #expect(result.verdict == .noData)
    #expect(result.evidence.isEmpty)
    #expect(!result.reason.isEmpty)
  }

  @Test("A figure recorded after the date of knowledge does not count")
  func laterFigure() throws {
    var made = DoctrineWorld()
    made.trade("2015", 41, recorded: "2017-02")
    #expect(try made.result(Self.check, asOf: "2017-01").verdict == .noData)
    #expect(try made.result(Self.check, asOf: "2017-02").verdict == .met)
  }

  @Test(
    "‘at’ asks for one period, ‘latest’ for the last one",
    arguments: [("at: 2012", Verdict.missed), ("at: latest", .met), ("at: 2013", .noData)])
  func timing(_ line: String, _ verdict: Verdict) throws {
    var made = DoctrineWorld()
    made.trade("2012", 39)
    made.trade("2016", 41)
    let result = try made.result(DoctrineText.trade(">= 40", line), asOf: "2017")
    #expect(result.verdict == verdict)
  }
}
