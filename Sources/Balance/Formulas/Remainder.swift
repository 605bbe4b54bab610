#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

/// Partners that a table sums in one row: what is known of them without their names.
public struct Remainder: Hashable, Sendable {
  /// Sum of their amounts.
  public let amount: Double
  /// How many they are.
  public let count: Int?
  /// Sum of the squares of their amounts.
  public let squares: Double?

  public init(amount: Double, count: Int?, squares: Double?) {
    self.amount = amount
    self.count = count
    self.squares = squares
  }

  /// The same partners in another unit.
  public func scaled(by factor: Double) -> Remainder {
    Remainder(
      amount: amount * factor, count: count, squares: squares.map { $0 * factor * factor })
  }

  /// The bounds of the sum of squares: the stated one, else equal parts and all in one partner.
  public var squaresBounds: BoundedFigure {
    if let squares { return BoundedFigure(squares) }
    let whole = amount * amount
    return BoundedFigure(
      nil, low: count.map { $0 > 0 ? whole / Double($0) : 0 } ?? 0, high: whole)
  }

  /// The most that `members` of these partners can hold together.
  ///
  /// `m·x̄ + √(m(n−m)/n · (Q − S²/n))`, and never more than the sum: the bound that Samuelson gave
  /// for one value, for several. Source: P. A. Samuelson, "How Deviant Can You Be?", *Journal of
  /// the American Statistical Association* 63 (1968), doi:10.1080/01621459.1968.10480944.
  public func most(heldBy members: Int) -> Double {
    guard members > 0, amount > 0 else { return 0 }
    guard let count, let squares, count > members else { return amount }
    let n = Double(count)
    let m = Double(members)
    let spread = max(0, squares - amount * amount / n)
    return min(amount, m * amount / n + (m * (n - m) / n * spread).squareRoot())
  }
}
