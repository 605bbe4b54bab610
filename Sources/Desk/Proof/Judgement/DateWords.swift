import WorldModel

/// Dates as drafts write them.
enum DateWords {
  /// - Parameters:
  ///   - grain: finer parts than the draft's own are left out.
  ///   - startOnly: whether to write the beginning of a stretch only.
  static func text(
    _ time: EDTFInterval, language: Language, atMost grain: EDTFDate.Precision,
    startOnly: Bool = false
  ) -> String {
    guard case .date(let first) = time.start else {
      guard case .date(let last) = time.end else { return "" }
      return text(last, language, grain)
    }
    let start = text(first, language, grain)
    guard !startOnly, case .date(let last) = time.end, last != first else { return start }
    let end = text(last, language, grain)
    return start == end ? start : "\(start) – \(end)"
  }

  private static func text(
    _ date: EDTFDate, _ language: Language, _ grain: EDTFDate.Precision
  ) -> String {
    let hasMonth =
      (1...12).contains(date.month) && grain.rawValue >= EDTFDate.Precision.season.rawValue
    let hasDay = hasMonth && date.day > 0 && grain == .day
    let month = hasMonth ? Int(date.month) - 1 : 0
    switch language {
    case .english:
      if hasDay { return "\(date.day) \(english[month]) \(date.year)" }
      return hasMonth ? "\(english[month]) \(date.year)" : "\(date.year)"
    case .russian:
      if hasDay { return "\(date.day) \(russianOf[month]) \(date.year) года" }
      return hasMonth ? "\(russian[month]) \(date.year) года" : "\(date.year) год"
    case .kazakh:
      if hasDay { return "\(date.year) жылғы \(date.day) \(kazakh[month])" }
      return hasMonth ? "\(date.year) жылғы \(kazakh[month])" : "\(date.year) жыл"
    }
  }

  private static let english = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let russian = [
    "январь", "февраль", "март", "апрель", "май", "июнь", "июль", "август", "сентябрь", "октябрь",
    "ноябрь", "декабрь",
  ]
  private static let russianOf = [
    "января", "февраля", "марта", "апреля", "мая", "июня", "июля", "августа", "сентября",
    "октября", "ноября", "декабря",
  ]
  private static let kazakh = [
    "қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым", "шілде", "тамыз", "қыркүйек",
    "қазан", "қараша", "желтоқсан",
  ]
}
