import Foundation
import Testing

/// What an ordinary user can do in a folder that only its owner may write.
@Suite(
  "Workspaces that may only be read", .enabled(if: OrdinaryUser.canRun, OrdinaryUser.absence))
struct ReadOnlyPlaceTests {
  @Test("Reading commands read a read-only workspace in a read-only folder, and leave nothing")
  func reading() throws {
    let own = try WorkspaceFolder()
    defer { own.unlock() }
    _ = try own.succeed(["import", "un-votes"] + own.voteFiles())
    try own.lock()
    let before = try own.folder.names()
    for arguments in [
      ["data", "list"], ["data", "verify"], ["check", "uzbekistan"], ["world", "show", "epca"],
    ] {
      let outcome = try OrdinaryUser.run(arguments + ["--workspace", own.workspace])
      #expect(outcome.status == 0, "\(arguments): \(outcome.text)")
    }
    let drop = try OrdinaryUser.run(["data", "drop", "un-votes", "--workspace", own.workspace])
    #expect(drop.status == 2 && drop.text.contains("the workspace may not be written"))
    #expect(try own.folder.names() == before)
  }

  @Test("A log that was not taken in can't be read there, and the message says what to do")
  func log() throws {
    let own = try WorkspaceFolder()
    defer { own.unlock() }
    _ = try own.succeed(["import", "un-votes"] + own.voteFiles())
    for name in try own.folder.names() where name.hasSuffix("-shm") {
      try FileManager.default.removeItem(atPath: own.folder.path(name))
    }
    try Data(repeating: 7, count: 4096).write(to: URL(filePath: own.workspace + "-wal"))
    try own.lock()
    let outcome = try OrdinaryUser.run(["data", "list", "--workspace", own.workspace])
    #expect(outcome.status == 2)
    #expect(outcome.text.contains("has a log that was not taken into the file"))
  }
}

extension WorkspaceFolder {
  /// Takes the right to write from the folder and from its files.
  fileprivate func lock() throws {
    let manager = FileManager.default
    for name in try folder.names() {
      try manager.setAttributes([.posixPermissions: 0o444], ofItemAtPath: folder.path(name))
    }
    try manager.setAttributes([.posixPermissions: 0o555], ofItemAtPath: folder.path)
  }

  fileprivate func unlock() {
    try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: folder.path)
    remove()
  }
}

/// Runs the program without the rights of the administrator, to whom no file is read-only.
enum OrdinaryUser {
  static let absence: Comment =
    "the program and its world can't be read here by a user other than the administrator"

  private static let prefix =
    geteuid() == 0 ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"] : []

  static let canRun: Bool = {
    guard Command.isThere else { return false }
    // A clone in the administrator's own folder lets nobody else reach the embedded world.
    return (try? start(["world", "show", "KAZ"]))?.status == 0
  }()

  /// Output and errors together.
  static func run(_ arguments: [String]) throws -> (status: Int32, text: String) {
    try start(arguments)
  }

  private static func start(_ arguments: [String]) throws -> (status: Int32, text: String) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = prefix + [Command.binary] + arguments
    var variables = ProcessInfo.processInfo.environment
    variables["TARAZY_HOME"] = variables["TARAZY_HOME"] ?? Command.root
    for name in ["TARAZY_WORLD", "TARAZY_WORKSPACE"] { variables[name] = nil }
    process.environment = variables
    process.standardInput = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let data = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: data, as: UTF8.self))
  }
}
