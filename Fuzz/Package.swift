// swift-tools-version: 6.2
import PackageDescription

// A package of its own: its program needs the fuzzer of the toolchain, which replaces `main`.
let package = Package(
  name: "tarazy-fuzz",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "tarazy", path: "..")],
  targets: [
    // The same promises that Tests/FuzzTests holds the readers to; the folder is a link to them.
    .target(
      name: "Readers",
      dependencies: [
        .product(name: "TarazyWorld", package: "tarazy"),
        .product(name: "TarazyDesk", package: "tarazy"),
        .product(name: "TarazyNegotiation", package: "tarazy"),
      ],
      swiftSettings: [.swiftLanguageMode(.v6)]),
    .executableTarget(
      name: "FuzzReader", dependencies: ["Readers"],
      swiftSettings: [.swiftLanguageMode(.v6), .unsafeFlags(["-parse-as-library"])],
      linkerSettings: [.linkedLibrary("stdc++")]),
  ]
)
