import ArgumentParser
import Foundation

/// Where and how a command prints.
struct OutputOptions: ParsableArguments {
  enum Colour: String, ExpressibleByArgument, CaseIterable {
    case auto, always, never
  }

  @Option(name: .shortAndLong, help: "Write to a file instead of the terminal.")
  var output: String?

  @Option(name: .long, help: "When to use colour: auto, always or never.")
  var colour: Colour = .auto

  /// Colour only on a terminal, unless asked for, and never against NO_COLOR.
  var usesColour: Bool {
    switch colour {
    case .always: return true
    case .never: return false
    case .auto:
      let isRefused = ProcessInfo.processInfo.environment["NO_COLOR"]?.isEmpty == false
      return output == nil && isatty(1) == 1 && !isRefused
    }
  }

  /// Columns of the terminal, or COLUMNS; a pipe or a file gets whole lines.
  var width: Int {
    if let stated = ProcessInfo.processInfo.environment["COLUMNS"].flatMap({ Int($0) }) {
      return max(40, stated)
    }
    var size = winsize()
    guard output == nil, ioctl(1, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else {
      return 10_000
    }
    return max(40, Int(size.ws_col))
  }

  func write(_ text: String) throws {
    if let output {
      try OutputFile.write(text, to: output)
      return
    }
    do {
      try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
    } catch {
      // A reader that has seen enough, such as head, is no fault.
      if errno == EPIPE { throw ExitCode.success }
      throw ValidationError("The output can't be written: \(error.localizedDescription)")
    }
  }
}
