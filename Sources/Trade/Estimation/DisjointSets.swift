/// A partition that is made coarser by joining two sets at a time.
///
/// Source: R. E. Tarjan, "Efficiency of a good but not linear set union algorithm", *J. ACM* 22(2), 1975,
/// doi:10.1145/321879.321884; path halving as in R. E. Tarjan, J. van Leeuwen, *J. ACM* 31(2), 1984.
struct DisjointSets {
  private var parents: [Int32]
  /// The number of sets.
  private(set) var count: Int

  init(count: Int) {
    parents = [Int32](0..<Int32(count))
    self.count = count
  }

  mutating func representative(_ element: Int) -> Int {
    var place = Int32(element)
    while parents[Int(place)] != place {
      parents[Int(place)] = parents[Int(parents[Int(place)])]
      place = parents[Int(place)]
    }
    return Int(place)
  }

  /// The smaller number represents the union.
  mutating func join(_ first: Int, _ second: Int) {
    let (left, right) = (representative(first), representative(second))
    if left == right { return }
    parents[max(left, right)] = Int32(min(left, right))
    count -= 1
  }
}
