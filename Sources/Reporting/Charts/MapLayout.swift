/// Where everything stands on the map, in pixels.
struct MapLayout {
  let width: Double
  let height: Double
  let fontSize: Double
  let projection: EqualEarth
  /// A row for each vector and domain.
  private(set) var rows: [[JSONValue.Member]] = []
  private(set) var subjectRow: [JSONValue.Member] = []

  init(
    _ map: BriefDocument.Map, document: BriefDocument, screen: BriefCharts.Screen,
    text: (BriefDocument.Map.Vector, _ domain: String) -> String
  ) {
    width = screen == .wide ? 1000 : 356
    fontSize = screen == .wide ? 13 : 11
    projection = EqualEarth(
      west: -14, east: 146, along: 30, north: screen == .wide ? 77 : 82, width: width)
    let south = min(screen == .wide ? 6 : -22, map.place.latitude - 10)
    height = projection.height(to: south)
    let subject = projection.point(map.place)
    let ends = map.vectors.map { end(of: $0.place, from: subject) }
    let nameWidth = ChartPalette.width(of: document.subject.name, size: fontSize + 1) + 6
    let texts = zip(map.vectors, ends).map { vector, end in
      map.domainIDs.map { end.arrow + text(vector, $0) }
    }
    let labels = MapLabels(
      width: width, height: height, lines: ends.map { .init(from: subject, to: $0.point) },
      taken: ([subject] + ends.map(\.point)).map {
        .init(x: $0.x - 7, y: $0.y - 7, width: 14, height: 14)
      })
    let name = MapLabels.Request(point: subject, width: nameWidth, height: fontSize + 6)
    let requests = zip(ends, texts).map { end, texts in
      let widest = texts.map { ChartPalette.width(of: $0, size: fontSize) }.max() ?? 0
      return MapLabels.Request(point: end.point, width: widest + 12, height: fontSize + 9)
    }
    let boxes = labels.boxes(for: [name] + requests)
    subjectRow = [
      .init("x", .number(subject.x)), .init("y", .number(subject.y)),
      .init("labelX", .number(boxes[0].middle.x)), .init("labelY", .number(boxes[0].middle.y)),
      .init("label", .string(document.subject.name)),
    ]
    for (index, vector) in map.vectors.enumerated() {
      for (domain, label) in zip(map.domainIDs, texts[index]) {
        rows.append(
          row(
            vector, domain: domain, label: label, from: subject, to: ends[index].point,
            box: boxes[index + 1], document: document))
      }
    }
  }

  private func row(
    _ vector: BriefDocument.Map.Vector, domain: String, label: String, from: EqualEarth.Point,
    to: EqualEarth.Point, box: MapLabels.Box, document: BriefDocument
  ) -> [JSONValue.Member] {
    let index = document.poles.firstIndex { $0.id == vector.poleID }
    let cell = document.cell(pole: vector.poleID, domain: domain)
    let hasFigure = cell?.figure != nil
    let share = cell?.share ?? 0
    let isOld = hasFigure && document.isOld(cell?.year)
    // The plate is as wide as this label, at the side of the free place that is nearer to the point.
    let own = ChartPalette.width(of: label, size: fontSize) + 12
    let slack = box.width - own
    let left = box.middle.x < to.x - 1 ? box.x + slack : box.middle.x > to.x + 1 ? box.x : nil
    let start = left ?? box.x + slack / 2
    let middle = ((start + own / 2) * 10).rounded() / 10
    let nearX = min(max(to.x, start), start + own)
    let nearY = min(max(to.y, box.y), box.y + box.height)
    let distance = abs(nearX - to.x) + abs(nearY - to.y)
    return [
      .init("domain", .string(domain)),
      .init("pole", .string(vector.poleID)),
      .init("fromX", .number(from.x)), .init("fromY", .number(from.y)),
      .init("x", .number(to.x)), .init("y", .number(to.y)),
      .init("width", .number(hasFigure ? 1.5 + 16 * min(1, max(0, share)) : 1.5)),
      .init("dash", hasFigure ? [1, 0] : [4, 4]),
      .init("colour", .string(hasFigure ? ChartPalette.colour(index) : ChartPalette.missing)),
      .init("shape", .string(ChartPalette.shape(index))),
      .init("label", .string(label)),
      .init("old", .bool(isOld)),
      .init("ink", .string(isOld ? ChartPalette.old : ChartPalette.ink)),
      .init("frame", .string(isOld ? ChartPalette.old : "#B9C2CC")),
      .init("frameDash", isOld ? [3, 2] : [1, 0]),
      .init("labelX", .number(middle)),
      .init("labelY", .number((box.middle.y * 10).rounded() / 10)),
      .init("left", .number((start * 10).rounded() / 10)),
      .init("right", .number(((start + own) * 10).rounded() / 10)),
      .init("top", .number(box.y)),
      .init("bottom", .number(((box.y + box.height) * 10).rounded() / 10)),
      .init("leader", .bool(distance > 16)),
    ]
  }

  /// The pole's own point, or for a pole outside the frame the point where the line leaves it.
  private func end(
    of place: BriefDocument.Map.Place, from subject: EqualEarth.Point
  ) -> (point: EqualEarth.Point, arrow: String) {
    let target = projection.point(place)
    let edge = 8.0
    var part = 1.0
    var arrow = ""
    let across = target.x - subject.x
    let down = target.y - subject.y
    let limits: [(distance: Double, limit: Double, sign: String)] = [
      (across, across > 0 ? width - edge - subject.x : subject.x - edge, across > 0 ? "→ " : "← "),
      (down, down > 0 ? height - edge - subject.y : subject.y - edge, down > 0 ? "↓ " : "↑ "),
    ]
    for item in limits where abs(item.distance) > item.limit {
      let reached = item.limit / abs(item.distance)
      if reached < part {
        part = reached
        arrow = item.sign
      }
    }
    let point = EqualEarth.Point(
      x: ((subject.x + across * part) * 10).rounded() / 10,
      y: ((subject.y + down * part) * 10).rounded() / 10)
    return (point, arrow)
  }
}
