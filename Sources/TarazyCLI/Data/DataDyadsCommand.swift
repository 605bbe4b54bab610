import ArgumentParser
import Dyads
import Foundation
import Reporting
import Storage

struct DataDyadsCommand: ParsableCommand {
  enum Direction: String, EnumerableFlag {
    case directed, undirected

    static func help(for value: Self) -> ArgumentHelp? {
      switch value {
      case .directed: "Each pair twice, once in each order (the default)."
      case .undirected: "Each pair once, the smaller number first."
      }
    }
  }

  enum System: String, ExpressibleByArgument, CaseIterable {
    case cow, gw

    var scheme: StateSystem.Scheme { self == .cow ? .correlatesOfWar : .gleditschWard }
  }

  static let configuration = CommandConfiguration(
    commandName: "dyads",
    abstract: "Writes pairs of states by year, joined with what the workspace holds of them.",
    discussion: """
      A row is a pair of states in a year in which both were members of the system of states on \
      one and the same day. Zero is written as 0; a figure that is missing and one that the source \
      does not cover are empty fields, which a column …_status tells apart. A dictionary of the \
      columns (NAME.dictionary.csv) and the citations (NAME.bib) are written beside the table.

      TOPICS, each from the data set that has to be imported:
      \(DyadTopic.allCases.map { "  \($0.rawValue): \($0.meaning); \($0.kind.key)" }
        .joined(separator: "\n"))
        alliances: atop and cow-alliances
      Exit status: 0 written, 2 bad input; then no file is there that was not there before.

      EXAMPLES:
        tarazy data dyads --out dyads.csv
        tarazy data dyads --from 1992 --to 2014 --with igo,alliances,trade --out dyads.parquet
        tarazy data dyads --states KAZ,UZB --with agreement --undirected --out - | head
        tarazy data dyads --states major --no-status --out major.csv.gz --json
      """)

  @Option(help: "The first year.")
  var from: Int = DyadStates.firstYear
  @Option(help: "The last year; after the end of the list its members are taken to go on.")
  var to: Int?
  @Option(
    help: ArgumentHelp(
      "Topics with commas between them, or all, or none; left out: those that were imported.",
      valueName: "topics"))
  var with: String?
  @Flag var direction: Direction = .directed
  @Option(
    help: ArgumentHelp(
      "Only pairs with one of these: all, major, numbers, or keys such as KAZ, with commas.",
      valueName: "states"))
  var states: String = "all"
  @Flag(help: "Only pairs of which both are among --states.")
  var among = false
  @Option(help: "The list of states and its numbers: cow (Correlates of War), gw (Gleditsch–Ward).")
  var system: System = .cow
  @Flag(help: "Also pairs that were members in one year without a common day.")
  var sameYear = false
  @Flag(inversion: .prefixedNo, help: "Columns that tell zero, missing and out of coverage apart.")
  var status = true
  @Option(
    name: .shortAndLong,
    help: ArgumentHelp(
      "The table: NAME.csv, NAME.csv.gz (needs gzip), NAME.parquet (needs DuckDB), or - for CSV on "
        + "standard output, without dictionary and citations.", valueName: "file"))
  var out: String
  @Flag(help: "Print the report as JSON.")
  var json = false
  @Flag(help: "No line of progress, no report, no notes.")
  var quiet = false

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var world: WorldOptions

  func validate() throws {
    if out.isEmpty { throw ValidationError("The name of the table is empty.") }
    if out == "-", json {
      throw ValidationError("Write the table to a file to have a report, or leave --json out.")
    }
  }

  func run() throws {
    let target = try DataDyadsTarget(out)
    for path in target.places { try OutputFile.refuse(path, over: workspace.path) }
    let years = try years()
    let progress = ProgressLine(isWanted: !quiet)
    defer { progress?.clear() }
    let identity = try StateIdentity.read(from: world)
    let list = try Self.attempt { () throws(DyadError) in
      try DyadStates(identity, system.scheme, until: years.upperBound)
    }
    let selection = try DataDyadsSelection(states, needsBoth: among, in: list).selection
    let store = try workspace.read()
    let records = try WorkspaceOptions.attempt { () throws(WorkspaceError) in
      try store.imports()
    }.filter { $0.status == .current }
    let topics = try DataDyadsTopics(with, imported: records.map(\.kind))
    let imported = try WorkspaceOptions.attempt { () throws(WorkspaceError) in
      try store.joins(topics.chosen, of: list) { progress?.show("reading \($0.kind.key)", 0) }
    }
    let table = try Self.attempt { () throws(DyadError) in
      try DyadYears(
        system: list.system, years: years, isDirected: direction == .directed,
        presence: sameYear ? .sameYear : .sameDay, selection: selection, writesStatus: status,
        joins: imported.map(\.join))
    }
    let written = try target.write(table, sources: [list.dataset] + topics.datasets, progress)
    progress?.clear()
    let report = DataDyadsReport(
      table: table, written: written, target: target, topics: topics, joins: imported,
      records: records, states: list)
    try tell(report)
  }

  private func years() throws -> ClosedRange<Int> {
    let last = to ?? DyadStates.lastYear(of: system.scheme)
    guard from <= last else {
      throw ValidationError("--from \(from) is after --to \(last): give them the other way round.")
    }
    guard from >= DyadStates.firstYear, last <= DyadStates.lastPossibleYear else {
      throw ValidationError(
        "The lists of states begin with \(DyadStates.firstYear) and can be taken to go on until "
          + "\(DyadStates.lastPossibleYear): ask for years between.")
    }
    return from...last
  }

  private func tell(_ report: DataDyadsReport) throws {
    if quiet, !json { return }
    if out == "-" {
      FileHandle.standardError.write(Data(report.notes.map { $0 + "\n" }.joined().utf8))
      return
    }
    let text = json ? report.json.text(.indented) + "\n" : report.text
    try FileHandle.standardOutput.write(contentsOf: Data(text.utf8))
  }

  private static func attempt<T>(_ body: () throws(DyadError) -> T) throws -> T {
    do { return try body() } catch {
      throw ValidationError("The table can't be made: \(error.description).")
    }
  }
}
