extension EDTFDate: CustomStringConvertible, LosslessStringConvertible {
  /// Parses EDTF level 1 text; `nil` where the text is not a date of level 1 or does not exist.
  public init?(_ text: String) {
    var copy = text
    guard let date = copy.withUTF8({ EDTFDate(utf8: $0) }) else { return nil }
    self = date
  }

  /// Parses the bytes of EDTF level 1 text, without allocating.
  public init?(utf8 bytes: UnsafeBufferPointer<UInt8>) {
    var end = bytes.count
    guard end > 0 else { return nil }
    var qualifier = Qualifier.exact
    switch bytes[end - 1] {
    case UInt8(ascii: "?"): qualifier = .uncertain
    case UInt8(ascii: "~"): qualifier = .approximate
    case UInt8(ascii: "%"): qualifier = .uncertainAndApproximate
    default: break
    }
    if qualifier != .exact { end -= 1 }
    var reader = DigitReader(bytes: bytes, position: 0, end: end)
    if reader.take(UInt8(ascii: "Y")) {
      let negative = reader.take(UInt8(ascii: "-"))
      guard let year = reader.number(digits: 5...7), year > 9_999, reader.isAtEnd else {
        return nil
      }
      self.init(year: negative ? -year : year, qualifier: qualifier)
      return
    }
    let negative = reader.take(UInt8(ascii: "-"))
    guard let (year, unspecifiedYear) = reader.year() else { return nil }
    // The year 0 has no sign.
    if negative, year == 0 { return nil }
    let signed = negative ? -year : year
    if reader.isAtEnd {
      guard unspecifiedYear == 0 || !negative else { return nil }
      self.init(
        parts: Int32(clamping: signed), 0, 0, qualifier: qualifier, unspecified: unspecifiedYear)
      return
    }
    guard unspecifiedYear == 0, reader.take(UInt8(ascii: "-")) else { return nil }
    var unspecified: UInt8 = 0
    var month = 0
    if reader.takeUnspecifiedPair() {
      unspecified |= Self.unspecifiedMonth
    } else {
      guard let stated = reader.number(digits: 2...2) else { return nil }
      month = stated
    }
    var day = 0
    if !reader.isAtEnd {
      guard reader.take(UInt8(ascii: "-")) else { return nil }
      if reader.takeUnspecifiedPair() {
        unspecified |= Self.unspecifiedDay
      } else {
        guard unspecified == 0, let stated = reader.number(digits: 2...2), stated > 0 else {
          return nil
        }
        day = stated
      }
    }
    guard reader.isAtEnd else { return nil }
    if unspecified & Self.unspecifiedMonth == 0, month == 0 { return nil }
    guard let plain = EDTFDate(year: signed, month: month, day: day, qualifier: qualifier) else {
      return nil
    }
    self.init(
      parts: plain.year, plain.month, plain.day, qualifier: qualifier, unspecified: unspecified)
  }

  /// The canonical EDTF text; parsing it gives the same date back.
  public var description: String {
    var text: String
    let magnitude = abs(Int(year))
    if magnitude > 9_999 {
      text = (year < 0 ? "Y-" : "Y") + String(magnitude)
    } else {
      let digits = String(magnitude)
      text = String(repeating: "0", count: 4 - digits.count) + digits
      if year < 0 { text = "-" + text }
      if unspecified & Self.unspecifiedDecade != 0 {
        text = text.prefix(text.count - 2) + "XX"
      } else if unspecified & Self.unspecifiedYear != 0 {
        text = text.prefix(text.count - 1) + "X"
      }
    }
    if unspecified & Self.unspecifiedMonth != 0 {
      text += "-XX"
    } else if month != 0 {
      text += "-" + Self.twoDigits(month)
    }
    if unspecified & Self.unspecifiedDay != 0 {
      text += "-XX"
    } else if day != 0 {
      text += "-" + Self.twoDigits(day)
    }
    return text + qualifier.suffix
  }

  private static func twoDigits(_ value: UInt8) -> String {
    value < 10 ? "0\(value)" : "\(value)"
  }
}

/// Reads digits from a byte buffer.
private struct DigitReader {
  let bytes: UnsafeBufferPointer<UInt8>
  var position: Int
  let end: Int

  var isAtEnd: Bool { position == end }

  mutating func take(_ byte: UInt8) -> Bool {
    guard position < end, bytes[position] == byte else { return false }
    position += 1
    return true
  }

  mutating func takeUnspecifiedPair() -> Bool {
    guard position + 2 <= end, bytes[position] == UInt8(ascii: "X"),
      bytes[position + 1] == UInt8(ascii: "X")
    else { return false }
    position += 2
    return true
  }

  mutating func number(digits range: ClosedRange<Int>) -> Int? {
    var value = 0
    var count = 0
    while position < end, count < range.upperBound {
      let digit = bytes[position] &- UInt8(ascii: "0")
      guard digit <= 9 else { break }
      value = value * 10 + Int(digit)
      position += 1
      count += 1
    }
    return count >= range.lowerBound ? value : nil
  }

  /// Four characters: digits, or digits with the last one or two given as `X`.
  mutating func year() -> (year: Int, unspecified: UInt8)? {
    guard position + 4 <= end else { return nil }
    var value = 0
    var unspecified: UInt8 = 0
    for index in 0..<4 {
      let byte = bytes[position + index]
      if byte == UInt8(ascii: "X"), index >= 2 {
        value *= 10
        unspecified |=
          index == 2 ? EDTFDate.unspecifiedDecade : EDTFDate.unspecifiedYear
      } else {
        let digit = byte &- UInt8(ascii: "0")
        guard digit <= 9, unspecified == 0 else { return nil }
        value = value * 10 + Int(digit)
      }
    }
    if unspecified == EDTFDate.unspecifiedDecade { return nil }
    position += 4
    return (value, unspecified)
  }
}
