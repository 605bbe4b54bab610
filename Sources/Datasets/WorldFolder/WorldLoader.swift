import Foundation
import WorldModel

/// Reads the files of a world folder in two passes: first the keys, then the facts, so that every
/// reference can be checked at the place where it stands.
struct WorldLoader {
  let root: String
  private let overlay: WorldOverlay
  private(set) var faults = FaultList()
  private(set) var inputs: [InputFile] = []
  private var facts = FactTables()
  private var sources: [Source] = []
  private var series: [Series] = []
  private var context = RowDecoder.Context()
  private var keys = KeyRegister()
  private var keyTables = KeyTables()
  private var unchecked: [KeyTables.Space: Int] = [:]
  /// Bytes of tables that may still be read.
  private var budget = WorldFile.totalLimit

  init(root: String, overlay: WorldOverlay = WorldOverlay([])) {
    self.root = root
    self.overlay = overlay
  }

  /// The parts of the overlay that took the place of a table of this world, in order.
  private(set) var used: [WorldOverlay.Origin] = []

  /// The world; `nil` if the folder itself can't be read. With faults it is not to be used.
  mutating func load() -> World? {
    let package: DataPackage
    do {
      package = try DataPackage.read(root)
    } catch {
      faults.add(error)
      return nil
    }
    faults.add(package.faults(in: root))
    for path in package.unread(in: root) {
      keyTables.noteUnread(path, DataPackage.tableName(of: path))
    }
    inputs.append(InputFile(path: DataPackage.fileName, sha256: package.sha256))
    var files: [TableFile] = []
    used = overlay.used(over: package.resources.map(\.path))
    inputs += used.flatMap(\.inputs)
    for resource in package.resources {
      if let file = open(resource) { files.append(file) }
    }
    let order = Table.allCases
    files.sort { left, right in
      let leftRank = order.firstIndex(of: left.table) ?? 0
      let rightRank = order.firstIndex(of: right.table) ?? 0
      // Without the ending, so that `flows.csv` comes before `flows-energy.csv`.
      return (leftRank, left.place.dropLast(4)) < (rightRank, right.place.dropLast(4))
    }
    for file in files { readKeys(file.table, file.path, file.text) }
    context.unknown = keyTables.unknown
    for file in files { decode(file) }
    faults.add(keyTables.faults(unchecked))
    faults.add(WorldChecks(facts: facts, files: keys).faults)
    return World(title: package.title, sources: sources, series: series, facts: facts)
  }

  private struct TableFile {
    let table: Table
    /// Inside the folder, by which the tables are ordered.
    let place: String
    /// As faults name it; another than the place for a table of the overlay.
    let path: String
    let text: CSVTable
    let lines: Int
  }

  /// The file, or the table that takes its place.
  private mutating func contents(_ path: String) throws(DatasetError) -> FileContents {
    if let (table, origin) = overlay.table(for: path) {
      // The imported files are named among the inputs instead.
      return FileContents(
        path: origin.folder + table.fileName, bytes: table.bytes, sha256: "")
    }
    let file = try WorldFile.read(
      path, in: root, limit: WorldFile.tableLimit,
      absence: DatasetError(
        file: path, rule: "a file named in datapackage.json must be there",
        fix: "restore it, or remove it from datapackage.json"))
    inputs.append(InputFile(path: path, sha256: file.sha256))
    return file
  }

  private mutating func open(_ resource: DataPackage.Resource) -> TableFile? {
    do throws(DatasetError) {
      let file = try contents(resource.path)
      let lines = file.bytes.withUnsafeBufferPointer { bytes in
        bytes.count { $0 == UInt8(ascii: "\n") }
      }
      budget -= file.bytes.count
      if let fault = sizeFault(resource.path, lines) { throw fault }
      if let rule = FormRule.broken(by: file.bytes) {
        throw DatasetError(
          file: resource.path, value: Gunzip.isGzip(file.bytes) ? "gzip" : "ZIP",
          rule: rule.text, fix: rule.fix)
      }
      return TableFile(
        table: resource.table, place: resource.path, path: file.path,
        text: CSVTable(bytes: file.bytes, options: .strict), lines: lines)
    } catch {
      faults.add(error)
      keyTables.noteUnread(resource.path, resource.table)
      return nil
    }
  }

