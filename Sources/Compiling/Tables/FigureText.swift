import Foundation

/// Writes figures with four significant digits.
enum FigureText {
  static let digits = 4

  /// Plain decimals where at most fifteen digits are needed, an exponent otherwise.
  static func text(_ value: Double) -> String {
    guard value.isFinite, value != 0 else { return "0" }
    let scientific = String(format: "%.\(digits - 1)e", value)
    let parts = scientific.split(separator: "e")
    guard parts.count == 2, let exponent = Int(parts[1]) else { return scientific }
    let isNegative = parts[0].first == "-"
    var mantissa = parts[0].filter(\.isNumber)
    while mantissa.count > 1, mantissa.last == "0" { mantissa.removeLast() }
    let text: String
    if exponent < -6 || exponent > 14 {
      let rest = mantissa.dropFirst()
      text = mantissa.prefix(1) + (rest.isEmpty ? "" : "." + rest) + "e\(exponent)"
    } else if exponent < 0 {
      text = "0." + String(repeating: "0", count: -exponent - 1) + mantissa
    } else if mantissa.count <= exponent + 1 {
      text = mantissa + String(repeating: "0", count: exponent + 1 - mantissa.count)
    } else {
      text = mantissa.prefix(exponent + 1) + "." + mantissa.dropFirst(exponent + 1)
    }
    return isNegative ? "-" + text : text
  }
}
