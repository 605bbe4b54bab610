/// Reads decimal numbers from bytes without allocating.
///
/// A number is an optional sign, digits with an optional decimal point, and an optional exponent.
/// Blanks, thousands separators, hexadecimal digits, `inf` and `nan` are not accepted.
public enum NumberText {
  /// The nearest double, or `nil` if the bytes are no decimal number or one too large for a double.
  ///
  /// Up to 2^53 and a power of ten of at most 22 the quotient or product of two exact doubles is
  /// already correctly rounded (W. D. Clinger, "How to read floating point numbers accurately",
  /// PLDI 1990, doi:10.1145/93542.93557); the rest goes to the standard library's exact reader.
  public static func number(_ bytes: UnsafeBufferPointer<UInt8>) -> Double? {
    var index = 0
    let end = bytes.count
    var isNegative = false
    if index < end, bytes[index] == minus || bytes[index] == plus {
      isNegative = bytes[index] == minus
      index += 1
    }
    var mantissa: UInt64 = 0
    var digits = 0
    var exponent = 0
    var isExact = true
    var isFraction = false
    while index < end {
      let byte = bytes[index]
      let digit = byte &- zero
      if digit <= 9 {
        if mantissa < 900_000_000_000_000_000 {
          mantissa = mantissa * 10 + UInt64(digit)
          if isFraction { exponent -= 1 }
        } else {
          isExact = false
        }
        digits += 1
      } else if byte == point, !isFraction {
        isFraction = true
      } else {
        break
      }
      index += 1
    }
    guard digits > 0 else { return nil }
    if index < end {
      guard let stated = statedExponent(bytes, from: index) else { return nil }
      exponent += stated
    }
    guard isExact, mantissa <= 1 << 53, abs(exponent) <= 22 else {
      return Double(String(decoding: bytes, as: UTF8.self)).flatMap { $0.isFinite ? $0 : nil }
    }
    let value =
      exponent < 0 ? Double(mantissa) / powers[-exponent] : Double(mantissa) * powers[exponent]
    return isNegative ? -value : value
  }

  /// The integer, or `nil` if the bytes are no integer or one that does not fit.
  public static func integer(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    var index = 0
    var isNegative = false
    if let first = bytes.first, first == minus || first == plus {
      isNegative = first == minus
      index = 1
    }
    guard index < bytes.count else { return nil }
    var value = 0
    while index < bytes.count {
      let digit = bytes[index] &- zero
      guard digit <= 9 else { return nil }
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      let (sum, carry) = product.subtractingReportingOverflow(Int(digit))
      if overflow || carry { return nil }
      value = sum
      index += 1
    }
    // Summed below zero, where one more value fits than above.
    if isNegative { return value }
    return value == Int.min ? nil : -value
  }

  /// The exponent at `e` or `E`, kept within bounds that an `Int` can add.
  private static func statedExponent(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard bytes[start] | 0x20 == UInt8(ascii: "e") else { return nil }
    let rest = UnsafeBufferPointer(rebasing: bytes[(start + 1)...])
    guard let last = rest.last, last &- zero <= 9 else { return nil }
    if let value = integer(rest) { return min(max(value, -100_000), 100_000) }
    let digits = rest.dropFirst(rest.first == minus || rest.first == plus ? 1 : 0)
    guard !digits.isEmpty, digits.allSatisfy({ $0 &- zero <= 9 }) else { return nil }
    return rest.first == minus ? -100_000 : 100_000
  }

  private static let zero = UInt8(ascii: "0")
  private static let minus = UInt8(ascii: "-")
  private static let plus = UInt8(ascii: "+")
  private static let point = UInt8(ascii: ".")
  private static let powers: [Double] = [
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
  ]
}
