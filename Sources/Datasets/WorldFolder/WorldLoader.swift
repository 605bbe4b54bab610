import Foundation
import WorldModel

/// Reads the files of a world folder in two passes: first the keys, then the facts, so that every
/// reference can be checked at the place where it stands.
struct WorldLoader {
  let root: String
  private(set) var faults: [DatasetError] = []
  private(set) var inputs: [InputFile] = []
  private var facts = FactTables()
  private var sources: [Source] = []
  private var series: [Series] = []
  private var context = RowDecoder.Context()
  private var keys = KeyRegister()

  init(root: String) { self.root = root }

  /// The world; `nil` if the folder itself can't be read. With faults it is not to be used.
  mutating func load() -> World? {
    let package: DataPackage
    do {
      package = try DataPackage.read(root)
    } catch {
      faults.append(error)
      return nil
    }
    faults += package.faults(in: root)
    inputs.append(InputFile(path: DataPackage.fileName, sha256: package.sha256))
    var files: [TableFile] = []
    for resource in package.resources {
      if let file = open(resource) { files.append(file) }
    }
    let order = Table.allCases
    files.sort { left, right in
      let leftRank = order.firstIndex(of: left.table) ?? 0
      let rightRank = order.firstIndex(of: right.table) ?? 0
      // Without the ending, so that `flows.csv` comes before `flows-energy.csv`.
      return (leftRank, left.path.dropLast(4)) < (rightRank, right.path.dropLast(4))
    }
    for file in files { readKeys(file.table, file.path, file.text) }
    for file in files { decode(file) }
    faults += WorldChecks(facts: facts, files: keys).faults
    return World(title: package.title, sources: sources, series: series, facts: facts)
  }

  private struct TableFile {
    let table: Table
    let path: String
    let text: CSVTable
    let lines: Int
  }

  private mutating func open(_ resource: DataPackage.Resource) -> TableFile? {
    do {
      let file = try FileContents.read(root + "/" + resource.path)
      inputs.append(InputFile(path: resource.path, sha256: file.sha256))
      return TableFile(
        table: resource.table, path: resource.path,
        text: CSVTable(bytes: file.bytes, options: .strict),
        lines: file.bytes.withUnsafeBufferPointer { bytes in
          bytes.count { $0 == UInt8(ascii: "\n") }
        })
    } catch {
      faults.append(
        DatasetError(
          file: resource.path, rule: "a file named in datapackage.json must be there",
          fix: "restore it, or remove it from datapackage.json"))
      return nil
    }
  }

  /// Notes sources, series and the keys of things.
  private mutating func readKeys(_ table: Table, _ file: String, _ text: CSVTable) {
    let schema = TableSchema.of(table)
    let header = text.header.map { Column(header: $0) }
    let decoder = RowDecoder(file: file, schema: schema, header: header, context: context)
    guard decoder.has(.id) || table == .rates else { return }
    text.forEachRecord { record in
      switch table {
      case .sources:
        let source = decoder.sourceRow(from: record)
        if context.sources[source.id] == nil { context.sources[source.id] = source }
        sources.append(source)
      case .series:
        let series = decoder.seriesRow(from: record)
        if context.series[series.id] == nil { context.series[series.id] = series }
        self.series.append(series)
      case .rates:
        context.rates.insert(RateKey(decoder.text(.from, record), decoder.text(.to, record)))
      case .actors, .agreements, .initiatives, .events, .infrastructure, .programmes,
        .mediations, .shocks, .statements:
        context.entities.insert(EntityID(decoder.text(.id, record)))
      default: break
      }
      note(table, decoder, record)
    }
    if table == .sources || table == .series { takeFaults(of: decoder) }
  }

  /// Notes where a key is defined, and that it is defined once.
  private mutating func note(
    _ table: Table, _ decoder: RowDecoder, _ record: borrowing CSVRecord
  ) {
    let key = decoder.text(.id, record)
    guard !key.isEmpty else { return }
    let place = record.place(decoder.index(.id))
    let space: KeyRegister.Space =
      switch table {
      case .sources: .source
      case .series: .series
      default: .thing
      }
    if let first = keys.register(key, space, file: decoder.file, line: place.line) {
      faults.append(
        DatasetError(
          file: decoder.file, line: place.line, column: place.column, value: key,
          rule: "a key must be defined once; first defined at \(first)",
          fix: "rename one of the two, or merge the rows"))
    }
  }

  private mutating func decode(_ tableFile: TableFile) {
    let (table, file, text) = (tableFile.table, tableFile.path, tableFile.text)
    facts.reserve(tableFile.lines, of: table)
    let schema = TableSchema.of(table)
    let header = checkHeader(schema, file, text)
    let decoder = RowDecoder(file: file, schema: schema, header: header, context: context)
    var duplicates = DuplicateRows(capacity: tableFile.lines)
    let found: [CSVFault]
    switch table {
    case .sources, .series:
      found = text.faults
      faults += found.map { $0.error(in: file) }
      return
    default:
      found = text.forEachRecord { record in
        facts.append(record, of: table, with: decoder, noting: &duplicates)
        keys.note(table, file: file, line: record.line)
      }
    }
    faults += found.map { $0.error(in: file) } + duplicates.faults(in: file)
    takeFaults(of: decoder)
  }

  private mutating func takeFaults(of decoder: RowDecoder) {
    faults += decoder.faults
    if decoder.faultsLeftOut > 0 {
      faults.append(
        DatasetError(
          file: decoder.file, rule: "\(decoder.faultsLeftOut) further faults are not shown",
          fix: "mend those above first"))
    }
  }

  private mutating func checkHeader(
    _ schema: TableSchema, _ file: String, _ text: CSVTable
  ) -> [Column?] {
    // A table without a header has that fault alone, not one for each column.
    guard !text.header.isEmpty else { return [] }
    let known = schema.rules.map(\.column)
    var seen: Set<String> = []
    var columns: [Column?] = []
    var position = 1
    for name in text.header {
      let column = Column(header: name).flatMap { known.contains($0) ? $0 : nil }
      columns.append(column)
      func fault(_ rule: String, _ fix: String) {
        faults.append(
          DatasetError(
            file: file, line: max(1, text.headerLine), column: position, value: name, rule: rule,
            fix: fix))
      }
      if !seen.insert(name).inserted {
        fault("a column must stand once in the header", "remove one of the two columns")
      } else if column == nil {
        let names = known.map(\.header)
        let hint = Spelling.closest(to: name, among: names).map { "did you mean ‘\($0)’? " } ?? ""
        fault(
          "table ‘\(schema.table.rawValue)’ has no such column",
          hint + "known: " + names.joined(separator: ", "))
      }
      position += name.count + 1
    }
    for rule in schema.rules where rule.required && !columns.contains(rule.column) {
      faults.append(
        DatasetError(
          file: file, line: max(1, text.headerLine), column: 1, value: rule.column.header,
          rule: "table ‘\(schema.table.rawValue)’ needs this column", fix: rule.meaning))
    }
    return columns
  }
}
