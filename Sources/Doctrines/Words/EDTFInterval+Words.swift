import WorldModel

extension EDTFInterval {
  /// The stretch for reading, such as `2000–2023`, `since 2015-01-01` or `about 2014-10`.
  public var words: String {
    func words(_ date: EDTFDate) -> String {
      switch date.qualifier {
      case .exact: "\(date)"
      case .approximate: "about \(date.unqualified)"
      case .uncertain: "perhaps \(date.unqualified)"
      case .uncertainAndApproximate: "perhaps about \(date.unqualified)"
      }
    }
    switch (start, end) {
    case (.date(let first), .date(let last)):
      if isSingleDate || first == last { return words(first) }
      if fillsYears(first, last) {
        return first.year == last.year ? "\(first.year)" : "\(first.year)–\(last.year)"
      }
      return "\(words(first)) to \(words(last))"
    case (.date(let first), .open): return "since \(words(first))"
    case (.date(let first), .unknown): return "from \(words(first))"
    case (_, .date(let last)): return "until \(words(last))"
    default: return isUnknown ? "" : description
    }
  }

  /// Whether two exact dates begin and end with calendar years.
  private func fillsYears(_ first: EDTFDate, _ last: EDTFDate) -> Bool {
    guard first.qualifier == .exact, last.qualifier == .exact else { return false }
    return EDTFDate(year: Int(first.year))?.earliest == first.earliest
      && EDTFDate(year: Int(last.year))?.latest == last.latest
  }
}
