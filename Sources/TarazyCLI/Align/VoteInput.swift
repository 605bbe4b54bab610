import ArgumentParser
import Datasets
import Foundation
import Reporting
import Storage

/// Which votes a command works on: those of the workspace, or files.
struct VoteInput: ParsableArguments {
  enum DataSet: String, ExpressibleByArgument, CaseIterable {
    case unVotes = "un-votes"
  }

  @Option(help: "The imported data set with the votes: un-votes.")
  var from: DataSet = .unVotes
  @Option(
    help: ArgumentHelp(
      "File of votes instead of an imported data set: rcid, country, country_code, vote; or the "
        + "archive's form rcid, ccode, session, vote (1, 2, 3, 8, 9).", valueName: "file"))
  var votes: String?
  @Option(
    help: ArgumentHelp(
      "File of roll calls: rcid, session, importantvote, date, unres, amend, para. The archive's "
        + "form can do without; then no vote counts as one on a paragraph or amendment.",
      valueName: "file"))
  var rollCalls: String?
  @Option(
    help: ArgumentHelp("File of issues: rcid, short_name, issue.", valueName: "file"))
  var issueFile: String?
  @Option(
    help: ArgumentHelp(
      "File of pairs of roll calls of the same text: rcid1, rcid2.", valueName: "file"))
  var links: String?

  @OptionGroup var workspace: WorkspaceOptions
  @OptionGroup var world: WorldOptions

  /// All files that are read.
  var paths: [String] {
    votes == nil
      ? [workspace.path] + [links].compactMap { $0 }
      : [votes, rollCalls, issueFile, links].compactMap { $0 }
  }

  func validate() throws {
    if votes == nil, rollCalls != nil || issueFile != nil {
      throw ValidationError(
        "--roll-calls and --issue-file belong to --votes: name the file of votes, or leave them out "
          + "to take what was imported.")
    }
  }

  func read() throws -> AssemblyVotes {
    let identity = try StateIdentity.read(from: world)
    do {
      let found =
        if let votes { try readFiles(votes, identity) } else { try readWorkspace(identity) }
      Self.tell(found.unknownVoters)
      return found
    } catch let error as DatasetError {
      throw ValidationError(error.description)
    }
  }

  /// Nobody is left out silently.
  private static func tell(_ unknown: [String]) {
    if unknown.isEmpty { return }
    let names = unknown.map(TerminalText.cleaned).joined(separator: ", ")
    let text = "Left out, as no code tells which state this is: \(names).\n"
    FileHandle.standardError.write(Data(text.utf8))
  }

  private func readWorkspace(_ identity: StateIdentity) throws -> AssemblyVotes {
    let how =
      "import them with ‘tarazy import un-votes un_votes.csv.gz un_roll_calls.csv.gz "
      + "un_roll_call_issues.csv.gz bsv_matches.csv’, or name files with --votes and --roll-calls"
    guard FileManager.default.fileExists(atPath: workspace.path) else {
      throw ValidationError(
        "There are no votes: no workspace at ‘\(workspace.path)’; \(how).")
    }
    let store = try workspace.read()
    defer { try? store.close() }
    let imported: ImportedUNVotes
    do { imported = try store.unVotes() } catch {
      if error.kind == .notFound {
        throw ValidationError(
          "There are no votes: un-votes was not imported into "
            + "‘\(workspace.path)’; \(how).")
      }
      throw WorkspaceOptions.fault(error)
    }
    let record = try WorkspaceOptions.attempt { () throws(WorkspaceError) in
      try store.imports()
    }.last { $0.kind == from.rawValue && $0.status == .current }
    var files = (record?.files ?? []).map { (name: $0.name, sha256: $0.sha256) }
    var pairs = imported.links
    if let links {
      let file = try FileSurvey(links)
      pairs = try UNVoteLinks(file).pairs.map { ($0.first, $0.second) }
      files.append((name: Self.name(of: links), sha256: file.sha256))
    }
    return AssemblyVotes(
      imported.votes, issues: imported.issues.issues.isEmpty ? nil : imported.issues,
      links: pairs,
      origin: .init(citation: record?.citation ?? PublicDataset.unVotes.citation, files: files),
      identity: identity)
  }

  private func readFiles(_ votes: String, _ identity: StateIdentity) throws -> AssemblyVotes {
    let surveys = try paths.map { try FileSurvey($0) }
    let origin = AssemblyVotes.Origin(
      citation: "files given by name; if they are the published ones, cite "
        + PublicDataset.unVotes.citation,
      files: zip(paths, surveys).map { (name: Self.name(of: $0), sha256: $1.sha256) })
    let issues = try issueFile.map { try UNRollCallIssues(FileSurvey($0)) }
    let pairs = try links.map {
      try UNVoteLinks(FileSurvey($0)).pairs.map { ($0.first, $0.second) }
    }
    let file = try FileContents.read(votes).expanded()
    let head = String(decoding: file.bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    if head.contains("country") {
      guard let rollCalls else {
        throw ValidationError(
          "‘\(votes)’ does not tell the sessions of its roll calls: name their file with "
            + "--roll-calls.")
      }
      return AssemblyVotes(
        try UNVotes(votes: file, rollCalls: FileSurvey(rollCalls)), issues: issues,
        links: pairs ?? [], origin: origin, identity: identity)
    }
    let isTable = head.contains("rcid") || head.contains("ccode")
    let archive = try isTable ? UNVoteArchive(archive: file) : UNVoteArchive(estimation: file)
    return try AssemblyVotes(
      archive, known: rollCalls.map { try UNVotes.readRollCalls(FileSurvey($0)) },
      issues: issues, links: pairs ?? [], origin: origin, identity: identity)
  }

  private static func name(of path: String) -> String {
    URL(fileURLWithPath: path).lastPathComponent
  }
}
