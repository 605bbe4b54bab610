/// A source with its figures, to be joined to every pair and year.
public enum DyadJoin: Sendable {
  case organisations(SharedOrganisations)
  case obligations(AllianceObligations)
  case trade(BilateralTrade)
  case agreement(VoteAgreements)
  case distance(Distances)
  case contiguity(Contiguity)
  case capabilities(Capabilities)

  func prepared(in frame: DyadFrame) throws(DyadError) -> any PreparedJoin {
    switch self {
    case .organisations(let join): try PreparedOrganisations(join, frame)
    case .obligations(let join): try PreparedObligations(join, frame)
    case .trade(let join): try PreparedTrade(join, frame)
    case .agreement(let join): try PreparedAgreements(join, frame)
    case .distance(let join): try PreparedDistances(join, frame)
    case .contiguity(let join): try PreparedContiguity(join, frame)
    case .capabilities(let join): try PreparedCapabilities(join, frame)
    }
  }
}

/// A join with its figures in the order in which the rows need them.
protocol PreparedJoin: Sendable {
  /// With a column of status after the figures that it tells of.
  var columns: [DyadColumn] { get }
  /// Rows of the source for states that the system does not have.
  var unmatched: Int { get }
  func cursor() -> JoinCursor
}

/// Writes the fields of one join, row by row.
class JoinCursor {
  /// Begins a pair, by the places of its states.
  func open(_ first: Int, _ second: Int) {}

  /// Writes the fields of a year, with a comma before each. Years ascend within a pair.
  func write(_ year: Int, to bytes: inout RowBytes) {}
}
