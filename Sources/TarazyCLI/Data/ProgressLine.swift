import Foundation
import Reporting
import Storage
import Synchronization

/// One line on the terminal that says how far a long run has come, and goes away afterwards.
final class ProgressLine: Sendable {
  private struct State {
    var task = ""
    var start = ContinuousClock.now
    var shown: ContinuousClock.Instant?
    var width = 0
  }

  private let state = Mutex(State())

  /// None unless the stream of errors is a terminal.
  init?(isWanted: Bool) {
    guard isWanted, isatty(2) == 1 else { return nil }
  }

  func show(_ progress: ImportProgress) {
    switch progress.phase {
    case .survey: show("checking \(progress.name)", progress.fraction)
    case .rows: show(progress.name, rows: progress.rows, progress.fraction)
    case .digest: show("sealing \(progress.name)", 0)
    }
  }

  /// - Parameter fraction: what is done of the task, from 0 to 1.
  func show(_ task: String, rows: Int = 0, _ fraction: Double) {
    state.withLock { state in
      let now = ContinuousClock.now
      if state.task != task {
        state.task = task
        state.start = now
      } else if let shown = state.shown, now - shown < .milliseconds(100) {
        return
      }
      state.shown = now
      var parts = [TerminalText.cleaned(task)]
      if rows > 0 { parts.append(rows.counted("row")) }
      if fraction > 0 { parts.append("\(Int(min(max(fraction, 0), 1) * 100)) %") }
      if let left = Self.left(now - state.start, fraction) { parts.append(left) }
      Self.write(parts.joined(separator: "  "), &state.width)
    }
  }

  /// Takes the line away.
  func clear() {
    state.withLock { state in
      guard state.width > 0 else { return }
      Self.write("", &state.width)
      state = State()
    }
  }

  /// Seconds left at the pace so far; none before there is a pace to speak of.
  private static func left(_ elapsed: Duration, _ fraction: Double) -> String? {
    let seconds = elapsed / .seconds(1)
    guard seconds > 0.5, fraction > 0.01, fraction < 1 else { return nil }
    let left = min(seconds / fraction * (1 - fraction), 359_999)
    return left < 90 ? "\(Int(left.rounded(.up))) s left" : "\(Int(left / 60) + 1) min left"
  }

  private static func write(_ text: String, _ width: inout Int) {
    var size = winsize()
    let isKnown = ioctl(2, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 1
    let line = TerminalText.truncated(text, to: isKnown ? Int(size.ws_col) - 1 : 79)
    let wiped = TerminalText.padded(line, to: width)
    width = TerminalText.width(line)
    let end = width == 0 ? "\r" : ""
    FileHandle.standardError.write(Data(("\r" + wiped + end).utf8))
  }
}
