import WorldModel

/// Finds the unit of a number and applies its scale.
struct UnitReader {
  let sentence: SignedSentence

  struct Reading: Equatable {
    let unit: FigureUnit
    /// Token behind the unit and its rate.
    let end: Int
    /// *a year*, *в сутки*
    let rate: Rate
  }

  enum Rate { case none, year, day }

  /// The currency whose sign or code stands before a number.
  func currency(before start: Int) -> (unit: FigureUnit, start: Int)? {
    guard let found = sentence.sign(.unit, before: start), case .unit(let unit) = found.sign,
      case .currency = unit
    else { return nil }
    // A word of money before a number belongs to the number before it, unless it is a sign or a code.
    let first = sentence.tokens[found.start]
    guard first.kind == .sign || first.capitals == .all else { return nil }
    var begin = found.start
    if begin > 0, first.kind == .sign, sentence.tokens[begin - 1].text == "us", first.isGlued {
      begin -= 1
    }
    return (unit, begin)
  }

  /// Whether a name only says which dollars are meant: *US dollars*, *долларов США*.
  func belongsToMoney(_ name: Range<Int>) -> Bool {
    guard let filler = sentence.sign(.filler, at: name.lowerBound), filler.end >= name.upperBound
    else { return false }
    return isMoney(sentence.sign(.unit, at: filler.end))
      || isMoney(sentence.sign(.unit, before: name.lowerBound))
  }

  private func isMoney(_ found: SignedSentence.Found?) -> Bool {
    guard case .unit(.currency)? = found?.sign else { return false }
    return true
  }

  /// The unit that stands behind a number which ends before a token.
  func unit(at place: Int, mayBeFar: Bool) -> Reading? {
    var index = place
    if sentence.isSign("-", at: index), sentence.tokens[index].isGlued { index += 1 }
    var fillers = 0
    while fillers < 3 {
      if let found = unitSign(at: index) { return withRate(found.unit, found.end) }
      guard let filler = sentence.sign(.filler, at: index) else { break }
      index = filler.end
      fillers += 1
    }
    return mayBeFar ? counted(from: place) : nil
  }

  private func unitSign(at index: Int) -> (unit: FigureUnit, end: Int)? {
    guard let found = sentence.sign(.unit, at: index), case .unit(let unit) = found.sign else {
      return nil
    }
    // *by 2023 USD 117 bn*: the code belongs to the number behind it.
    if case .currency = unit,
      sentence.tokens[index].capitals == .all || sentence.tokens[index].kind == .sign,
      sentence.token(found.end)?.kind == .digits
    {
      return nil
    }
    var end = found.end
    // *dollars of the United States*: *долларов США*
    if case .currency = unit, let filler = sentence.sign(.filler, at: end),
      sentence.tokens[end].text == "сша"
    {
      end = filler.end
    }
    if sentence.isSign(".", at: end), sentence.tokens[end].isGlued,
      sentence.token(end - 1)?.text == "долл", let next = sentence.sign(.filler, at: end + 1)
    {
      end = next.end
    }
    return (unit, end)
  }

  /// A thing counted, behind at most three words that describe it: *29 priority areas*.
  private func counted(from place: Int) -> Reading? {
    var index = place
    for step in 0..<4 {
      guard let token = sentence.token(index), token.kind == .word else {
        // A hyphen inside a description: *non-member states*.
        if step > 0, sentence.isSign("-", at: index) {
          index += 1
          continue
        }
        break
      }
      if let found = unitSign(at: index), case .count = found.unit {
        return withRate(found.unit, found.end)
      }
      if stops(at: index) { break }
      index += 1
    }
    return named(at: place)
  }

  private func stops(at index: Int) -> Bool {
    sentence.signs(at: index).contains { found in
      switch found.sign.kind {
      case .function, .negation, .stage, .number, .scale, .calendar, .comparator, .rangeTo, .future,
        .change:
        true
      default: false
      }
    }
  }

  /// An unknown thing counted is its own unit, so that its number is taken for nothing else.
  private func named(at place: Int) -> Reading? {
    guard let token = sentence.token(place), token.kind == .word, token.capitals == .none,
      !stops(at: place), token.count > 2
    else { return nil }
    return Reading(unit: .count(token.text), end: place + 1, rate: .none)
  }

  private func withRate(_ unit: FigureUnit, _ end: Int) -> Reading {
    guard let found = sentence.sign(.rate, at: end) else {
      return Reading(unit: unit, end: end, rate: .none)
    }
    return Reading(unit: unit, end: found.end, rate: found.sign == .perDay ? .day : .year)
  }

  /// A value in the world's units: 18 and *billion euros* are 18 `EUR bn`.
  static func amount(
    _ number: NumberReading, _ comparator: Comparator, _ unit: FigureUnit?, rate: Rate
  ) -> Amount {
    let value = number.value
    let perYear = rate == .year ? "/year" : ""
    switch unit {
    case nil: return Amount(value, comparator, unit: .one)
    case .percent: return Amount(value, comparator, unit: .percent)
    case .currency(let code): return scaled(value, comparator, code, number.scale)
    case .people: return scaled(value, comparator, "people", number.scale)
    case .tonnes(let factor):
      return Amount(tidy(value * factor), comparator, unit: MeasurementUnit("Mt" + perYear))
    case .cubicMetres(let factor):
      return Amount(tidy(value * factor), comparator, unit: MeasurementUnit("bcm" + perYear))
    case .barrels:
      return rate == .day
        ? Amount(tidy(value / 1000), comparator, unit: MeasurementUnit("barrels/day thousand"))
        : Amount(value, comparator, unit: MeasurementUnit("barrels"))
    case .days(let factor): return Amount(value * factor, comparator, unit: MeasurementUnit("days"))
    case .count(let name):
      return Amount(value, comparator, unit: MeasurementUnit(name == "TEU" ? name + perYear : name))
    }
  }

  /// Keeps the scale that was written, as the world does: `USD mn`, `USD bn`.
  private static func scaled(
    _ value: Double, _ comparator: Comparator, _ base: String, _ scale: Double
  ) -> Amount {
    let word: String
    switch scale {
    case 1e12: word = " tn"
    case 1e9: word = " bn"
    case 1e6: word = " mn"
    default: return Amount(value, comparator, unit: MeasurementUnit(base))
    }
    return Amount(tidy(value / scale), comparator, unit: MeasurementUnit(base + word))
  }

  /// Takes off what the scaling of a decimal added in the last places.
  private static func tidy(_ value: Double) -> Double {
    let scaled = value * 1e9
    return abs(scaled) < 9e15 ? scaled.rounded() / 1e9 : value
  }
}
