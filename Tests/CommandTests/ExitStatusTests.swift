import Testing

@Suite("Exit status", .enabled(if: Command.isThere, Command.absence))
struct ExitStatusTests {
  /// A doctrine of one check: Kazakhstan's trade with China of 2016 was 12.5 billion dollars.
  static func doctrine(_ expect: String, severity: String) -> String {
    """
    doctrine: one
    subject: KAZ
    title: One check
    editions:
      - {id: "2014", date: 2014, title: First, source: at-2014}
    vectors:
      - {id: china, title: China, actors: [CHN]}
    partition: {poles: [china]}
    domains: [trade]
    checks:
      - id: trade
        kind: target
        says: {source: at-2013, locator: L29, text: An aim of trade with China.}
        measure: {name: trade-total, partner: CHN, unit: USD bn}
        expect: "\(expect)"
        by: 2016
        thresholdBasis: stated
        severity: \(severity)

    """
  }

  @Test(
    "A check of error severity that is missed ends with 1, all else that is judged with 0",
    arguments: [
      (">= 40", "error", Int32(1), "missed"), (">= 40", "warning", 0, "missed"),
      (">= 40", "info", 0, "missed"), (">= 12", "error", 0, "met"),
    ])
  func missed(_ expect: String, _ severity: String, _ status: Int32, _ verdict: String) throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let file = try folder.write(Self.doctrine(expect, severity: severity), to: "one.yaml")
    for format in ["table", "json", "md", "junit", "csv"] {
      let outcome = try Command.run("check", file, "--format", format)
      #expect(outcome.status == status, "\(format)")
      #expect(outcome.errors == "", "\(format)")
      // A case that passed has no words of its own in JUnit XML.
      if format != "junit" || verdict != "met" {
        #expect(outcome.text.contains(verdict), "\(format)")
      }
    }
  }

  @Test("The shipped doctrines hold", arguments: ["kazakhstan", "uzbekistan", "serbia"])
  func shipped(_ name: String) throws {
    let outcome = try Command.succeed("check", name)
    #expect(outcome.text.contains("as of"))
  }

  @Test(
    "Help, versions and lists end with 0",
    arguments: [
      ["--help"], ["--version"], ["check", "--help"], ["measure", "list"], ["world", "format"],
      ["doctrine", "list"], ["doctrine", "schema"], ["world", "contradictions"],
    ])
  func lists(_ arguments: [String]) throws {
    #expect(try !Command.succeed(arguments).text.isEmpty)
  }

  @Test(
    "Bad input ends with 2, a message, and nothing on the output",
    arguments: [
      ["nosuch"], ["check"], ["check", "nosuch"], ["check", "nosuch.yaml"],
      ["check", "kazakhstan", "--format", "yaml"], ["check", "kazakhstan", "--as-of", "2014-13"],
      ["check", "kazakhstan", "--world", "nosuch"], ["brief", "nosuch"],
      ["brief", "kazakhstan", "--since", "nosuch.json"], ["measure", "nosuch", "KAZ"],
      ["measure", "trade-total"], ["measure", "trade-total", "NOSUCH"],
      ["measure", "trade-total", "KAZ", "--set", "partnr=RUS"],
      ["measure", "trade-total", "KAZ", "--set", "partner"],
      ["measure", "trade-total", "KAZ", "--at", "2016..2000"],
      ["measure", "trade-total", "KAZ", "--at", "soon"],
      ["measure", "membership", "KAZ"], ["world", "facts", "--source", "nosuch"],
      ["world", "facts", "--subject", "nosuch"], ["world", "show", "nosuch"],
      ["world", "validate", "nosuch"], ["cite", "nosuch"], ["cite", "kazakhstan:nosuch"],
      ["diff", "kazakhstan@soon", "kazakhstan"], ["diff", "nosuch.json", "kazakhstan"],
      ["diff", "kazakhstan"],
    ])
  func badInput(_ arguments: [String]) throws {
    let outcome = try Command.run(arguments)
    #expect(outcome.status == 2 && !outcome.wasKilled)
    if !arguments.contains("validate") {
      #expect(outcome.text == "")
      #expect(!outcome.errors.isEmpty)
    }
    #expect(!outcome.errors.contains("Fatal error"))
  }

  @Test(
    "Numbers beyond all bounds are bad input, not a crash or an endless run",
    arguments: [
      ["measure", "top-share", "KAZ", "--set", "series=goods-trade", "--set", "top=1e300"],
      ["measure", "term", "KAZ", "--set", "of=epca", "--set", "term=1e300"],
      ["measure", "trade-total", "KAZ", "--at", "1..999999999"],
    ])
  func beyondBounds(_ arguments: [String]) throws {
    let outcome = try Command.run(arguments, seconds: 10)
    #expect(!outcome.wasKilled)
    #expect([0, 2].contains(outcome.status))
  }

  @Test(
    "A day that does not exist is told with the last one of its month, wherever a date is asked for",
    arguments: [
      ["check", "kazakhstan", "--as-of"], ["brief", "kazakhstan", "--as-of"],
      ["brief", "kazakhstan", "--since"], ["proof", "speech.txt", "--on"],
      ["proof", "speech.txt", "--as-of"], ["measure", "trade-total", "KAZ", "--at"],
      ["measure", "trade-total", "KAZ", "--as-of"], ["world", "facts", "--as-of"],
      ["world", "facts", "--at"], ["world", "show", "epca", "--as-of"],
      ["world", "contradictions", "--as-of"], ["respond", "event.yaml", "--as-of"],
      ["screen", "a.yaml", "--on"], ["screen", "a.yaml", "--as-of"], ["meet", "FRA", "--on"],
      ["meet", "FRA", "--as-of"], ["meet", "FRA", "--last-meeting"], ["agenda", "--from"],
      ["agenda", "--to"], ["agenda", "--as-of"],
    ])
  func impossibleDay(_ arguments: [String]) throws {
    let outcome = try Command.run(arguments + ["2018-02-30"])
    #expect(outcome.status == 2 && outcome.text == "")
    let fault = "February 2018 has no 30th day; its last is 2018-02-28"
    #expect(outcome.errors.contains(fault), "\(outcome.errors)")
  }

  @Test("A doctrine with faults ends with 2 and tells each with file, line and column")
  func faultyDoctrine() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let text = Self.doctrine(">= 40", severity: "grave")
      .split(separator: "kind: target").joined(separator: "kind: targt")
    let outcome = try Command.run("check", try folder.write(text, to: "bad.yaml"))
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("bad.yaml:12:11: "))
    #expect(outcome.errors.contains("did you mean ‘target’?"))
    #expect(outcome.errors.contains("bad.yaml:18:15: "))
  }

  @Test(
    "A misspelt word gets the one that was probably meant",
    arguments: [
      (["check", "kazakstan"], "kazakhstan"),
      (["check", "kazakhstan", "--fromat", "csv"], "--format"),
      (["measure", "trade-concentation", "KAZ"], "trade-concentration"),
      (["measure", "trade-total", "KAZ", "--set", "partnr=RUS"], "partner"),
      (["world", "facts", "--source", "et-2108"], "et-2018"),
      (["world", "show", "midle-corridor"], "middle-corridor"),
      (["world", "show", "Kazakstan"], "KAZ"), (["cite", "epcaa"], "epca"),
    ])
  func misspelt(_ arguments: [String], _ meant: String) throws {
    let outcome = try Command.run(arguments)
    #expect(outcome.status == 2)
    let asked = outcome.errors.lowercased()
    #expect(asked.contains("did you mean"))
    #expect(outcome.errors.contains("‘\(meant)’") || outcome.errors.contains("'\(meant)'"))
  }
}
