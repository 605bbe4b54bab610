import ArgumentParser
import Foundation
import Reporting

/// Writes the rows of all pairs year by year, so that only one year is held.
struct SimilarityStream {
  private let terms: SimilarityTerms

  init(_ terms: SimilarityTerms) { self.terms = terms }

  func write(
    _ years: [Int], to path: String?, _ ready: (Int) throws -> SimilarityYear
  ) throws {
    let files = path.map { _ in DataDyadsFiles() }
    defer { files?.discard() }
    let sink: DataDyadsSink
    if let path, let files {
      sink = DataDyadsSink(try files.handle(files.place(path)), name: path)
    } else {
      sink = DataDyadsSink(.standardOutput, name: "standard output")
    }
    var writer = CSVWriter(header: terms.header)
    for year in years {
      try ready(year).forEachDyad { writer.append(terms.cells($0)) }
      try sink.write(Data(writer.take().utf8))
    }
    try sink.finish()
    try files?.commit()
  }
}
