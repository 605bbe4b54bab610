import Datasets

/// Numbers: what is accepted is what the standard library's exact reader makes of the same digits.
enum NumberBytes {
  static func brokenPromise(_ bytes: [UInt8]) -> String? {
    let text = String(decoding: bytes, as: UTF8.self)
    return bytes.withUnsafeBufferPointer { buffer in
      if let number = NumberText.number(buffer) {
        if !number.isFinite { return "a number that is accepted is finite" }
        let plain = text.hasPrefix("+") ? String(text.dropFirst()) : text
        let shaped = Self.shaped(plain)
        if let exact = Double(shaped), exact.bitPattern != number.bitPattern {
          return "‘\(text)’ is \(exact), not \(number)"
        }
      }
      if let integer = NumberText.integer(buffer) {
        let plain = text.hasPrefix("+") ? String(text.dropFirst()) : text
        if Int(plain) != integer { return "‘\(text)’ is the whole number \(integer)" }
      }
      return nil
    }
  }

  /// The standard library wants a digit on both sides of a point.
  private static func shaped(_ text: String) -> String {
    var result = ""
    for character in text {
      if character == ".", !(result.last?.isNumber ?? false) { result.append("0") }
      if character == "e" || character == "E", result.last == "." { result.append("0") }
      result.append(character)
    }
    return result.hasSuffix(".") ? result + "0" : result
  }
}
