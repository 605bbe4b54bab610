import Foundation

/// Worlds whose description names what it must not.
extension BrokenWorld {
  /// The line of ``TestWorld/describe(_:)`` on which the first resource of a test stands.
  private static let line = 6
  /// The column of a path in ``resource(_:)``.
  private static let column = 14

  /// A text in UTF-16 with its mark, the high byte first.
  static func bigEndian(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = [0xFE, 0xFF]
    for unit in text.utf16 { bytes += [UInt8(unit >> 8), UInt8(unit & 0xFF)] }
    return bytes
  }

  /// A resource on a line of its own.
  static func resource(_ path: String) -> String {
    "    {\"path\": \"\(path)\", \"licenses\": [{\"name\": \"CC0-1.0\"}]}"
  }

  /// A world whose description names one path that is refused.
  private static func path(
    _ name: String, _ path: String, _ rule: String, _ fix: String
  ) -> BrokenWorld {
    BrokenWorld(
      name,
      [ExpectedFault("datapackage.json", line, column, rule, value: path, fix: fix)]
    ) { world in
      // Opened, this file would add faults of its own.
      try world.write("../aliases-outside.csv", "nonsense\n\0\n")
      try world.describe([resource(path.replacing("\\", with: "\\\\"))])
    }
  }

  private static let inside = "a path must stay inside the world folder"
  private static let plain = "a path must be plain"

  static let paths: [BrokenWorld] = [
    path("a path that leads out", "../aliases-outside.csv", inside, "move the file into"),
    path("a path out by way of a folder", "x/../../aliases-outside.csv", inside, "move the file"),
    path("a path from the root", "/etc/aliases.csv", inside, "move the file into the folder"),
    path("a path from a home", "~/aliases.csv", inside, "move the file into the folder"),
    path("an address", "https://example.org/aliases.csv", inside, "move the file into the folder"),
    path("a path from a drive", "C:/aliases.csv", inside, "move the file into the folder"),
    path("a path that begins with a point", "./aliases.csv", plain, "write flows.csv or"),
    path("a path with an empty part", "compiled//aliases.csv", plain, "write flows.csv or"),
    path("an empty path", "", plain, "write flows.csv or compiled/flows.csv"),
    path(
      "a name that no file system takes", "aliases-\(String(repeating: "x", count: 300)).csv",
      "at most 255 bytes in a name", "rename the file"),
    path(
      "a file named like no table", "aliase.csv", "a CSV file must be named like a table",
      "did you mean ‘aliases’? its name must begin with the name of a table"),
    path(
      "a table in the form of a spreadsheet", "flows.xlsx", "a table of a world is a CSV file",
      "save it as CSV in UTF-8"),
    BrokenWorld(
      "a path with a backslash",
      [
        ExpectedFault(
          "datapackage.json", 0, 0, plain, value: #"..\aliases.csv"#, fix: "write flows.csv or")
      ]
    ) { world in try world.describe([resource(#"..\\aliases.csv"#)]) },
    BrokenWorld(
      "a path with a NUL",
      [
        ExpectedFault(
          "datapackage.json", 0, 0, plain, value: "aliases\0.csv", fix: "write flows.csv or")
      ]
    ) { world in try world.describe([resource(#"aliases\u0000.csv"#)]) },
  ]

  static let listings: [BrokenWorld] = [
    BrokenWorld(
      "a file named twice",
      [
        ExpectedFault(
          "datapackage.json", line, column, "a file must be named once", value: "actors.csv",
          fix: "remove one of the two resources")
      ]
    ) { world in try world.describe([resource("actors.csv")]) },
    BrokenWorld(
      "paths that differ in the case of letters alone",
      [
        ExpectedFault(
          "datapackage.json", line + 1, column,
          "paths must differ in more than the case of letters; see compiled/aliases.csv",
          value: "Compiled/aliases.csv", fix: "rename the file")
      ]
    ) { world in
      for folder in ["compiled", "Compiled"] {
        try world.write(folder + "/aliases.csv", "of,name,source\n")
      }
      try world.describe([resource("compiled/aliases.csv"), resource("Compiled/aliases.csv")])
    },
    BrokenWorld(
      "a table without a licence",
      [
        ExpectedFault(
          "datapackage.json", line, column, "each table names its licence", value: "aliases.csv",
          fix: "add \"licenses\"")
      ]
    ) { world in
      try world.write("aliases.csv", "of,name,source\n")
      try world.describe([resource("aliases.csv").replacing("CC0-1.0", with: "")])
    },
  ]

  static let descriptions: [BrokenWorld] = [
    BrokenWorld(
      "a list of files that is none",
      [
        ExpectedFault(
          "datapackage.json", 0, 0, "must be JSON with a list ‘resources’ of paths",
          value: "resources", fix: "make it anew with ‘tarazy world package")
      ]
    ) { world in try world.write("datapackage.json", #"{"resources": {"path": "actors.csv"}}"#) },
    BrokenWorld(
      "a path that is a number",
      [
        ExpectedFault(
          "datapackage.json", 0, 0, "must be JSON with a list ‘resources’ of paths",
          value: "resources[2].path", fix: "make it anew")
      ]
    ) { world in try world.describe([#"    {"path": 5}"#]) },
    BrokenWorld(
      "a resource without a path",
      [
        ExpectedFault(
          "datapackage.json", 0, 0, "must be JSON with a list ‘resources’ of paths",
          value: "resources[2].path", fix: "make it anew")
      ]
    ) { world in try world.describe([#"    {"name": "aliases"}"#]) },
    BrokenWorld(
      "a description a hundred thousand lists deep",
      [
        ExpectedFault(
          "datapackage.json", 0, 0, "must be JSON with a list ‘resources’ of paths", value: "",
          fix: "make it anew")
      ]
    ) { world in
      try world.write("datapackage.json", String(repeating: "[", count: 100_000))
    },
    BrokenWorld(
      "a description in Latin-1",
      [
        ExpectedFault(
          "datapackage.json", 2, 16, "the text must be UTF-8", value: "byte 0xE9",
          fix: "save the file as UTF-8")
      ]
    ) { world in
      let head = Array("{\n  \"title\": \"Caf".utf8)
      try world.write("datapackage.json", bytes: head + [0xE9] + Array("\"\n}\n".utf8))
    },
    BrokenWorld(
      "a description in UTF-16",
      [
        ExpectedFault(
          "datapackage.json", 1, 1, "the text must be UTF-8, and this is UTF-16", value: "UTF-16",
          fix: "save the file as UTF-8")
      ]
    ) { world in
      let text = try world.text("datapackage.json")
      try world.write("datapackage.json", bytes: bigEndian(text))
    },
    BrokenWorld(
      "a description with a byte-order mark", "datapackage.json", "\u{FEFF}{\"resources\": []}\n",
      [
        ExpectedFault(
          "datapackage.json", 1, 1, "must not begin with a byte-order mark", value: "",
          fix: "save the file as UTF-8 without")
      ]),
    BrokenWorld(
      "a description with a NUL byte", "datapackage.json", "{\"resources\": []\0}\n",
      [
        ExpectedFault(
          "datapackage.json", 1, 17, "a text holds no NUL bytes", value: "byte 0x00",
          fix: "save the file as UTF-8")
      ]),
  ]
}
