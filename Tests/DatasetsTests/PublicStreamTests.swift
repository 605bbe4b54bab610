import Datasets
import Foundation
import Testing

@Suite("Readers of public data sets, block by block")
struct PublicStreamTests {
  private func file(_ bytes: [UInt8]) -> FileContents {
    FileContents(path: "trade.csv", bytes: bytes, sha256: "")
  }

  private let table = "exp,imp,time,export\r\nKAZ,CHN,2012,1.5\r\nKAZ,RUS,2012,\r\n"

  @Test("Every encoding and gzip give the same table")
  func encodings() throws {
    let text = table.replacing("RUS", with: "Ré—")
    let units = Array(text.utf16)
    let forms: [[UInt8]] = [
      Array(text.utf8), [0xEF, 0xBB, 0xBF] + Array(text.utf8),
      [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
      [0xFE, 0xFF] + units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] },
      text.unicodeScalars.map { $0.value == 0x2014 ? 0x97 : UInt8($0.value) },
    ]
    for form in forms {
      for bytes in [form, StoredGzip.members([form[..<30], form[30...]])] {
        let trade = try GoodsTrade(file(bytes))
        #expect(trade.exports.map(\.value) == [1.5, nil])
        #expect(trade.exports.map(\.importer) == ["CHN", "Ré—"])
      }
    }
  }

  @Test("A fault is named where it stands, before the record that has it is read")
  func faults() throws {
    let error = try #require(throws: DatasetError.self) {
      try GoodsTrade(file(Array("\(table)KAZ,IRN,20\0,x\n".utf8)))
    }
    #expect(error.rule == CSVFault.Rule.nulByte.rawValue)
    #expect(error.line == 4)
    #expect(error.column == 11)
  }

  @Test(
    "A survey of a file on disk is read like the file in memory",
    .enabled(if: PublicData.isPresent, PublicData.absence))
  func survey() throws {
    let path = PublicData.folder + "/" + PublicDataset.idealPoints.files[0]
    let survey = try FileSurvey(path)
    let contents = try FileContents.read(path)
    #expect(survey.sha256 == contents.sha256)
    let streamed = try IdealPoints(survey).estimates
    let whole = try IdealPoints(contents).estimates
    #expect(streamed.count == whole.count && !whole.isEmpty)
    #expect(streamed.last?.value == whole.last?.value)
  }
}
