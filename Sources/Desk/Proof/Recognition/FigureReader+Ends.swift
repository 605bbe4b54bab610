import WorldModel

extension FigureReader {
  /// The other end of a range: *13 to 17*, *13–17*, *between 13 and 17*, *13-тен 17-ге дейін*.
  func rangeEnd(of low: Part, from begin: Int) -> Part? {
    guard low.number.value == low.number.value.magnitude else { return nil }
    var place = low.end
    let isDash = sentence.isSign("-", at: place)
    if isDash {
      place += 1
    } else if let link = sentence.sign(.rangeTo, at: place) {
      let isAnd = sentence.has(.and, at: place) || sentence.tokens[place].text == "мен"
      let opening = sentence.sign(.rangeFrom, before: begin)
      let isBetween = opening.map { ["between", "между"].contains(sentence.tokens[$0.start].text) }
      if isAnd, isBetween != true { return nil }
      place = link.end
    } else if !(sentence.language == .kazakh && hasAblative(low)) {
      return nil
    }
    guard place < sentence.tokens.count, !taken[place],
      let number = numbers.number(at: place), !number.isWeak,
      number.value * (low.number.scale == number.scale ? 1 : number.scale) > low.number.value
    else { return nil }
    if isMovement(from: begin) { return nil }
    return part(number, hasFront: false)
  }

  private func hasAblative(_ part: Part) -> Bool {
    guard let suffix = numbers.suffix(after: part.number.end - 1), suffix.hasHyphen else {
      return false
    }
    return ["дан", "ден", "тан", "тен", "нан", "нен"].contains(suffix.text)
  }

  /// The number to which another moves, for its unit: *rose from 1.9 to 3.7 million tonnes*.
  func movementEnd(behind low: Part, from begin: Int) -> Part? {
    guard isMovement(from: begin), let link = sentence.sign(.rangeTo, at: low.end),
      link.end < sentence.tokens.count, !taken[link.end],
      let number = numbers.number(at: link.end), !number.isWeak
    else { return nil }
    return part(number, hasFront: false)
  }

  /// Whether a number stands behind *from* and a word of growth or decline.
  private func isMovement(from begin: Int) -> Bool {
    guard let opening = sentence.sign(.rangeFrom, before: begin),
      ["from", "с", "от"].contains(sentence.tokens[opening.start].text)
    else { return false }
    return hasChange(before: begin)
  }

  /// A word of growth or decline shortly before a token.
  func hasChange(before index: Int) -> Bool {
    (max(0, index - 5)..<index).contains { sentence.has(.change, at: $0) }
  }

  /// Both ends, the lower as at least, the upper as at most; unit and scale hold for both.
  func range(_ low: Part, _ high: Part, front: FigureUnit?, begin: Int, after earlier: [Figure])
    -> [Figure]
  {
    let unit = front ?? high.unit?.unit ?? low.unit?.unit
    let rate = high.unit?.rate ?? .none
    var first = low.number
    if first.scale == 1, high.number.scale > 1 {
      first.value *= high.number.scale
      first.scale = high.number.scale
    }
    var least = UnitReader.amount(first, .atLeast, unit, rate: rate)
    var most = UnitReader.amount(high.number, .atMost, unit, rate: rate)
    if unit == nil {
      least = inherited(least, first, at: begin, from: earlier) ?? least
      most = inherited(most, high.number, at: begin, from: earlier) ?? most
    }
    return [
      Figure(content: .figure(least), tokens: begin..<low.end),
      Figure(content: .figure(most), tokens: high.number.start..<high.end),
    ]
  }
}
