import WorldModel

extension CostFile {
  enum Kind: String, CaseIterable {
    case termRatio = "khat"
    case logCost = "dln_t"
  }

  /// Where the columns stand.
  struct Layout {
    let exporter: Int
    let importer: Int
    let value: Int
    let kind: Kind
    let count: Int

    init(header: [String]) throws(CostFileError) {
      let known = ["exporter", "importer", "khat", "dln_t", "note"]
      var faults: [CostFileFault] = []
      func refuse(_ column: String, _ rule: String, _ fix: String) {
        faults.append(
          CostFileFault(line: 1, column: column, value: column, rule: rule, fix: fix))
      }
      for (index, name) in header.enumerated() {
        if !known.contains(name) {
          refuse(
            name, "there is no such column",
            Spelling.closest(to: name, among: known).map { "did you mean ‘\($0)’?" }
              ?? "the columns are exporter, importer, khat or dln_t, and note")
        } else if header.firstIndex(of: name) != index {
          refuse(name, "the column is there twice", "keep one")
        }
      }
      for name in ["exporter", "importer"] where !header.contains(name) {
        refuse(name, "the column is missing", "add it to the header and to every line")
      }
      let kinds = Kind.allCases.filter { header.contains($0.rawValue) }
      if kinds.count != 1 {
        refuse(
          "khat, dln_t", kinds.isEmpty ? "both columns are missing" : "both columns are there",
          "give the ratio of cost terms as ‘khat’ or the change of the log cost as ‘dln_t’")
      }
      guard faults.isEmpty, let exporter = header.firstIndex(of: "exporter"),
        let importer = header.firstIndex(of: "importer"), let kind = kinds.first,
        let value = header.firstIndex(of: kind.rawValue)
      else { throw CostFileError(faults: faults) }
      self.exporter = exporter
      self.importer = importer
      self.value = value
      self.kind = kind
      count = header.count
    }
  }
}

/// A fault of a table of cost changes: where, what was seen, the rule, and the fix.
public struct CostFileFault: Hashable, Sendable, CustomStringConvertible {
  /// From 1.
  public let line: Int
  /// The name of the column; empty for the line as a whole.
  public let column: String
  public let value: String
  public let rule: String
  public let fix: String

  public var description: String {
    "line \(line)" + (column.isEmpty ? "" : ", column \(column)")
      + (value.isEmpty ? "" : ", ‘\(value)’") + ": \(rule); \(fix)"
  }
}

/// Every fault of a table of cost changes.
public struct CostFileError: Error, Hashable, Sendable, CustomStringConvertible {
  public let faults: [CostFileFault]

  public var description: String { faults.map(\.description).joined(separator: "\n") }
}
