import Foundation
import Testing

@Suite("Similarity and sides", .enabled(if: Command.isThere, Command.absence))
struct AlignCommandTests {
  func table(_ arguments: [String]) throws -> PrintedTable {
    let files = try SmallAssembly.byHand()
    defer { files.remove() }
    return try PrintedTable(
      Command.succeed(["align"] + arguments + ["--format", "csv"] + files.input).text)
  }

  func number(_ row: [String: String], _ column: String) throws -> Double {
    try #require(row[column].flatMap(Double.init), "\(column) of \(row)")
  }

  @Test("The figures of two states are those counted by hand")
  func similarity() throws {
    // Roll calls 1 to 5: Kazakhstan y y n a n, the United States n y n n n. Identical in 2, 3 and 5.
    // Σ|x − y| = 2 + 0 + 0 + 1 + 0 = 3 and Σ(x − y)² = 5, so that D1 = .6 and D2 = 1.
    // Means 2 and 2.6; variances (1+1+1+0+1)/5 = .8 and (.16·4 + 2.56)/5 = .64; squared difference .36.
    // Independent: yes .4, abstention .2, no .4 beside yes .2, no .8; E|x − y| = 2(.32 + .08) + .2 = 1.
    let found = try table(["similarity", "KAZ", "--with", "USA", "--minimum", "5"])
    let row = try #require(found.rows.first)
    #expect(
      found.header.prefix(10).joined(separator: ",")
        == "a,b,year,votes,agreement,s_abs,s_sq,kappa,pi,a_chance")
    #expect(found.rows.count == 1)
    #expect(row["a"] == "KAZ" && row["b"] == "USA" && row["year"] == "2015")
    for (column, expected) in [
      ("votes", 5), ("agreement", 0.6), ("s_abs", 0.4), ("s_sq", 0.5), ("kappa", 1 - 1 / 1.8),
      ("pi", 1 - 1 / 1.62), ("a_chance", 0.4),
    ] {
      #expect(abs(try number(row, column) - expected) < 1e-12, "\(column) \(row)")
    }
  }

  struct RuleCase: Sendable {
    let options: [String]
    let votes: Int
    let agreement: Double

    init(_ options: [String], _ votes: Int, _ agreement: Double) {
      self.options = options
      self.votes = votes
      self.agreement = agreement
    }
  }

  static let ruleCases = [
    // Graded: 1 − .6 / 2. Decided: roll calls 1, 2, 3 and 5, of which three are alike.
    RuleCase(["--rule", "graded"], 5, 0.7), RuleCase(["--rule", "decided"], 5, 0.75),
    // Roll call 7, on a paragraph: both in favour.
    RuleCase(["--parts"], 6, 4.0 / 6),
    RuleCase(["--issue", "me"], 2, 0.5), RuleCase(["--issue", "me,nu"], 3, 1.0 / 3),
    // Roll call 2 is important: alone, or twice as heavy: (2 + 1 + 1) / 6.
    RuleCase(["--weights", "important"], 1, 1), RuleCase(["--weights", "important:2"], 5, 4.0 / 6),
    // Without roll calls 1 and 2 there are 3, 4 and 5, of which 3 and 5 are alike.
    RuleCase(["--weights", "me:0"], 3, 2.0 / 3),
  ]

  @Test(
    "Rules, paragraphs, issues and weights change what is counted",
    arguments: Self.ruleCases)
  func rules(_ wanted: RuleCase) throws {
    let found = try table(
      ["similarity", "KAZ", "--with", "USA", "--minimum", "1", "--measure", "agreement"]
        + wanted.options)
    let row = try #require(found.rows.first)
    #expect(row["votes"] == "\(wanted.votes)")
    #expect(abs(try number(row, "agreement") - wanted.agreement) < 1e-12, "\(row)")
    #expect(row["s_abs"] == nil)
  }

  @Test("A file weighs roll calls one by one; a negative weight is refused at its place")
  func weightFile() throws {
    let files = try SmallAssembly.byHand()
    defer { files.remove() }
    let path = files.folder.path("weights.csv")
    func outcome(_ rows: String) throws -> Command.Outcome {
      try rows.write(toFile: path, atomically: true, encoding: .utf8)
      return try Command.run(
        [
          "align", "similarity", "KAZ", "--with", "USA", "--minimum", "1", "--measure", "agreement",
          "--weights", path, "--format", "csv",
        ] + files.input)
    }
    // Roll call 2 is alike and 4 is not: 3 / 4.
    let found = try outcome("rcid,weight\n2,3\n4,1\n")
    try #require(found.status == 0, "\(found.errors)")
    let row = try #require(try PrintedTable(found.text).rows.first)
    #expect(row["votes"] == "2" && row["agreement"] == "0.75", "\(row)")
    let negative = try outcome("rcid,weight\n2,3\n4,-1\n")
    #expect(
      negative.status != 0 && negative.errors.contains("weights.csv:3:3"), "\(negative.errors)")
    let unknown = try outcome("rcid,weight\n99,3\n")
    #expect(unknown.status != 0 && unknown.errors.contains("roll call 99"), "\(unknown.errors)")
  }

  @Test("A bloc is the mean over its members, and too few votes have a reason instead of a figure")
  func bloc() throws {
    // France: one of two alike; the United Kingdom: one of one.
    let all = try table(["similarity", "KAZ", "--with", "EU,GBR", "--minimum", "1"])
    #expect(try number(all.rows[0], "agreement") == 0.75)
    #expect(all.rows[0]["members"] == "2" && all.rows[0]["votes"] == "3")
    let few = try table(["similarity", "KAZ", "--with", "EU,GBR", "--minimum", "2"])
    #expect(try number(few.rows[0], "agreement") == 0.5)
    #expect(
      few.rows[1]["agreement"] == "" && few.rows[1]["reason"] == "1 joint votes, fewer than 2")
  }

  @Test("Where both gave one answer throughout, κ and π are not available, with the reason")
  func chance() throws {
    let found = try table(["similarity", "KAZ", "--with", "GBR", "--minimum", "1"])
    let row = try #require(found.rows.first)
    #expect(row["agreement"] == "1" && row["s_abs"] == "1")
    #expect(row["kappa"] == "" && row["pi"] == "")
    #expect(row["reason"]?.contains("kappa: both gave one and the same answer") == true)
  }

  @Test("Intervals hold the figure, belong to their seed, and don't depend on the order")
  func bootstrap() throws {
    let options = ["--minimum", "1", "--bootstrap", "200", "--measure", "agreement", "--seed"]
    let files = try SmallAssembly.byLine(seed: 6)
    defer { files.remove() }
    func row(_ first: String, _ second: String, seed: String) throws -> [String: String] {
      let text = try Command.succeed(
        ["align", "similarity", first, "--with", second, "--years", "2015", "--format", "csv"]
          + options + [seed] + files.input
      ).text
      return try #require(try PrintedTable(text).rows.first)
    }
    let one = try row("KAZ", "USA", seed: "1")
    let turned = try row("USA", "KAZ", seed: "1")
    let other = try row("KAZ", "USA", seed: "2")
    #expect(try number(one, "agreement_low") < number(one, "agreement"))
    #expect(try number(one, "agreement_high") > number(one, "agreement"))
    #expect(one["agreement_low"] == turned["agreement_low"])
    #expect(one != other)
  }

  @Test("All pairs are those with enough joint votes, each once")
  func all() throws {
    let files = try SmallAssembly.byHand()
    defer { files.remove() }
    let text = try Command.succeed(
      ["align", "similarity", "--all", "--minimum", "2", "--format", "csv"] + files.input
    ).text
    let pairs = try PrintedTable(text).rows.map { "\($0["a"] ?? "") \($0["b"] ?? "")" }
    #expect(pairs == ["FRA KAZ", "FRA RUS", "FRA USA", "KAZ RUS", "KAZ USA", "RUS USA"])
  }

  @Test("The opposed-vote test counts by hand, with Wilson's interval")
  func opposed() throws {
    // Opposed in 1 (Kazakhstan with Russia), 2 (with the United States) and 3 (with the United States); in 4
    // Russia abstains, in 5 both say no.
    let found = try table(["opposed", "KAZ", "--poles", "USA,RUS", "--by", "issue"])
    #expect(found.rows.map { $0["group"] } == ["me", "nu", "none", "all"])
    // Roll calls 1 and 2 are of an issue, 3 of none.
    #expect(found.rows[2]["opposed"] == "1" && found.rows[2]["with_first"] == "1")
    let all = try #require(found.rows.last)
    #expect(all["opposed"] == "3" && all["with_first"] == "2" && all["with_second"] == "1")
    #expect(all["abstained"] == "0" && all["absent"] == "0")
    // p = 2/3, n = 3, z = 1.644854: centre .587634, half width .334100.
    #expect(abs(try number(all, "share_first_low") - 0.253534) < 1e-5)
    #expect(abs(try number(all, "share_first_high") - 0.921734) < 1e-5)
    #expect(found.rows[0]["opposed"] == "2")
    #expect(found.rows[1]["opposed"] == "0" && found.rows[1]["lean_first"] == "")
  }

  @Test("The archive's long form gives the same figures as the tables")
  func archive() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let rows = [(705, [1, 1, 3, 2, 3, 1]), (2, [3, 1, 3, 3, 3, 8])]
    let text = rows.flatMap { state, answers in
      answers.enumerated().map { "\($0.offset + 1),\(state),70,\($0.element)\n" }
    }
    let file = try folder.write("rcid,ccode,session,vote\n" + text.joined(), to: "archive.csv")
    let found = try PrintedTable(
      Command.succeed([
        "align", "similarity", "KAZ", "--with", "USA", "--minimum", "5", "--format", "csv",
        "--votes", file,
      ]).text)
    #expect(found.rows.first?["votes"] == "5" && found.rows.first?["agreement"] == "0.6")
  }

  @Test("The workspace's votes are taken, and without them the fault names the command")
  func workspace() throws {
    let files = try SmallAssembly.byHand()
    defer { files.remove() }
    let place = ["--workspace", files.folder.path("w.sqlite")]
    let question = ["align", "similarity", "KAZ", "--with", "USA", "--format", "csv"] + place
    let refused = try Command.run(question)
    #expect(refused.status == 2)
    #expect(refused.errors.contains("tarazy import un-votes"), "\(refused.errors)")
    _ = try Command.succeed(
      ["import", "un-votes", files.votes, files.rollCalls, files.issues, "--quiet"] + place)
    let fromFiles = try Command.succeed(
      ["align", "similarity", "KAZ", "--with", "USA", "--format", "csv", "--minimum", "5"]
        + files.input)
    let found = try Command.succeed(question + ["--minimum", "5"])
    #expect(found.text == fromFiles.text)
  }

  @Test("Camps and frustration of a network counted by hand")
  func network() throws {
    // Agreement: Kazakhstan with the United States 3/5, with Russia 3/5 (roll calls 1, 4 and 5), and the two
    // with each other 1/5: two positive ties and a negative one, of which one is frustrated however drawn.
    let files = try SmallAssembly.byHand()
    defer { files.remove() }
    let json = try PrintedJSON(
      Command.succeed(
        [
          "align", "network", "--states", "KAZ,USA,RUS", "--measure", "agreement", "--minimum", "2",
          "--positive-from", "0.6", "--negative-to", "0.45", "--format", "json",
        ] + files.input
      ).output)
    let frustration = try #require(json["frustration"])
    #expect(try frustration.number("lower") == 1)
    #expect(try frustration.number("upper") == 1)
    #expect(abs(try frustration.number("balance") - 1.0 / 3) < 1e-12)
    // Kazakhstan stands between the other two, both ways, and on the one shortest path.
    let states = try json.list("states")
    let brokered = try states.map { state in
      try ["coordinator", "itinerant", "representative", "gatekeeper", "liaison"].reduce(0) {
        try $0 + (state["brokerage"]?[$1]?.number("count") ?? .nan)
      }
    }
    #expect(brokered == [2, 0, 0])
    #expect(try states.map { try $0.number("betweenness") } == [1, 0, 0])
  }

  @Test("A voter whom no code knows is named, and the archive's contradictions are told together")
  func unknown() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    let good = "1,705,70,1\n1,2,70,3\n"
    let question = ["align", "similarity", "KAZ", "--with", "USA", "--minimum", "1"]
    let nowhere = try folder.write("rcid,ccode,session,vote\n1,9990,70,1\n" + good, to: "a.csv")
    let outcome = try Command.run(question + ["--votes", nowhere])
    #expect(outcome.status == 0)
    #expect(outcome.errors.contains("no code tells which state this is: 9990 (1 vote)"))
    let faulty = try folder.write(
      "rcid,ccode,session,vote\n" + good + "1,2,70,1\n1,20,71,1\n", to: "b.csv")
    let refused = try Command.run(question + ["--votes", faulty])
    #expect(refused.status == 2)
    #expect(refused.errors.contains("b.csv:4: a state votes once in a roll call; line 3 has"))
    #expect(refused.errors.contains("b.csv:5: a roll call belongs to one session; line 2 has"))
    let vote = try folder.write("rcid,ccode,session,vote\n1,2,70,4\n", to: "c.csv")
    let code = try Command.run(question + ["--votes", vote])
    #expect(code.status == 2 && code.errors.contains("a vote is 1 (yes)"), "\(code.errors)")
  }

  @Test("Roll calls of the table of issues without votes are told with their lines")
  func strangers() throws {
    let files = try SmallAssembly.byHand()
    defer { files.remove() }
    let issues = try files.folder.write(
      "rcid,short_name,issue\n1,me,A\n77,me,A\n3,nu,B\n78,nu,B\n", to: "more.csv")
    let outcome = try Command.run([
      "align", "similarity", "KAZ", "--with", "USA", "--minimum", "1", "--issue", "me", "--votes",
      files.votes, "--roll-calls", files.rollCalls, "--issue-file", issues,
    ])
    #expect(outcome.status == 0)
    #expect(
      outcome.errors
        == "more.csv names 2 roll calls without votes, which count nowhere: line 3, 5.\n")
    for question in [
      ["similarity", "KAZ", "--with", "USA"], ["opposed", "KAZ", "--poles", "USA,RUS"],
      ["network"],
    ] {
      let empty = try Command.run(
        ["align"] + question + [
          "--issue", "zz", "--votes", files.votes, "--roll-calls", files.rollCalls, "--issue-file",
          try files.folder.write("rcid,short_name,issue\n78,zz,Empty\n", to: "empty.csv"),
        ])
      #expect(empty.status == 2 && empty.errors.contains("Issue ‘zz’ (Empty) is empty"))
    }
    // A workspace tells the same.
    let place = ["--workspace", files.folder.path("w.sqlite")]
    _ = try Command.succeed(
      ["import", "un-votes", files.votes, files.rollCalls, issues, "--quiet"] + place)
    let stored = try Command.run(
      ["align", "similarity", "KAZ", "--with", "USA", "--minimum", "1", "--issue", "me"] + place)
    #expect(stored.errors == outcome.errors)
  }

  static let refusals: [([String], String)] = [
    (["similarity", "KAZ", "--with", "KAZ"], "KAZ stands on both sides"),
    (["similarity", "KAZ", "--with", "USA,USA"], "USA stands twice"),
    (["similarity", "KAZ", "--with", "kaz,USA"], "KAZ stands on both sides"),
    (["similarity", "KAZ", "--with", "Kazakstan"], "did you mean ‘KAZ’?"),
    (
      ["estimate", "--out", "x.csv", "--trace", "t.csv", "--trace-states", "KAZ,XXX"],
      "‘XXX’ neither votes"
    ),
    (["estimate", "--out", "x.csv", "--trace-states", "KAZ"], "belongs to --trace"),
    (["similarity", "KAZ", "--with", "XYZ"], "neither votes in the data"),
    (["similarity", "KAZ"], "Name a state and others"),
    (["similarity", "KAZ", "--with", "USA", "--issue", "zz"], "There is no issue ‘zz’"),
    (["similarity", "KAZ", "--with", "USA", "--years", "1950"], "no session in 1950..1950"),
    (["similarity", "KAZ", "--with", "USA", "--measure", "tau"], "There is no measure ‘tau’"),
    (["similarity", "--all"], "--format csv"),
    (["opposed", "KAZ", "--poles", "USA"], "two poles"),
    (["opposed", "KAZ", "--poles", "USA,EU"], "EU is a bloc"),
    (["network", "--positive-from", "0"], "--positive-from"),
    (["estimate", "--out", "nowhere/x.csv"], "there is no folder"),
  ]

  @Test(
    "Bad input is refused with what to do",
    arguments: Self.refusals)
  func refuses(arguments: [String], words: String) throws {
    let files = try SmallAssembly.byHand()
    defer { files.remove() }
    let outcome = try Command.run(["align"] + arguments + files.input)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
    #expect(outcome.text == "")
  }
}
