import Numerics
import WorldModel

/// Reads changes of trade costs from a table in text.
///
/// Three columns with a header, in any order: `exporter`, `importer`, and either `khat`, the ratio of the
/// cost terms t^(1−σ), or `dln_t`, the change of the log cost. Pairs that are not listed do not change. A
/// fourth column `note` is allowed and not read. Fields hold no commas; quotes around them are taken off.
public enum CostFile {
  /// - Parameters:
  ///   - text: the whole file, in lines that end with LF or CRLF.
  ///   - countries: those of the baseline.
  /// - Throws: ``CostFileError`` with every fault, each with its line and column.
  public static func costs(
    in text: String, countries: [String]
  ) throws(CostFileError) -> CostChanges {
    var faults: [CostFileFault] = []
    let body =
      text.unicodeScalars.first == "\u{FEFF}" ? String(text.unicodeScalars.dropFirst()) : text
    let lines = body.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    guard let first = lines.first, !first.allSatisfy(\.isWhitespace) else {
      throw CostFileError(faults: [
        CostFileFault(
          line: 1, column: "", value: "", rule: "the file has no header",
          fix: "begin with ‘exporter,importer,khat’ or ‘exporter,importer,dln_t’")
      ])
    }
    let layout = try Layout(header: fields(first))
    let positions = Dictionary(
      zip(countries, countries.indices), uniquingKeysWith: { first, _ in first })
    var costs = CostChanges(countries: countries)
    var lineOfPair: [Int: Int] = [:]
    for (index, line) in lines.enumerated().dropFirst() {
      if line.allSatisfy(\.isWhitespace) { continue }
      let fields = fields(line)
      func fault(_ column: String, _ value: String, _ rule: String, _ fix: String) {
        faults.append(
          CostFileFault(line: index + 1, column: column, value: value, rule: rule, fix: fix))
      }
      guard fields.count == layout.count else {
        fault(
          "", String(line), "there are \(fields.count) fields where the header has \(layout.count)",
          "give one field for each column, without commas inside")
        continue
      }
      let pair = [("exporter", layout.exporter), ("importer", layout.importer)].map {
        (column, place) -> Int? in
        let name = fields[place]
        if let position = positions[name] { return position }
        fault(
          column, name, "the baseline has no such country",
          Spelling.closest(to: name, among: countries).map { "did you mean ‘\($0)’?" }
            ?? "it has \(countries.sorted().prefix(12).joined(separator: ", "))"
            + (countries.count > 12 ? ", …" : ""))
        return nil
      }
      let value = number(fields[layout.value])
      if value == nil {
        fault(
          layout.kind.rawValue, fields[layout.value], "this is not a number",
          layout.kind == .termRatio
            ? "give a ratio such as 1.25, 1 for no change" : "give a change of the log such as 0.01"
        )
      } else if layout.kind == .termRatio, let value, value < 0 {
        fault(
          layout.kind.rawValue, fields[layout.value], "a ratio of cost terms is never negative",
          "give 0 where trade ends; changes of log costs are a column ‘dln_t’")
      }
      guard let exporter = pair[0], let importer = pair[1], let value,
        value >= 0 || layout.kind == .logCost
      else { continue }
      let key = importer * countries.count + exporter
      if let before = lineOfPair[key] {
        fault(
          "", String(line), "the pair was given in line \(before)", "keep one line for each pair")
        continue
      }
      lineOfPair[key] = index + 1
      switch layout.kind {
      case .termRatio where value == 0: costs.prohibit(exporter, importer)
      case .termRatio: costs.addTermRatio(value, exporter, importer)
      case .logCost: costs.addLogCost(value, exporter, importer)
      }
    }
    guard faults.isEmpty else { throw CostFileError(faults: faults) }
    return costs
  }

  static func fields(_ line: Substring) -> [String] {
    line.split(separator: ",", omittingEmptySubsequences: false).map { field in
      var text = field[...]
      while let first = text.first, first.isWhitespace { text.removeFirst() }
      while let last = text.last, last.isWhitespace { text.removeLast() }
      if text.count >= 2, text.first == "\"", text.last == "\"" {
        text = text.dropFirst().dropLast()
      }
      return String(text)
    }
  }

  /// A decimal number; names of infinity, hexadecimal forms and the like are none.
  static func number(_ text: String) -> Double? {
    let isDecimal = text.utf8.allSatisfy {
      (0x30...0x39).contains($0) || $0 == 0x2B || $0 == 0x2D || $0 == 0x2E || $0 == 0x45
        || $0 == 0x65
    }
    guard isDecimal, let value = Double(text), value.isFinite else { return nil }
    return value
  }
}
