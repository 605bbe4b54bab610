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
    var table = try reader.read(file)
    var notices: [String] = []
    if !form.existence.isEmpty {
      let flags = form.existence.compactMap { name -> [Double]? in
        guard case .numbers(let values)? = table.column(name)?.content else { return nil }
        return values
      }
      let kept = (0..<table.rowCount).filter { row in flags.allSatisfy { $0[row] != 0 } }
      if kept.count < table.rowCount {
        notices.append(
          "\(table.rowCount - kept.count) rows of states that did not exist in the year are left out"
        )
        table = table.keeping(rows: kept)
      }
    }
    try self.init(table: table, form: form, path: file.path, rule: rule, notices: notices)
  }

  /// A panel of a table that was read before.
  init(
    table read: ColumnTable, form: TradePanelForm, path: String, rule: Rule = .refuse,
    notices before: [String]
  ) throws(DatasetFaults) {
    var check = DyadCheck(read, form: form, path: path)
    check.run()
    if rule == .refuse { try check.refuse() }
    let kept =
      check.dropped.isEmpty
      ? read : read.keeping(rows: (0..<read.rowCount).filter { check.dropped[$0] == nil })
    self.form = form
    drops = check.drops
    var notices = before + check.notices
    do {
      var table = kept
      for name in form.alpha3.isEmpty ? [form.exporter, form.importer] : [] {
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
        faults: [DatasetError(file: path, rule: "\(error)", fix: "rename the column")],
        isComplete: true)
    }
    if form.flow == nil, !form.flows.isEmpty {
      notices += FlowContradictions(table, flows: form.flows).notices
    }
    if !form.hasDomesticTrade {
      notices.append(
        "the panel has no trade within countries; a border's effect can't be estimated from it")
    }
    self.notices = notices
  }

  /// The names of the columns with the codes of ISO 3166-1 of exporter and importer.
  public var alpha3Columns: (exporter: String, importer: String) {
    form.alpha3.count == 2
      ? (form.alpha3[0], form.alpha3[1]) : (form.exporter + "_iso3", form.importer + "_iso3")
  }

  /// The text of a column; `nil` where a row has none, and for all rows where it is no text.
  public func texts(_ name: String) -> [String?] {
    guard case .text(let codes, let levels)? = table.column(name)?.content else {
      return .init(repeating: nil, count: table.rowCount)
    }
    return codes.map { $0 < 0 ? nil : levels[Int($0)] }
  }

  /// The year of each row; of a cross-section not known.
  public var years: [Int?] {
    guard let year = form.year, case .numbers(let values)? = table.column(year)?.content else {
      return .init(repeating: nil, count: table.rowCount)
    }
    return values.map { Int(exactly: $0) }
  }

  /// The panel with a column for what holds between its states.
  ///
  /// - Parameter states: alpha-3 codes of which the source would tell.
  /// - Throws: ``ColumnTableError`` if that can't be added.
  public func joined(
    _ spells: DyadSpells, states: Set<String>
  ) throws(ColumnTableError) -> TradePanel {
    let (from, to, when) = (texts(alpha3Columns.exporter), texts(alpha3Columns.importer), years)
    let values = spells.column(
      (0..<table.rowCount).map { (from[$0], to[$0], when[$0]) }, states: states)
    let unknown = values.count { $0.isNaN }
    return TradePanel(
      form: form, table: try table.with(.init(name: spells.name, content: .numbers(values))),
      drops: drops,
      notices: notices + spells.notices.map { "\(spells.name): \($0)" }
        + ["\(spells.name): 1 in \(values.count { $0 == 1 }) rows, not known in \(unknown)"])
  }

  private init(form: TradePanelForm, table: ColumnTable, drops: [Drop], notices: [String]) {
    self.form = form
    self.table = table
    self.drops = drops
    self.notices = notices
  }
}
