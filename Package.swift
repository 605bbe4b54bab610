// swift-tools-version: 6.2
import PackageDescription

/// Settings of every target: Swift 6 language mode and no warnings.
let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]
/// Settings of test targets: not optimised, which halves their share of the build; what they test is.
let tests = strict + [.unsafeFlags(["-Onone"])]

let argumentParser = Target.Dependency.product(
  name: "ArgumentParser", package: "swift-argument-parser")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let sqlite = Target.Dependency.product(name: "GRDBSQLite", package: "GRDB.swift")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")

// Imports point down only: ground, engines, composition, readers, printers, edges.
let package = Package(
  name: "tarazy",
  platforms: [.macOS(.v15)],
  products: [
    .executable(name: "tarazy", targets: ["TarazyCLI"]),
    .executable(name: "tarazy-compile", targets: ["TarazyCompile"]),
    .library(name: "TarazyWorld", targets: ["WorldModel", "Datasets"]),
    .library(name: "TarazyAlignment", targets: ["Alignment", "Datasets"]),
    .library(name: "TarazyCorridors", targets: ["WorldModel", "Numerics", "Corridors"]),
    .library(name: "TarazyTrade", targets: ["WorldModel", "Numerics", "Trade"]),
    .library(name: "TarazyNegotiation", targets: ["Negotiation", "Numerics"]),
    .library(name: "TarazyDesk", targets: ["Formats", "Scenarios", "Doctrines", "Desk"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    // ground
    .target(name: "WorldModel", swiftSettings: strict),
    .target(name: "Numerics", dependencies: ["COpenBLAS"], swiftSettings: strict),
    .target(name: "Formats", dependencies: ["WorldModel", yams], swiftSettings: strict),
    // engines
    .target(
      name: "Alignment", dependencies: ["WorldModel", "Numerics"], swiftSettings: strict),
    .target(name: "Balance", dependencies: ["WorldModel", "Numerics"], swiftSettings: strict),
    .target(name: "Corridors", dependencies: ["WorldModel", "Numerics"], swiftSettings: strict),
    .target(name: "Dyads", dependencies: ["WorldModel"], swiftSettings: strict),
    .target(name: "Trade", dependencies: ["WorldModel", "Numerics"], swiftSettings: strict),
    .target(
      name: "Negotiation", dependencies: ["WorldModel", "Numerics", "Formats", yams],
      swiftSettings: strict),
    // composition
    .target(
      name: "Scenarios", dependencies: ["WorldModel", "Corridors", "Formats", yams],
      swiftSettings: strict),
    .target(
      name: "Doctrines",
      dependencies: ["WorldModel", "Alignment", "Balance", "Corridors", "Trade", "Formats", yams],
      swiftSettings: strict),
    .target(
      name: "Desk", dependencies: ["WorldModel", "Balance", "Doctrines", "Formats", yams],
      swiftSettings: strict),
    // readers
    .systemLibrary(
      name: "CZlib", path: "Sources/Libraries/CZlib", pkgConfig: "zlib",
      providers: [.apt(["zlib1g-dev"])]),
    .systemLibrary(
      name: "COpenSSL", path: "Sources/Libraries/COpenSSL", pkgConfig: "libcrypto",
      providers: [.apt(["libssl-dev"])]),
    .systemLibrary(
      name: "COpenBLAS", path: "Sources/Libraries/COpenBLAS", pkgConfig: "openblas",
      providers: [.apt(["libopenblas-dev"])]),
    .target(
      name: "Datasets", dependencies: ["WorldModel", "Negotiation", "CZlib", "COpenSSL"],
      swiftSettings: strict),
    .target(
      name: "Compiling", dependencies: ["WorldModel", "Alignment", "Datasets"],
      swiftSettings: strict),
    .target(
      name: "Storage", dependencies: ["WorldModel", "Dyads", "Datasets", grdb, sqlite],
      swiftSettings: strict),
    // printers
    .target(
      name: "Reporting",
      dependencies: [
        "WorldModel", "Numerics", "Alignment", "Balance", "Corridors", "Trade", "Negotiation",
        "Scenarios", "Doctrines", "Desk", "Formats",
      ],
      swiftSettings: strict),
    // edges
    .target(name: "Solvers", dependencies: ["Numerics"], swiftSettings: strict),
    .executableTarget(
      name: "TarazyCLI",
      dependencies: [
        "WorldModel", "Alignment", "Balance", "Corridors", "Dyads", "Trade", "Negotiation",
        "Scenarios", "Doctrines", "Desk", "Formats", "Datasets", "Compiling", "Storage",
        "Reporting", "Solvers", "Numerics",
        argumentParser,
      ],
      swiftSettings: strict),
    .executableTarget(
      name: "TarazyCompile", dependencies: ["Datasets", "Compiling", argumentParser],
      swiftSettings: strict),
    // tests
    .target(name: "TestSupport", path: "Tests/TestSupport", swiftSettings: tests),
    .testTarget(name: "NumericsTests", dependencies: ["Numerics"], swiftSettings: tests),
    .testTarget(
      name: "CorridorsTests", dependencies: ["Corridors", "Numerics", "Solvers", "WorldModel"],
      swiftSettings: tests),
    .testTarget(
      name: "NegotiationTests",
      dependencies: [
        "Negotiation", "Datasets", "Formats", "Numerics", "Solvers", "WorldModel", "TestSupport",
      ],
      swiftSettings: tests),
    .testTarget(
      name: "SolversTests", dependencies: ["Solvers", "Numerics"], swiftSettings: tests),
    .testTarget(
      name: "WorldModelTests", dependencies: ["WorldModel", "TestSupport"], swiftSettings: tests),
    .testTarget(
      name: "AlignmentTests",
      dependencies: ["Alignment", "Numerics", "Datasets", "WorldModel", "TestSupport"],
      swiftSettings: tests),
    .testTarget(
      name: "BalanceTests", dependencies: ["Balance", "WorldModel", "Datasets", "TestSupport"],
      swiftSettings: tests),
    .testTarget(name: "FormatsTests", dependencies: ["Formats"], swiftSettings: tests),
    .testTarget(
      name: "ScenariosTests",
      dependencies: ["Scenarios", "Corridors", "Numerics", "Formats", "Datasets", "WorldModel"],
      swiftSettings: tests),
    .testTarget(
      name: "DoctrinesTests", dependencies: ["Doctrines", "Formats", "Datasets", "WorldModel"],
      swiftSettings: tests),
    .testTarget(
      name: "DeskTests",
      dependencies: ["Desk", "Doctrines", "Formats", "Datasets", "WorldModel", "TestSupport"],
      exclude: [
        "clean-speech-en.md", "clean-speech-kk.md", "clean-speech-ru.md",
        "proof-sentences-fresh.csv", "proof-sentences-held.csv", "proof-sentences-unseen.csv",
        "proof-sentences-second-unseen.csv", "proof-sentences.csv",
        "screening-expectations.csv",
      ],
      swiftSettings: tests),
    .testTarget(
      name: "DatasetsTests", dependencies: ["Datasets", "Alignment", "WorldModel", "TestSupport"],
      exclude: ["inventory-map.csv"],
      swiftSettings: tests),
    .testTarget(
      name: "DyadsTests",
      dependencies: ["Dyads", "Datasets", "Storage", "WorldModel", "TestSupport"],
      swiftSettings: tests),
    .testTarget(
      name: "TradeTests",
      dependencies: ["Trade", "Datasets", "Numerics", "WorldModel", "TestSupport"],
      swiftSettings: tests),
    .testTarget(
      name: "CompilingTests",
      dependencies: ["Compiling", "Storage", "Datasets", "Doctrines", "WorldModel"],
      swiftSettings: tests),
    .testTarget(
      name: "StorageTests", dependencies: ["Storage", "Datasets", "WorldModel", "TestSupport"],
      swiftSettings: tests),
    .testTarget(
      name: "ReportingTests",
      dependencies: [
        "Reporting", "Desk", "Doctrines", "Negotiation", "Formats", "Datasets", "WorldModel",
      ],
      swiftSettings: tests),
    .testTarget(
      name: "FuzzTests",
      dependencies: [
        "Datasets", "Desk", "Doctrines", "Negotiation", "Scenarios", "Formats", "WorldModel",
        "TestSupport",
      ],
      swiftSettings: tests),
    .testTarget(name: "TarazyTests", swiftSettings: tests),
    .testTarget(name: "CommandTests", dependencies: ["TestSupport"], swiftSettings: tests),
  ]
)
