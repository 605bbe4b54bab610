// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)]

// A package of its own, so that nobody who uses or tests Tarazy builds it.
let package = Package(
  name: "tarazy-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "tarazy", path: "..")],
  targets: [
    .target(name: "Measuring", swiftSettings: strict),
    .executableTarget(
      name: "WorldLoad",
      dependencies: ["Measuring", .product(name: "TarazyWorld", package: "tarazy")],
      swiftSettings: strict),
    .executableTarget(
      name: "IdealPoints",
      dependencies: ["Measuring", .product(name: "TarazyAlignment", package: "tarazy")],
      swiftSettings: strict),
    .executableTarget(
      name: "NegotiationModels",
      dependencies: ["Measuring", .product(name: "TarazyNegotiation", package: "tarazy")],
      swiftSettings: strict),
    .executableTarget(
      name: "NetworkSearch",
      dependencies: ["Measuring", .product(name: "TarazyCorridors", package: "tarazy")],
      swiftSettings: strict),
    .executableTarget(
      name: "ImportedNetwork",
      dependencies: [
        "Measuring", .product(name: "TarazyWorld", package: "tarazy"),
        .product(name: "TarazyCorridors", package: "tarazy"),
      ], swiftSettings: strict),
    .executableTarget(
      name: "TradeEquilibrium",
      dependencies: ["Measuring", .product(name: "TarazyTrade", package: "tarazy")],
      swiftSettings: strict),
    .executableTarget(
      name: "GravityFit",
      dependencies: [
        "Measuring", .product(name: "TarazyWorld", package: "tarazy"),
        .product(name: "TarazyTrade", package: "tarazy"),
      ], swiftSettings: strict),
  ]
)
