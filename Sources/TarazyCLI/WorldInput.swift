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
  /// - Parameters:
  ///   - subject: key, name or alias of a state whose figures are wanted, too.
  ///   - others: of those with which it is compared.
  func read(for subject: String? = nil, with others: [String] = []) throws -> WorldFolder {
    let (folder, panel) = try readOnce(for: subject, with: others)
    guard !folder.overlay.isEmpty, let subject else { return folder }
    // Aliases are known only once the world is read.
    let keys = ([subject] + others).map { folder.world.entity(named: $0)?.text ?? $0 }
    guard keys != [subject] + others,
      let maker = try CompiledFigures.read(world, for: keys[0], with: Array(keys.dropFirst())),
      maker.panel != panel
    else { return folder }
    return try readOnce(for: keys[0], with: Array(keys.dropFirst())).folder
  }

  private func readOnce(
    for subject: String?, with others: [String]
  ) throws -> (folder: WorldFolder, panel: Panel?) {
    let path = world.path
    let (overlay, panel) = try overlay(for: subject, with: others)
    do {
      return (try WorldFolder.read(path, overlay: overlay), panel)
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
    if folder.overlay.isEmpty || Panel.holding(subject) == .embedded { return (folder, file) }
    let wider = try read(for: subject)
    return (wider, try DoctrineFile.read(name, in: wider))
  }

  private func overlay(
    for subject: String?, with others: [String]
  ) throws -> (overlay: WorldOverlay, panel: Panel?) {
    guard let store = try store,
      let maker = try CompiledFigures.read(world, for: subject, with: others)
    else { return (WorldOverlay([]), nil) }
    defer { try? store.close() }
    do throws(FigureFailure) { return (try store.figures(maker), maker.panel) } catch {
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
