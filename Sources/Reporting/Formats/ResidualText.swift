/// How far an answer is from solving its equations, as certificates print it.
enum ResidualText {
  /// Such as `3.1e-15`.
  static func short(_ value: Double) -> String {
    guard value != 0 else { return "0" }
    var (mantissa, exponent) = (abs(value), 0)
    while mantissa < 1, exponent > -400 { (mantissa, exponent) = (mantissa * 10, exponent - 1) }
    while mantissa >= 10 { (mantissa, exponent) = (mantissa / 10, exponent + 1) }
    mantissa = (mantissa * 10).rounded() / 10
    if mantissa >= 10 { (mantissa, exponent) = (mantissa / 10, exponent + 1) }
    let digits = "\(mantissa)"
    return exponent == 0 ? digits : "\(digits)e\(exponent)"
  }
}
