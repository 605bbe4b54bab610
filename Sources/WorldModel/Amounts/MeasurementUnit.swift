/// A unit as written in a world: a base and a decimal scale, such as `USD bn`, `km`, `%`, `states`.
///
/// The scale words are `k`, `thousand`, `mn`, `million`, `bn`, `billion`, `tn`, `trillion`. Two units of
/// the same base convert by their scale alone; everything else needs a ``Rate`` with a source.
public struct MeasurementUnit: Hashable, Sendable {
  public let text: String

  public init(_ text: String) { self.text = text }

  /// A figure without a unit, such as an index between 0 and 1.
  public static let one = MeasurementUnit("1")
  public static let percent = MeasurementUnit("%")

  private static let scales: [(word: String, factor: Double)] = [
    ("k", 1e3), ("thousand", 1e3), ("mn", 1e6), ("million", 1e6), ("bn", 1e9), ("billion", 1e9),
    ("tn", 1e12), ("trillion", 1e12),
  ]

  /// Base unit and scale: `USD bn` is (`USD`, 10⁹), `%` is (`1`, 0.01).
  public var decomposed: (base: String, scale: Double) {
    if text.isEmpty { return ("1", 1) }
    if text == "%" || text == "percent" { return ("1", 0.01) }
    let words = text.split(separator: " ", omittingEmptySubsequences: true)
    guard words.count > 1 else { return (text, 1) }
    for (word, factor) in Self.scales {
      if words.last.map({ $0 == word }) == true {
        return (words.dropLast().joined(separator: " "), factor)
      }
      if words.first.map({ $0 == word }) == true {
        return (words.dropFirst().joined(separator: " "), factor)
      }
    }
    return (text, 1)
  }

  /// The factor from this unit to another of the same base, or `nil` if the bases differ.
  public func factor(to other: MeasurementUnit) -> Double? {
    if text == other.text { return 1 }
    let from = decomposed
    let into = other.decomposed
    return from.base == into.base ? from.scale / into.scale : nil
  }
}

extension MeasurementUnit: CustomStringConvertible {
  public var description: String { text }
}
