/// Places labels beside points so that they overlap neither each other nor, where avoidable, lines.
struct MapLabels {
  /// A point and the size of its label.
  struct Request {
    let point: EqualEarth.Point
    let width: Double
    let height: Double
  }

  struct Box: Hashable {
    var x: Double
    var y: Double
    var width: Double
    var height: Double

    var middle: EqualEarth.Point { .init(x: x + width / 2, y: y + height / 2) }

    /// The area shared with another box, in square pixels.
    func overlap(_ other: Box) -> Double {
      let across = min(x + width, other.x + other.width) - max(x, other.x)
      let down = min(y + height, other.y + other.height) - max(y, other.y)
      return max(0, across) * max(0, down)
    }

    /// The hundredths of a line that lie inside the box.
    ///
    /// Source of the clipping: Y.-D. Liang, B. A. Barsky, "A New Concept and Method for Line Clipping",
    /// *ACM Transactions on Graphics* 3(1), 1984, DOI 10.1145/357332.357333.
    func covered(by line: Line) -> Double {
      let acrossStep = line.to.x - line.from.x
      let downStep = line.to.y - line.from.y
      let across = Self.inside(line.from.x, acrossStep, x, x + width)
      let down = Self.inside(line.from.y, downStep, y, y + height)
      return 100 * max(0, min(across.end, down.end) - max(across.start, down.start))
    }

    /// The part 0 … 1 of a way during which it lies between two bounds.
    private static func inside(
      _ start: Double, _ step: Double, _ low: Double, _ high: Double
    ) -> (start: Double, end: Double) {
      guard step != 0 else { return start >= low && start <= high ? (0, 1) : (1, 0) }
      let first = (low - start) / step
      let second = (high - start) / step
      return (max(0, min(first, second)), min(1, max(first, second)))
    }
  }

  struct Line {
    let from: EqualEarth.Point
    let to: EqualEarth.Point
  }

  let width: Double
  let height: Double
  /// Lines that labels had better not cover.
  let lines: [Line]
  /// What labels must not cover.
  let taken: [Box]
  private let gap = 3.0
  private let rounds = 6

  /// A box for each request. Each label takes the best place that the others leave, in several rounds, so
  /// that an early label does not keep a place that a later one needs; the first of equals wins.
  func boxes(for requests: [Request]) -> [Box] {
    var boxes: [Box?] = Array(repeating: nil, count: requests.count)
    for _ in 0..<rounds {
      for (index, request) in requests.enumerated() {
        boxes[index] = nil
        let leaders = zip(requests, boxes).compactMap { other, box in
          box.map { Line(from: other.point, to: $0.middle) }
        }
        boxes[index] = best(request, beside: boxes.compactMap { $0 }, leaders: leaders)
      }
    }
    return boxes.compactMap { $0 }
  }

  private func best(_ request: Request, beside others: [Box], leaders: [Line]) -> Box {
    var best = Box(
      x: request.point.x, y: request.point.y, width: request.width, height: request.height)
    var bestCost = Double.infinity
    for distance in [9.0, 20, 34, 52, 74] {
      for (across, down) in Self.directions {
        let box = box(request, distance: distance, across: across, down: down)
        let grown = Box(
          x: box.x - gap, y: box.y - gap, width: box.width + 2 * gap,
          height: box.height + 2 * gap)
        var cost = 2 * distance
        for other in taken + others { cost += 50 * grown.overlap(other) }
        for line in lines { cost += 12 * box.covered(by: line) }
        for leader in leaders { cost += 3 * box.covered(by: leader) }
        let own = Line(from: request.point, to: box.middle)
        for other in others { cost += 3 * other.covered(by: own) }
        if cost < bestCost {
          bestCost = cost
          best = box
        }
      }
    }
    return best
  }

  /// The box whose edge has a distance from the point on one of its sides, inside the frame.
  private func box(
    _ request: Request, distance: Double, across: Double, down: Double
  ) -> Box {
    let left = request.point.x + across * (distance + request.width / 2) - request.width / 2
    let top = request.point.y + down * (distance + request.height / 2) - request.height / 2
    return Box(
      x: (min(max(4, left), width - request.width - 4) * 10).rounded() / 10,
      y: (min(max(4, top), height - request.height - 4) * 10).rounded() / 10,
      width: request.width, height: request.height)
  }

  private static let directions: [(Double, Double)] = [
    (1, 0), (-1, 0), (0, -1), (0, 1), (0.7, -1), (-0.7, -1), (0.7, 1), (-0.7, 1), (1, -0.6),
    (-1, -0.6), (1, 0.6), (-1, 0.6), (0.35, -1), (-0.35, -1), (0.35, 1), (-0.35, 1),
  ]
}
