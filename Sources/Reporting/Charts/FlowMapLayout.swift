import WorldModel

/// Where everything on a map of routes stands, in pixels.
struct FlowMapLayout {
  let width: Double
  let height: Double
  let projection: EqualEarth
  private(set) var stretches: [[JSONValue.Member]] = []
  private(set) var points: [[JSONValue.Member]] = []
  private(set) var labels: [[JSONValue.Member]] = []

  private let fontSize: Double
  private var drawn: [MapLabels.Line] = []
  /// For each line, where its label points to.
  private var anchors: [EqualEarth.Point] = []

  init(_ map: FlowMap, screen: ChartScreen) {
    let stops =
      map.lines.flatMap(\.stretches).flatMap { [$0.from, $0.to] } + map.ends + map.closed
      + map.frame
    let frame = FlowMapFrame(stops.map(\.place), screen: screen)
    width = frame.width
    height = frame.height
    projection = frame.projection
    fontSize = screen == .wide ? 12.5 : 10.5
    drawLines(map, gap: screen == .wide ? 4.2 : 3)
    drawPoints(map)
    drawLabels(map, screen)
  }

  /// Two places in the order of their keys, whichever way a route goes.
  private struct Pair: Hashable {
    let first: EntityID
    let second: EntityID

    init(_ stretch: FlowMap.Stretch) {
      first = min(stretch.from.id, stretch.to.id)
      second = max(stretch.from.id, stretch.to.id)
    }
  }

  private mutating func drawLines(_ map: FlowMap, gap: Double) {
    var users: [Pair: [Int]] = [:]
    for (number, line) in map.lines.enumerated() {
      for stretch in line.stretches where users[Pair(stretch)]?.last != number {
        users[Pair(stretch), default: []].append(number)
      }
    }
    for (number, line) in map.lines.enumerated() {
      var best: (point: EqualEarth.Point, worth: Double)?
      for stretch in line.stretches {
        let sharing = users[Pair(stretch)] ?? [number]
        let rank = Double(sharing.firstIndex(of: number) ?? 0) - Double(sharing.count - 1) / 2
        let ends = shifted(stretch, by: rank * gap)
        drawn.append(ends)
        stretches.append(row(line, ends, isShip: stretch.isShip))
        let across = ends.to.x - ends.from.x
        let down = ends.to.y - ends.from.y
        // The label stands best at a long stretch that no other line uses.
        let worth =
          (across * across + down * down).squareRoot() / Double(sharing.count * sharing.count)
        if worth > best?.worth ?? -1 {
          best = (
            .init(x: (ends.from.x + ends.to.x) / 2, y: (ends.from.y + ends.to.y) / 2), worth
          )
        }
      }
      anchors.append(best?.point ?? .init(x: width / 2, y: height / 2))
    }
  }

  /// The stretch in pixels, moved to the side.
  private func shifted(_ stretch: FlowMap.Stretch, by distance: Double) -> MapLabels.Line {
    let from = projection.point(stretch.from.place)
    let to = projection.point(stretch.to.place)
    // The same side whichever way a route goes.
    let sign = stretch.from.id < stretch.to.id ? 1.0 : -1
    let across = (to.x - from.x) * sign
    let down = (to.y - from.y) * sign
    let length = max(1e-6, (across * across + down * down).squareRoot())
    let (right, below) = (-down / length * distance, across / length * distance)
    return MapLabels.Line(
      from: .init(x: Self.tenth(from.x + right), y: Self.tenth(from.y + below)),
      to: .init(x: Self.tenth(to.x + right), y: Self.tenth(to.y + below)))
  }

  private func row(_ line: FlowMap.Line, _ ends: MapLabels.Line, isShip: Bool) -> [JSONValue.Member]
  {
    [
      .init("fromX", .number(ends.from.x)), .init("fromY", .number(ends.from.y)),
      .init("x", .number(ends.to.x)), .init("y", .number(ends.to.y)),
      .init("colour", .string(ChartPalette.colour(line.index))),
      .init("width", .number(isShip ? 1.6 : 2.8)),
      .init("dash", .array(ChartPalette.dash(line.index).map(JSONValue.number))),
    ]
  }

