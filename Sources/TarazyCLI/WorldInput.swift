import ArgumentParser
import Compiling
import Datasets
import Foundation
import Storage

/// Which world a command works on, and which imported figures take the place of the world's own.
struct WorldInput: ParsableArguments {
  @OptionGroup var world: WorldOptions

  @Option(
    name: .customLong("workspace"),
    help: ArgumentHelp(
      "File of imported data sets, whose figures take the place of the world's, or ‘none’.",
      discussion: "Default: the workspace that ‘tarazy import’ makes, where there is one.",
      valueName: "file|none"))
  var workspace: String?

  /// Reads the world with the imported figures.
  ///
  /// - Parameter subject: key or English name of a state whose figures are wanted, too.
  func read(for subject: String? = nil) throws -> WorldFolder {
    let path = world.path
    let overlay = try overlay(for: subject)
    do {
      return try WorldFolder.read(path, overlay: overlay)
    } catch {
      let fix =
        overlay.origins.isEmpty ? "" : "\nWith --workspace none no imported figures are used."
      throw ValidationError("The world \(path) has faults:\n\(error)\(fix)")
    }
  }

  /// Reads the world and a doctrine, with the imported figures of the doctrine's state.
  func read(doctrine name: String) throws -> (folder: WorldFolder, file: DoctrineFile) {
    let folder = try read()
    let file = try DoctrineFile.read(name, in: folder)
    let subject = file.doctrine.subject.text
    if folder.overlay.isEmpty || Panel.embedded.covers(subject) { return (folder, file) }
    let wider = try read(for: subject)
    return (wider, try DoctrineFile.read(name, in: wider))
  }

  private func overlay(for subject: String?) throws -> WorldOverlay {
    guard let store = try store, let maker = try CompiledFigures.read(world, for: subject) else {
      return WorldOverlay([])
    }
    defer { try? store.close() }
    do throws(FigureFailure) { return try store.figures(maker) } catch {
      throw ValidationError("\(error.words)\nWith --workspace none no imported figures are used.")
    }
  }

  /// The workspace; `nil` where none is wanted or none was made.
  private var store: Workspace? {
    get throws {
      let path = WorkspaceOptions.path(named: workspace)
      if path == WorkspaceOptions.none { return nil }
      if workspace == nil, !FileManager.default.fileExists(atPath: path) { return nil }
      do { return try Workspace(reading: path) } catch {
        throw ValidationError(
          "\(WorkspaceOptions.fault(error).message)\n"
            + "With --workspace none no imported figures are used.")
      }
    }
  }
}

extension FigureFailure {
  fileprivate var words: String {
    switch self {
    case .workspace(let error): error.description
    case .unusable(let kind, let reason):
      "What was imported as \(kind) gives no figures: \(reason). "
        + "‘tarazy data drop \(kind)’ takes it out."
    }
  }
}
