extension DataPackage {
  /// What becomes of the resources: those that may be opened, and why the others may not.
  struct Listing {
    let text: DataPackageText
    var resources: [Resource] = []
    var refused: [DatasetError] = []
    var named: Set<String> = []
    private var folded: [String: String] = [:]
    private var seen: [String: Int] = [:]
    /// Looking up the places of more would take too long.
    private static let placeLimit = 100

    init(text: DataPackageText) { self.text = text }

    mutating func add(_ resource: File.Resource) {
      let path = resource.path
      let isRepeated = !named.insert(path).inserted
      seen[path, default: 0] += 1
      if let rule = PathRule.broken(by: path) {
        refuse(path, rule.text, rule.fix)
      } else if let rule = FormRule.broken(by: path) {
        refuse(path, rule.text, rule.fix)
      } else if !path.hasSuffix(".csv") {
        return
      } else if isRepeated {
        refuse(path, "a file must be named once", "remove one of the two resources")
      } else if let table = DataPackage.tableName(of: path) {
        if let other = folded.updateValue(path, forKey: path.lowercased()) {
          refuse(
            path, "paths must differ in more than the case of letters; see \(other)",
            "rename the file: on some systems both are one file")
        } else {
          let licence = resource.licenses?.first?.name ?? ""
          resources.append(Resource(table: table, path: path, licence: licence))
        }
      } else {
        refuse(path, "a CSV file must be named like a table", DataPackage.nameRule(for: path))
      }
    }

    private mutating func refuse(_ path: String, _ rule: String, _ fix: String) {
      let place =
        refused.count < Self.placeLimit
        ? text.place(of: path, skipping: (seen[path] ?? 1) - 1) : (line: 0, column: 0)
      refused.append(
        DatasetError(
          file: DataPackage.fileName, line: place.line, column: place.column, value: path,
          rule: rule, fix: fix))
    }
  }
}
