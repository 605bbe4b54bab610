import Testing

@Suite("measure", .enabled(if: Command.isThere, Command.absence))
struct MeasureCommandTests {
  static let concentration = ["measure", "trade-concentration", "KAZ", "--at", "2000..2016"]

  @Test("The values of a range of years are one record each, and missing years are empty, not zero")
  func years() throws {
    let table = try PrintedTable(
      Command.succeed(Self.concentration + ["--format", "csv"]).text)
    #expect(
      table.header == [
        "measure", "subject", "at", "value", "low", "high", "unit", "reporter", "coverage",
        "missing", "sources",
      ])
    #expect(table.rows.map { $0["at"] } == (2000...2016).map { "\($0)" })
    for row in table.rows {
      let year = row["at"].flatMap { Int($0) } ?? 0
      let isThere = year % 4 == 0
      #expect(row["value"]?.isEmpty == !isThere, "\(year)")
      #expect(row["coverage"] == (isThere ? "covered" : "out-of-coverage"), "\(year)")
      #expect(row["missing"]?.isEmpty == isThere, "\(year)")
      #expect(row["sources"] == "goods-trade-panel", "\(year)")
    }
    let printed = ["2004": 0.0998, "2008": 0.0921, "2012": 0.0972, "2016": 0.1091]
    for (year, figure) in printed {
      let row = try #require(table.rows.first { $0["at"] == year })
      let value = try #require(row["value"].flatMap { Double($0) })
      #expect(abs(value - figure) < 1e-4, "\(year)")
    }
  }

  @Test(
    "CSV and JSON print the same unrounded numbers",
    arguments: [
      concentration, ["measure", "trade-share", "KAZ", "--partner", "Russia"],
      ["measure", "agreement", "KAZ", "--partner", "USA", "--at", "1995..2005"],
      ["measure", "trade-total", "UZB", "--at", "2012"],
      ["measure", "membership", "KAZ", "--set", "organisation=EAEU"],
    ])
  func formats(_ arguments: [String]) throws {
    let table = try PrintedTable(Command.succeed(arguments + ["--format", "csv"]).text)
    let json = try PrintedJSON(Command.succeed(arguments + ["--format", "json"]).output)
    #expect(json.keys.isSuperset(of: ["measure", "subject", "values", "sources"]))
    #expect(try json.text("measure") == arguments[1])
    #expect(try json.text("subject") == arguments[2])
    let values = try json.list("values")
    #expect(!values.isEmpty && values.count == table.rows.count)
    for (row, value) in zip(table.rows, values) {
      #expect(value.keys.isSuperset(of: ["at", "value", "low", "high", "coverage"]))
      #expect(row["at"] == value["at"]?.text)
      if value["label"]?.text == nil {
        #expect(row["value"].flatMap { Double($0) } == value["value"]?.number)
      } else {
        #expect(row["value"] == value["label"]?.text)
      }
      for key in ["low", "high"] {
        #expect(row[key].flatMap { Double($0) } == value[key]?.number)
      }
      #expect(row["coverage"] == value["coverage"]?["state"]?.text)
    }
    #expect(try json.list("sources").allSatisfy { $0["licence"]?.text != nil })
  }

  @Test("A derived number keeps all its digits")
  func digits() throws {
    let table = try PrintedTable(
      Command.succeed(
        "measure", "trade-concentration", "KAZ", "--at", "2016", "--format", "csv"
      ).text)
    let value = try #require(table.rows.first?["value"])
    #expect(value.count > 12)
    #expect(Double(value).map { "\($0)" } == value)
  }

  @Test("A year without the exporter's rows says why it has no figure")
  func missing() throws {
    let json = try PrintedJSON(
      Command.succeed("measure", "trade-total", "UZB", "--at", "2012", "--format", "json").output)
    let value = try #require(try json.list("values").first)
    #expect(value["value"]?.isNull == true)
    let coverage = try #require(value["coverage"])
    #expect(try coverage.text("state") == "missing")
    #expect(try coverage.list("missing").compactMap(\.text).contains { $0.hasPrefix("export of") })
    let table = try Command.succeed("measure", "trade-total", "UZB", "--at", "2012").text
    #expect(table.contains("no data"))
  }

  @Test("The list names every measure in every format")
  func list() throws {
    let json = try PrintedJSON(Command.succeed("measure", "list", "--format", "json").output)
      .list()
    #expect(json.count > 20)
    let table = try PrintedTable(Command.succeed("measure", "list", "--format", "csv").text)
    #expect(table.rows.map { $0["name"] } == json.map { $0["name"]?.text })
    let text = try Command.succeed("measure", "list").text
    for measure in json {
      let name = try measure.text("name")
      #expect(text.contains(name), "\(name)")
      #expect(try !measure.text("formula").isEmpty, "\(name)")
      #expect(try !measure.text("citation").isEmpty, "\(name)")
    }
  }
}
