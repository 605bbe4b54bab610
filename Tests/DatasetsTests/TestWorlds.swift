import Datasets
import Foundation
import Testing
import WorldModel

/// A folder for one test, which removes it at its end.
struct TemporaryFolder: Sendable {
  let path: String

  init() throws {
    path =
      FileManager.default.temporaryDirectory
      .appending(path: "tarazy-tests-\(UUID().uuidString)").path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
  }

  func remove() { try? FileManager.default.removeItem(atPath: path) }

  /// Names in the folder, sorted.
  var names: [String] {
    get throws { try FileManager.default.contentsOfDirectory(atPath: path).sorted() }
  }
}

/// A small world without faults in a temporary folder, to be broken by a test, which calls
/// ``discard()`` at its end.
struct TestWorld: Sendable {
  let folder: TemporaryFolder
  let path: String

  /// The template with a few rows in every table.
  static func good() throws -> TestWorld {
    let folder = try TemporaryFolder()
    let world = TestWorld(folder: folder, path: folder.path + "/good")
    try WorldTemplate.make(world.path)
    for (table, rows) in base { for row in rows { try world.append(row, to: table) } }
    return world
  }

  func read(_ file: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: path + "/" + file)))
  }

  func discard() { folder.remove() }

  func text(_ file: String) throws -> String { String(decoding: try read(file), as: UTF8.self) }

  /// Writes a file of the world, or beside it; folders are made on the way.
  func write(_ file: String, bytes: [UInt8]) throws {
    let place = URL(filePath: path + "/" + file)
    try FileManager.default.createDirectory(
      at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(bytes).write(to: place)
  }

  func write(_ file: String, _ text: String) throws { try write(file, bytes: Array(text.utf8)) }

  func remove(_ file: String) throws {
    try FileManager.default.removeItem(atPath: path + "/" + file)
  }

  /// Puts a symbolic link in the place of a file.
  func link(_ file: String, to destination: String) throws {
    let place = path + "/" + file
    try? FileManager.default.removeItem(atPath: place)
    try FileManager.default.createSymbolicLink(
      atPath: place, withDestinationPath: destination)
  }

  /// Leaves of the tables `sources` and `actors`, and describes these and, from line 6 on, the
  /// resources of a test, each on a line.
  func describe(_ resources: [String]) throws {
    for name in try FileManager.default.contentsOfDirectory(atPath: path)
    where name.hasSuffix(".csv") && name != "sources.csv" && name != "actors.csv"
      && !resources.contains(where: { $0.contains("\"\(name)\"") })
    {
      try remove(name)
    }
    let known = ["sources.csv", "actors.csv"].map(BrokenWorld.resource)
    try write(
      "datapackage.json",
      "{\n  \"title\": \"Small\",\n  \"resources\": [\n"
        + (known + resources).joined(separator: ",\n") + "\n  ]\n}\n")
  }

  /// Adds a row to a table of the template, whose header names every column.
  func append(_ row: [Column: String], to table: Table) throws {
    let file = "\(table.rawValue).csv"
    try write(file, bytes: read(file) + Array((Self.line(row, of: table).text + "\n").utf8))
  }

  /// A row as text, with the character column at which each cell begins.
  static func line(
    _ row: [Column: String], of table: Table
  ) -> (text: String, starts: [Column: Int]) {
    var text = ""
    var starts: [Column: Int] = [:]
    for (index, rule) in TableSchema.of(table).rules.enumerated() {
      if index > 0 { text += "," }
      starts[rule.column] = text.count + 1
      text += row[rule.column] ?? ""
    }
    return (text, starts)
  }

  /// Makes `datapackage.json` anew from the files that are there.
  func package() throws { try DataPackage.write(to: path) }

  func faults() -> [DatasetError] { WorldFolder.check(path) }

  /// Rows of the good world, by table.
  static let base: [(Table, [[Column: String]])] = [
    (
      .sources,
      [
        [
          .id: "book", .title: "A book", .producer: "A press", .published: "2015",
          .licence: "CC0-1.0", .independence: "academic",
        ],
        [
          .id: "paper", .title: "A newspaper", .producer: "A newspaper", .published: "2017-03-03",
          .licence: "facts only", .independence: "linked",
        ],
      ]
    ),
    (
      .series,
      [
        [
          .id: "goods-trade", .title: "Trade", .counts: "Goods", .unit: "USD mn",
          .lagMonths: "12", .lagBasis: "assumed",
        ]
      ]
    ),
    (
      .actors,
      [
        [.id: "KAZ", .kind: "state", .name: "Kazakhstan", .source: "book"],
        [.id: "CHN", .kind: "state", .name: "China", .source: "book"],
        [.id: "EAEU", .kind: "organisation", .name: "A union", .source: "book"],
        [.id: "OTHER", .kind: "region", .name: "Partners not listed", .source: "book"],
      ]
    ),
    (
      .agreements,
      [[.id: "epca", .kind: "partnership", .title: "A partnership", .source: "paper"]]
    ),
    (.rates, [[.from: "EUR", .to: "USD", .rate: "1.1", .valid: "2016", .source: "book"]]),
  ]

  /// A valid row for every table, about the things of the good world.
  static let samples: [Table: [Column: String]] = {
    var samples: [Table: [Column: String]] = [
      .sources: [
        .id: "site", .title: "A page", .producer: "A ministry", .published: "2015-05",
        .accessed: "2024-01-02", .licence: "CC0-1.0", .independence: "party",
      ],
      .series: [
        .id: "fdi", .title: "Investment", .counts: "Stock", .unit: "USD mn", .lagMonths: "9",
        .lagBasis: "stated",
      ],
      .actors: [
        .id: "ASTANA", .kind: "city", .name: "Astana", .of: "KAZ", .latitude: "51.17",
        .longitude: "71.47",
      ],
      .aliases: [.of: "KAZ", .name: "Republic", .language: "en", .form: "preferred"],
      .codes: [.actor: "KAZ", .scheme: "cow", .code: "705"],
      .memberships: [
        .id: "m1", .member: "KAZ", .organisation: "EAEU", .role: "member", .series: "goods-trade",
      ],
      .roles: [.id: "r1", .actor: "KAZ", .body: "EAEU", .role: "chair", .text: "of the year"],
      .agreements: [.id: "treaty", .kind: "treaty", .title: "A treaty", .areas: "trade;transit"],
      .initiatives: [
        .id: "cica", .kind: "platform", .title: "A forum", .founder: "KAZ", .aim: "talks",
      ],
      .events: [.id: "visit", .kind: "visit", .title: "A visit", .place: "KAZ"],
      .infrastructure: [
        .id: "north", .kind: "corridor", .title: "North", .route: "KAZ;CHN", .capacity: "10",
        .comparator: ">", .unit: "mn t",
      ],
      .programmes: [
        .id: "students", .title: "Students", .funder: "KAZ", .beneficiary: "CHN", .budget: "50",
        .budgetUnit: "USD mn", .output: "1000", .outputUnit: "students", .comparator: "≈",
        .delivered: "5",
      ],
      .mediations: [
        .id: "talks", .title: "Talks", .mediator: "KAZ", .format: "rounds", .outcome: "open",
      ],
      .shocks: [
        .id: "fall", .kind: "crisis", .title: "A fall", .target: "KAZ", .size: "50",
        .comparator: ">=", .unit: "%",
      ],
      .stages: [.id: "s1", .of: "epca", .stage: "signed", .text: "In Astana"],
      .parties: [.id: "p1", .of: "epca", .actor: "KAZ", .role: "party"],
      .terms: [
        .id: "t1", .of: "epca", .term: "areas", .value: "29", .comparator: "=", .unit: "areas",
        .text: "trade among them",
      ],
      .relations: [
        .id: "rel1", .a: "KAZ", .b: "CHN", .kind: "partnership", .level: "strategic",
        .areas: "oil;rail", .value: "2", .comparator: "=", .unit: "rank", .series: "goods-trade",
      ],
      .flows: [
        .id: "f1", .series: "goods-trade", .reporter: "KAZ", .partner: "OTHER",
        .direction: "export", .commodity: "oil", .value: "12.5", .comparator: "<", .unit: "USD bn",
        .count: "7", .squares: "40.25", .text: "rest",
      ],
      .scores: [
        .series: "goods-trade", .a: "KAZ", .b: "CHN", .value: "0.5", .low: "0.4", .high: "0.6",
        .unit: "1", .count: "70",
      ],
      .opposedVotes: [
        .subject: "KAZ", .first: "CHN", .second: "EAEU", .withFirst: "3", .withSecond: "21",
        .abstained: "2", .absent: "0",
      ],
      .quantities: [
        .id: "q1", .subject: "KAZ", .quantity: "age", .value: "22", .low: "21", .high: "23",
        .comparator: "≤", .unit: "years", .text: "since 1991",
      ],
      .statements: [
        .id: "trade-40", .speaker: "KAZ", .about: "CHN", .kind: "target", .text: "Trade of 40 bn",
        .rank: "1", .value: "40", .comparator: "~", .unit: "USD bn", .due: "2015",
      ],
      .positions: [.id: "pos1", .actor: "KAZ", .issue: "epca", .stance: "in favour"],
      .outcomes: [
        .id: "o1", .of: "epca", .outcome: "met", .value: "1", .comparator: "=", .unit: "treaty",
        .text: "signed",
      ],
      .rates: [.from: "GBP", .to: "USD", .rate: "1.5"],
      .coverage: [
        .series: "goods-trade", .reporter: "KAZ", .direction: "export", .state: "partial",
        .partners: "40",
      ],
      .networkNodes: [
        .id: "chn-kaz-dostyk", .kind: "border-crossing", .name: "Dostyk", .country: "KAZ",
        .other: "CHN", .latitude: "45.2", .longitude: "82.5",
      ],
      .networkLinks: [
        .id: "l1", .from: "KAZ", .to: "CHN", .mode: "rail-1520", .country: "KAZ", .other: "CHN",
        .operator: "A railway", .direction: "forward",
      ],
      .networkPassages: [
        .id: "pass1", .node: "KAZ", .from: "rail-1435", .to: "any", .kind: "gauge-change",
      ],
      .networkFigures: [
        .of: "mode:rail@KAZ", .quantity: "speed", .cargo: "container", .value: "20",
        .comparator: "≈", .unit: "km/h", .low: "15", .high: "30",
      ],
      .networkCorridors: [
        .id: "middle", .name: "Middle", .family: "middle", .through: "KAZ;CHN",
      ],
    ]
    for table in samples.keys where table != .sources && table != .series {
      samples[table]?[.valid] = "2014-10~/.."
      samples[table]?[.recorded] = "2016"
      samples[table]?[.status] = "reported"
      samples[table]?[.source] = "paper"
      samples[table]?[.locator] = "L5"
      samples[table]?[.note] = "a remark"
    }
    return samples
  }()
}

