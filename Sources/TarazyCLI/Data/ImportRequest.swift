import ArgumentParser
import Datasets
import Foundation
import Storage
import WorldModel

/// Which files a user wants to import, and as what.
struct ImportRequest {
  /// The files of one data set, which are imported together.
  struct Group {
    let kind: ImportKind
    var files: [ImportFile]
    /// Whether the data set was found by the header of the files.
    let isRecognised: Bool
  }

  private(set) var groups: [Group] = []
  /// The files that no reader takes.
  private(set) var faults: [DatasetError] = []
  let paths: [String]

  /// - Parameter words: the key of a data set, or `auto`, or neither, and then the files.
  init(_ words: [String], progress: ProgressLine?) throws {
    guard let first = words.first else {
      throw ValidationError(
        "Name the files to import; ‘tarazy import --list’ names the data sets.")
    }
    if let kind = ImportKind.named(first) {
      let files = words.dropFirst().map { Self.file($0, of: kind) }
      if files.isEmpty {
        throw ValidationError("Name the files of \(first): \(Self.needs(of: kind)).")
      }
      paths = files.map(\.path)
      groups = [Group(kind: kind, files: files, isRecognised: false)]
      return
    }
    paths = first == "auto" ? Array(words.dropFirst()) : words
    if paths.isEmpty { throw ValidationError("Name the files to import.") }
    if first != "auto" { try Self.refuseUnknownKind(first) }
    for path in paths { recognise(path, progress) }
    if !faults.isEmpty { groups = [] }
  }

  /// The roles of a data set; of one with several forms, what each form needs.
  private static func needs(of kind: ImportKind) -> String {
    if kind.forms.isEmpty { return kind.roles.map(\.name).joined(separator: ", ") }
    return kind.forms.map { ([$0.main] + $0.needed).joined(separator: " with ") }
      .joined(separator: ", or ")
  }

  /// `ROLE=FILE` names the role of a file whose header does not tell.
  private static func file(_ word: String, of kind: ImportKind) -> ImportFile {
    guard let sign = word.firstIndex(of: "="), !FileManager.default.fileExists(atPath: word) else {
      return ImportFile(word)
    }
    let role = String(word[..<sign])
    guard kind.roles.contains(where: { $0.name == role }) else { return ImportFile(word) }
    return ImportFile(String(word[word.index(after: sign)...]), role: role)
  }

  private static func refuseUnknownKind(_ word: String) throws {
    let isPath = word.contains("/") || word.contains(".")
    guard !isPath, !FileManager.default.fileExists(atPath: word) else { return }
    throw ValidationError(unknown(word))
  }

  /// The message about a word that is the key of no data set.
  static func unknown(_ word: String) -> String {
    let keys = ImportKind.all.map(\.key)
    let hint = Spelling.closest(to: word, among: keys).map { "; did you mean ‘\($0)’?" } ?? "."
    return "There is no data set ‘\(word)’\(hint) Known: \(keys.joined(separator: ", "))."
  }

  private mutating func recognise(_ path: String, _ progress: ProgressLine?) {
    do {
      let survey = try FileSurvey(path) { done, total in
        progress?.show("looking at \(path)", total > 0 ? Double(done) / Double(total) : 1)
      }
      let found = try ImportKind.recognised(survey)
      let keys = Set(found.map(\.kind.key)).sorted()
      guard let kind = found.first?.kind else { throw try Self.unrecognised(survey) }
      guard keys.count == 1 else {
        throw DatasetError(
          file: path, line: 1, value: keys.joined(separator: ", "),
          rule: "the header fits several data sets",
          fix: "name the one that it is: tarazy import \(keys[0]) FILE…")
      }
      if let place = groups.firstIndex(where: { $0.kind.key == kind.key }) {
        groups[place].files.append(ImportFile(path))
      } else {
        groups.append(Group(kind: kind, files: [ImportFile(path)], isRecognised: true))
      }
    } catch let error as DatasetError {
      faults.append(error)
    } catch {
      faults.append(DatasetError(file: path, rule: "\(error)"))
    }
  }

  private static func unrecognised(_ survey: FileSurvey) throws -> DatasetError {
    var quiet = survey
    quiet.progress = nil
    let header = try CSVStream(TextStream(quiet), options: .standard).header
    // The first four bytes of a ZIP archive (PKWARE, APPNOTE.TXT, section 4.3.7).
    if header.first?.hasPrefix("PK\u{3}\u{4}") == true {
      return DatasetError(
        file: survey.path, rule: "this is a workbook or a ZIP archive, not a table of text",
        fix: "save its sheet as CSV, or unpack it")
    }
    return DatasetError(
      file: survey.path, line: 1, value: header.prefix(8).joined(separator: ","),
      rule: "no data set has a file with these columns",
      fix: "‘tarazy import --list’ shows the columns of each")
  }
}
