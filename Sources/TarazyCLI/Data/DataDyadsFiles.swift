import ArgumentParser
import Datasets
import Foundation
import Synchronization

/// Files that are written beside their places and put there together; a command that fails or is
/// interrupted leaves none behind.
final class DataDyadsFiles {
  /// What is not yet in its place; a signal may come in the middle of anything.
  private final class Parts: Sendable {
    struct Part {
      let temporary: String
      let place: String
    }

    let list = Mutex<[Part]>([])
    /// The program that writes one of them; 0 for none.
    let program = Mutex<Int32>(0)

    func discard() {
      list.withLock { list in
        for part in list { unlink(part.temporary) }
        list = []
      }
    }
  }

  private let parts = Parts()
  private var signals: [any DispatchSourceSignal] = []

  init() {
    for number in [SIGINT, SIGTERM, SIGHUP] {
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { [parts] in
        // It would go on and make its file after all.
        let program = parts.program.withLock { $0 }
        if program > 0 { kill(program, SIGKILL) }
        parts.discard()
        signal(number, SIG_DFL)
        kill(getpid(), number)
      }
      source.resume()
      signals.append(source)
    }
  }

  /// The path at which the bytes of a file are collected: beside its place, or a device itself.
  func place(_ path: String) throws -> String {
    let place = URL(fileURLWithPath: path).resolvingSymlinksInPath()
    let folder = place.deletingLastPathComponent()
    guard FileManager.default.fileExists(atPath: folder.path) else {
      throw ValidationError("‘\(path)’ can't be written: there is no folder ‘\(folder.path)’.")
    }
    let old = try? FileManager.default.attributesOfItem(atPath: place.path)
    if let type = old?[.type] as? FileAttributeType, type != .typeRegular {
      guard type != .typeDirectory else { throw ValidationError("‘\(path)’ is a folder.") }
      return place.path
    }
    if let fault = WholeFile.protection(of: place.path) {
      throw ValidationError("‘\(path)’ can't be written: \(fault.value); \(fault.fix).")
    }
    let temporary = folder.appending(
      path: ".\(place.lastPathComponent).\(getpid()).part"
    ).path
    parts.list.withLock {
      $0.append(Parts.Part(temporary: temporary, place: place.path))
    }
    return temporary
  }

  func handle(_ path: String) throws -> FileHandle {
    // A device is there already and is not made anew.
    if !FileManager.default.fileExists(atPath: path),
      !FileManager.default.createFile(atPath: path, contents: nil)
    {
      throw ValidationError(
        "‘\(path)’ can't be written: check the permissions of its folder and the free space.")
    }
    do { return try FileHandle(forWritingTo: URL(fileURLWithPath: path)) } catch {
      throw ValidationError("‘\(path)’ can't be written: \(error.localizedDescription)")
    }
  }

  func add(_ bytes: Data, for path: String) throws {
    let sink = DataDyadsSink(try handle(place(path)), name: path)
    try sink.write(bytes)
    try sink.finish()
  }

  /// Puts every file in its place, the first one last: where it stands, the others do.
  func commit() throws {
    try parts.list.withLock { parts in
      for part in parts.reversed() {
        let old = try? FileManager.default.attributesOfItem(atPath: part.place)
        if let mode = old?[.posixPermissions] {
          try? FileManager.default.setAttributes(
            [.posixPermissions: mode], ofItemAtPath: part.temporary)
        }
        guard rename(part.temporary, part.place) == 0 else {
          throw ValidationError(
            "‘\(part.place)’ can't be written: \(String(cString: strerror(errno)))")
        }
      }
      parts = []
    }
  }

  /// Runs `body` while a program writes one of the files, which is ended with this one.
  func during<T>(_ program: Int32?, _ body: () throws -> T) rethrows -> T {
    parts.program.withLock { $0 = program ?? 0 }
    defer { parts.program.withLock { $0 = 0 } }
    return try body()
  }

  /// Removes what was not put in its place.
  func discard() { parts.discard() }
}