/// A fault that a test expects: its place, and words of its rule, of its value and of its fix.
struct ExpectedFault: Sendable {
  let file: String
  let line: Int
  let column: Int
  let rule: String
  let value: String?
  let fix: String

  init(
    _ file: String, _ line: Int, _ column: Int, _ rule: String, value: String? = nil,
    fix: String = ""
  ) {
    self.file = file
    self.line = line
    self.column = column
    self.rule = rule
    self.value = value
    self.fix = fix
  }

  func matches(_ fault: DatasetError) -> Bool {
    fault.file == file && fault.line == line && fault.column == column
      && fault.rule.contains(rule) && (value ?? fault.value) == fault.value
      && (fix.isEmpty || fault.fix.contains(fix))
  }
}

/// Checks that a world has these faults in this order, and no other.
func expect(
  _ faults: [DatasetError], _ expected: [ExpectedFault], _ name: String = "",
  sourceLocation: SourceLocation = #_sourceLocation
) {
  let all = faults.map(\.description).joined(separator: "\n")
  guard faults.count == expected.count else {
    Issue.record(
      "\(name): \(faults.count) faults instead of \(expected.count)\n\(all)",
      sourceLocation: sourceLocation)
    return
  }
  for (fault, wanted) in zip(faults, expected) where !wanted.matches(fault) {
    Issue.record("\(name): \(fault)\nis not\n\(wanted)", sourceLocation: sourceLocation)
  }
}
