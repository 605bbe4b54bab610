/// Numbers made dense: each value has the place that it takes among the distinct values in rising order.
struct DenseNumbers<Value: FixedWidthInteger & Sendable> {
  /// Distinct, in rising order.
  let values: [Value]
  /// Shape of the input: the place of each number in ``values``.
  let places: [Int32]

  /// Complexity: O(n log n).
  init(_ numbers: [Value]) {
    var distinct: [Value] = []
    for number in numbers.sorted() where number != distinct.last { distinct.append(number) }
    values = distinct
    places = numbers.map { Int32(Self.place(of: $0, in: distinct) ?? 0) }
  }

  /// The place of a number, or `nil` where it does not occur.
  func place(of number: Value) -> Int? { Self.place(of: number, in: values) }

  private static func place(of number: Value, in values: [Value]) -> Int? {
    var (low, high) = (0, values.count)
    while low < high {
      let middle = (low + high) / 2
      if values[middle] < number { low = middle + 1 } else { high = middle }
    }
    return low < values.count && values[low] == number ? low : nil
  }
}

/// Sets that are joined step by step; each is named by its smallest member.
struct Components {
  private var parents: [Int]

  init(count: Int) { parents = Array(0..<count) }

  mutating func smallest(of member: Int) -> Int {
    var root = member
    while parents[root] != root { root = parents[root] }
    var step = member
    while parents[step] != root { (parents[step], step) = (root, parents[step]) }
    return root
  }

  mutating func join(_ first: Int, _ second: Int) {
    let (one, other) = (smallest(of: first), smallest(of: second))
    parents[max(one, other)] = min(one, other)
  }
}
