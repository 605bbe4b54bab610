/// The labels of a search for paths that are not beaten; see ``ParetoPaths``.
struct LabelSearch {
  private struct Label {
    /// What the path to the vertex comes to, and the least of all paths that the label stands for.
    var sums: SIMD3<Double>
    var least: SIMD3<Double>
    var marks: MarkSet
    var vertex: Int32
    var edge: Int32
    var parent: Int32
    /// Counts how often `least` was lowered, so that older entries of the heap are passed over.
    var version: Int32 = 0
    var isSettled = false
  }

  private struct Entry {
    var least: SIMD3<Double>
    var count: Int32
    var label: Int32
    var version: Int32

    @inline(__always)
    func precedes(_ other: Entry) -> Bool {
      if least.x != other.least.x { return least.x < other.least.x }
      if least.y != other.least.y { return least.y < other.least.y }
      if least.z != other.least.z { return least.z < other.least.z }
      if count != other.count { return count < other.count }
      return label < other.label
    }
  }

  private let graph: DirectedGraph
  private let sums: [SIMD3<Double>]
  private let marks: [MarkSet]
  private let bounds: [SIMD3<Double>]
  private let factor: Double
  private let limit: Int
  private var labels: [Label] = []
  private var heap: [Entry] = []
  /// By vertex, labels that were settled, and labels that wait.
  private var settled: [[Int32]]
  private var waiting: [[Int32]]
  private var solutions: [Int32] = []

  init(
    graph: DirectedGraph, sums: [SIMD3<Double>], marks: [MarkSet], bounds: [SIMD3<Double>],
    tolerance: Double, limit: Int
  ) {
    self.graph = graph
    self.sums = sums
    self.marks = marks
    self.bounds = bounds
    factor = 1 + tolerance
    self.limit = limit
    settled = [[Int32]](repeating: [], count: graph.vertexCount)
    waiting = settled
  }

  mutating func run(from source: Int, to target: Int) throws(ParetoPaths.TooManyLabels) {
    add(
      Label(
        sums: SIMD3(repeating: 0), least: SIMD3(repeating: 0), marks: MarkSet(),
        vertex: Int32(source), edge: -1, parent: -1))
    while let entry = pop() {
      let index = Int(entry.label)
      let label = labels[index]
      let vertex = Int(label.vertex)
      guard !label.isSettled, label.version == entry.version else { continue }
      waiting[vertex].removeAll { $0 == entry.label }
      guard !isBeaten(label) else { continue }
      labels[index].isSettled = true
      if vertex == target {
        solutions.append(entry.label)
        continue
      }
      settled[vertex].append(entry.label)
      for edge in Int(graph.offsets[vertex])..<Int(graph.offsets[vertex + 1]) {
        let head = Int(graph.heads[edge])
        guard sums[edge].x < .infinity, sums[edge].y < .infinity, sums[edge].z < .infinity,
          bounds[head].x < .infinity
        else { continue }
        let next = Label(
          sums: label.sums + sums[edge], least: label.least + sums[edge],
          marks: marks.isEmpty ? label.marks : label.marks.union(marks[edge]),
          vertex: Int32(head), edge: Int32(edge), parent: entry.label)
        guard !isBeaten(next), !isStoodFor(next) else { continue }
        guard labels.count < limit else { throw ParetoPaths.TooManyLabels(limit: limit) }
        add(next)
      }
    }
  }

  /// Whether every path that the label stands for is beaten by what was settled before: at its own vertex
  /// exactly, at the target within the tolerance.
  private func isBeaten(_ label: Label) -> Bool {
    let vertex = Int(label.vertex)
    for other in settled[vertex] {
      let known = labels[Int(other)]
      if Self.isAtMost(known.sums, label.least), known.marks.isSubset(of: label.marks) {
        return true
      }
    }
    let least = (label.least + bounds[vertex]) * factor
    for other in solutions {
      let known = labels[Int(other)]
      if Self.isAtMost(known.sums, least), known.marks.count <= label.marks.count { return true }
    }
    return false
  }

  /// Whether a label that waits at the same vertex can stand for this one; it then does.
  private mutating func isStoodFor(_ label: Label) -> Bool {
    for other in waiting[Int(label.vertex)] {
      let known = labels[Int(other)]
      guard known.marks.isSubset(of: label.marks) else { continue }
      if Self.isAtMost(known.sums, label.least) { return true }
      guard factor > 1 else { continue }
      let least = SIMD3(
        min(known.least.x, label.least.x), min(known.least.y, label.least.y),
        min(known.least.z, label.least.z))
      guard Self.isAtMost(known.sums, least * factor) else { continue }
      labels[Int(other)].least = least
      labels[Int(other)].version += 1
      push(other)
      return true
    }
    return false
  }

  @inline(__always)
  private static func isAtMost(_ left: SIMD3<Double>, _ right: SIMD3<Double>) -> Bool {
    left.x <= right.x && left.y <= right.y && left.z <= right.z
  }

  private mutating func add(_ label: Label) {
    labels.append(label)
    let index = Int32(labels.count - 1)
    waiting[Int(label.vertex)].append(index)
    push(index)
  }

  private mutating func push(_ index: Int32) {
    let label = labels[Int(index)]
    let entry = Entry(
      least: label.least + bounds[Int(label.vertex)], count: Int32(label.marks.count), label: index,
      version: label.version)
    heap.append(entry)
    var hole = heap.count - 1
    while hole > 0, entry.precedes(heap[(hole - 1) / 2]) {
      heap[hole] = heap[(hole - 1) / 2]
      hole = (hole - 1) / 2
    }
    heap[hole] = entry
  }

  private mutating func pop() -> Entry? {
    guard let top = heap.first else { return nil }
    let last = heap.removeLast()
    guard !heap.isEmpty else { return top }
    var hole = 0
    while true {
      var child = 2 * hole + 1
      guard child < heap.count else { break }
      if child + 1 < heap.count, heap[child + 1].precedes(heap[child]) { child += 1 }
      guard heap[child].precedes(last) else { break }
      heap[hole] = heap[child]
      hole = child
    }
    heap[hole] = last
    return top
  }

  /// The solutions that no other solution beats, with their paths.
  func found(_ graph: DirectedGraph) -> [ParetoPaths.Found] {
    let all = solutions.map { labels[Int($0)] }
    // Sums in another order may differ in the last digit, so that a beaten one may have got through.
    let best = all.indices.filter { one in
      !all.indices.contains { other in
        guard other != one, Self.isAtMost(all[other].sums, all[one].sums),
          all[other].marks.count <= all[one].marks.count
        else { return false }
        let isEqual =
          all[other].sums == all[one].sums && all[other].marks.count == all[one].marks.count
        return !isEqual || other < one
      }
    }
    return best.map { index in
      var edges: [Int32] = []
      var label = all[index]
      while label.parent >= 0 {
        edges.append(label.edge)
        label = labels[Int(label.parent)]
      }
      return ParetoPaths.Found(
        edges: edges.reversed(), sums: all[index].sums, marks: all[index].marks)
    }.sorted { left, right in
      if left.sums.x != right.sums.x { return left.sums.x < right.sums.x }
      if left.sums.y != right.sums.y { return left.sums.y < right.sums.y }
      if left.sums.z != right.sums.z { return left.sums.z < right.sums.z }
      return left.marks.count < right.marks.count
    }
  }
}
