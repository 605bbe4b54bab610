import Foundation
import Testing

/// The built program, run as its users run it.
///
/// Its path is `TARAZY_BINARY`, else that of a release build of this repository.
enum Command {
  /// The repository that holds this source file: `Tests/CommandTests/Command.swift` below it.
  static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  static let binary: String = {
    let named = ProcessInfo.processInfo.environment["TARAZY_BINARY"] ?? ""
    return named.isEmpty ? root + "/.build/release/tarazy" : named
  }()

  static let isThere = FileManager.default.isExecutableFile(atPath: binary)
  static let isRequired = ProcessInfo.processInfo.environment["CI"] == "true"

  /// Why a suite was skipped.
  static let absence: Comment =
    "there is no program to run: build it with ‘swift build -c release’, or set TARAZY_BINARY"

  /// How a run ended, and what it printed.
  struct Outcome: Sendable {
    let status: Int32
    /// Whether a signal ended it.
    let wasKilled: Bool
    let output: Data
    let errors: String

    var text: String { String(decoding: output, as: UTF8.self) }
  }

  /// Runs the program to its end.
  ///
  /// - Parameters:
  ///   - folder: the current folder of the run; one of its own, removed afterwards, where none is given.
  ///   - seconds: after this time the run is killed and the test fails.
  static func run(
    _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:],
    seconds: Double = 60, sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Outcome {
    let own = try TemporaryFolder()
    defer { own.remove() }
    let run = try Run(arguments, in: folder ?? own.path, environment, printingTo: own)
    let isOver = run.wait(seconds: seconds)
    if !isOver { run.kill() }
    #expect(
      isOver, "‘\(arguments.joined(separator: " "))’ did not end", sourceLocation: sourceLocation)
    return try run.outcome()
  }

  static func run(
    _ arguments: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Outcome {
    try run(arguments, sourceLocation: sourceLocation)
  }

  /// Runs the program, which must succeed without a word on its error stream.
  static func succeed(
    _ arguments: [String], in folder: String? = nil, environment: [String: String] = [:],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Outcome {
    let outcome = try run(
      arguments, in: folder, environment: environment, sourceLocation: sourceLocation)
    try #require(
      outcome.status == 0 && !outcome.wasKilled,
      "‘\(arguments.joined(separator: " "))’ ended with \(outcome.status): \(outcome.errors)",
      sourceLocation: sourceLocation)
    #expect(outcome.errors == "", sourceLocation: sourceLocation)
    return outcome
  }

  static func succeed(
    _ arguments: String..., sourceLocation: SourceLocation = #_sourceLocation
  ) throws -> Outcome {
    try succeed(arguments, sourceLocation: sourceLocation)
  }

  /// A run of the program that is under way.
  struct Run {
    private let process = Process()
    private let printed: TemporaryFolder

    init(
      _ arguments: [String], in folder: String, _ environment: [String: String] = [:],
      printingTo printed: TemporaryFolder
    ) throws {
      self.printed = printed
      var variables = ProcessInfo.processInfo.environment
      variables["TARAZY_HOME"] = variables["TARAZY_HOME"] ?? Command.root
      for name in ["TARAZY_WORLD", "TARAZY_WORKSPACE", "NO_COLOR"] { variables[name] = nil }
      // Whoever runs the tests may have a workspace, whose figures would take the place of the world's.
      variables["XDG_DATA_HOME"] = printed.path("data")
      variables.merge(environment) { _, new in new }
      process.executableURL = URL(filePath: Command.binary)
      process.arguments = arguments
      process.environment = variables
      process.currentDirectoryURL = URL(filePath: folder)
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = try printed.handle("output")
      process.standardError = try printed.handle("errors")
      try process.run()
    }

    /// Whether the run ended in time.
    func wait(seconds: Double) -> Bool {
      let end = Date().addingTimeInterval(seconds)
      while process.isRunning, Date() < end { usleep(1000) }
      return !process.isRunning
    }

    /// Ends the run at once, without a chance to tidy up.
    func kill() { _ = Foundation.kill(process.processIdentifier, SIGKILL) }

    func outcome() throws -> Outcome {
      process.waitUntilExit()
      return Outcome(
        status: process.terminationStatus,
        wasKilled: process.terminationReason == .uncaughtSignal,
        output: try printed.data("output"),
        errors: String(decoding: try printed.data("errors"), as: UTF8.self))
    }
  }
}

@Suite("Presence of the program")
struct CommandPresenceTests {
  @Test("In continuous integration the program is there, so that nothing is skipped")
  func presence() {
    #expect(Command.isThere || !Command.isRequired, Command.absence)
  }
}
