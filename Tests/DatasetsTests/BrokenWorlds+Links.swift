import Foundation

/// Worlds with links and with things that are no files.
extension BrokenWorld {
  private static let stray = "a symbolic link must not lead out of the world folder"
  private static let file = "aliases.csv"

  static let links: [BrokenWorld] = [
    BrokenWorld(
      "a link to a file outside",
      [
        ExpectedFault(
          file, 0, 0, stray, value: "../outside.csv", fix: "copy the file into the folder")
      ]
    ) { world in
      // Read, this file would be without a fault.
      try world.write("../outside.csv", "of,name,source\nKAZ,Republic,book\n")
      try world.link(file, to: "../outside.csv")
    },
    BrokenWorld(
      "a folder that is a link to one outside",
      [
        ExpectedFault(
          "compiled/aliases-more.csv", 0, 0, stray, value: "../elsewhere",
          fix: "copy the file into the folder")
      ]
    ) { world in
      try world.write("../elsewhere/aliases-more.csv", "of,name,source\nKAZ,Republic,book\n")
      try world.link("compiled", to: "../elsewhere")
      try world.describe([resource("compiled/aliases-more.csv")])
    },
    BrokenWorld(
      "a link to nothing",
      [
        ExpectedFault(
          file, 0, 0, "a symbolic link must lead to a file", value: "nowhere.csv",
          fix: "put the file itself there")
      ]
    ) { world in try world.link(file, to: "nowhere.csv") },
    BrokenWorld(
      "links in a circle",
      [
        ExpectedFault(
          file, 0, 0, "symbolic links must not lead in a circle", value: "codes.csv",
          fix: "put the file itself there"),
        ExpectedFault(
          "codes.csv", 0, 0, "symbolic links must not lead in a circle", value: file,
          fix: "put the file itself there"),
      ]
    ) { world in
      try world.link(file, to: "codes.csv")
      try world.link("codes.csv", to: file)
    },
    BrokenWorld(
      "a link to a device without end",
      [ExpectedFault(file, 0, 0, stray, value: "/dev/zero", fix: "copy the file")]
    ) { world in try world.link(file, to: "/dev/zero") },
    BrokenWorld(
      "a description that is a link to one outside",
      [
        ExpectedFault(
          "datapackage.json", 0, 0, stray, value: "../datapackage.json", fix: "copy the file")
      ]
    ) { world in
      try world.write("../datapackage.json", world.text("datapackage.json"))
      try world.link("datapackage.json", to: "../datapackage.json")
    },
    BrokenWorld(
      "a pipe that nobody writes to",
      [
        ExpectedFault(
          file, 0, 0, "this must be a regular file", value: "pipe",
          fix: "save the data to a file first")
      ]
    ) { world in
      try world.remove(file)
      guard mkfifo(world.path + "/" + file, 0o600) == 0 else { throw CocoaError(.fileWriteUnknown) }
    },
    BrokenWorld(
      "a folder with the name of a table",
      [
        ExpectedFault(
          file, 0, 0, "this must be a regular file", value: "folder", fix: "name a file in it")
      ]
    ) { world in
      try world.remove(file)
      try world.write(file + "/inside.txt", "a folder in the place of a file")
    },
    BrokenWorld(
      "a folder with the name of the description",
      [
        ExpectedFault(
          "datapackage.json", 0, 0, "this must be a regular file", value: "folder",
          fix: "name a file in it")
      ]
    ) { world in
      try world.remove("datapackage.json")
      try world.write("datapackage.json/inside.txt", "a folder in the place of a file")
    },
  ]
}
