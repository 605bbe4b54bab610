import Corridors
import Datasets
import Foundation
import Measuring
import WorldModel

/// Builds the network of Eurasia from the public files, searches it, and closes every border crossing;
/// prints what it found and how long the processor took, as lines of JSON.
///
/// Usage: ImportedNetwork DATA WORLD GAUGES    folder of the public data sets, folder of the world, table
///                                             of track gauges
@main
struct ImportedNetwork {
  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    guard arguments.count == 3 else {
      FileHandle.standardError.write(Data("usage: ImportedNetwork DATA WORLD GAUGES\n".utf8))
      exit(64)
    }
    let world = try WorldFolder.read(arguments[1]).world
    memory("the world alone")
    let sources = try Self.measure("files read and repaired") {
      let sources = try PublicFiles(folder: arguments[0], gauges: arguments[2]).sources()
      return (sources, Double(sources.rail?.stretches.count ?? 0))
    }
    memory("with the maps")
    let assembled = try Self.measure("network assembled") {
      let network = try assemble(sources, world)
      return (network, Double(network.network.links.count))
    }
    memory("with the network")
    let network = assembled.network
    let faults = network.faults
    Measurement(name: "nodes", count: 1, seconds: 0, check: Double(network.nodes.count)).print()
    Measurement(name: "faults", count: 1, seconds: 0, check: Double(faults.count)).print()
    for fault in faults.prefix(Self.shownFaults) { note("\(fault)") }
    try Searches(assembled).run()
  }

  private static let shownFaults = 5

  private static func assemble(_ sources: NetworkSources, _ world: World) throws -> AssembledNetwork
  {
    let date = world.latestRecorded.map { EDTFInterval($0) }
    let own = try TransportNetwork(world: world, on: date, cargo: .container)
    return try AssembledNetwork(
      sources, plan: NetworkPlan(world: world, network: own, on: date))
  }

  static func memory(_ name: String) {
    let bytes = Double(ProcessMemory.peak ?? 0)
    Measurement(name: "peak MiB, \(name)", count: 1, seconds: 0, check: bytes / 1_048_576).print()
  }

  static func note(_ text: String) {
    FileHandle.standardError.write(Data((text + "\n").utf8))
  }

  /// Prints how long something took, with a sum to compare it by.
  static func measure<T>(
    _ name: String, count: Int = 1, _ body: () throws -> (T, check: Double)
  ) rethrows -> T {
    let began = ProcessorTime.used
    let (value, check) = try body()
    Measurement(
      name: name, count: count, seconds: ProcessorTime.used - began, check: check
    ).print()
    return value
  }
}
