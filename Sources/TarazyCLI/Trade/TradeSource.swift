import ArgumentParser
import Datasets
import Foundation
import Reporting
import Trade
import WorldModel

/// A baseline with its origin, and the world that knows who belongs to a bloc.
struct TradeSource {
  let baseline: TradeBaseline
  let input: InputDigest
  let remarks: [String]
  /// In which blocs are looked up.
  private let year: Int?
  private let world: WorldOptions

  /// A file that is already a baseline.
  init(file: TradeBaselineFile, year: Int?, world: WorldOptions) {
    baseline = file.baseline
    input = file.input
    remarks = file.remarks
    self.year = year
    self.world = world
  }

  /// The world's own table of trade between and within economies.
  init(world options: WorldOptions) throws {
    let folder: WorldFolder
    do { folder = try WorldFolder.read(options.path) } catch {
      throw ValidationError("The world \(options.path) has faults:\n\(error)")
    }
    let facts = folder.world.facts.flows.filter { $0.content.series == TradeBaseline.series }
    let year = facts.compactMap { $0.valid.latest?.components.year }.max()
    let unknown: [BilateralFlow]
    do {
      (baseline, unknown) = try TradeBaseline.read(from: folder.world, unknownPairs: .withoutTrade)
    } catch {
      throw ValidationError("The world \(options.path) has no baseline of trade:\n\(error)")
    }
    let path = "compiled/flows-trade-baseline.csv"
    let digest = folder.inputs.first { $0.path == path }
    input = InputDigest(path: path, sha256: digest?.sha256 ?? "")
    let built = facts.filter { $0.envelope.status == .derived }.count
    remarks = [
      "\(unknown.count) of \(facts.count) flows are not known and are taken as none: "
        + unknown.prefix(4).map { "\($0.exporter) to \($0.importer)" }.joined(separator: ", ")
        + (unknown.count > 4 ? ", …" : ""),
      "\(built) flows at home are built from gross domestic product: Documentation/trade-equilibrium.md",
      "OTHER stands for all economies that are not listed",
    ]
    self.year = year.map { Int($0) }
    self.world = options
  }

  /// Blocs replaced by those of their members at the end of the year that the baseline has; other names stay.
  func expanded(_ names: [String], remarks: inout [String]) throws -> [String] {
    var result: [String] = []
    for name in names {
      if baseline.countries.contains(name) {
        result.append(name)
        continue
      }
      let members = try self.members(of: name)
      // A name that is no bloc goes on to the baseline, which refuses it with a hint.
      guard !members.isEmpty else {
        result.append(name)
        continue
      }
      let absent = members.filter { !baseline.countries.contains($0) }
      if !absent.isEmpty {
        let remark =
          "\(name): the baseline has no figures of its own of \(absent.joined(separator: ", "))"
        if !remarks.contains(remark) { remarks.append(remark) }
      }
      result += members.filter { baseline.countries.contains($0) }
    }
    var seen: Set<String> = []
    return result.filter { seen.insert($0).inserted }
  }

  private func members(of name: String) throws -> [String] {
    let known: World
    do { known = try WorldFolder.read(world.path).world } catch {
      throw ValidationError("The world \(world.path) has faults:\n\(error)")
    }
    guard let bloc = known.entity(named: name) else { return [] }
    let time =
      year.flatMap { EDTFInterval("\($0)-12-31") }
      ?? known.latestRecorded.map {
        EDTFInterval($0)
      }
    guard let time else { return [] }
    return known.members(of: bloc, at: time).map(\.text)
  }
}
