/// Characters, as a reader of a text counts them, in text kept as scalars.
enum CharacterCount {
  /// For each scalar the number of characters before the one that it belongs to, and at the end the
  /// number of all; `nil` where every scalar is a character of its own.
  ///
  /// Complexity: O(n).
  static func offsets(_ scalars: ArraySlice<UInt32>) -> [Int]? {
    guard !scalars.allSatisfy(standsAlone) else { return nil }
    var result: [Int] = []
    result.reserveCapacity(scalars.count + 1)
    var count = 0
    for character in text(scalars) {
      result.append(
        contentsOf: repeatElement(count, count: character.unicodeScalars.count))
      count += 1
    }
    result.append(count)
    return result
  }

  static func text(_ scalars: ArraySlice<UInt32>) -> String {
    ScalarBuffer.string(of: scalars.count) { result in
      for scalar in scalars { result.append(scalar) }
    }
  }

  /// Whether a scalar never joins another of its like into one character.
  private static func standsAlone(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 13: false
    case 0..<0x300, 0x370..<0x483, 0x48A..<0x530: true
    case 0x2010..<0x202A, 0x202F..<0x2060, 0x20A0..<0x20D0, 0x2100..<0x2C00: true
    default: false
    }
  }
}
