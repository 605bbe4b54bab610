import Datasets
import Foundation
import Measuring
import WorldModel

/// Loads a generated world of many facts and says how fast, in how much memory, and how it compares
/// with Python's `csv` module over the same file.
///
/// Usage: WorldLoad [FACTS]     (default 1,000,000)
@main
struct WorldLoad {
  static let seed: UInt64 = 2026

  static func main() throws {
    let count = CommandLine.arguments.dropFirst().first.flatMap { Int($0) } ?? 1_000_000
    let folder = FileManager.default.temporaryDirectory
      .appending(path: "tarazy-world-load-\(ProcessInfo.processInfo.processIdentifier)")
    defer { try? FileManager.default.removeItem(at: folder) }
    let generated = try FlowWorld(count: count, seed: seed, at: folder)
    print("\(count) flows, seed \(seed), \(generated.textBytes) bytes of text")

    let before = ProcessMemory.resident
    let clock = ContinuousClock()
    var loaded: WorldFolder?
    let began = ProcessorTime.used
    let loading = try clock.measure { loaded = try WorldFolder.read(folder.path) }
    let processor = ProcessorTime.used - began
    guard let world = loaded?.world else { return }
    let after = ProcessMemory.resident
    report(world, generated, loading, processor, before, after)
    lookups(in: world)
    try peer(generated, processor)
  }

  /// Speed and memory of the load, beside what is asked for.
  private static func report(
    _ world: World, _ generated: FlowWorld, _ loading: Duration, _ processor: Double,
    _ before: Int?,
    _ after: Int?
  ) {
    let facts = Double(world.factCount)
    print("Tarazy")
    let shown = "\(rounded(loading.seconds)) s, of which \(rounded(processor)) s of the processor"
    print("  load             \(shown); every row checked")
    let ofProcessor = "\(Int(facts / processor)) for a second of the processor"
    print(
      "  speed            \(Int(facts / loading.seconds)) facts/s, \(ofProcessor) (at least 300000)"
    )
    if let before, let after {
      let growth = Double(after - before)
      let text = Double(generated.textBytes)
      print("  resident growth  \(Int(growth / facts)) bytes a fact")
      print("  text             \(Int(text / facts)) bytes a fact")
      print("  beyond the text  \(Int((growth - text) / facts)) bytes a fact (at most 400)")
    }
    if let peak = ProcessMemory.peak { print("  peak             \(peak >> 20) MiB") }
  }

  private static func lookups(in world: World) {
    let state = EntityID(FlowWorld.firstState)
    time("flows of a reporter", runs: 101) {
      world.flows("goods-trade", reporter: state, direction: .export).count
    }
    time("first query by subject", runs: 1) { world.records(FactQuery(subject: state)).count }
    time("next query by subject", runs: 11) { world.records(FactQuery(subject: state)).count }
    time("view as of 2000", runs: 1) {
      EDTFDate(year: 2000).map { world.asOf($0).factCount } ?? 0
    }
  }

  /// The median time of a call, and how many facts it gave.
  private static func time(_ name: String, runs: Int, _ body: () -> Int) {
    var times: [Double] = []
    var found = 0
    for _ in 0..<runs {
      times.append(ContinuousClock().measure { found = body() }.seconds)
    }
    let median = times.sorted()[runs / 2] * 1000
    let label = name.padding(toLength: 24, withPad: " ", startingAt: 0)
    print("  \(label) \(rounded(median)) ms for \(found) facts")
  }

  /// The same file through Python's `csv` module and a dictionary, in this run.
  private static func peer(_ generated: FlowWorld, _ own: Double) throws {
    let script = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Peers/csv_load.py")
    let python = Process()
    let output = Pipe()
    python.executableURL = URL(filePath: "/usr/bin/env")
    python.arguments = ["python3", script.path, generated.flows.path]
    python.standardOutput = output
    try python.run()
    let text = String(
      decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    python.waitUntilExit()
    guard python.terminationStatus == 0 else {
      print("Python's csv module: not run (no python3)")
      return
    }
    let fields = text.split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
    guard fields.count == 4 else {
      print("Python's csv module: no figures in ‘\(text)’")
      return
    }
    print("Python's csv module and a dictionary, nothing checked")
    print(
      "  load             \(rounded(fields[0])) s, of which \(rounded(fields[3])) s of the processor"
    )
    print("  speed            \(Int(Double(generated.factCount) / fields[0])) facts/s")
    print("  resident growth  \(Int(fields[1] / Double(generated.factCount))) bytes a fact")
    print("  flows of a reporter      \(rounded(fields[2] * 1000)) ms")
    print("Processor time of Tarazy over that of Python: \(rounded(own / fields[3]))")
  }

  private static func rounded(_ value: Double) -> String { String(format: "%.3g", value) }
}

extension Duration {
  fileprivate var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}
