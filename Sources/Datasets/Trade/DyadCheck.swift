import WorldModel

/// Finds dyad-years that stand twice, and flows that are negative or missing.
struct DyadCheck {
  private let table: ColumnTable
  private let form: TradePanelForm
  private let path: String
  /// Row → why it can't stay.
  private(set) var dropped: [Int: String] = [:]
  private var faults = FaultCollector()
  private var missing = 0

  private struct Dyad: Hashable {
    let exporter: Int32
    let importer: Int32
    let year: Int32
  }

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
    let flows = (form.flow.map { [$0] } ?? form.flows).compactMap { name in
      figures(name).map { (name: name, values: $0) }
    }
    var seen: [Dyad: Int32] = [:]
    seen.reserveCapacity(table.rowCount)
    for row in 0..<table.rowCount {
      for (name, values) in flows {
        if values[row].isNaN, form.flow != nil { missing += 1 }
        if values[row] < 0 {
          note(
            row, "a flow must not be negative", "\(name) \(values[row])",
            "correct it, or leave the row out")
        }
      }
      let year = years.map { Int32(exactly: $0[row]) ?? .min } ?? 0
      let key = Dyad(exporter: exporters[row], importer: importers[row], year: year)
      if exporters[row] < 0 || importers[row] < 0 || year == .min {
        note(row, "exporter, importer and year must be known", "", "fill them in")
      } else if let first = seen[key] {
        let words =
          "\(exporterNames[Int(key.exporter)]) → \(importerNames[Int(key.importer)])"
          + (years == nil ? "" : " \(year)")
        note(
          row, "a dyad-year must stand once; it stands in line \(table.lines[Int(first)]) too",
          words, "add the two up, or leave one out")
      } else {
        seen[key] = Int32(row)
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

/// How far columns that state the same trade disagree.
struct FlowContradictions {
  let notices: [String]

  init(_ table: ColumnTable, flows: [String]) {
    let known = flows.compactMap { name -> (name: String, values: [Double])? in
      guard case .numbers(let values)? = table.column(name)?.content else { return nil }
      return (name, values)
    }
    var notices = [
      "the flow is to be chosen by name: "
        + known.map { flow in
          "\(flow.name) (known in \(flow.values.count { !$0.isNaN }))"
        }.joined(separator: ", ")
    ]
    for (place, first) in known.enumerated() {
      for second in known[(place + 1)...] {
        var (both, apart) = (0, 0)
        for (one, other) in zip(first.values, second.values) where !one.isNaN && !other.isNaN {
          both += 1
          if abs(one - other) > 0.1 * max(one, other) { apart += 1 }
        }
        if apart > 0 {
          notices.append(
            "\(first.name) and \(second.name) differ by more than a tenth in \(apart) of \(both) rows"
          )
        }
      }
    }
    self.notices = notices
  }
}
