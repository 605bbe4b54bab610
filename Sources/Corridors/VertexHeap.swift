/// A heap of vertices by key with four children a node, smallest key first, on memory of its own.
///
/// A vertex may be in it several times; whoever takes it out knows by its distance whether it is still
/// meant. That costs less than to find and move it on sparse graphs. Equal keys leave in an order that
/// depends on nothing but the pushes. Four children: D. H. Larkin, S. Sen, R. E. Tarjan, "A Back-to-Basics
/// Empirical Study of Priority Queues", ALENEX 2014, doi:10.1137/1.9781611973198.7.
///
/// The memory is not freed by itself; ``deallocate()`` does it.
struct VertexHeap {
  struct Entry {
    var key: Double
    var vertex: Int32
  }

  private var entries: UnsafeMutablePointer<Entry>
  private var capacity: Int
  private(set) var count = 0

  init(capacity: Int) {
    self.capacity = max(16, capacity)
    entries = .allocate(capacity: self.capacity)
  }

  func deallocate() { entries.deallocate() }

  var isEmpty: Bool { count == 0 }

  /// The smallest key; infinite where there is none.
  var smallest: Double { count > 0 ? entries[0].key : .infinity }

  mutating func removeAll() { count = 0 }

  @inline(__always)
  mutating func push(_ key: Double, _ vertex: Int32) {
    if count == capacity { grow() }
    var hole = count
    count &+= 1
    while hole > 0 {
      let parent = (hole &- 1) >> 2
      if entries[parent].key <= key { break }
      entries[hole] = entries[parent]
      hole = parent
    }
    entries[hole] = Entry(key: key, vertex: vertex)
  }

  /// Takes out the vertex with the smallest key; there must be one.
  @inline(__always)
  mutating func pop() -> Entry {
    let top = entries[0]
    count &-= 1
    if count > 0 { sink(entries[count]) }
    return top
  }

  /// Moves the hole down to where the last entry fits.
  @inline(__always)
  private func sink(_ last: Entry) {
    var hole = 0
    var first = 1
    while first < count {
      var least = first
      var key = entries[first].key
      let end = min(first &+ 4, count)
      var child = first &+ 1
      while child < end {
        let other = entries[child].key
        least = other < key ? child : least
        key = other < key ? other : key
        child &+= 1
      }
      if last.key <= key { break }
      entries[hole] = entries[least]
      hole = least
      first = hole << 2 &+ 1
    }
    entries[hole] = last
  }

  @inline(never)
  private mutating func grow() {
    let larger = UnsafeMutablePointer<Entry>.allocate(capacity: capacity * 2)
    larger.update(from: entries, count: count)
    entries.deallocate()
    entries = larger
    capacity *= 2
  }
}
