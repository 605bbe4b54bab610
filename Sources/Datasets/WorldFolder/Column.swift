/// Every column that a table of a world folder may have.
public enum Column: UInt8, Sendable, CaseIterable {
  case id, kind, name, of, language, form, actor, scheme, code, member, organisation, role, aim
  case body, title, areas, founder, place, route, capacity, funder, beneficiary, budget, budgetUnit
  case output, outputUnit, delivered, mediator, format, outcome, target, size, stage, term
  case a, b, level, series, reporter, partner, direction, commodity, value, low, high
  case comparator, unit, count, squares, subject, quantity, speaker, about, rank, due, issue
  case stance, text, from, to, rate, state, partners, latitude, longitude, producer, author
  case published, accessed, address, licence, independence, counts, valuation, lagMonths, lagBasis
  case first, second, withFirst, withSecond, abstained, absent
  case country, other, mode, `operator`, node, cargo, family, through
  case valid, recorded, status, source, locator, note

  /// The column's header: the case's name with `_` before each part, such as `lag_months`.
  public var header: String { Self.headers[Int(rawValue)] }

  /// The column with a header; `nil` for a header that no table has.
  public init?(header: String) {
    guard let column = Self.byHeader[header] else { return nil }
    self = column
  }

  // Made once: a case's name comes by reflection, which is slow, and every file's header asks.
  private static let headers = allCases.map { column in
    var header = ""
    for letter in String(describing: column) {
      if letter.isUppercase { header += "_" }
      header += letter.lowercased()
    }
    return header
  }

  private static let byHeader = Dictionary(uniqueKeysWithValues: zip(headers, allCases))
}
