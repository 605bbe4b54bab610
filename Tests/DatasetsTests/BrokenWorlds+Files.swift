import Foundation
import Testing

/// Worlds with faults in bytes and in the description of the package.
extension BrokenWorld {
  private static let header = "of,name,source\n"

  static let bytes: [BrokenWorld] = [
    BrokenWorld(
      "a byte-order mark", "aliases.csv", "\u{FEFF}" + header + "KAZ,Republic,book\n",
      [ExpectedFault("aliases.csv", 1, 1, "must not begin with a byte-order mark")]),
    BrokenWorld(
      "line ends of Windows", "aliases.csv",
      "of,name,source\r\nKAZ,Republic,book\r\nKAZ,Kazakhstan,book\r\n",
      [ExpectedFault("aliases.csv", 1, 15, "lines must end in a line feed alone")]),
    BrokenWorld(
      "a carriage return inside a line", "aliases.csv", header + "KAZ,Repu\rblic,book\n",
      [ExpectedFault("aliases.csv", 2, 9, "a carriage return may stand only before a line feed")]),
    BrokenWorld(
      "bytes of Latin-1",
      [
        ExpectedFault("aliases.csv", 2, 7, "the text must be UTF-8", value: "byte 0xE9"),
        ExpectedFault("aliases.csv", 4, 5, "the text must be UTF-8", value: "byte 0xFC"),
      ]
    ) { world in
      let rows: [[UInt8]] = [
        Array("KAZ,R".utf8) + [0x65, 0xE9] + Array("publique,book\n".utf8),
        Array("KAZ,Қазақстан,book\nKAZ,".utf8) + [0xFC] + Array("ber,book\n".utf8),
      ]
      try world.write("aliases.csv", bytes: Array(header.utf8) + rows.joined())
    },
    BrokenWorld(
      "UTF-16",
      [
        ExpectedFault("aliases.csv", 1, 1, "the table must have a header"),
        ExpectedFault("aliases.csv", 1, 1, "this is UTF-16"),
      ]
    ) { world in
      let units = (header + "KAZ,Republic,book\n").utf16
      try world.write(
        "aliases.csv", bytes: [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    },
    BrokenWorld(
      "a quote that is never closed", "aliases.csv",
      header + "KAZ,Republic,book\nKAZ,\"Kazakhstan,book\nKAZ,Qazaqstan,book\n",
      [ExpectedFault("aliases.csv", 3, 5, "a quoted field must be closed")]),
    BrokenWorld(
      "a quote in the middle of a field", "aliases.csv",
      header + "KAZ,the \"Republic\",book\n",
      [ExpectedFault("aliases.csv", 2, 9, "a quote may stand only around a whole field")]),
    BrokenWorld(
      "a NUL byte", "aliases.csv", header + "KAZ,Repu\0blic,book\n",
      [ExpectedFault("aliases.csv", 2, 9, "a text holds no NUL bytes")]),
    BrokenWorld(
      "a line without end",
      [ExpectedFault("aliases.csv", 3, 1, "a record must not be longer than the limit")]
    ) { world in
      let endless = "KAZ," + String(repeating: "x", count: 4 << 20)
      try world.write("aliases.csv", header + "KAZ,Republic,book\n" + endless)
    },
    BrokenWorld(
      "rows with a field too many or too few", "aliases.csv",
      "of,name,source,note\nKAZ,Republic,book,,\nKAZ,Kazakhstan,book\nKAZ,Qazaqstan,book,\n",
      [
        ExpectedFault(
          "aliases.csv", 2, 1, "as many fields as the header", value: "5 instead of 4"),
        ExpectedFault(
          "aliases.csv", 3, 1, "as many fields as the header", value: "3 instead of 4"),
      ]),
    BrokenWorld(
      "a blank line", "aliases.csv", header + "KAZ,Republic,book\n\nKAZ,Kazakhstan,book\n",
      [ExpectedFault("aliases.csv", 3, 1, "a table has no blank lines")]),
    BrokenWorld(
      "several faults of the bytes in one file", "aliases.csv",
      "\u{FEFF}of,name,source\nKAZ,Repu\0blic,book\nKAZ,\"a\"b,book,extra\nXYZ,Nowhere,book\n",
      [
        ExpectedFault("aliases.csv", 1, 1, "byte-order mark"),
        ExpectedFault("aliases.csv", 2, 9, "NUL bytes"),
        ExpectedFault("aliases.csv", 3, 1, "as many fields as the header"),
        ExpectedFault("aliases.csv", 3, 7, "a quote may stand only around a whole field"),
        ExpectedFault("aliases.csv", 4, 1, "‘of’ must be the key", value: "XYZ"),
      ]),
  ]

  /// Changes the text of `datapackage.json`; the test fails if it has no such text.
  private static func describe(
    _ world: TestWorld, replacing old: String, with new: String
  ) throws {
    let text = try world.text("datapackage.json")
    guard text.contains(old) else { throw CocoaError(.formatting) }
    try world.write("datapackage.json", text.replacing(old, with: new))
  }

  static let packages: [BrokenWorld] = [
    BrokenWorld(
      "a file that is named and not there",
      [
        ExpectedFault("events.csv", 0, 0, "a file named in datapackage.json must be there"),
        ExpectedFault("roles.csv", 0, 0, "a file named in datapackage.json must be there"),
      ]
    ) { world in
      try world.remove("roles.csv")
      try world.remove("events.csv")
      try world.write("events.csv/inside.txt", "a folder in the place of a file")
    },
    BrokenWorld(
      "CSV files that are not named",
      [
        ExpectedFault(
          "compiled/flows-goods.csv", 0, 0, "must be named in datapackage.json",
          fix: "remove the file"),
        ExpectedFault(
          "notes.csv", 0, 0, "must be named in datapackage.json",
          fix: "must begin with the name of a table"),
      ]
    ) { world in
      try world.write("compiled/flows-goods.csv", "nonsense")
      try world.write("notes.csv", "nonsense")
    },
    BrokenWorld(
      "paths that lead out of the folder",
      [
        ExpectedFault("aliases.csv", 0, 0, "must be named in datapackage.json"),
        ExpectedFault(
          "datapackage.json", 0, 0, "a path must stay inside the world folder",
          value: "../aliases-outside.csv"),
      ]
    ) { world in
      // Opened, this file would add faults of its own.
      try world.write("../aliases-outside.csv", "nonsense\n\0\n")
      try describe(
        world, replacing: "\"path\" : \"aliases.csv\"",
        with: "\"path\" : \"../aliases-outside.csv\"")
    },
    BrokenWorld(
      "paths from the root, and by way of a folder",
      [
        ExpectedFault("aliases.csv", 0, 0, "must be named in datapackage.json"),
        ExpectedFault("codes.csv", 0, 0, "must be named in datapackage.json"),
        ExpectedFault("datapackage.json", 0, 0, "must stay inside", value: "/etc/codes.csv"),
        ExpectedFault("datapackage.json", 0, 0, "must stay inside", value: "x/../../aliases.csv"),
      ]
    ) { world in
      try describe(
        world, replacing: "\"path\" : \"codes.csv\"", with: "\"path\" : \"/etc/codes.csv\"")
      try describe(
        world, replacing: "\"path\" : \"aliases.csv\"", with: "\"path\" : \"x/../../aliases.csv\"")
    },
    BrokenWorld(
      "a file named like no table, and one named twice",
      [
        ExpectedFault(
          "datapackage.json", 0, 0, "a CSV file must be named like a table", value: "alias.csv",
          fix: "aliases"),
        ExpectedFault("datapackage.json", 0, 0, "a file must be named once", value: "actors.csv"),
      ]
    ) { world in
      try world.remove("aliases.csv")
      try world.remove("codes.csv")
      try describe(
        world, replacing: "\"path\" : \"aliases.csv\"", with: "\"path\" : \"alias.csv\"")
      try describe(
        world, replacing: "\"path\" : \"codes.csv\"", with: "\"path\" : \"actors.csv\"")
    },
    BrokenWorld(
      "a table without a licence",
      [ExpectedFault("datapackage.json", 0, 0, "each table names its licence", value: "codes.csv")]
    ) { world in
      let text = try world.text("datapackage.json")
      let table = try #require(text.range(of: "\"name\" : \"codes\""))
      let licence = try #require(
        text.range(
          of: "\"CC0-1.0\"", options: .backwards, range: text.startIndex..<table.lowerBound))
      try world.write("datapackage.json", text.replacingCharacters(in: licence, with: "\"\""))
    },
    BrokenWorld(
      "a description that is no JSON", "datapackage.json", "resources: everything\n",
      [ExpectedFault("datapackage.json", 0, 0, "must be JSON with a list ‘resources’ of paths")]),
    BrokenWorld(
      "a description without a list of files", "datapackage.json", "{\"title\": \"A world\"}\n",
      [ExpectedFault("datapackage.json", 0, 0, "must be JSON with a list ‘resources’ of paths")]),
  ]
}
