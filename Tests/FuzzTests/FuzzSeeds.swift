import Foundation

/// Proper texts that are broken by a ``Mutation``: files of the repository and small ones made here.
enum FuzzSeeds {
  static func texts(for reader: FuzzedReader) throws -> [[UInt8]] {
    switch reader {
    case .csv:
      try tables().map { [0, 5] + $0 } + [Array("\u{1}\u{3}a;b\n\"x\ny\";2\n".utf8)]
    case .rows: try rows()
    case .dates:
      [
        "2018", "2018-10", "2015-05-21", "2014~", "2013-09?", "2014%", "201X", "2004-XX", "2001-21",
        "Y170000", "-0044", "1991-12-16/..", "../2018", "2014-05/2015~", "/2018", "2018/",
      ].map { Array($0.utf8) }
    case .numbers:
      ["0", "-1", "+2.5", "0.1", "1e22", "123456789012345678901234567890", "-.5e-3", "5."].map {
        Array($0.utf8)
      }
    case .package: [try file("Worlds/eurasia/datapackage.json")]
    case .doctrine: try files(in: "Worlds/eurasia/doctrines", "yaml")
    case .scenario: try files(in: "Worlds/eurasia/scenarios", "yaml")
    case .event: try files(in: "Examples/events", "yaml")
    case .agreement: try files(in: "Examples/agreements", "yaml")
    case .draft: try files(in: "Tests/DeskTests", "md")
    case .packed: packed + [try file("README.md")]
    }
  }

  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func file(_ path: String) throws -> [UInt8] {
    Array(try Data(contentsOf: root.appending(path: path)))
  }

  private static func files(in folder: String, _ ending: String) throws -> [[UInt8]] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: folder).path)
      .filter { $0.hasSuffix("." + ending) }.sorted().map { try file(folder + "/" + $0) }
  }

  private static func tables() throws -> [[UInt8]] {
    try files(in: "Worlds/eurasia", "csv").map { Array($0.prefix(2000)) }
  }

  /// The first rows of each table, behind the bytes that choose it and say that a header follows.
  private static func rows() throws -> [[UInt8]] {
    try tables().flatMap { text in (0..<24).map { [UInt8($0), 1] + text } }
  }

  /// The text *tarazy* as gzip, and a text in UTF-16.
  private static let packed: [[UInt8]] = [
    [
      0x1F, 0x8B, 0x08, 0x00, 0x00, 0x00, 0x00, 0x00, 0x02, 0x03, 0x01, 0x06, 0x00, 0xF9, 0xFF,
      0x74, 0x61, 0x72, 0x61, 0x7A, 0x79, 0x6D, 0x21, 0x09, 0xF1, 0x06, 0x00, 0x00, 0x00,
    ],
    [0xFF, 0xFE] + "a,b\n1,ұлт\n".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] },
    [0x63, 0x61, 0x66, 0xE9, 0x2C, 0x93, 0x94, 0x0A],
  ]
}
