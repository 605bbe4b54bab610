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

  /// - Parameter usesLinks: whether roll calls of the same text matter to the command.
  func read(usingLinks usesLinks: Bool = false) throws -> AssemblyVotes {
    let identity = try StateIdentity.read(from: world)
    do {
      let found =
        if let votes {
          try readFiles(votes, identity, usesLinks)
        } else {
          try readWorkspace(identity, usesLinks)
        }
      Self.tell(found)
      return found
    } catch let error as DatasetError {
      throw ValidationError(error.description)
    } catch let error as DatasetFaults {
      throw ValidationError(error.description)
    }
  }

  /// Nothing is left out silently.
  private static func tell(_ votes: AssemblyVotes) {
    var lines = votes.notices
    let unknown = votes.unknownVoters
    if !unknown.isEmpty {
      let names = unknown.map { "\($0.name) (\($0.votes.counted("vote")))" }
      lines.append(
        "Left out, as no code tells which state this is: \(names.joined(separator: ", ")).")
    }
    let text = lines.map { TerminalText.cleaned($0) + "\n" }.joined()
    if !text.isEmpty { FileHandle.standardError.write(Data(text.utf8)) }
  }

  private func readWorkspace(
    _ identity: StateIdentity, _ usesLinks: Bool
  ) throws -> AssemblyVotes {
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
    var strangers = RollCallStrangers(known: imported.votes.rollCalls)
    strangers.note(
      try WorkspaceOptions.attempt { () throws(WorkspaceError) in
        try store.explain(from.rawValue)
      }, record?.files ?? [], withLinks: usesLinks && links == nil)
    if let links {
      let file = try FileSurvey(links)
      let read = try UNVoteLinks(file)
      pairs = read.pairs.map { ($0.first, $0.second) }
      if usesLinks { strangers.note(read.rows, file: Self.name(of: links), .links) }
      files.append((name: Self.name(of: links), sha256: file.sha256))
    }
    return AssemblyVotes(
      imported.votes, issues: imported.issues.issues.isEmpty ? nil : imported.issues,
      links: pairs,
      origin: VoteOrigin(
        citation: record?.citation ?? PublicDataset.unVotes.citation, files: files,
        tellsParts: imported.tellsParts),
      identity: identity, notices: strangers.notices)
  }

  private func readFiles(
    _ votes: String, _ identity: StateIdentity, _ usesLinks: Bool
  ) throws -> AssemblyVotes {
    let surveys = try paths.map { try FileSurvey($0) }
    let file = try FileContents.read(votes).expanded()
    let head = String(decoding: file.bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
    let hasNames = head.contains("country")
    let origin = VoteOrigin(
      citation: "files given by name; if they are the published ones, cite "
        + PublicDataset.unVotes.citation,
      files: zip(paths, surveys).map { (name: Self.name(of: $0), sha256: $1.sha256) },
      tellsParts: hasNames || rollCalls != nil)
    let issues = try issueFile.map { try UNRollCallIssues(FileSurvey($0)) }
    let pairs = try links.map { try UNVoteLinks(FileSurvey($0)) }
    func notices(_ calls: [UNVotes.RollCall]) -> [String] {
      var strangers = RollCallStrangers(known: calls)
      if let issues, let issueFile {
        strangers.note(issues.rows, file: Self.name(of: issueFile), .issues)
      }
      if let pairs, let links, usesLinks {
        strangers.note(pairs.rows, file: Self.name(of: links), .links)
      }
      return strangers.notices
    }
    let ties = pairs?.pairs.map { ($0.first, $0.second) } ?? []
    if hasNames {
      guard let rollCalls else {
        throw ValidationError(
          "‘\(votes)’ does not tell the sessions of its roll calls: name their file with "
            + "--roll-calls.")
      }
      let read = try UNVotes(votes: file, rollCalls: FileSurvey(rollCalls))
      return AssemblyVotes(
        read, issues: issues, links: ties, origin: origin, identity: identity,
        notices: notices(read.rollCalls))
    }
    let isTable = head.contains("rcid") || head.contains("ccode")
    let archive = try isTable ? UNVoteArchive(archive: file) : UNVoteArchive(estimation: file)
    let calls = AssemblyVotes.rollCalls(
      of: archive, known: try rollCalls.map { try UNVotes.readRollCalls(FileSurvey($0)) })
    return try AssemblyVotes(
      archive, calls.all, issues: issues, links: ties, origin: origin, identity: identity,
      notices: calls.notices + notices(calls.all))
  }

  private static func name(of path: String) -> String {
    URL(fileURLWithPath: path).lastPathComponent
  }
}
