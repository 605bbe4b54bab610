import WorldModel

extension DateReader {
  /// *2014-10-16*, *2014-10*, *28.09.2018*, *28/09/2018*.
  func numeric(at index: Int) -> Reading? {
    guard let sign = sentence.token(index + 1), sign.isGlued, sign.kind == .sign,
      let middle = sentence.token(index + 2), middle.isGlued, let second = middle.integer
    else { return nil }
    let isThird =
      sentence.isSign(sign.text, at: index + 3) && sentence.tokens[index + 3].isGlued
      && sentence.token(index + 4)?.isGlued == true
    if sign.text == "-", let year = year(at: index), middle.count == 2, (1...12).contains(second) {
      if isThird, let (day, end) = day(at: index + 4), sentence.tokens[index + 4].count == 2 {
        return single(Parts(year: year, month: second, day: day), end)
      }
      return single(Parts(year: year, month: second), index + 3)
    }
    guard [".", "/"].contains(sign.text), isThird, let first = sentence.tokens[index].integer,
      let year = year(at: index + 4), (1...31).contains(first), (1...31).contains(second)
    else { return nil }
    let end = behindYear(index + 5)
    if second > 12, first <= 12 { return single(Parts(year: year, month: first, day: second), end) }
    guard second <= 12 else { return nil }
    // Between the two orders of day and month nothing decides: the year alone is sure.
    if sign.text == "/", first <= 12, first != second, sentence.language == .english {
      return single(Parts(year: year), end)
    }
    return single(Parts(year: year, month: second, day: first), end)
  }

  /// *28 September 2018*, *16–17 октября 2014 года*.
  func dayFirst(at index: Int) -> Reading? {
    guard let (first, last, end) = days(at: index) else { return nil }
    let place = sentence.token(end)?.text == "of" ? end + 1 : end
    guard let (month, behind) = month(at: place) else { return nil }
    let (year, finish) = yearBehind(behind)
    return Reading(
      first: Parts(year: year, month: month, day: first),
      last: Parts(year: year, month: month, day: last), end: finish)
  }

  /// *September 28, 2018*, *October 16–17, 2014*, *September 2018*, *January–July 2018*.
  func monthFirst(at index: Int) -> Reading? {
    guard let (month, end) = month(at: index) else { return nil }
    if let (first, last, behind) = days(at: end), self.month(at: behind) == nil {
      let (year, finish) = yearBehind(behind)
      return Reading(
        first: Parts(year: year, month: month, day: first),
        last: Parts(year: year, month: month, day: last), end: finish)
    }
    let (year, finish) = yearBehind(end)
    if year != nil { return single(Parts(year: year, month: month), finish) }
    // *January–July 2018*, *с января по июль 2018 года*
    let isDash = sentence.isSign("-", at: end)
    guard isDash || sentence.has(.rangeTo, at: end), let (last, behind) = self.month(at: end + 1),
      last > month, case let (year?, finish) = yearBehind(behind)
    else { return nil }
    return Reading(
      first: Parts(year: year, month: month), last: Parts(year: year, month: last), end: finish)
  }

  /// *2018 жылғы 28 қыркүйек*, *2018 жылғы қаңтар–шілде*, *2018 жылдың көктемінде*.
  func yearFirst(at index: Int) -> Reading? {
    guard let year = year(at: index), case let place = behindYear(index + 1), place > index + 1
    else { return nil }
    if let (first, last, end) = days(at: place), let (month, finish) = month(at: end) {
      return Reading(
        first: Parts(year: year, month: month, day: first),
        last: Parts(year: year, month: month, day: last), end: behindEnding(finish))
    }
    if let (month, end) = month(at: place) {
      if sentence.isSign("-", at: end) || sentence.has(.rangeTo, at: end),
        let (last, finish) = self.month(at: end + 1), last > month
      {
        return Reading(
          first: Parts(year: year, month: month), last: Parts(year: year, month: last), end: finish)
      }
      return single(Parts(year: year, month: month), behindEnding(end))
    }
    if let (season, end) = season(at: place) {
      return single(Parts(year: year, month: season), end)
    }
    if let (first, last, end) = monthsOfYear(at: place) {
      return Reading(
        first: Parts(year: year, month: first), last: Parts(year: year, month: last), end: end)
    }
    return nil
  }

  /// *spring 2018*, *весной 2018 года*.
  func seasonFirst(at index: Int) -> Reading? {
    guard let (season, end) = season(at: index) else { return nil }
    let (year, finish) = yearBehind(end)
    return year == nil ? nil : single(Parts(year: year, month: season), finish)
  }

  func season(at index: Int) -> (Int, end: Int)? {
    for found in sentence.signs(at: index) {
      if case .calendar(.season(let season)) = found.sign { return (season, found.end) }
    }
    return nil
  }

  /// A year behind a comma, *of* or *in*, or directly.
  func yearBehind(_ index: Int) -> (Int?, end: Int) {
    var place = index
    if sentence.isSign(",", at: place) || ["of", "in"].contains(sentence.token(place)?.text ?? "") {
      place += 1
    }
    guard place < sentence.tokens.count, !taken[place], let year = year(at: place) else {
      return (nil, index)
    }
    return (year, behindYear(place + 1))
  }

  func single(_ parts: Parts, _ end: Int) -> Reading {
    Reading(first: parts, last: parts, end: end)
  }

  /// A case ending behind a hyphen.
  private func behindEnding(_ index: Int) -> Int {
    guard sentence.isSign("-", at: index), sentence.tokens[index].isGlued,
      let ending = sentence.token(index + 1), ending.isGlued,
      NumberReader.kazakhCases.contains(ending.text)
    else { return index }
    return index + 2
  }
}
