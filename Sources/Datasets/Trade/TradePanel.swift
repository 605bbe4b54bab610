import WorldModel

/// A panel of bilateral trade as its publisher wrote it, checked dyad by dyad.
///
/// The codes of the file stay as they are; beside them stand `NAME_iso3` columns with those of ISO 3166-1,
/// and a notice for each code that differs. A row whose flow is missing is kept, unknown; a negative flow
/// and a dyad-year that stands twice are faults, or listed drops where the caller asks for them.
public struct TradePanel: Sendable {
  /// What is done with rows that no panel may have.
  public enum Rule: Sendable {
    case refuse
    case drop
  }

  /// A row that was left out.
  public struct Drop: Hashable, Sendable {
    /// The line of the file.
    public let line: Int
    public let reason: String
  }

  public let form: TradePanelForm
  public let table: ColumnTable
  public let drops: [Drop]
  /// What a reader should know: codes that were mapped, flows that are missing, trade within countries.
  public let notices: [String]

  /// - Throws: ``DatasetFaults`` with every fault of the file.
  public init(
    _ file: some DatasetFile, form: TradePanelForm, rule: Rule = .refuse
  ) throws(DatasetFaults) {
    var reader = form.reader
    reader.text.formUnion([form.exporter, form.importer])
    let read = try reader.read(file)
    var check = DyadCheck(read, form: form, path: file.path)
    check.run()
    if rule == .refuse { try check.refuse() }
    let kept =
      check.dropped.isEmpty
      ? read : read.keeping(rows: (0..<read.rowCount).filter { check.dropped[$0] == nil })
    self.form = form
    drops = check.drops
    var notices = check.notices
    do {
      var table = kept
      for name in [form.exporter, form.importer] {
        guard case .text(let codes, let levels)? = kept.column(name)?.content else { continue }
        for level in levels.sorted() {
          guard let other = form.codes[level] else { continue }
          notices.append("\(name) \(level) is \(other) in ISO 3166-1")
        }
        table = try table.with(
          .init(
            name: name + "_iso3",
            content: .text(codes: codes, levels: levels.map { form.codes[$0] ?? $0 })))
      }
      self.table = table
    } catch {
      throw DatasetFaults(
        faults: [DatasetError(file: file.path, rule: "\(error)", fix: "rename the column")],
        isComplete: true)
    }
    if !form.hasDomesticTrade {
      notices.append(
        "the panel has no trade within countries; a border's effect can't be estimated from it")
    }
    self.notices = notices
  }
}

/// Finds dyad-years that stand twice, and flows that are negative or missing.
private struct DyadCheck {
  private let table: ColumnTable
  private let form: TradePanelForm
  private let path: String
  /// Row → why it can't stay.
  private(set) var dropped: [Int: String] = [:]
  private var faults = FaultCollector()
  private var missing = 0

  init(_ table: ColumnTable, form: TradePanelForm, path: String) {
    self.table = table
    self.form = form
    self.path = path
  }

  var drops: [TradePanel.Drop] {
    dropped.sorted { $0.key < $1.key }.map {
      TradePanel.Drop(line: Int(table.lines[$0.key]), reason: $0.value)
    }
  }

  var notices: [String] {
    missing == 0 ? [] : ["\(missing) rows have no flow; they stay, as unknown"]
  }

  func refuse() throws(DatasetFaults) { try faults.finish() }

  mutating func run() {
    guard case .text(let exporters, let exporterNames)? = table.column(form.exporter)?.content,
      case .text(let importers, let importerNames)? = table.column(form.importer)?.content
    else {
      faults.note(
        DatasetError(
          file: path, line: 1, value: "\(form.exporter), \(form.importer)",
          rule: "the panel must have these columns", fix: "name the form in which it is published"))
      return
    }
    let years = figures(form.year)
    let flows = figures(form.flow)
    var seen: [[Int32]: Int] = [:]
    seen.reserveCapacity(table.rowCount)
    for row in 0..<table.rowCount {
      if let flow = flows?[row] {
        if flow.isNaN { missing += 1 }
        if flow < 0 {
          note(row, "a flow must not be negative", "\(flow)", "correct it, or leave the row out")
        }
      }
      let year = years.map { $0[row].isNaN ? Int32.min : Int32($0[row]) } ?? 0
      let key = [exporters[row], importers[row], year]
      if exporters[row] < 0 || importers[row] < 0 || year == .min {
        note(row, "exporter, importer and year must be known", "", "fill them in")
      } else if let first = seen[key] {
        let words =
          "\(exporterNames[Int(key[0])]) → \(importerNames[Int(key[1])])"
          + (years == nil ? "" : " \(year)")
        note(
          row, "a dyad-year must stand once; it stands in line \(table.lines[first]) too", words,
          "add the two up, or leave one out")
      } else {
        seen[key] = row
      }
    }
  }

  private func figures(_ name: String?) -> [Double]? {
    guard let name, case .numbers(let values)? = table.column(name)?.content else { return nil }
    return values
  }

  private mutating func note(_ row: Int, _ rule: String, _ value: String, _ fix: String) {
    dropped[row] = rule
    guard !faults.isFull else { return }
    faults.note(
      DatasetError(
        file: path, line: Int(table.lines[row]), value: value, rule: rule, fix: fix))
  }
}
