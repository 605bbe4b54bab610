import ArgumentParser
import Datasets
import Doctrines
import Reporting
import WorldModel

/// One side of a comparison.
enum DiffSide {
  static func read(_ text: String, in folder: WorldFolder) throws -> ReportSummary {
    if text.hasSuffix(".json") {
      let contents = try FileContents.read(text)
      guard let summary = ReportSummary(json: String(decoding: contents.bytes, as: UTF8.self))
      else {
        throw ValidationError(
          "‘\(text)’ is no saved check: write one with ‘tarazy check … --format json --output \(text)’"
        )
      }
      return summary
    }
    let parts = text.split(separator: "@", maxSplits: 1).map(String.init)
    let file = try DoctrineFile.read(parts.first ?? text, in: folder)
    var date = folder.defaultDate
    if parts.count > 1 {
      guard let stated = EDTFDate(parts[1]) else {
        let fault = DateFault(parts[1]).map { " (\($0))" } ?? ""
        throw ValidationError("‘\(parts[1])’ is no date\(fault): write \(parts[0])@2018-11")
      }
      date = stated
    }
    let report = try Checker(world: folder.world, asOf: date).report(on: file.doctrine)
    return ReportSummary(
      report,
      inputs: Dictionary(
        ([file.input] + folder.digests).map { ($0.path, $0.sha256) },
        uniquingKeysWith: { first, _ in first }))
  }
}
