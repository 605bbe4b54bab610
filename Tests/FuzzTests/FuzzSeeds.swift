import Foundation
import Negotiation

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
    case .negotiation:
      try files(in: "Examples/negotiations", "yaml").filter { !isOutline($0) }
    case .outline: try files(in: "Examples/negotiations", "yaml").filter(isOutline)
    case .talks: talks
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

  private static func isOutline(_ text: [UInt8]) -> Bool {
    NegotiationOutlineReader.isOutline(String(decoding: text, as: UTF8.self))
  }

  /// One small negotiation in each layout, and weights of votes.
  private static let talks: [[UInt8]] = [
    "'#A'\t'A'\t'first'\n'#A'\t'B'\t''\n'#P'\t'x'\t'issue'\n'#M'\t'x'\t0\n'#M'\t'x'\t100\n"
      + "'#D'\t'A'\t'x'\t10\t0.5\t1\n'#D'\t'B'\t'x'\t90\t0.25\t0.75\n",
    "Actor,Capability,Position,Salience\nA,1,4,0.5\nB,2,7.5,1\nC,0.5,10,0.2\n",
    "Reform,\"of, 2015\",2,2,\nActor,Description,Influence,P Position,P Salience,Q Position,Q Salience,\n"
      + "A,First,100,30,30,10,20,\nB,Second,65.5,70,40,20,30,\n",
    "<?xml version=\"1.0\"?>\n<Scenario><name>S</name><desc>d &lt;e&gt;</desc><Dimensions>"
      + "<dName>x</dName></Dimensions><Actors>\n<Actor><name>A</name><capability>1</capability><Position>"
      + "<dCoord>10</dCoord></Position><Salience><dSal>50</dSal></Salience></Actor>\n<Actor><name>B</name>"
      + "<capability>2.5</capability><Position><dCoord>90</dCoord></Position><Salience><dSal>20</dSal>"
      + "</Salience></Actor></Actors></Scenario>\n",
    "4,4,4,2,2,1\n", "name,weight\nA,4\nB,2\nC,1\n",
  ].map { Array($0.utf8) }

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
