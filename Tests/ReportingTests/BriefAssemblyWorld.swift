import Datasets
import Doctrines
import Foundation
import Reporting
import Testing
import WorldModel

/// Briefs assembled from the world that ships with this package, each once.
enum BriefAssemblyWorld {
  static let path = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "Worlds/eurasia").path

  private static let folder = Result { try WorldFolder.read(path) }
  private static let newest = Result { try assemble("kazakhstan", asOf: nil) }

  static func world() throws -> World { try folder.get().world }

  struct Assembled: Sendable {
    let report: CheckReport
    let document: BriefDocument
  }

  /// The brief of Kazakhstan on all that is known.
  static func kazakhstan() throws -> Assembled { try newest.get() }

  /// - Parameter since: an earlier date of knowledge to compare with.
  static func assemble(
    _ name: String, asOf: String?, since: String? = nil, withProxies: Bool = false
  ) throws -> Assembled {
    let world = try world()
    let text = try String(contentsOfFile: path + "/doctrines/\(name).yaml", encoding: .utf8)
    let doctrine = try DoctrineReader.read(
      text, file: name, world: world, registry: .standard)
    func report(_ date: String?) throws -> CheckReport {
      let date = try #require(date.map { EDTFDate($0) } ?? world.latestRecorded)
      return try Checker(world: world, asOf: date, withProxies: withProxies).report(on: doctrine)
    }
    let now = try report(asOf)
    let diff = try since.map { since in
      DoctrineDiff(
        from: ReportSummary(try report(since), inputs: [:]), to: ReportSummary(now, inputs: [:]))
    }
    let document = try BriefAssembly(world: world, report: now).document(
      inputs: [InputDigest(path: "sources.csv", sha256: "aa")], diff: diff, since: since ?? "")
    return Assembled(report: now, document: document)
  }
}
