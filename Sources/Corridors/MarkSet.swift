/// A set of small numbers below 256, such as the countries that a route has crossed.
public struct MarkSet: Hashable, Sendable {
  /// One more than the largest number.
  public static let capacity = 256

  var words = SIMD4<UInt64>(repeating: 0)

  public init() {}

  public init(_ marks: some Sequence<Int>) {
    for mark in marks { insert(mark) }
  }

  /// Numbers of ``capacity`` and more, and negative ones, are not taken in.
  public mutating func insert(_ mark: Int) {
    guard mark >= 0, mark < Self.capacity else { return }
    words[mark >> 6] |= 1 << UInt64(mark & 63)
  }

  public func contains(_ mark: Int) -> Bool {
    mark >= 0 && mark < Self.capacity && words[mark >> 6] & 1 << UInt64(mark & 63) != 0
  }

  @inline(__always)
  public func union(_ other: MarkSet) -> MarkSet {
    var result = self
    result.words |= other.words
    return result
  }

  @inline(__always)
  public func isSubset(of other: MarkSet) -> Bool {
    let rest = words & ~other.words
    return rest.x | rest.y | rest.z | rest.w == 0
  }

  public var count: Int {
    words.x.nonzeroBitCount + words.y.nonzeroBitCount + words.z.nonzeroBitCount
      + words.w.nonzeroBitCount
  }
}
