import Datasets

/// A file to be imported.
public struct ImportFile: Hashable, Sendable {
  public let path: String
  /// Name of its role, for a file whose header does not tell; `nil` to go by the header.
  public let role: String?

  public init(_ path: String, role: String? = nil) {
    self.path = path
    self.role = role
  }
}

/// A file after its survey, with the role that it has.
struct SurveyedFile {
  let survey: FileSurvey
  let role: String
  /// Its place among the files of the role, from 0.
  let place: Int

  /// The last component of its path.
  var name: String { SurveyedFile.name(of: survey.path) }

  static func name(of path: String) -> String {
    path.split(separator: "/").last.map(String.init) ?? path
  }
}

extension ImportKind {
  /// The kinds and roles whose columns a file has; none for a file that no reader knows.
  ///
  /// Where several roles fit, those with most columns stay. A table without header is known by its name.
  public static func recognised(
    _ file: FileSurvey
  ) throws(DatasetError) -> [(kind: ImportKind, role: ImportRole)] {
    var found: [(kind: ImportKind, role: ImportRole)] = []
    let form = try NetworkFileForm.detect(file)
    for kind in all {
      if let form {
        for role in kind.roles where role.takes(form) { found.append((kind, role)) }
      } else {
        for role in try kind.roles(of: file) { found.append((kind, role)) }
      }
    }
    let most = found.map(\.role.header.count).max() ?? 0
    return found.filter { $0.role.header.count == most }
  }

  /// The roles of this kind whose columns a file has.
  func roles(of file: FileSurvey) throws(DatasetError) -> [ImportRole] {
    if let form = try NetworkFileForm.detect(file) { return roles.filter { $0.takes(form) } }
    var found = roles.filter { $0.takes(named: file.path) }
    if !found.isEmpty { return found }
    for role in roles where role.form == nil && role.bare == nil {
      let header = try Self.header(of: file, role.options)
      if role.header.allSatisfy({ header.contains($0) }) { found.append(role) }
    }
    let most = found.map(\.header.count).max() ?? 0
    return found.filter { $0.header.count == most }
  }

  static func header(of file: FileSurvey, _ options: CSVOptions) throws(DatasetError) -> [String] {
    var quiet = file
    quiet.progress = nil
    return try CSVStream(TextStream(quiet), options: options).header
  }
}
