import Datasets

extension NetworkTables {
  /// Writes points and stretches behind those that an earlier file of the import wrote.
  func write(_ network: PublicNetwork, _ reader: RoleReader, firstRecord: Int = 0) throws {
    let session = reader.session
    let states = try StateNumbers(network, reader)
    let passages = try network.passages.map { try session.dictionary.text($0) }
    // In the order of their raw values.
    let origins = try PublicNetwork.Origin.allCases.map { try session.dictionary.text("\($0)") }
    let pointWriter = try session.writer(of: points)
    let firstPoint = pointWriter.rows
    for point in 0..<network.pointCount {
      pointWriter.integer(firstPoint + point)
      pointWriter.number(network.latitudes[point])
      pointWriter.number(network.longitudes[point])
      states.write(network.isLocated ? network.countries[point] : -1, to: pointWriter)
      states.write(network.isLocated ? network.others[point] : -1, to: pointWriter)
      try pointWriter.insert()
    }
    let writer = try session.writer(of: stretches)
    let first = writer.rows
    let extra = Set(stretches.columns.map(\.name))
    for (number, stretch) in network.stretches.enumerated() {
      writer.integer(first + number)
      writer.integer(firstPoint + Int(stretch.from))
      writer.integer(firstPoint + Int(stretch.to))
      writer.number(stretch.kilometres)
      writer.integer(origins[Int(stretch.origin.rawValue)])
      if extra.contains("gauge") {
        writer.integer(stretch.gauge == 0 ? nil : Int(stretch.gauge))
      }
      if extra.contains("passage") {
        writer.integer(stretch.passage >= 0 ? passages[Int(stretch.passage)] : nil)
        writer.integer(stretch.isMiddle ? 1 : 0)
      }
      if extra.contains("record") {
        writer.integer(stretch.record >= 0 ? firstRecord + Int(stretch.record) : nil)
      }
      try writer.insert()
    }
  }
}

/// Rows of `texts` and `actors` for the countries of a map.
private struct StateNumbers {
  private var numbers: [(text: Int64, actor: Int64?)?] = []

  /// Notes each country that a point has once in the register of codes.
  init(_ network: PublicNetwork, _ reader: RoleReader) throws {
    var isUsed = [Bool](repeating: false, count: network.countryKeys.count)
    for country in network.countries where country >= 0 { isUsed[Int(country)] = true }
    let session = reader.session
    let slot = session.register.slot(of: .iso3Present)
    for (index, key) in network.countryKeys.enumerated() {
      guard isUsed[index], !key.isEmpty else {
        numbers.append(nil)
        continue
      }
      let bytes = Array(key.utf8)
      numbers.append(
        try bytes.withUnsafeBufferPointer { code in
          try session.register.note(
            code, slot: slot, scheme: .iso3Present, first: nil, last: nil, file: reader.path,
            line: 0)
        })
    }
  }

  func write(_ country: Int16, to writer: RowWriter) {
    let found = country >= 0 ? numbers[Int(country)] : nil
    writer.integer(found?.text)
    writer.integer(found?.actor)
  }
}

/// Writes what was repaired, one row for each rule.
struct RepairWriter {
  private let writer: RowWriter
  private let session: ImportSession
  private let prefix: String

  /// - Parameter prefix: what the rules begin with, where several files have the same.
  init(_ table: TargetTable, _ reader: RoleReader, prefix: String = "") throws {
    self.prefix = prefix
    session = reader.session
    writer = try session.writer(of: table)
  }

  /// - Parameter kilometres: `nil` where a length says nothing.
  func write(_ rule: String, _ count: Int, _ kilometres: Double? = nil) throws {
    writer.integer(writer.rows)
    writer.integer(try session.dictionary.text(prefix + rule))
    writer.integer(count)
    writer.number(kilometres)
    try writer.insert()
  }

  func write(_ report: LocationReport) throws {
    try write("points outside every area, with the nearest country", report.near)
    try write("points without a country", report.unknown)
    try write("points of short ways across a border and back", report.smoothed)
    try write("stretches across a border", report.crossings)
    try write("points set on a border", report.borders)
  }
}
