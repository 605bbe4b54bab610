/// Reads sea lanes from GeoJSON: lines, some with a `passage` mark such as `suez`.
///
/// The points of a line are joined by straight stretches whose length is the great-circle distance.
/// Lines meet where they have a point in common, compared to a millionth of a degree and with
/// longitudes taken into −180…180, so that lanes go on across the antimeridian.
///
/// It is the form of Eurostat's SeaRoute (J. Gaffuri, <https://github.com/eurostat/searoute>), which the
/// Python package searoute carries.
public struct SeaLanesFile: Sendable {
  public let network: PublicNetwork
  /// Number of lines in the file.
  public let lines: Int
  /// Stretches that lie twice in the file, and are here once.
  public let repeated: Int

  /// - Throws: every fault of the file, up to a limit.
  ///
  /// Complexity: O(n log n) in the number of points.
  public init(_ file: some DatasetFile) throws(DatasetFaults) {
    var builder = SeaLanesBuilder(file: file.path)
    var faults = FaultCollector()
    do throws(DatasetError) {
      try GeoJSONReader.forEachFeature(of: file.survey(), properties: ["passage"]) { feature in
        if let fault = builder.add(feature), !faults.isFull { faults.note(fault) }
      }
    } catch { throw faults.ended(by: error) }
    if builder.network.stretches.isEmpty, faults.faults.isEmpty {
      faults.note(
        DatasetError(
          file: file.path, rule: "the collection must have lines",
          fix: "this reader knows another form of the file"))
    }
    try faults.finish()
    network = builder.finished()
    lines = builder.lines
    repeated = builder.repeated
  }
}

/// A network of lines while they are added.
private struct SeaLanesBuilder {
  private(set) var network = PublicNetwork()
  private(set) var lines = 0
  private(set) var repeated = 0
  private let file: String
  /// Points by their coordinates in millionths of a degree.
  private var points: [Int64: Int32] = [:]
  /// Stretches by both points.
  private var known: [Int64: Int] = [:]
  private var passages: [String: Int16] = [:]

  init(file: String) { self.file = file }

  /// Adds the lines of a feature; returns its fault, if it has one.
  mutating func add(_ feature: GeoJSONReader.Feature) -> DatasetError? {
    let geometry = feature.geometry
    guard geometry.type == "LineString" || geometry.type == "MultiLineString" else {
      return fault(feature, value: geometry.type, "a sea lane must be a line")
    }
    var mark: Int16 = -1
    if let name = feature.properties["passage"] {
      mark = passages[name] ?? Int16(clamping: passages.count)
      passages[name] = mark
    }
    var start = 0
    for end in geometry.ends {
      guard end - start >= 2 else {
        return fault(feature, value: "\(end - start) points", "a line has two points or more")
      }
      lines += 1
      let middle = (start + end - 2) / 2
      var last = point(geometry.latitudes[start], geometry.longitudes[start])
      for index in (start + 1)..<end {
        let next = point(geometry.latitudes[index], geometry.longitudes[index])
        connect(last, next, mark, isMiddle: mark >= 0 && index - 1 == middle)
        last = next
      }
      start = end
    }
    return nil
  }

  /// The network with the names of its passages in order.
  func finished() -> PublicNetwork {
    var network = network
    network.passages = passages.keys.sorted()
    var order = [Int16](repeating: -1, count: passages.count)
    for (place, name) in network.passages.enumerated() {
      if let mark = passages[name] { order[Int(mark)] = Int16(place) }
    }
    for index in network.stretches.indices where network.stretches[index].passage >= 0 {
      network.stretches[index].passage = order[Int(network.stretches[index].passage)]
    }
    return network
  }

  private func fault(
    _ feature: GeoJSONReader.Feature, value: String, _ rule: String
  ) -> DatasetError {
    let place = feature.geometry.place
    return DatasetError(
      file: file, line: place.line, column: place.column,
      value: value.isEmpty ? "feature \(feature.number) without a geometry" : value, rule: rule,
      fix: JSONStream.refetch)
  }

  private mutating func point(_ latitude: Double, _ longitude: Double) -> Int32 {
    var turned = longitude
    if turned >= 180 { turned -= 360 }
    if turned < -180 { turned += 360 }
    let north = Int64((latitude * 1e6).rounded())
    let east = Int64((turned * 1e6).rounded())
    let key = (north << 32) ^ (east & 0xFFFF_FFFF)
    if let known = points[key] { return known }
    let index = Int32(network.pointCount)
    points[key] = index
    network.latitudes.append(latitude)
    network.longitudes.append(turned)
    return index
  }

  private mutating func connect(_ a: Int32, _ b: Int32, _ mark: Int16, isMiddle: Bool) {
    if a == b { return }
    let (from, to) = (min(a, b), max(a, b))
    let key = Int64(from) << 32 | Int64(to)
    if let place = known[key] {
      repeated += 1
      if mark >= 0, network.stretches[place].passage < 0 {
        network.stretches[place].passage = mark
        network.stretches[place].isMiddle = isMiddle
      }
      return
    }
    known[key] = network.stretches.count
    network.stretches.append(
      .init(
        from: from, to: to,
        kilometres: GreatCircle.kilometres(
          network.latitudes[Int(from)], network.longitudes[Int(from)],
          to: network.latitudes[Int(to)], network.longitudes[Int(to)]),
        passage: mark, isMiddle: isMiddle))
  }
}
