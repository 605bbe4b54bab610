import WorldModel

/// Puts numbers, comparators and units together to figures, and finds ordinals.
struct FigureReader {
  struct Figure {
    let content: Mention.Content
    let tokens: Range<Int>
  }

  let sentence: SignedSentence
  /// Tokens that names and dates have taken.
  let taken: [Bool]
  let numbers: NumberReader
  private let units: UnitReader

  init(_ sentence: SignedSentence, taken: [Bool]) {
    self.sentence = sentence
    self.taken = taken
    numbers = NumberReader(sentence: sentence)
    units = UnitReader(sentence: sentence)
  }

  /// Complexity: O(n) in the number of tokens.
  func figures() -> [Figure] {
    var result: [Figure] = []
    var index = 0
    while index < sentence.tokens.count {
      if taken[index] || !mayBegin(index) {
        index += 1
        continue
      }
      if let fraction = self.part(at: index) {
        result.append(fraction)
        index = fraction.tokens.upperBound
        continue
      }
      if let (value, end) = numbers.ordinal(at: index) {
        result.append(Figure(content: .ordinal(value), tokens: index..<end))
        index = end
        continue
      }
      let found = figure(at: index, after: result)
      for one in found where !taken[one.tokens.lowerBound] {
        // *1,000 Afghan students*: the number ends where a name begins.
        let end = one.tokens.first { taken[$0] } ?? one.tokens.upperBound
        result.append(Figure(content: one.content, tokens: one.tokens.lowerBound..<end))
      }
      index = max(index + 1, found.last?.tokens.upperBound ?? behindNumber(index))
    }
    return result
  }

  private func mayBegin(_ index: Int) -> Bool {
    let token = sentence.tokens[index]
    return token.kind == .digits
      || token.kind == .word
        && (token.capitals != .none || sentence.has(.number, at: index)
          || sentence.has(.ordinal, at: index) || sentence.has(.part, at: index))
  }

  /// A number that is no figure is passed over whole, so that its tail is not read as one.
  private func behindNumber(_ index: Int) -> Int {
    numbers.number(at: index)?.end ?? index + 1
  }

  struct Part {
    var number: NumberReading
    var end: Int
    var comparator: Comparator?
    var unit: UnitReader.Reading?
  }

  /// The figures of a number or a range that begins at a token: none, one, or both ends.
  private func figure(at start: Int, after earlier: [Figure]) -> [Figure] {
    guard let number = numbers.number(at: start), !isLabelled(start), !isClock(number) else {
      return []
    }
    // What the figure before has taken, such as its sign of money, is not this one's.
    let free = earlier.last?.tokens.upperBound ?? 0
    let front = units.currency(before: start).flatMap { $0.start >= free ? $0 : nil }
    let low = part(number, hasFront: front != nil)
    let begin = front?.start ?? minus(before: start).flatMap { $0 >= free ? $0 : nil } ?? start
    if let high = rangeEnd(of: low, from: begin) {
      return range(low, high, front: front?.unit, begin: begin, after: earlier)
    }
    var unit = front?.unit ?? low.unit?.unit
    if number.isWeak, unit == nil || isUnknown(unit) { return [] }
    let before = comparator(before: begin).flatMap { $0.start >= free ? $0 : nil }
    let comparator = before?.comparator ?? low.comparator ?? .equal
    var reading = low.number
    var rate = low.unit?.rate ?? .none
    if unit == nil, let target = movementEnd(behind: low, from: begin) {
      unit = target.unit?.unit
      rate = target.unit?.rate ?? .none
      if reading.scale == 1, target.number.scale > 1, reading.value < 1000 {
        reading.value *= target.number.scale
        reading.scale = target.number.scale
      }
    }
    if begin < start, front == nil { reading.value.negate() }
    let amount = UnitReader.amount(reading, comparator, unit, rate: rate)
    let tokens = (before?.start ?? begin)..<low.end
    if unit == nil, let inherited = inherited(amount, number, at: begin, from: earlier) {
      return [Figure(content: .figure(inherited), tokens: tokens)]
    }
    return [Figure(content: .figure(amount), tokens: tokens)]
  }

  /// A number with what stands behind it: case ending, unit, comparator.
  func part(_ number: NumberReading, hasFront: Bool) -> Part {
    var part = Part(number: number, end: number.end)
    if let suffix = numbers.suffix(after: number.end - 1), suffix.hasHyphen,
      NumberReader.kazakhCases.contains(suffix.text)
        || ["ти", "ми", "х", "го"].contains(suffix.text)
    {
      part.end = suffix.end
    }
    if let rate = sentence.sign(.rate, at: part.end), hasFront {
      part.end = rate.end
    } else if !hasFront, let unit = units.unit(at: part.end, mayBeFar: !number.isWeak) {
      part.unit = unit
      part.end = unit.end
    }
    if sentence.isSign("+", at: part.end), sentence.tokens[part.end].isGlued {
      part.comparator = .atLeast
      part.end += 1
    } else if let behind = comparatorBehind(part.end) {
      part.comparator = behind.comparator
      part.end = behind.end
    } else if let behind = comparatorBehind(number.end) {
      // The comparator may stand before the unit: *70-тен астам мемлекет*.
      part.comparator = behind.comparator
      part.end = behind.end
    }
    if part.comparator != nil, part.unit == nil || isUnknown(part.unit?.unit), !hasFront,
      let unit = units.unit(at: part.end, mayBeFar: true)
    {
      part.unit = unit
      part.end = unit.end
    }
    return part
  }

  private func comparatorBehind(_ index: Int) -> (comparator: Comparator, end: Int)? {
    var place = index
    if let suffix = numbers.suffix(after: index - 1), suffix.hasHyphen { place = suffix.end }
    for found in sentence.signs(at: place) {
      if case .comparator(let comparator, isBehind: true) = found.sign {
        return (comparator, found.end)
      }
    }
    return nil
  }

  private func comparator(before index: Int) -> (comparator: Comparator, start: Int)? {
    guard let found = sentence.sign(.comparator, before: index),
      case .comparator(let comparator, isBehind: false) = found.sign, !taken[found.start]
    else { return nil }
    // *runs over 1,800 km*: where it lies, not how much at least.
    if comparator == .greater, sentence.tokens[found.start].text == "over",
      let verb = sentence.token(found.start - 1)?.text,
      ["runs", "run", "stretches", "stretch", "extends", "extend", "runs"].contains(verb)
    {
      return nil
    }
    // *from 3 up to 5*, *до 5*: the end of a movement, not a bound, behind a word of change.
    if comparator == .atMost, sentence.tokens[found.start].text == "до" {
      let isMovement = (max(0, found.start - 6)..<found.start).contains {
        sentence.has(.change, at: $0)
      }
      return isMovement ? nil : (comparator, found.start)
    }
    return (comparator, found.start)
  }
}
