import ArgumentParser
import Datasets
import Foundation
import Storage

/// Which workspace a command works on.
struct WorkspaceOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "File of the workspace.",
      discussion: "Default: TARAZY_WORKSPACE, else tarazy/workspace.sqlite in the user's data "
        + "folder (XDG_DATA_HOME, else ~/.local/share).",
      valueName: "file"))
  var workspace: String?

  /// The file, from the option, the environment, or the user's data folder.
  var path: String { Self.path(named: workspace) }

  /// The name that stands for no workspace.
  static let none = "none"

  /// The file of a name, else of the environment, else in the user's data folder.
  static func path(named name: String?) -> String {
    name ?? variable("TARAZY_WORKSPACE") ?? folder + "/workspace.sqlite"
  }

  /// The XDG Base Directory Specification has relative paths in its variables ignored.
  private static var folder: String {
    if let data = variable("XDG_DATA_HOME"), data.hasPrefix("/") { return data + "/tarazy" }
    let home = variable("HOME") ?? NSHomeDirectory()
    return home + "/.local/share/tarazy"
  }

  private static func variable(_ name: String) -> String? {
    ProcessInfo.processInfo.environment[name].flatMap { $0.isEmpty ? nil : $0 }
  }

  /// Opens the workspace for reading; fails where there is none.
  func read() throws -> Workspace {
    do { return try Workspace(reading: path) } catch { throw Self.fault(error) }
  }

  /// Opens the workspace for writing; makes it and the user's data folder where there is none.
  func make() throws -> Workspace {
    if path == Self.none {
      throw ValidationError("‘\(Self.none)’ means no workspace: name a file with --workspace.")
    }
    if workspace == "" { throw ValidationError("The name of the workspace is empty.") }
    if workspace == nil, Self.variable("TARAZY_WORKSPACE") == nil {
      do {
        try FileManager.default.createDirectory(
          atPath: Self.folder, withIntermediateDirectories: true)
      } catch {
        throw ValidationError(
          "The folder ‘\(Self.folder)’ of the workspace can't be made: "
            + "\(error.localizedDescription) Name another file with --workspace.")
      }
    }
    do { return try Workspace(path: path) } catch { throw Self.fault(error) }
  }

  /// Opens for writing a workspace that is there.
  func change() throws -> Workspace {
    do {
      try Workspace(reading: path).close()
      return try Workspace(path: path)
    } catch { throw Self.fault(error) }
  }

  /// The fault with its fix, as a message that ends the command.
  static func fault(_ error: WorkspaceError) -> ValidationError {
    guard error.kind == .missing else { return ValidationError(error.description) }
    return ValidationError(
      "\(error.description): ‘tarazy import FILE…’ makes it; ‘tarazy import --list’ names the "
        + "data sets.")
  }

  /// What Storage does, with its faults as messages.
  static func attempt<T>(_ body: () throws(WorkspaceError) -> T) throws -> T {
    do { return try body() } catch { throw fault(error) }
  }
}
