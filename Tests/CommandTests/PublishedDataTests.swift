import Foundation
import Testing

/// The folder of published data; tests that need it are skipped without it.
enum PublishedFolder {
  static let absence: Comment =
    "the public data sets are not here: set TARAZY_DATA to their folder to run this test"

  static let path: String? = {
    let path =
      ProcessInfo.processInfo.environment["TARAZY_DATA"]
      ?? URL(filePath: Command.root).deletingLastPathComponent().path + "/shared/data"
    return FileManager.default.fileExists(atPath: path) ? path : nil
  }()
}

@Suite(
  "import of published files", .enabled(if: Command.isThere, Command.absence),
  .enabled(if: PublishedFolder.path != nil, PublishedFolder.absence))
struct PublishedDataTests {
  @Test("Votes, trade and organisations: rows as in the files, codes explained, drop and verify")
  func published() throws {
    let own = try WorkspaceFolder()
    defer { own.remove() }
    let data = try #require(PublishedFolder.path)
    let files = [
      "un/un_votes.csv.gz", "un/un_roll_calls.csv.gz", "trade/penppml_trade_1964_2016.csv.gz",
      "igo/cow_igo_state_year_v3.csv.gz",
    ].map { "\(data)/\($0)" }
    let first = try own.run(["import", "--format", "json"] + files, seconds: 300)
    try #require(first.status == 0, "\(first.errors)")
    let report = try PrintedJSON(first.output)
    let rows = try report.list("imports").flatMap { try $0.list("files") }.map {
      "\(try $0.text("role")) \($0["rowsRead"]?.number ?? 0)"
    }
    // Counted with another reader of CSV.
    #expect(
      rows.sorted() == [
        "exports 316317.0", "roll-calls 6203.0", "state-years 15557.0", "votes 870109.0",
      ])
    let second = try PrintedJSON(own.run(["import", "--format", "json"] + files).output)
    #expect(
      try Set(second.list("imports").map { try $0.text("change") }) == ["unchanged"])
    let namibia = try own.json(["data", "explain", "un-votes", "--code", "NA"]).list("mapped")
    #expect(try namibia.map { try $0.text("state") } == ["NAM"])
    #expect(namibia[0]["rows"]?.number == 2455)
    let germany = try own.json(["data", "explain", "cow-igo", "--state", "DEU"]).list("mapped")
    #expect(try Set(germany.map { try $0.text("code") }) == ["255", "260"])
    let east = try own.json(["data", "explain", "cow-igo", "--code", "265"]).list("mapped")
    #expect(try Set(east.map { try $0.text("state") }) == ["DDR"])
    #expect(try own.run(["data", "verify"], seconds: 300).status == 0)
    let dropped = try own.succeed(["data", "drop", "goods-trade-panel"]).text
    #expect(dropped.contains("in goods_trade"))
    #expect(try own.json(["data", "list"]).list("imports").count == 2)
  }

  @Test(
    "Agreement with Kazakhstan is as published, from the files of votes",
    arguments: [
      ("USA", 1995, 0.2840), ("USA", 2005, 0.1370), ("RUS", 1995, 0.7037), ("RUS", 2005, 0.8219),
    ])
  func agreement(partner: String, year: Int, expected: Double) throws {
    let folder = try #require(PublishedFolder.path) + "/un"
    let text = try Command.succeed(
      "align", "similarity", "KAZ", "--with", partner, "--years", "\(year)", "--format", "csv",
      "--votes", folder + "/un_votes.csv.gz", "--roll-calls", folder + "/un_roll_calls.csv.gz"
    ).text
    let row = try #require(try PrintedTable(text).rows.first)
    let found = try #require(row["agreement"].flatMap(Double.init))
    #expect(abs(found - expected) < 0.000_05)
  }
}
