import Alignment
import ArgumentParser
import Datasets
import Foundation

/// A run of the sampler that is saved as it goes, so that one that was killed can go on.
///
/// It is saved beside its table. One that is resumed for another table is only read: it stays as it is.
struct EstimateRun {
  private(set) var run: IdealPointRun
  /// Where it is saved.
  private let path: String
  /// Where it was saved last; `nil` before the first time.
  private(set) var saved: String?

  /// - Parameters:
  ///   - resumed: a saved run to go on with; `nil` to begin anew.
  ///   - output: the table, beside which the run is saved.
  init(_ model: IdealPointModel, resumed: String?, beside output: String) throws {
    let path = Self.path(beside: output)
    self.path = path
    saved = resumed
    let isOwn = resumed.map { Self.place($0) == Self.place(path) } ?? false
    if !isOwn, FileManager.default.fileExists(atPath: path) {
      throw ValidationError(
        "‘\(path)’ holds an unfinished run: go on with it by --resume \(path), or remove it.")
    }
    guard let resumed else {
      run = IdealPointRun(model)
      return
    }
    do {
      run = try IdealPointRun(resuming: model, from: FileContents.read(resumed).bytes)
    } catch let error as IdealPointError {
      throw ValidationError("‘\(resumed)’ can't be resumed: \(error).")
    } catch let error as DatasetError {
      throw ValidationError(error.description)
    }
  }

  /// Runs to the end.
  mutating func finish(threads: Int, savingEvery pace: Int, _ progress: ProgressLine?) throws {
    let all = run.model.settings.iterations
    while !run.isFinished {
      let untilSaved = pace - run.iteration % pace
      run.advance(iterations: min(Self.stride, untilSaved), threads: threads)
      progress?.show(
        "iteration \(run.iteration) of \(all), each of \(run.model.settings.chains) chains",
        Double(run.iteration) / Double(all))
      if run.iteration % pace == 0 || run.isFinished { try save() }
    }
  }

  /// Removes what was saved beside the table.
  func remove() { try? FileManager.default.removeItem(atPath: path) }

  static func path(beside output: String) -> String { output + ".run" }

  private static func place(_ path: String) -> String {
    URL(fileURLWithPath: path).resolvingSymlinksInPath().path
  }

  /// Iterations from one line of progress to the next.
  private static let stride = 20

  /// Whole or not at all: a temporary file takes the place of the last one.
  private mutating func save() throws {
    do { try WholeFile.write(run.encoded(), to: path) } catch {
      throw ValidationError("‘\(path)’ can't be written: \(error.value); \(error.fix).")
    }
    saved = path
  }
}