  private mutating func drawPoints(_ map: FlowMap) {
    func add(
      _ stop: FlowMap.Stop, fill: String, stroke: String, size: Double, shape: String = "circle",
      angle: Double = 0
    ) {
      let point = projection.point(stop.place)
      points.append([
        .init("x", .number(point.x)), .init("y", .number(point.y)), .init("fill", .string(fill)),
        .init("stroke", .string(stroke)), .init("size", .number(size)),
        .init("shape", .string(shape)), .init("angle", .number(angle)),
      ])
    }
    for stop in map.stops { add(stop, fill: "#FFFFFF", stroke: ChartPalette.ink, size: 26) }
    for stop in map.ends { add(stop, fill: ChartPalette.ink, stroke: "#FFFFFF", size: 90) }
    for stop in map.closed {
      add(stop, fill: "#A11111", stroke: "#FFFFFF", size: 190, shape: "cross", angle: 45)
    }
  }

  private mutating func drawLabels(_ map: FlowMap, _ screen: ChartScreen) {
    // On a narrow screen many names would hide the lines; the table has them.
    let named = screen == .narrow && map.ends.count > 4 ? [] : map.ends
    var texts: [Text] = named.map { stop in
      Text(label: stop.name, point: projection.point(stop.place), size: fontSize + 1, isBold: true)
    }
    texts += zip(map.lines, anchors).map { line, point in
      Text(
        label: screen == .wide ? line.label : line.shortLabel, point: point, size: fontSize,
        line: line.index)
    }
    if screen == .wide {
      let others = map.closed + map.stops.filter { !map.closed.contains($0) }
      texts += others.filter { !map.ends.contains($0) }
        .prefix(14).map { stop in
          Text(label: stop.name, point: projection.point(stop.place), size: fontSize - 1.5)
        }
    }
    let labels = MapLabels(
      width: width, height: height, lines: drawn,
      taken: (map.ends + map.closed).map { stop in
        let point = projection.point(stop.place)
        return .init(x: point.x - 7, y: point.y - 7, width: 14, height: 14)
      })
    let requests = texts.map { text in
      MapLabels.Request(
        point: text.point, width: ChartPalette.width(of: text.label, size: text.size) + 10,
        height: text.size + 7)
    }
    for (text, box) in zip(texts, labels.boxes(for: requests)) {
      self.labels.append(row(text, box))
    }
  }

  /// A label before it has a place.
  private struct Text {
    let label: String
    let point: EqualEarth.Point
    let size: Double
    var isBold = false
    /// Place in the palette of the line that it names.
    var line: Int?
  }

  private func row(_ text: Text, _ box: MapLabels.Box) -> [JSONValue.Member] {
    let nearX = min(max(text.point.x, box.x), box.x + box.width)
    let nearY = min(max(text.point.y, box.y), box.y + box.height)
    let distance = abs(nearX - text.point.x) + abs(nearY - text.point.y)
    return [
      .init("label", .string(text.label)),
      .init("x", .number(text.point.x)), .init("y", .number(text.point.y)),
      .init("labelX", .number(Self.tenth(box.middle.x))),
      .init("labelY", .number(Self.tenth(box.middle.y))),
      .init("left", .number(Self.tenth(box.x))),
      .init("right", .number(Self.tenth(box.x + box.width))),
      .init("top", .number(Self.tenth(box.y))),
      .init("bottom", .number(Self.tenth(box.y + box.height))),
      .init("frame", .string(text.line.map { ChartPalette.colour($0) } ?? "#FFFFFF")),
      .init("frameWidth", .number(text.line == nil ? 0 : 1.8)),
      .init("plate", .number(text.line == nil ? 0.75 : 1)),
      .init("fontSize", .number(text.size)),
      .init("weight", .string(text.isBold ? "bold" : "normal")),
      .init("leader", .bool(distance > 12)),
    ]
  }

  private static func tenth(_ value: Double) -> Double { (value * 10).rounded() / 10 }
}
