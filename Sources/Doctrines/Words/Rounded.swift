/// A number for reading: four significant digits. What is stored is never rounded.
public struct Rounded: CustomStringConvertible {
  private let value: Double
  private let digits: Int

  public init(_ value: Double, digits: Int = 4) {
    self.value = value
    self.digits = digits
  }

  public var description: String {
    guard value.isFinite, value != 0 else { return value == 0 ? "0" : "n/a" }
    var scale = 1.0
    var size = abs(value)
    var places = digits
    while size >= 1, places > 0 {
      size /= 10
      places -= 1
    }
    while size < 0.1, places < 12 {
      size *= 10
      places += 1
    }
    for _ in 0..<places { scale *= 10 }
    let rounded = (value * scale).rounded() / scale
    guard rounded == rounded.rounded(), abs(rounded) < 1e15 else { return "\(rounded)" }
    return Self.grouped("\(Int(abs(rounded)))", isNegative: rounded < 0)
  }

  /// Spaces between thousands, from 10 000 on.
  private static func grouped(_ digits: String, isNegative: Bool) -> String {
    var result = isNegative ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if digits.count > 4, index > 0, (digits.count - index).isMultiple(of: 3) {
        result += "\u{A0}"
      }
      result.append(digit)
    }
    return result
  }
}
