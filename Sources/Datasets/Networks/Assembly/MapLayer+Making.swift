import WorldModel

extension MapLayer {
  /// Railways, with the mode of their gauge.
  static func rail(
    _ network: PublicNetwork, reach: Double, _ repair: inout NetworkRepair
  ) -> MapLayer {
    var layer = MapLayer("rail", network, reach: reach)
    var left: [Int16: (count: Int, kilometres: Double)] = [:]
    layer.classify { stretch in
      let mode: TransportMode
      switch stretch.gauge {
      // Finland's 1,524 mm runs on as 1,520 mm.
      case 1520, 1524: mode = .rail1520
      case 1435: mode = .rail1435
      default:
        let before = left[stretch.gauge] ?? (0, 0)
        left[stretch.gauge] = (before.count + 1, before.kilometres + stretch.kilometres)
        return nil
      }
      return Class(mode: mode, country: network.country(of: stretch), record: -1)
    }
    for (_, sum) in left.filter({ $0.key == 0 }) {
      repair.add(.gaugeUnknown, "rail", sum.count, sum.kilometres)
    }
    for (gauge, sum) in left.filter({ $0.key != 0 }).sorted(by: { $0.key < $1.key }) {
      repair.note(.gaugeLeftOut, "rail", "\(gauge) mm", kilometres: sum.kilometres)
    }
    return layer
  }

  static func road(_ network: PublicNetwork, reach: Double) -> MapLayer {
    var layer = MapLayer("road", network, reach: reach)
    layer.classify { stretch in
      Class(mode: .road, country: network.country(of: stretch), record: -1)
    }
    return layer
  }

  /// Sea lanes without those beyond a limit in the north, with a node in each strait and canal.
  static func sea(
    _ lanes: PublicNetwork, reach: Double, northernLimit: Double?, _ repair: inout NetworkRepair
  ) -> MapLayer {
    var network = lanes
    var specials: [Int: Special] = [:]
    var numbers: [Int16: Int] = [:]
    let middles = lanes.stretches.filter { $0.isMiddle && $0.passage >= 0 }
    for index in lanes.stretches.indices where lanes.stretches[index].isMiddle {
      let stretch = lanes.stretches[index]
      let name = lanes.passages[Int(stretch.passage)].replacing("_", with: "-")
      numbers[stretch.passage, default: 0] += 1
      let isOne = middles.count { $0.passage == stretch.passage } == 1
      let point = network.split(index)
      let id = isOne ? name : "\(name)-\(numbers[stretch.passage] ?? 1)"
      specials[point] = Special(id: EntityID(id), kind: .chokepoint, name: name)
      repair.note(
        .passageNamed, "sea", id,
        .init(latitude: network.latitudes[point], longitude: network.longitudes[point]))
    }
    var layer = MapLayer("sea", network, reach: reach)
    var left = (count: 0, kilometres: 0.0)
    var inland: [Int16: (count: Int, kilometres: Double)] = [:]
    layer.classify { stretch in
      let (from, to) = (Int(stretch.from), Int(stretch.to))
      if let northernLimit,
        max(network.latitudes[from], network.latitudes[to]) > northernLimit
      {
        left = (left.count + 1, left.kilometres + stretch.kilometres)
        return nil
      }
      var country: Int16 = -1
      if network.isLocated, network.countries[from] == network.countries[to] {
        country = network.countries[from]
      }
      if country >= 0 {
        let before = inland[country] ?? (0, 0)
        inland[country] = (before.count + 1, before.kilometres + stretch.kilometres)
      }
      return Class(mode: .sea, country: country, record: -1)
    }
    repair.add(.seaLeftOut, "sea", left.count, left.kilometres)
    for (country, sum) in inland.sorted(by: { $0.key < $1.key }) {
      repair.note(
        .inlandWater, "sea", network.countryKeys[Int(country)], kilometres: sum.kilometres)
    }
    layer.specials = specials
    for point in specials.keys { layer.stays[point] = true }
    return layer
  }

  /// Pipelines that work, each line with the number of its record.
  static func pipelines(
    _ source: PipelineNetwork, mode: TransportMode, reach: Double, statuses: Set<String>,
    _ repair: inout NetworkRepair
  ) -> MapLayer {
    let name = mode == .gasPipeline ? "gas" : "oil"
    var layer = MapLayer(name, source.network, reach: reach)
    layer.records = source.records
    let isWanted = source.records.map { record in
      statuses.contains(record.status) && (record.content == .gas) == (mode == .gasPipeline)
    }
    for (record, isWanted) in zip(source.records, isWanted) {
      let title = record.unit.isEmpty ? record.project : "\(record.project), \(record.unit)"
      if !isWanted {
        repair.note(.pipelineLeftOut, name, "\(title): \(record.status)")
      } else if record.capacity == nil {
        repair.note(.capacityUnknown, name, title)
      }
    }
    // A tie between two records has none; it holds where both ends have wanted lines.
    var isUsed = [Bool](repeating: false, count: source.network.pointCount)
    for stretch in source.network.stretches
    where stretch.record >= 0 && isWanted[Int(stretch.record)] {
      isUsed[Int(stretch.from)] = true
      isUsed[Int(stretch.to)] = true
    }
    layer.classify { stretch in
      if stretch.record >= 0, !isWanted[Int(stretch.record)] { return nil }
      guard isUsed[Int(stretch.from)], isUsed[Int(stretch.to)] else { return nil }
      return Class(
        mode: mode, country: source.network.country(of: stretch), record: stretch.record)
    }
    return layer
  }
}

extension PublicNetwork {
  /// Puts a point in the middle of a stretch; returns its number.
  fileprivate mutating func split(_ index: Int) -> Int {
    let stretch = stretches[index]
    let (from, to) = (Int(stretch.from), Int(stretch.to))
    let place = point(on: stretch, at: 0.5)
    let point = pointCount
    latitudes.append(place.latitude)
    longitudes.append(place.longitude)
    if isLocated {
      countries.append(countries[from] == countries[to] ? countries[from] : -1)
      others.append(-1)
    }
    stretches[index].to = Int32(point)
    stretches[index].kilometres = stretch.kilometres / 2
    var rest = stretches[index]
    rest.from = stretch.to
    stretches.append(rest)
    return point
  }
}
