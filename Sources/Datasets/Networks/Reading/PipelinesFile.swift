/// Reads pipelines from the tables behind the maps of Global Energy Monitor's trackers.
///
/// Two forms are known: the Global Oil Infrastructure Tracker (capacities in barrels a day) and the Asia
/// Gas Tracker (with a column of units, in UTF-16, where power plants, terminals and fields stand too and
/// are left out).
///
/// Citation: Global Energy Monitor, CC BY 4.0, <https://globalenergymonitor.org>.
public struct PipelinesFile: Sendable {
  /// In the order of the file.
  public let pipelines: [PipelineRecord]
  /// Records that are no pipelines.
  public let others: Int
  /// Lines of pipelines whose capacity has a unit that is not known, with the unit.
  public let unknownUnits: [(line: Int, unit: String)]

  /// - Throws: every fault of the file, up to a limit.
  ///
  /// Complexity: linear in the length of the file; memory for the routes and a block of text.
  public init(_ file: some DatasetFile) throws(DatasetFaults) {
    var reader = PipelineReader(file: file.path)
    do throws(DatasetError) {
      var table = try CSVStream(TextStream(file.survey()))
      reader.columns = try .init(table, file: file.path)
      var isRecord = true
      while isRecord, !reader.faults.isFull {
        isRecord = try table.next()
        // A quote inside an unquoted field leaves the field's limits as they are.
        for fault in table.takeFaults() where fault.rule != .strayQuote {
          if !reader.faults.isFull { reader.faults.note(fault.error(in: file.path)) }
        }
        if isRecord { table.withRecord { reader.read($0) } }
      }
    } catch { throw reader.faults.ended(by: error) }
    if reader.faults.isFull { throw DatasetFaults(faults: reader.faults.faults, isComplete: false) }
    try reader.faults.finish()
    pipelines = reader.pipelines
    others = reader.others
    unknownUnits = reader.unknownUnits
  }
}

/// The records of a tracker while they are read.
private struct PipelineReader {
  /// Indices of the columns.
  struct Columns {
    var project = 0
    var unit = 0
    var type = 0
    var owner = 0
    var countries = 0
    var status = 0
    var startYear = 0
    var capacity = 0
    /// `nil` in the table of oil, whose capacities are in barrels a day.
    var units: Int?
    var route = 0
    var address = 0

    init() {}

    init(_ table: borrowing CSVStream, file: String) throws(DatasetError) {
      let header = table.header
      let line = table.headerLine
      func column(_ name: String) throws(DatasetError) -> Int {
        if let index = header.firstIndex(of: name) { return index }
        throw DatasetError(
          file: file, line: line, value: name, rule: "the table must have this column",
          fix: "this reader knows another version of the file")
      }
      project = try column("project")
      unit = try column("unit")
      type = try column("type")
      owner = try column("parent")
      countries = try column("countries")
      units = header.firstIndex(of: "units")
      status = try column(units == nil ? "status" : "status_tabular")
      startYear = try column("start_year")
      capacity = try column("capacity")
      route = try column("route")
      address = try column("url")
    }
  }

  let file: String
  var columns = Columns()
  var faults = FaultCollector()
  private(set) var pipelines: [PipelineRecord] = []
  private(set) var others = 0
  private(set) var unknownUnits: [(line: Int, unit: String)] = []

  init(file: String) { self.file = file }

  mutating func read(_ record: borrowing CSVRecord) {
    let content: PipelineRecord.Content
    switch record.text(columns.type) {
    case "oil_pipelines": content = .oil
    case "ngl_pipelines": content = .liquids
    case "gas_pipeline": content = .gas
    default:
      others += 1
      return
    }
    let route = record.withBytes(columns.route) { PipelineRoute.parts(of: $0) }
    switch route {
    case .failure(let fault): note(record, columns.route, fault.value, fault.rule)
    case .success(let parts):
      let capacity = capacity(record, content)
      pipelines.append(
        PipelineRecord(
          project: record.text(columns.project), unit: record.text(columns.unit),
          content: content, status: record.text(columns.status),
          owner: record.text(columns.owner),
          countries: record.text(columns.countries).split(separator: ",").map {
            String($0.drop { $0 == " " })
          }, startYear: record.text(columns.startYear), capacity: capacity, parts: parts,
          address: record.text(columns.address), line: record.line))
    }
  }

  /// The capacity in the unit of its content.
  private mutating func capacity(
    _ record: borrowing CSVRecord, _ content: PipelineRecord.Content
  ) -> Double? {
    if record.isEmpty(columns.capacity) { return nil }
    guard let value = record.number(columns.capacity), value >= 0 else {
      note(
        record, columns.capacity, record.text(columns.capacity),
        "a capacity is a number that is not negative, or empty")
      return nil
    }
    guard let units = columns.units else { return PipelineUnit.megatonnes(barrelsPerDay: value) }
    let unit = record.text(units)
    if let found = PipelineUnit.billionCubicMetres(value, unit) { return found }
    unknownUnits.append((record.line, unit))
    return nil
  }

  private mutating func note(
    _ record: borrowing CSVRecord, _ index: Int, _ value: String, _ rule: String
  ) {
    if faults.isFull { return }
    let (line, column) = record.place(index)
    faults.note(
      DatasetError(
        file: file, line: line, column: column, value: value, rule: rule, fix: JSONStream.refetch))
  }
}
