import Foundation
import Testing

/// Worlds with faults in bytes and in the description of the package.
extension BrokenWorld {
  private static let header = "of,name,source\n"

  static let bytes: [BrokenWorld] = [
    BrokenWorld(
      "a byte-order mark", "aliases.csv", "\u{FEFF}" + header + "KAZ,Republic,book\n",
      [
        ExpectedFault(
          "aliases.csv", 1, 1, "must not begin with a byte-order mark", value: "",
          fix: "save the file as UTF-8 without a byte-order mark")
      ]),
    BrokenWorld(
      "line ends of Windows", "aliases.csv",
      "of,name,source\r\nKAZ,Republic,book\r\nKAZ,Kazakhstan,book\r\n",
      [
        ExpectedFault(
          "aliases.csv", 1, 15, "lines must end in a line feed alone", value: "",
          fix: "save the file with Unix line ends")
      ]),
    BrokenWorld(
      "a carriage return inside a line", "aliases.csv", header + "KAZ,Repu\rblic,book\n",
      [
        ExpectedFault(
          "aliases.csv", 2, 9, "a carriage return may stand only before a line feed", value: "",
          fix: "remove the carriage return")
      ]),
    BrokenWorld(
      "bytes of Latin-1",
      [
        ExpectedFault(
          "aliases.csv", 2, 7, "the text must be UTF-8", value: "byte 0xE9",
          fix: "save the file as UTF-8; it may be Latin-1"),
        ExpectedFault(
          "aliases.csv", 4, 5, "the text must be UTF-8", value: "byte 0xFC",
          fix: "save the file as UTF-8; it may be Latin-1"),
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
        ExpectedFault(
          "aliases.csv", 1, 1, "the table must have a header", value: "",
          fix: "put the names of the columns on"),
        ExpectedFault(
          "aliases.csv", 1, 1, "this is UTF-16", value: "", fix: "save the file as UTF-8"),
      ]
    ) { world in
      let units = (header + "KAZ,Republic,book\n").utf16
      try world.write(
        "aliases.csv", bytes: [0xFF, 0xFE] + units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] })
    },
    BrokenWorld(
      "a quote that is never closed", "aliases.csv",
      header + "KAZ,Republic,book\nKAZ,\"Kazakhstan,book\nKAZ,Qazaqstan,book\n",
      [
        ExpectedFault(
          "aliases.csv", 3, 5, "a quoted field must be closed", value: "",
          fix: "close the quote that was opened here")
      ]),
    BrokenWorld(
      "a quote in the middle of a field", "aliases.csv",
      header + "KAZ,the \"Republic\",book\n",
      [
        ExpectedFault(
          "aliases.csv", 2, 9, "a quote may stand only around a whole field", value: "",
          fix: "enclose the whole field in quotes")
      ]),
    BrokenWorld(
      "a NUL byte", "aliases.csv", header + "KAZ,Repu\0blic,book\n",
      [
        ExpectedFault(
          "aliases.csv", 2, 9, "a text holds no NUL bytes", value: "", fix: "remove the NUL byte")
      ]),
    BrokenWorld(
      "a line without end",
      [
        ExpectedFault(
          "aliases.csv", 3, 1, "a record must not be longer than the limit",
          value: "more than 1048576 bytes", fix: "check for missing line breaks")
      ]
    ) { world in
      let endless = "KAZ," + String(repeating: "x", count: 4 << 20)
      try world.write("aliases.csv", header + "KAZ,Republic,book\n" + endless)
    },
    BrokenWorld(
      "rows with a field too many or too few", "aliases.csv",
      "of,name,source,note\nKAZ,Republic,book,,\nKAZ,Kazakhstan,book\nKAZ,Qazaqstan,book,\n",
      [
        ExpectedFault(
          "aliases.csv", 2, 1, "as many fields as the header", value: "5 instead of 4",
          fix: "add or remove delimiters"),
        ExpectedFault(
          "aliases.csv", 3, 1, "as many fields as the header", value: "3 instead of 4",
          fix: "add or remove delimiters"),
      ]),
    BrokenWorld(
      "a blank line", "aliases.csv", header + "KAZ,Republic,book\n\nKAZ,Kazakhstan,book\n",
      [
        ExpectedFault(
          "aliases.csv", 3, 1, "a table has no blank lines", value: "", fix: "remove the line")
      ]),
    BrokenWorld(
      "several faults of the bytes in one file", "aliases.csv",
      "\u{FEFF}of,name,source\nKAZ,Repu\0blic,book\nKAZ,\"a\"b,book,extra\nXYZ,Nowhere,book\n",
      [
        ExpectedFault(
          "aliases.csv", 1, 1, "byte-order mark", value: "",
          fix: "save the file as UTF-8 without a byte-order mark"),
        ExpectedFault("aliases.csv", 2, 9, "NUL bytes", value: "", fix: "remove the NUL byte"),
        ExpectedFault(
          "aliases.csv", 3, 1, "as many fields as the header", value: "4 instead of 3",
          fix: "add or remove delimiters"),
        ExpectedFault(
          "aliases.csv", 3, 7, "a quote may stand only around a whole field", value: "",
          fix: "enclose the whole field in quotes"),
        ExpectedFault(
          "aliases.csv", 4, 1, "‘of’ must be the key", value: "XYZ",
          fix: "define it in its table first"),
      ]),
  ]

  static let packages: [BrokenWorld] = [
    BrokenWorld(
      "a file that is named and not there",
      [
        ExpectedFault(
          "events.csv", 0, 0, "this must be a regular file", value: "folder",
          fix: "name a file in it"),
        ExpectedFault(
          "roles.csv", 0, 0, "a file named in datapackage.json must be there", value: "",
          fix: "restore it, or remove it"),
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
          "compiled/flows-goods.csv", 0, 0, "must be named in datapackage.json", value: "",
          fix: "remove the file"),
        ExpectedFault(
          "notes.csv", 0, 0, "must be named in datapackage.json", value: "",
          fix: "must begin with the name of a table"),
      ]
    ) { world in
      try world.write("compiled/flows-goods.csv", "nonsense")
      try world.write("notes.csv", "nonsense")
    },
    BrokenWorld(
      "a description that is no JSON", "datapackage.json", "resources: everything\n",
      [
        ExpectedFault(
          "datapackage.json", 0, 0, "must be JSON with a list ‘resources’ of paths", value: "",
          fix: "make it anew with")
      ]),
    BrokenWorld(
      "a description without a list of files", "datapackage.json", "{\"title\": \"A world\"}\n",
      [
        ExpectedFault(
          "datapackage.json", 0, 0, "must be JSON with a list ‘resources’ of paths",
          value: "resources",
          fix: "make it anew with")
      ]),
  ]
}
