import Foundation

/// Worlds with files in other forms, too large files, and keys that can be mistaken.
extension BrokenWorld {
  /// A gzip file of a hundred million zeros in a hundred kilobytes would be one; its first bytes do.
  private static let gzip: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0x63, 0x60, 0xA0]
  private static let header = "of,name,source\n"

  static let forms: [BrokenWorld] = [
    BrokenWorld(
      "a compressed table that is not named",
      [
        ExpectedFault(
          "flows-more.csv.gz", 0, 0, "a world folder keeps no compressed tables", value: "",
          fix: "expand it and name the CSV file")
      ]
    ) { world in try world.write("flows-more.csv.gz", bytes: gzip) },
    BrokenWorld(
      "a compressed table that is named",
      [
        ExpectedFault(
          "datapackage.json", 6, 14, "a world folder keeps no compressed tables",
          value: "flows-more.csv.gz", fix: "expand it and name the CSV file")
      ]
    ) { world in
      try world.write("flows-more.csv.gz", bytes: gzip)
      try world.describe([resource("flows-more.csv.gz")])
    },
    BrokenWorld(
      "a compressed table under the name of a plain one",
      [
        ExpectedFault(
          "aliases.csv", 0, 0, "a world folder keeps no compressed tables", value: "gzip",
          fix: "expand it and name the CSV file")
      ]
    ) { world in try world.write("aliases.csv", bytes: gzip) },
    BrokenWorld(
      "a spreadsheet under the name of a table",
      [
        ExpectedFault(
          "aliases.csv", 0, 0, "a world folder keeps no compressed tables", value: "ZIP",
          fix: "expand it and name the CSV file")
      ]
    ) { world in try world.write("aliases.csv", bytes: [0x50, 0x4B, 3, 4, 20, 0, 6, 0]) },
    BrokenWorld(
      "a table with its ending in capitals",
      [
        ExpectedFault(
          "ALIASES.CSV", 0, 0, "ends in ‘.csv’ in lower case", value: "", fix: "rename the file")
      ]
    ) { world in try world.write("ALIASES.CSV", header) },
    BrokenWorld(
      "UTF-16 from the other end",
      [
        ExpectedFault(
          "aliases.csv", 1, 1, "the table must have a header", value: "", fix: "put the names of"),
        ExpectedFault(
          "aliases.csv", 1, 1, "this is UTF-16", value: "", fix: "save the file as UTF-8"),
      ]
    ) { world in
      let text = header + "KAZ,Republic,book\n"
      try world.write("aliases.csv", bytes: bigEndian(text))
    },
    BrokenWorld(
      "bytes that only look like UTF-8",
      [
        ExpectedFault(
          "aliases.csv", 2, 5, "the text must be UTF-8", value: "byte 0xC0",
          fix: "save the file as UTF-8"),
        ExpectedFault(
          "aliases.csv", 3, 5, "the text must be UTF-8", value: "byte 0xED",
          fix: "save the file as UTF-8"),
        ExpectedFault(
          "aliases.csv", 4, 5, "the text must be UTF-8", value: "byte 0xF5",
          fix: "save the file as UTF-8"),
      ]
    ) { world in
      // An overlong ‘/’, half of a pair of UTF-16, and a number beyond Unicode.
      let wrong: [[UInt8]] = [[0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80]]
      let rows = wrong.map { Array("KAZ,".utf8) + $0 + Array(",book\n".utf8) }
      try world.write("aliases.csv", bytes: Array(header.utf8) + rows.joined())
    },
  ]

  static let sizes: [BrokenWorld] = [
    BrokenWorld(
      "a line of two gigabytes",
      [
        ExpectedFault(
          "aliases.csv", 0, 0, "a file of a world must not be larger than 268435456 bytes",
          value: "2147483648 bytes", fix: "check for a damaged file")
      ]
    ) { world in
      guard truncate(world.path + "/aliases.csv", 2 << 30) == 0 else {
        throw CocoaError(.fileWriteUnknown)
      }
    },
    BrokenWorld(
      "a description of a gigabyte",
      [
        ExpectedFault(
          "datapackage.json", 0, 0, "a file of a world must not be larger than 4194304 bytes",
          value: "1073741824 bytes", fix: "check for a damaged file")
      ]
    ) { world in
      guard truncate(world.path + "/datapackage.json", 1 << 30) == 0 else {
        throw CocoaError(.fileWriteUnknown)
      }
    },
    BrokenWorld(
      "more lines than a table may have",
      [
        ExpectedFault(
          "aliases.csv", 0, 0, "a table must not have more than 5000000 lines",
          value: "5000001 lines", fix: "spread the rows over several files")
      ]
    ) { world in
      try world.write("aliases.csv", bytes: [UInt8](repeating: 0x0A, count: 5_000_001))
    },
  ]

  static let keys: [BrokenWorld] = [
    BrokenWorld(
      "keys that differ in the case of letters alone", "agreements.csv",
      "id,kind,title,source\nepca,partnership,One,book\nEpca,treaty,Two,book\n",
      [
        ExpectedFault(
          "agreements.csv", 3, 1,
          "keys must differ in more than the case of letters; see agreements.csv:2",
          value: "Epca", fix: "rename one of the two")
      ]),
    BrokenWorld(
      "keys that are paths", "agreements.csv",
      """
      id,kind,title,source
      ../epca,partnership,One,book
      /epca,treaty,Two,book
      flows/goods/2016,treaty,Three,book

      """,
      [
        ExpectedFault(
          "agreements.csv", 2, 1, "a key must be a name, not a path", value: "../epca",
          fix: "use letters, digits and hyphens"),
        ExpectedFault(
          "agreements.csv", 3, 1, "a key must be a name, not a path", value: "/epca",
          fix: "use letters, digits and hyphens"),
      ]),
    BrokenWorld(
      "a reference that is a path", "relations.csv",
      "a,b,kind,source\nKAZ,../CHN,border,book\n",
      [
        ExpectedFault(
          "relations.csv", 2, 5, "‘b’ must be the key of an actor or thing", value: "../CHN",
          fix: "define it in its table first")
      ]),
    BrokenWorld(
      "days that only other years have", "relations.csv",
      "a,b,kind,valid,source\nKAZ,CHN,border,2015-02-29,book\nCHN,KAZ,border,1900-02-29/..,book\n",
      [
        ExpectedFault(
          "relations.csv", 2, 16, "‘valid’ must be a date or interval", value: "2015-02-29",
          fix: "write 2015"),
        ExpectedFault(
          "relations.csv", 3, 16, "‘valid’ must be a date or interval", value: "1900-02-29/..",
          fix: "write 2015"),
      ]),
    BrokenWorld(
      "memberships that overlap across files",
      [
        ExpectedFault(
          "memberships-more.csv", 2, 1, "must not overlap; see memberships.csv:2",
          value: "2014", fix: "end the earlier one before the later begins")
      ]
    ) { world in
      let header = "member,organisation,role,valid,source\n"
      try world.write("memberships.csv", header + "KAZ,EAEU,member,2010/2015,book\n")
      try world.write("memberships-more.csv", header + "KAZ,EAEU,member,2014,book\n")
      try world.package()
    },
  ]
}
