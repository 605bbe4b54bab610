import ArgumentParser
import Datasets
import Foundation
import Reporting
import Storage
import WorldModel

struct DataExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Shows for which state each code or name of a data set was taken, and by which rule.",
    discussion: """
      A code can stand in several lines: 260 is the Federal Republic until 1990 and Germany \
      afterwards. Below them stand the codes that were taken for no state, with the reason, the \
      rows that have them and the first of these.

      EXAMPLES:
        tarazy data explain un-votes
        tarazy data explain downloads/un_votes.csv.gz --code NA
        tarazy data explain atop --state DEU
        tarazy data explain cow-trade --unmapped --format csv
      """)

  @Argument(help: "Key of a data set, or a file that was imported.")
  var data: String

  @Option(help: "Only this code or name as the data set writes it.")
  var code: String?
  @Option(help: "Only what was taken for the state with this key, such as DEU.")
  var state: String?
  @Flag(help: "Only what was taken for no state.")
  var unmapped = false
  @Option(help: "One of text, csv, json.")
  var format: DataListCommand.Format = .text

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if unmapped, state != nil {
      throw ValidationError("Give --unmapped or --state, not both: what is unmapped has no state.")
    }
  }

  func run() throws {
    for path in [data, workspace.path] { try OutputFile.refuse(output.output, over: path) }
    let store = try workspace.read()
    let whole = try explanation(in: store)
    let chosen = CodeListing(
      kind: whole.kind,
      mapped: unmapped
        ? [] : whole.mapped.filter { isWanted($0.code) && (state == nil || $0.actor == state) },
      unmapped: state == nil ? whole.unmapped.filter { isWanted($0.code) } : [])
    if code != nil || state != nil, chosen.isEmpty { throw ValidationError(absence(in: whole)) }
    switch format {
    case .text: try output.write(chosen.text(width: output.width, colour: output.usesColour))
    case .csv: try output.write(chosen.csv)
    case .json: try output.write(chosen.json(workspace.path).text(.indented) + "\n")
    }
  }

  private func isWanted(_ found: String) -> Bool { code == nil || found == code }

  private func explanation(in store: Workspace) throws -> Explanation {
    try WorkspaceOptions.attempt { () throws(WorkspaceError) in try store.explain(data) }
      ?? explanation(ofFileIn: store)
  }

  private func explanation(ofFileIn store: Workspace) throws -> Explanation {
    let isFile = FileManager.default.fileExists(atPath: data)
    guard isFile, ImportKind.named(data) == nil else {
      if data.contains("/") || data.contains(".") {
        throw ValidationError("There is no file ‘\(data)’.")
      }
      let imports = try WorkspaceOptions.attempt { () throws(WorkspaceError) in
        try store.imports()
      }
      throw ValidationError(ImportRecord.absence(of: data, among: imports, in: workspace.path))
    }
    let survey: FileSurvey
    do { survey = try FileSurvey(data) } catch { throw ValidationError(error.description) }
    let found = try WorkspaceOptions.attempt { () throws(WorkspaceError) in
      try store.explain(survey)
    }
    if let found { return found }
    throw ValidationError(
      "The file ‘\(data)’ was not imported into \(workspace.path), or was changed since; "
        + "‘tarazy import \(data)’ imports it.")
  }

  private func absence(in whole: Explanation) -> String {
    let (wanted, known, noun) =
      if let code {
        (code, whole.mapped.map(\.code) + whole.unmapped.map(\.code), "code")
      } else {
        (state ?? "", whole.mapped.map(\.actor), "state")
      }
    let both = code != nil && known.contains(wanted)
    if both {
      return "\(whole.kind) has the code ‘\(wanted)’, but "
        + (unmapped ? "it was taken for a state." : "not for the state ‘\(state ?? "")’.")
    }
    let hint = Spelling.closest(to: wanted, among: known).map { "; did you mean ‘\($0)’?" } ?? "."
    return "\(whole.kind) has no \(noun) ‘\(wanted)’\(hint)"
  }
}
