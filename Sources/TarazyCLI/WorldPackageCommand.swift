import ArgumentParser
import Datasets

struct WorldPackageCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "package",
    abstract: "Writes datapackage.json anew from the tables of a world folder.",
    discussion: """
      Licences already named there, or in compiled/lineage.json, are kept.

      EXAMPLE:
        tarazy world package my-world
      """)

  @Argument(help: "Folder of the world.")
  var path: String

  func run() throws {
    do {
      try DataPackage.write(to: path)
    } catch {
      throw ValidationError(error.description)
    }
  }
}
