import WorldModel

/// How a written amount stands to a recorded one.
enum AmountAgreement {
  case agrees
  case refuted
  /// Both may be true, or the record does not reach far enough to tell.
  case open

  /// Compares in the base of the dimension.
  ///
  /// - Parameters:
  ///   - claim: the written value, with half a unit of its last written digit as tolerance.
  ///   - figure: the recorded value.
  static func between(_ claim: WrittenAmount, _ figure: RecordedFigure) -> AmountAgreement {
    let near = figure.besides.contains { claim.isNear($0, slack: 1) }
    let value = figure.value
    let isNear = claim.isNear(value, slack: figure.amount.comparator == .about ? 5 : 1)
    // What a source calls *more than 70* may be written as 70.
    if isNear { return .agrees }
    if near { return .agrees }
    switch figure.amount.comparator {
    case .equal, .about:
      switch claim.comparator {
      case .equal, .about: return .refuted
      case .greater, .atLeast:
        return claim.value < value ? (value > claim.value * 1.6 ? .open : .agrees) : .refuted
      case .less, .atMost:
        return claim.value > value ? (claim.value > value * 1.6 ? .open : .agrees) : .refuted
      }
    case .greater, .atLeast:
      switch claim.comparator {
      case .less, .atMost: return claim.value < value ? .refuted : .open
      default:
        if claim.value < value {
          return claim.comparator == .equal || claim.comparator == .about ? .refuted : .open
        }
        return claim.value > value * 1.2 ? .refuted : .open
      }
    case .less, .atMost:
      return claim.value > value || claim.value < value * 0.6 ? .refuted : .open
    }
  }
}

/// A figure of a draft in the base of its dimension, with the precision at which it is written.
struct WrittenAmount {
  let amount: Amount
  let value: Double
  let dimension: Dimension
  let tolerance: Double

  var comparator: Comparator { amount.comparator }

  /// - Parameter ofPeople: whether a number without a unit counts people.
  init(_ amount: Amount, text: String, ofPeople: Bool = false) {
    self.amount = amount
    let unit = ofPeople && amount.unit == .one ? MeasurementUnit("people") : amount.unit
    let (dimension, scale) = Dimension.of(unit)
    self.dimension = dimension
    let value = amount.value * scale
    self.value = value
    // The number as it stands in the text, and what one of its units is worth in the base.
    let written = WrittenNumber(text)
    let step = written.map { $0.value == 0 ? 0 : abs(value / $0.value) } ?? 0
    // *A third* is said of what lies about it.
    let isPart = written == nil && amount.comparator == .about && amount.unit == .percent
    tolerance =
      isPart ? abs(value) * 0.1 : min((written?.lastDigit ?? 0) * step / 2, abs(value) * 0.1)
  }

  /// - Parameter slack: per cent of the value that are let pass besides the rounding.
  func isNear(_ other: Double, slack: Double) -> Bool {
    let rough = amount.comparator == .about ? 4.0 : 0
    let allowed = max(tolerance, abs(other) * (rough + (slack > 1 ? slack : 0)) / 100)
    return abs(value - other) <= allowed * 1.000_001 + abs(other) * 1e-9
  }
}

/// The first number that a text writes in digits.
struct WrittenNumber {
  let value: Double
  /// The worth of the last digit that was not rounded away: 0.001 for *4.119*, 100 for *1,800*.
  let lastDigit: Double
  /// Characters of the text.
  let range: Range<Int>

  init?(_ text: String) {
    let letters = Array(text.unicodeScalars)
    guard let start = letters.firstIndex(where: Self.isDigit) else { return nil }
    var end = start
    var digits = ""
    var fraction: Int?
    let isCyrillic = text.unicodeScalars.contains { (0x400...0x52F).contains($0.value) }
    while end < letters.count {
      let letter = letters[end]
      if Self.isDigit(letter) {
        digits.unicodeScalars.append(letter)
        if let places = fraction { fraction = places + 1 }
        end += 1
        continue
      }
      guard end + 1 < letters.count, Self.isDigit(letters[end + 1]) else { break }
      let isGroup =
        fraction == nil && letters[(end + 1)...].prefix(while: Self.isDigit).count == 3
      if [0x20, 0xA0, 0x202F, 0x2009].contains(letter.value) {
        guard isGroup else { break }
      } else if letter == "," || letter == "." {
        // A comma groups thousands in Latin script and begins the fraction in Cyrillic.
        if !(letter == "," && isGroup && !isCyrillic && digits != "0") {
          guard fraction == nil else { break }
          fraction = 0
        }
      } else {
        break
      }
      end += 1
    }
    guard let whole = Double(digits) else { return nil }
    var scale = 1.0
    for _ in 0..<(fraction ?? 0) { scale *= 10 }
    value = whole / scale
    range = start..<end
    if fraction != nil {
      lastDigit = 1 / scale
    } else {
      let zeros = digits.reversed().prefix { $0 == "0" }.count
      let kept = max(0, min(zeros, digits.count - 2))
      var worth = 1.0
      for _ in 0..<kept { worth *= 10 }
      lastDigit = worth
    }
  }

  private static func isDigit(_ letter: Unicode.Scalar) -> Bool { (48...57).contains(letter.value) }
}
