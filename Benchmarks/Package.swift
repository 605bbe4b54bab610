// swift-tools-version: 6.2
import PackageDescription

// A package of its own, so that nobody who uses or tests Tarazy builds it.
let package = Package(
  name: "tarazy-benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "tarazy", path: "..")],
  targets: [
    .executableTarget(
      name: "WorldLoad",
      dependencies: [
        .product(name: "TarazyWorld", package: "tarazy")
      ],
      swiftSettings: [.swiftLanguageMode(.v6), .treatAllWarnings(as: .error)])
  ]
)
