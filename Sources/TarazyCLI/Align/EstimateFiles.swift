import Alignment
import Foundation
import Reporting

/// The files of an estimation; the table comes last: where it stands, the others do.
struct EstimateFiles {
  let out: String
  let draws: String?
  let trace: String?

  /// Where the report stands: beside the table, under its name.
  var report: String {
    (out.hasSuffix(".csv") ? String(out.dropLast(4)) : out) + ".report.json"
  }

  var all: [String] { [out, report] + [draws, trace].compactMap { $0 } }

  func write(_ report: EstimateReport, traceStates: [String]) throws {
    if let draws { try OutputFile.write(report.drawsFile, to: draws) }
    if let trace { try OutputFile.write(report.trace(of: traceStates), to: trace) }
    try OutputFile.write(report.json.text(.indented) + "\n", to: self.report)
    try OutputFile.write(report.csv, to: out)
  }
}
