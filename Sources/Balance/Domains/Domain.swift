import WorldModel

/// A field of policy in which a state may lean on one pole more than on another.
public enum Domain: String, Sendable, CaseIterable {
  case political
  case trade
  case investment
  case energy
  case transit
  case security
  case people

  /// The figure that stands for the domain where none is named.
  public var defaultIndicator: DomainIndicator {
    switch self {
    case .political:
      DomainIndicator(
        domain: self, series: "un-agreement", view: .scores, beside: ["shared-organisations"],
        note: "Agreement in votes is no share of anything, so poles are not weighed together")
    case .trade: DomainIndicator(domain: self, series: "goods-trade", direction: .total)
    case .investment: DomainIndicator(domain: self, series: "fdi-stock", direction: .inward)
    case .energy: DomainIndicator(domain: self, series: "oil-export-route", direction: .export)
    case .transit: DomainIndicator(domain: self, series: "transit-route", direction: .export)
    case .security: DomainIndicator(domain: self, series: "arms-imports", direction: .import)
    case .people:
      DomainIndicator(
        domain: self, series: "government-visits", direction: .total, view: .amounts,
        note: "The series counts the visits of one state only, so shares are not available")
    }
  }
}

/// The series that stands for a domain, and how its figures may be read.
public struct DomainIndicator: Hashable, Sendable {
  public enum View: String, Sendable {
    /// Parts of a whole: shares, concentration and evenness have a meaning.
    case shares
    /// Figures of pairs that are no parts of a whole, so poles may overlap.
    case scores
    /// Amounts of some partners only: no whole is known.
    case amounts
  }

  public let domain: Domain
  public let series: SeriesID
  public let direction: Flow.Direction
  public let view: View
  /// Score series shown beside the figure.
  public let beside: [SeriesID]
  /// Why the view is not ``View/shares``, or empty.
  public let note: String

  public init(
    domain: Domain, series: SeriesID, direction: Flow.Direction = .total, view: View = .shares,
    beside: [SeriesID] = [], note: String = ""
  ) {
    self.domain = domain
    self.series = series
    self.direction = direction
    self.view = view
    self.beside = beside
    self.note = note
  }
}
