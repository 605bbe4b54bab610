import Foundation
import Storage

/// The files that public networks are repaired by, where a user names no others.
enum ImportDefaults {
  /// Those that are there: the country shapes that set-up has made, and the table of gauges.
  static var files: [ImportFile] {
    let root = Installation.root
    return [
      ImportFile("\(root)/.tools/eurasia.geojson", role: "countries"),
      ImportFile("\(root)/Examples/networks/rail-gauges.csv", role: "gauges"),
    ].filter { FileManager.default.fileExists(atPath: $0.path) }
  }
}
