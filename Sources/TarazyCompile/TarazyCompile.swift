import ArgumentParser
import Compiling
import Foundation

/// Makes the tables of public figures of a world folder from the data sets as their producers publish them.
@main
struct TarazyCompile: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tarazy-compile",
    abstract: "Compile the tables of public figures of a world folder.",
    discussion: """
      Writes WORLD/compiled/*.csv and lineage.json, which names each input file with its SHA-256 and \
      citation. The same input gives the same bytes.
      """)

  @Option(help: "Folder of public data sets.")
  var data: String

  @Option(help: "World folder; its actors.csv and memberships.csv are read, compiled/ is written.")
  var world: String

  @Flag(help: "Write nothing; exit 1 if a file in compiled/ differs from what would be written.")
  var check = false

  /// The tables of figures are kept in the repository, so they must stay small.
  private static let sizeLimit = 4_500_000

  func run() throws {
    let folder = DataFolder(data)
    let lists = try folder.lists()
    let compilation = try Compilation(
      source: folder, codes: lists, world: WorldKeys(world: world))
    var tables = try compilation.tables(
      lists: lists, places: folder.places(), events: folder.events(lists))
    tables.append(Compilation.sourceTable(for: tables))
    var files: [String: [UInt8]] = [:]
    for table in tables { files[table.fileName] = try table.rendered() }
    try compilation.checkKeys(tables)
    let size = files.values.reduce(0) { $0 + $1.count }
    guard size <= Self.sizeLimit else {
      throw CompileFault("the tables take \(size) bytes, more than \(Self.sizeLimit)")
    }
    files["lineage.json"] = try Lineage.rendered(
      tables.map { Lineage($0, digests: folder.digests) })
    report(compilation.unknown)
    let compiled = CompiledFolder(world: world)
    if check {
      let differences = try compiled.differences(from: files)
      for name in differences { print("differs: \(name)") }
      if !differences.isEmpty { throw ExitCode(1) }
      print("\(files.count) files are as the data sets make them")
    } else {
      try compiled.write(files)
      for table in tables.sorted(by: { $0.fileName < $1.fileName }) {
        let bytes = files[table.fileName]?.count ?? 0
        print("\(table.fileName): \(table.rows.count) rows, \(bytes) bytes")
      }
      print("\(size) bytes in all")
    }
  }

  private func report(_ unknown: [String: [String: Set<Int>]]) {
    for (dataset, names) in unknown.sorted(by: { $0.key < $1.key }) {
      let list = names.sorted { $0.key < $1.key }.map { name, years in
        let spells = YearSpells.runs(Array(years)).map {
          $0.first == $0.last ? "\($0.first)" : "\($0.first)–\($0.last)"
        }
        return spells.isEmpty ? name : "\(name) (\(spells.joined(separator: ", ")))"
      }
      let line = "\(dataset): stands for no state: \(list.joined(separator: ", "))\n"
      FileHandle.standardError.write(Data(line.utf8))
    }
  }
}
