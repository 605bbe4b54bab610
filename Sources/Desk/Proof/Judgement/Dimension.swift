import WorldModel

/// What a unit counts, so that amounts of one dimension compare by scale alone.
///
/// A rate per year and the amount of a year are one: a draft says *a capacity of 10 million tonnes*.
struct Dimension: Hashable {
  let name: String

  init(_ name: String) { self.name = name }

  static let none = Dimension("1")
  static let years = Dimension("years")

  /// The dimension of a unit, and how many of its base one unit is.
  static func of(_ unit: MeasurementUnit) -> (dimension: Dimension, scale: Double) {
    if unit == .percent { return (Dimension("%"), 1) }
    var (base, scale) = unit.decomposed
    if base.hasSuffix("/year") {
      base = String(base.dropLast(5))
    } else if base.hasSuffix("/day") {
      base = String(base.dropLast(4))
      scale *= 365
    }
    if let known = synonyms[base] { base = known }
    return (Dimension(base), scale)
  }

  /// Money, masses and volumes measure many things; other units say by themselves what they count.
  var isGeneral: Bool {
    name == "Mt" || name == "bcm" || name == "people" || name == "%" || isMoney
  }

  var isMoney: Bool {
    name.utf8.count == 3 && name.utf8.allSatisfy { (65...90).contains($0) } && name != "TEU"
  }

  private static let synonyms = [
    "countries": "states", "members": "states", "signatories": "states", "persons": "people",
    "world rank": "ordinal", "rank": "ordinal", "million tonnes": "Mt",
  ]
}
