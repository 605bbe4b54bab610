import Datasets
import Foundation
import WorldModel

/// Shortest distances by the plainest method that is sure to be right: for tests alone.
///
/// E. W. Dijkstra, "A note on two problems in connexion with graphs", Numerische Mathematik 1, 1959,
/// doi:10.1007/BF01386390, with a binary heap.
struct ShortestWay {
  private var starts: [Int32]
  private var heads: [Int32] = []
  private var lengths: [Double] = []

  /// - Parameter edges: pairs of points with a length; each leads both ways.
  init(pointCount: Int, edges: [(from: Int, to: Int, length: Double)]) {
    starts = Array(repeating: 0, count: pointCount + 1)
    for edge in edges {
      starts[edge.from + 1] += 1
      starts[edge.to + 1] += 1
    }
    for point in 0..<pointCount { starts[point + 1] += starts[point] }
    var next = starts
    heads = Array(repeating: 0, count: edges.count * 2)
    lengths = Array(repeating: 0, count: edges.count * 2)
    for edge in edges {
      for (tail, head) in [(edge.from, edge.to), (edge.to, edge.from)] {
        heads[Int(next[tail])] = Int32(head)
        lengths[Int(next[tail])] = edge.length
        next[tail] += 1
      }
    }
  }

  init(_ network: PublicNetwork, where isUsed: (PublicNetwork.Stretch) -> Bool = { _ in true }) {
    self.init(
      pointCount: network.pointCount,
      edges: network.stretches.filter(isUsed).map {
        (Int($0.from), Int($0.to), $0.kilometres)
      })
  }

  init(
    _ network: TransportNetwork, where isUsed: (TransportNetwork.Link) -> Bool = { _ in true }
  ) {
    self.init(
      pointCount: network.nodes.count,
      edges: network.links.filter { !$0.isReverse && isUsed($0) }.map {
        ($0.from, $0.to, $0.kilometres)
      })
  }

  /// Distances from a point to all; infinite where no way leads.
  func distances(from source: Int, to target: Int? = nil) -> [Double] {
    var distances = [Double](repeating: .infinity, count: starts.count - 1)
    var heap = Heap()
    distances[source] = 0
    heap.push(0, Int32(source))
    while let (distance, point) = heap.pop() {
      if Int(point) == target { break }
      if distance > distances[Int(point)] { continue }
      for edge in Int(starts[Int(point)])..<Int(starts[Int(point) + 1]) {
        let other = Int(heads[edge])
        let sum = distance + lengths[edge]
        if sum < distances[other] {
          distances[other] = sum
          heap.push(sum, Int32(other))
        }
      }
    }
    return distances
  }

  func distance(from source: Int, to target: Int) -> Double {
    distances(from: source, to: target)[target]
  }

  private struct Heap {
    private var items: [(key: Double, value: Int32)] = []

    mutating func push(_ key: Double, _ value: Int32) {
      items.append((key, value))
      var place = items.count - 1
      while place > 0, items[(place - 1) / 2].key > items[place].key {
        items.swapAt(place, (place - 1) / 2)
        place = (place - 1) / 2
      }
    }

    mutating func pop() -> (key: Double, value: Int32)? {
      guard let first = items.first, let last = items.popLast() else { return nil }
      if items.isEmpty { return first }
      items[0] = last
      var place = 0
      while true {
        var child = 2 * place + 1
        if child >= items.count { return first }
        if child + 1 < items.count, items[child + 1].key < items[child].key { child += 1 }
        if items[child].key >= items[place].key { return first }
        items.swapAt(child, place)
        place = child
      }
    }
  }
}

extension PublicNetwork {
  /// The point nearest to a place, by looking at all of them; of those that a condition admits.
  func nearest(
    _ latitude: Double, _ longitude: Double, where isAdmitted: (Int) -> Bool = { _ in true }
  ) -> Int {
    var best = (point: 0, distance: Double.infinity)
    for point in 0..<pointCount where isAdmitted(point) {
      let distance = Self.kilometres(
        latitude, longitude, latitudes[point], longitudes[point])
      if distance < best.distance { best = (point, distance) }
    }
    return best.point
  }

  /// The great-circle distance by the law of cosines, another way than the product goes.
  static func kilometres(_ a: Double, _ b: Double, _ c: Double, _ d: Double) -> Double {
    let radian = Double.pi / 180
    let cosine =
      sin(a * radian) * sin(c * radian)
      + cos(a * radian) * cos(c * radian) * cos((b - d) * radian)
    return 6371.0088 * acos(min(1, max(-1, cosine)))
  }
}
