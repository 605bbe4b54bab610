import Foundation
import Testing

@Suite("check", .enabled(if: Command.isThere, Command.absence))
struct CheckCommandTests {
  static let verdicts: Set<String> = [
    "met", "missed", "on-track", "off-track", "disputed", "no-data", "not-testable",
  ]
  static let kinds: Set<String> = ["principle", "priority", "goal", "target", "commitment"]

  private static func report(_ asOf: String? = nil) throws -> PrintedJSON {
    let date = asOf.map { ["--as-of", $0] } ?? []
    let outcome = try Command.succeed(["check", "kazakhstan", "--format", "json"] + date)
    return try PrintedJSON(outcome.output)
  }

  @Test("The JSON has the keys that scripts rely on, with the types that they expect")
  func contract() throws {
    let report = try Self.report()
    #expect(report.keys.isSuperset(of: ["doctrine", "asOf", "checks", "inputs"]))
    #expect(try report.text("doctrine") == "kazakhstan")
    #expect(try report.text("asOf").count >= 4)
    let checks = try report.list("checks")
    #expect(!checks.isEmpty)
    #expect(Set(checks.compactMap { $0["id"]?.text }).count == checks.count)
    for check in checks {
      let id = try check.text("id")
      #expect(
        check.keys.isSuperset(of: [
          "id", "kind", "verdict", "value", "threshold", "evidence", "formula",
        ]), "\(id)")
      #expect(Self.kinds.contains(try check.text("kind")), "\(id)")
      #expect(Self.verdicts.contains(try check.text("verdict")), "\(id)")
      #expect(check["formula"]?.text != nil, "\(id)")
      for fact in try check.list("evidence") {
        #expect(fact.keys.isSuperset(of: WorldCommandTests.factKeys), "\(id)")
      }
    }
  }

  @Test("Each input is named once, with the digest of the file as it stands")
  func inputs() throws {
    let inputs = try Self.report().list("inputs")
    for input in inputs {
      #expect(input.keys == ["path", "sha256"])
      let digest = try input.text("sha256")
      #expect(digest.count == 64 && digest.allSatisfy { $0.isHexDigit && !$0.isUppercase })
    }
    let paths = inputs.compactMap { $0["path"]?.text }
    #expect(Set(paths).count == paths.count)
    #expect(paths.contains("doctrines/kazakhstan.yaml"))
    #expect(paths.contains("sources.csv"))
    let world = Command.root + "/Worlds/eurasia/"
    for path in paths {
      #expect(FileManager.default.fileExists(atPath: world + path), "\(path)")
    }
  }

  @Test(
    "All 23 targets have a verdict; at least eight are decided, the others say what would decide")
  func targets() throws {
    let targets = try Self.report().list("checks").filter { $0["kind"]?.text == "target" }
    #expect(targets.count == 23)
    let open = ["no-data", "not-testable"]
    let decided = targets.filter { !open.contains($0["verdict"]?.text ?? "") }
    #expect(decided.count >= 8)
    for target in targets {
      let id = try target.text("id")
      if open.contains(try target.text("verdict")) {
        #expect(try target.text("needs").count > 10, "\(id)")
      } else {
        #expect(target["value"]?.isNull == false, "\(id)")
      }
      #expect(try !target.list("evidence").isEmpty, "\(id)")
    }
    for id in ["eaeu-created", "epca-concluded", "expo-2017-held"] {
      #expect(decided.contains { $0["id"]?.text == id && $0["verdict"]?.text == "met" }, "\(id)")
    }
  }

  @Test("A threshold of the analyst is told as such, and never decides above a warning")
  func analystThresholds() throws {
    let checks = try Self.report().list("checks")
    let analyst = checks.filter { $0["thresholdBasis"]?.text == "analyst" }
    #expect(!analyst.isEmpty)
    #expect(analyst.allSatisfy { $0["severity"]?.text != "error" })
  }

  @Test("Trade with China of 40 billion by 2015 has no data, and shows 2012 and 2016 beside it")
  func tradeWithChina() throws {
    let check = try Self.report().element(of: "checks", where: "id", is: "trade-with-china-40bn")
    #expect(try check.text("verdict") == "no-data")
    #expect(check["value"]?.isNull == true)
    #expect(try check.text("threshold") == "≥ 40")
    let nearby = try check.list("nearby")
    for (year, amount) in [("2012", 27.5), ("2016", 12.5)] {
      let values = nearby.filter { $0["at"]?.text == year }
      #expect(!values.isEmpty, "\(year)")
      for value in values {
        let figure = try #require(value["value"]?.number)
        #expect(abs(figure - amount) < 0.05, "\(year): \(figure)")
        #expect(value["unit"]?.text == "USD bn")
        #expect(try !value.list("evidence").isEmpty)
      }
    }
  }

  @Test(
    "The agreement with the European Union is known as far as each date knows it",
    arguments: [
      ("2014-06", String?.none), ("2016-01", "concluded"), ("2018-11", "signed"),
    ])
  func epca(_ asOf: String, _ stage: String?) throws {
    let report = try Self.report(asOf)
    #expect(try report.text("asOf") == asOf)
    let check = try report.element(of: "checks", where: "id", is: "epca-concluded")
    #expect(check["value"]?.text == stage)
    #expect(try check.list("evidence").isEmpty == (stage == nil))
    #expect(
      try check.text("verdict")
        == ["signed": "met", "concluded": "on-track"][stage, default: "no-data"])
  }

  @Test("No fact that was recorded after the date is evidence", arguments: ["2014-06", "2016-01"])
  func nothingLater(_ asOf: String) throws {
    for check in try Self.report(asOf).list("checks") {
      for fact in try check.list("evidence") {
        let recorded = fact["recorded"]?.text ?? ""
        #expect(recorded.prefix(7) <= asOf.prefix(max(4, recorded.prefix(7).count)), "\(recorded)")
      }
    }
  }

  @Test("Every format tells the same checks with the same verdicts and numbers")
  func formats() throws {
    let checks = try Self.report().list("checks")
    let table = try PrintedTable(
      Command.succeed("check", "kazakhstan", "--format", "csv").text)
    #expect(table.rows.count == checks.count)
    for (row, check) in zip(table.rows, checks) {
      let id = try check.text("id")
      #expect(row["id"] == id)
      #expect(row["verdict"] == check["verdict"]?.text, "\(id)")
      #expect(row["reason"] == check["reason"]?.text, "\(id)")
      #expect(row["threshold"] == check["threshold"]?.text ?? "", "\(id)")
      let value = row["value"].flatMap { Double($0) }
      #expect(value == check["value"]?.number, "\(id)")
    }
    let junit = try Command.succeed("check", "kazakhstan", "--format", "junit").text
    #expect(junit.components(separatedBy: "<testcase ").count - 1 == checks.count)
    #expect(junit.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"))
    let markdown = try Command.succeed("check", "kazakhstan", "--format", "md").text
    let rows = markdown.split(separator: "\n").filter { $0.hasPrefix("|") }
    #expect(rows.count == checks.count + 2)
  }

  @Test("Proxies are printed only on request, with their label")
  func proxies() throws {
    for (arguments, hasAny) in [([String](), false), (["--proxies"], true)] {
      let outcome = try Command.succeed(
        ["check", "kazakhstan", "--format", "json"] + arguments)
      let proxies = try PrintedJSON(outcome.output).list("checks").flatMap {
        try $0.list("proxies")
      }
      #expect(!proxies.isEmpty == hasAny)
      #expect(proxies.allSatisfy { $0["label"]?.text?.hasPrefix("proxy") == true })
    }
  }
}
