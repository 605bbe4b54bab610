import Datasets

extension NetworkTables {
  /// Reads railways or roads, closes gaps, and finds countries and gauges.
  func readGraph(_ reader: RoleReader) throws {
    guard
      let file = try reader.whole({ survey throws(DatasetFaults) in try NetworkGraphFile(survey) })
    else { return }
    reader.count(file.network.stretches.count)
    let repairs = try RepairWriter(self.repairs, reader)
    try repairs.write("loops left out", file.loops)
    let (joined, gaps) = file.network.joiningGaps()
    let bridged = joined.bridgingDeadEnds()
    var network = bridged.network
    try repairs.write("components before", gaps.componentsBefore)
    try repairs.write("components after", gaps.componentsAfter)
    try repairs.write("points of the largest component before", gaps.largestBefore)
    try repairs.write("points of the largest component after", gaps.largestAfter)
    try repairs.write(
      "gaps joined", gaps.joins,
      network.stretches.filter { $0.origin == .joined }.reduce(0) { $0 + $1.kilometres })
    try repairs.write("dead ends", bridged.report.deadEnds)
    try repairs.write(
      "dead ends bridged", bridged.report.bridges,
      network.stretches.filter { $0.origin == .bridged }.reduce(0) { $0 + $1.kilometres })
    try repairs.write("components after bridging", bridged.report.componentsAfter)
    if let shapes = reader.session.shapes {
      let located = network.located(in: shapes)
      network = located.network
      try repairs.write(located.report)
    }
    if let gauges = reader.session.gauges {
      let gauged = network.gauged(by: gauges)
      network = gauged.network
      for (gauge, kilometres) in gauged.report.kilometres.sorted(by: { $0.key < $1.key }) {
        let name = gauge == 0 ? "without a gauge" : "of \(gauge) mm"
        try repairs.write(
          "stretches \(name)", network.stretches.count { Int($0.gauge) == gauge }, kilometres)
      }
      try repairs.write("stretches with another gauge than their country", gauged.report.exceptions)
    }
    try write(network, reader)
  }

  func readLanes(_ reader: RoleReader) throws {
    guard let file = try reader.whole({ survey throws(DatasetFaults) in try SeaLanesFile(survey) })
    else { return }
    reader.count(file.lines)
    let repairs = try RepairWriter(self.repairs, reader)
    var network = file.network
    try repairs.write("stretches that lie twice in the file", file.repeated)
    if let shapes = reader.session.shapes {
      let located = network.locatedInside(shapes)
      network = located.network
      let inland = network.stretches.filter { stretch in
        let country = network.countries[Int(stretch.from)]
        return country >= 0 && country == network.countries[Int(stretch.to)]
      }
      try repairs.write(
        "rivers and canals inside a country", inland.count,
        inland.reduce(0) { $0 + $1.kilometres })
    }
    try write(network, reader)
  }

  static func readPorts(_ reader: RoleReader) throws {
    guard let file = try reader.whole({ survey throws(DatasetFaults) in try SeaPortsFile(survey) })
    else { return }
    reader.count(file.ports.count)
    let writer = try reader.session.writer(of: ports)
    for (number, port) in file.ports.enumerated() {
      writer.integer(number)
      writer.text(port.code.isEmpty ? nil : port.code)
      writer.text(port.name)
      writer.integer(
        port.country.isEmpty ? nil : try reader.session.dictionary.text(port.country))
      writer.number(port.latitude)
      writer.number(port.longitude)
      try writer.insert()
    }
  }

  /// Reads a tracker; the records of a second one are numbered on.
  func readPipelines(_ reader: RoleReader) throws {
    guard let file = try reader.whole({ survey throws(DatasetFaults) in try PipelinesFile(survey) })
    else { return }
    reader.count(file.pipelines.count + file.others, leftOut: file.others)
    let session = reader.session
    let writer = try session.writer(of: Self.pipelineRecords)
    let first = session.rows(of: Self.pipelineRecords)
    guard first + file.pipelines.count <= Int(Int16.max) else {
      throw DatasetError(
        file: reader.path, value: "\(first + file.pipelines.count) pipelines",
        rule: "an import has \(Int16.max) pipelines at most", fix: "import fewer files")
    }
    for (number, record) in file.pipelines.enumerated() {
      writer.integer(first + number)
      writer.text(record.project)
      writer.text(record.unit.isEmpty ? nil : record.unit)
      writer.integer(try session.dictionary.text(record.content.rawValue))
      writer.integer(record.status.isEmpty ? nil : try session.dictionary.text(record.status))
      writer.text(record.owner.isEmpty ? nil : record.owner)
      writer.text(
        record.countries.isEmpty ? nil : record.countries.joined(separator: "; "))
      writer.text(record.startYear.isEmpty ? nil : record.startYear)
      writer.number(record.capacity)
      writer.text(record.address.isEmpty ? nil : record.address)
      writer.integer(record.line)
      try writer.insert()
    }
    let repairs = try RepairWriter(self.repairs, reader, prefix: "\(reader.role.name): ")
    var network = PipelineNetwork(file.pipelines).network
    let ties = network.stretches.filter { $0.origin == .joined }
    try repairs.write(
      "ends tied to another pipeline", ties.count, ties.reduce(0) { $0 + $1.kilometres })
    try repairs.write(
      "pipelines without a capacity", file.pipelines.count { $0.capacity == nil })
    try repairs.write("capacities in a unit that is not known", file.unknownUnits.count)
    if let shapes = session.shapes {
      let located = network.located(in: shapes)
      network = located.network
      try repairs.write(located.report)
    }
    try write(network, reader, firstRecord: first)
  }
}
