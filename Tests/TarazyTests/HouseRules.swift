import Foundation

/// The rules of the house as functions from text to faults.
enum HouseRules {
  /// What each target may import besides the standard library. Imports point down only: ground,
  /// engines, composition, readers and printers, edges.
  static let edges: [String: Set<String>] = [
    "WorldModel": [],
    "Numerics": ["COpenBLAS"],
    "Formats": ["WorldModel", "Yams"],
    "Alignment": ["WorldModel", "Numerics"],
    "Balance": ["WorldModel", "Numerics"],
    "Corridors": ["WorldModel", "Numerics"],
    "Dyads": ["WorldModel"],
    "Trade": ["WorldModel", "Numerics"],
    "Negotiation": ["WorldModel", "Numerics", "Formats", "Yams"],
    "Scenarios": ["WorldModel", "Corridors", "Formats", "Yams"],
    "Doctrines": ["WorldModel", "Alignment", "Balance", "Corridors", "Trade", "Formats", "Yams"],
    "Desk": ["WorldModel", "Balance", "Doctrines", "Formats", "Yams"],
    "Datasets": [
      "WorldModel", "Negotiation", "CZlib", "COpenSSL", "Yams", "Foundation", "FoundationXML",
    ],
    "Compiling": ["WorldModel", "Alignment", "Datasets", "Foundation"],
    "Storage": ["WorldModel", "Dyads", "Datasets", "GRDB", "GRDBSQLite", "Foundation"],
    "Reporting": [
      "WorldModel", "Numerics", "Alignment", "Balance", "Corridors", "Trade", "Negotiation",
      "Scenarios", "Doctrines", "Desk", "Formats", "Foundation",
    ],
    "Solvers": ["Numerics"],
    "TarazyCLI": [
      "WorldModel", "Alignment", "Balance", "Corridors", "Dyads", "Trade", "Negotiation",
      "Scenarios", "Doctrines", "Desk", "Formats", "Datasets", "Compiling", "Storage", "Reporting",
      "Solvers", "Numerics",
      "ArgumentParser", "Foundation",
    ],
    "TarazyCompile": ["Datasets", "Compiling", "ArgumentParser", "Foundation"],
  ]

  /// Targets below the edges: no file, clock, process, log, network or chance.
  static let pure: Set<String> = [
    "WorldModel", "Numerics", "Formats", "Alignment", "Balance", "Corridors", "Dyads", "Trade",
    "Negotiation", "Scenarios", "Doctrines", "Desk",
  ]

  /// Part of the toolchain, without reach outside as far as the names in `outsideReach` go: the C
  /// library for its mathematics, under its name on each platform, locks, and threads.
  static let toolchain: Set<String> = ["Glibc", "Musl", "Darwin", "Synchronization", "Dispatch"]

  static func forbiddenImports(in source: String, target: String) -> [String] {
    let allowed = (edges[target] ?? []).union(toolchain)
    return SwiftCode(source).imports.filter { !allowed.contains($0) }
  }

  /// Targets of a package manifest with the dependencies that they declare.
  static func declaredEdges(in manifest: String) -> [String: Set<String>] {
    let products = [
      "yams": "Yams", "argumentParser": "ArgumentParser", "grdb": "GRDB", "sqlite": "GRDBSQLite",
    ]
    var edges: [String: Set<String>] = [:]
    let targets = manifest.matches(
      of: /arget\(\s*name:\s*"(\w+)",\s*(?:dependencies:\s*\[([^\]]*)\])?/)
    for target in targets {
      let names = (target.2 ?? "").matches(of: /\w+/).map { String($0.0) }
      edges[String(target.1)] = Set(names.map { products[$0] ?? $0 })
    }
    return edges
  }

  /// Lines with a name that reaches outside the program, as `line: name`.
  static func outsideReach(in source: String) -> [String] {
    find(
      #"""
      (?<![\w.])(?:
        FileManager | FileHandle | ContinuousClock | SuspendingClock | DispatchTime
        | DispatchWallTime | ProcessInfo | CommandLine | URLSession | URLRequest | Logger
        | SystemRandomNumberGenerator | stdin | stdout | stderr | errno
      )\b
      | (?<![\w.])(?<!func\ )(?:
        Process | UUID | Bundle | print | debugPrint | dump | readLine | getenv | setenv | fopen
        | open | creat | opendir | unlink | clock_gettime | gettimeofday | clock | time
        | localtime | sleep | usleep | system | popen | fork | exit | socket
        | rand | random | srandom | drand48 | arc4random | getrandom
      )\(
      | \bcontentsOf(?:File)?:\s*(?:URL|url|path|file) | \b(?:Data|String)\(contentsOf
      | \bDate\(\) | \bDate\(timeIntervalSinceNow | \bDate\.now\b | \bDate\.init\(\)
      | \bTask\.sleep\b | \bTimer\.
      | \.randomElement\(\) | \.shuffled?\(\) | \.random\(in:(?![^\n]*using:) | \.random\(\)
      """#, in: source)
  }

  /// Lines that force a value, a cast or a call, as `line: text`.
  static func forced(in source: String) -> [String] {
    find(#"\btry! | \bas! | [\w)\]}>"]!(?!=)"#, in: source)
  }

  static func lineCount(of text: String) -> Int {
    text.split(separator: "\n", omittingEmptySubsequences: false).count
      - (text.hasSuffix("\n") ? 1 : 0)
  }

  /// Package dependencies that are not pinned to one version.
  static func unpinned(in manifest: String) -> [String] {
    manifest.matches(of: /\.package\(([^)]*)\)/).map { String($0.1) }
      .filter { !$0.contains("exact:") }
  }

  /// Lines that name a folder of one person's machine, as `line: text`.
  static func machinePaths(in text: String) -> [String] {
    // Put together here, so that this file does not name one itself.
    let folders = ["home", "root", "work", "tmp", "Users", "mnt"].joined(separator: "|")
    return find("(?<![\\w.}:/-])/(?:\(folders))/\\w", inPlain: text)
  }

  /// Tables of a data package without a licence, and CSV files that it does not name.
  static func unlicensed(dataPackage: Data, files: [String]) throws -> [String] {
    struct Package: Decodable {
      let resources: [Resource]
    }
    struct Resource: Decodable {
      let path: String
      let licenses: [Licence]?
    }
    struct Licence: Decodable {
      let name: String?
      let title: String?
    }
    let package = try JSONDecoder().decode(Package.self, from: dataPackage)
    let without = package.resources.filter { resource in
      !(resource.licenses ?? []).contains { ($0.name ?? $0.title ?? "") != "" }
    }
    let named = Set(package.resources.map(\.path))
    return without.map { "\($0.path): no licence" }
      + files.filter { $0.hasSuffix(".csv") && !named.contains($0) }.map { "\($0): not named" }
  }

  private static func find(_ pattern: String, in source: String) -> [String] {
    find(pattern, inPlain: SwiftCode(source).text, options: .allowCommentsAndWhitespace)
  }

  private static func find(
    _ pattern: String, inPlain text: String, options: NSRegularExpression.Options = []
  ) -> [String] {
    guard let expression = try? NSRegularExpression(pattern: pattern, options: options) else {
      return ["the pattern of this rule is broken"]
    }
    return text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().compactMap {
      index, part in
      let line = String(part)
      let range = NSRange(line.startIndex..., in: line)
      guard let match = expression.firstMatch(in: line, range: range),
        let found = Range(match.range, in: line)
      else { return nil }
      return "\(index + 1): \(line[found])"
    }
  }
}
