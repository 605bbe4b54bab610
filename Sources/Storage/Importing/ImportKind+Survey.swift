import Datasets

extension ImportKind {
  /// Reads each file once for its hash, and gives it its role.
  func survey(
    _ files: [ImportFile], defaults: [ImportFile],
    progress: @escaping @Sendable (ImportProgress) -> Void
  ) throws(ImportFailure) -> [SurveyedFile] {
    var surveyed: [SurveyedFile] = []
    var faults: [DatasetError] = []
    let wanted = defaults.filter { file in roles.contains { $0.name == file.role } }
    for (number, file) in (files + wanted).enumerated() {
      if number >= files.count, surveyed.contains(where: { $0.role == file.role }) { continue }
      do throws(DatasetError) {
        let name = SurveyedFile.name(of: file.path)
        let survey = try FileSurvey(file.path) { done, total in
          progress(
            ImportProgress(
              phase: .survey, name: name, rows: 0,
              fraction: total > 0 ? Double(done) / Double(total) : 1))
        }
        let role = try role(of: survey, named: file.role)
        let place = surveyed.count { $0.role == role.name }
        if place > 0, !role.isRepeatable {
          throw DatasetError(
            file: file.path, value: role.name, rule: "an import takes one file of this role",
            fix: "name the files of one version of the data set")
        }
        surveyed.append(SurveyedFile(survey: survey, role: role.name, place: place))
      } catch { faults.append(error) }
    }
    if faults.isEmpty { faults = missing(surveyed) }
    if surveyed.isEmpty, faults.isEmpty {
      faults.append(DatasetError(file: "", rule: "an import needs a file"))
    }
    if !faults.isEmpty { throw .refused(faults, isComplete: true) }
    return surveyed
  }

  /// The roles without a file, and those that don't go together.
  private func missing(_ files: [SurveyedFile]) -> [DatasetError] {
    func needed(_ name: String) -> DatasetError {
      let looks = roles.first { $0.name == name }?.looks ?? name
      return DatasetError(
        file: "", value: name, rule: "\(key) needs a file of this role",
        fix: "add the file with the \(looks)")
    }
    let given = Set(files.map(\.role))
    let required = roles.filter { $0.isRequired && !given.contains($0.name) }
    if forms.isEmpty || files.isEmpty { return required.map { needed($0.name) } }
    let found = forms.filter { given.contains($0.main) }
    guard let form = found.first, found.count == 1 else {
      let mains = (found.isEmpty ? forms : found).map(\.main)
      return [
        DatasetError(
          file: "", value: found.isEmpty ? "" : mains.joined(separator: ", "),
          rule: found.isEmpty
            ? "\(key) needs a file of one of the roles \(mains.joined(separator: ", "))"
            : "an import takes the data set in one form",
          fix: found.isEmpty
            ? "‘tarazy import --list \(key)’ shows what each looks like"
            : "name one of these files, and import it alone")
      ]
    }
    let fitting = Set([form.main] + form.needed + form.possible)
    return form.needed.filter { !given.contains($0) }.map(needed)
      + files.filter { !fitting.contains($0.role) }.map { file in
        DatasetError(
          file: file.survey.path, value: file.role,
          rule: "a file of this role does not go with one of the role \(form.main)",
          fix: "leave it out")
      }
  }

  private func role(
    of survey: FileSurvey, named name: String?
  ) throws(DatasetError) -> ImportRole {
    if let name {
      if let role = roles.first(where: { $0.name == name }) { return role }
      throw DatasetError(
        file: survey.path, value: name, rule: "\(key) has no such role",
        fix: "its roles are \(roles.map(\.name).joined(separator: ", "))")
    }
    let found = try roles(of: survey)
    guard let role = found.first else {
      if let form = try NetworkFileForm.detect(survey) { throw misfit(survey, form) }
      throw DatasetError(
        file: survey.path, line: 1,
        value: try Self.header(of: survey, .standard).prefix(8).joined(separator: ","),
        rule: "no file of \(key) has these columns",
        fix: "the readers of \(key) look for "
          + roles.map { $0.header.isEmpty ? $0.looks : $0.header.joined(separator: ",") }
          .joined(separator: " or "))
    }
    guard found.count == 1 else {
      throw DatasetError(
        file: survey.path, value: found.map(\.name).joined(separator: ", "),
        rule: "the header fits several roles", fix: "say which role the file has")
    }
    return role
  }

  private func misfit(_ survey: FileSurvey, _ form: NetworkFileForm) -> DatasetError {
    DatasetError(
      file: survey.path, value: form.name.isEmpty ? form.kind.rawValue : form.name,
      rule: "no file of \(key) looks like this",
      fix: "the readers of \(key) look for " + roles.map(\.looks).joined(separator: " or "))
  }
}