  private func sizeFault(_ path: String, _ lines: Int) -> DatasetError? {
    if lines > WorldFile.lineLimit {
      return DatasetError(
        file: path, value: "\(lines) lines",
        rule: "a table must not have more than \(WorldFile.lineLimit) lines",
        fix: "check for a damaged file, or spread the rows over several files")
    }
    guard budget < 0 else { return nil }
    return DatasetError(
      file: path,
      rule: "the tables of a world must not be larger than \(WorldFile.totalLimit) bytes in all",
      fix: "remove tables that are not needed")
  }

  /// Notes sources, series and the keys of things.
  private mutating func readKeys(_ table: Table, _ file: String, _ text: CSVTable) {
    let schema = TableSchema.of(table)
    let header = text.header.map { Column(header: $0) }
    let decoder = RowDecoder(file: file, schema: schema, header: header, context: context)
    guard decoder.has(.id) || table == .rates else {
      keyTables.noteUnread(file, table)
      return
    }
    keyTables.note(table)
    text.forEachRecord { record in
      switch table {
      case .sources:
        let source = source(decoder.sourceRow(from: record), in: file)
        if context.sources[source.id] == nil { context.sources[source.id] = source }
        sources.append(source)
      case .series:
        let series = decoder.seriesRow(from: record)
        if context.series[series.id] == nil { context.series[series.id] = series }
        self.series.append(series)
      case .rates:
        context.rates.insert(RateKey(decoder.text(.from, record), decoder.text(.to, record)))
      case .actors, .agreements, .initiatives, .events, .infrastructure, .programmes,
        .mediations, .shocks, .statements, .networkNodes, .networkLinks, .networkPassages,
        .networkCorridors:
        context.entities.insert(EntityID(decoder.text(.id, record)))
      default: break
      }
      note(table, decoder, record)
    }
    if table == .sources || table == .series { takeFaults(of: decoder) }
  }

  /// The source of a compiled table, with the files that were imported where these took its place.
  private func source(_ source: Source, in file: String) -> Source {
    guard file.hasPrefix("compiled/"),
      let origin = used.first(where: { $0.dataset.key == source.id.text })
    else { return source }
    return source.read(from: origin.files, until: origin.lastYear)
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
    func fault(_ rule: String, _ fix: String) {
      faults.add(
        DatasetError(
          file: decoder.file, line: place.line, column: place.column, value: key, rule: rule,
          fix: fix))
    }
    if !KeyRegister.isPlain(key) {
      fault(
        "a key must be a name, not a path or a text with control characters",
        "use letters, digits and hyphens")
    }
    switch keys.register(key, space, file: decoder.file, line: place.line) {
    case .new: break
    case .taken(let first):
      fault(
        "a key must be defined once; first defined at \(first)",
        "rename one of the two, or merge the rows")
    case .alike(let first):
      fault(
        "keys must differ in more than the case of letters; see \(first)",
        "rename one of the two, or use one key for both")
    }
  }

  private mutating func decode(_ tableFile: TableFile) {
    let (table, file, text) = (tableFile.table, tableFile.path, tableFile.text)
    facts.reserve(tableFile.lines, of: table)
    let schema = TableSchema.of(table)
    let header = HeaderCheck(schema, file, text)
    faults.add(header.faults)
    faults.skip(header.leftOut, of: file)
    let decoder = RowDecoder(
      file: file, schema: schema, header: header.columns, context: context)
    var duplicates = DuplicateRows(capacity: tableFile.lines)
    let found: [CSVFault]
    switch table {
    case .sources, .series:
      found = text.faults
      add(found, of: file)
      return
    default:
      found = text.forEachRecord { record in
        facts.append(record, of: table, with: decoder, noting: &duplicates)
        keys.note(table, file: file, line: record.line)
      }
    }
    add(found, of: file)
    faults.add(duplicates.faults(in: file))
    faults.skip(duplicates.leftOut, of: file)
    takeFaults(of: decoder)
  }

  private mutating func add(_ found: [CSVFault], of file: String) {
    faults.add(found.lazy.map { $0.error(in: file) })
    // The scanner drops what is beyond its limit.
    if found.count >= CSVStream.faultLimit { faults.leaveUncounted(file) }
  }

  private mutating func takeFaults(of decoder: RowDecoder) {
    faults.add(decoder.faults)
    faults.skip(decoder.faultsLeftOut, of: decoder.file)
    unchecked.merge(decoder.unchecked, uniquingKeysWith: +)
  }
}
