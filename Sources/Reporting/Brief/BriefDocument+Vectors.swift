extension BriefDocument {
  /// A partner or group of partners that the doctrine declares as a vector.
  public struct Pole: Hashable, Sendable {
    public var id: String
    public var title: String
    /// A name for narrow places: small maps, ends of lines, terminals. The title where there is none.
    public var shortTitle: String
    /// A remark, such as how the members of a bloc are counted or which other pole overlaps.
    public var note: String?
    /// Whether it shares members with other poles, so that its shares do not add up with theirs.
    public var overlaps: Bool

    public init(
      id: String, title: String, shortTitle: String? = nil, note: String? = nil,
      overlaps: Bool = false
    ) {
      self.id = id
      self.title = title
      self.shortTitle = shortTitle ?? title
      self.note = note
      self.overlaps = overlaps
    }
  }

  /// A field of policy and the measure that stands for it in the matrix.
  public struct Domain: Hashable, Sendable {
    public var id: String
    public var title: String
    /// What the column's figures are, such as `Share of goods trade`.
    public var measureTitle: String
    /// The name in ``BriefDocument/methods``.
    public var measureName: String
    /// The latest year of the column's figures.
    public var year: Int?
    /// The years that the figures sum up, such as `2000–2023`; `nil` for figures of one year.
    public var period: String?

    public init(
      id: String, title: String, measureTitle: String, measureName: String, year: Int? = nil,
      period: String? = nil
    ) {
      self.id = id
      self.title = title
      self.measureTitle = measureTitle
      self.measureName = measureName
      self.year = year
      self.period = period
    }
  }

  /// A pole's figure in a domain.
  public struct Cell: Hashable, Sendable {
    public enum State: String, Hashable, Sendable, CaseIterable {
      case covered
      /// A part of what the figure needs is missing; the figure stands, with its note.
      case partial
      /// The data set covers the case and has no figure.
      case missing
      /// The data set does not cover the case.
      case outOfCoverage
    }

    public var poleID: String
    public var domainID: String
    public var state: State
    /// `nil` where there is none; a figure of zero is a figure.
    public var figure: Figure?
    /// The pole's share of the domain, 0 … 1, for shading and line widths; `nil` for figures that
    /// are parts of no whole.
    public var share: Double?
    public var year: Int?
    /// The years that the figure sums up; `nil` for a figure of one year.
    public var period: String?
    /// The partner through which a large part of the figure only passes, such as `Netherlands 45.1 %`.
    public var conduit: String?
    /// Further figures of the pair, a line each.
    public var aside: [String]
    /// Lower and upper end over the choices of method, such as `19 to 23 %`.
    public var band: String?
    /// A remark, printed below the matrix.
    public var note: String?

    public init(
      poleID: String, domainID: String, state: State, figure: Figure? = nil,
      share: Double? = nil, year: Int? = nil, period: String? = nil, conduit: String? = nil,
      band: String? = nil, aside: [String] = [], note: String? = nil
    ) {
      self.poleID = poleID
      self.domainID = domainID
      self.state = state
      self.figure = figure
      self.share = share
      self.year = year
      self.period = period
      self.conduit = conduit
      self.aside = aside
      self.band = band
      self.note = note
    }
  }

  /// How evenly a domain is spread over the poles.
  public struct DomainBalance: Hashable, Sendable {
    /// Where a domain stands among the domains that can be compared.
    public enum Standing: String, Hashable, Sendable {
      case mostEven
      case leastEven
      case between
    }

    public var domainID: String
    public var year: Int?
    /// Evenness, 0 (one pole holds all) … 1 (all poles hold the same).
    public var evenness: Figure?
    /// Lower and upper end over the choices of method.
    public var low: Double?
    public var high: Double?
    public var effectiveVectors: Figure?
    public var concentration: Figure?
    /// The pole with the largest share, with that share, such as `Russia, 85.3 %`.
    public var leadingPole: String?
    public var standing: Standing
    public var note: String?

    public init(
      domainID: String, year: Int? = nil, evenness: Figure? = nil, low: Double? = nil,
      high: Double? = nil, effectiveVectors: Figure? = nil, concentration: Figure? = nil,
      leadingPole: String? = nil, standing: Standing = .between, note: String? = nil
    ) {
      self.domainID = domainID
      self.year = year
      self.evenness = evenness
      self.low = low
      self.high = high
      self.effectiveVectors = effectiveVectors
      self.concentration = concentration
      self.leadingPole = leadingPole
      self.standing = standing
      self.note = note
    }
  }

  /// How old a domain's figures are.
  public struct DataAge: Hashable, Sendable {
    public var domainID: String
    /// `nil` if the domain has no figures.
    public var latestYear: Int?
    /// The years that the figures sum up; `nil` for figures of one year.
    public var period: String?
    public var note: String?

    public init(domainID: String, latestYear: Int?, period: String? = nil, note: String? = nil) {
      self.domainID = domainID
      self.latestYear = latestYear
      self.period = period
      self.note = note
    }
  }

  /// The cell of a pole and a domain.
  public func cell(pole: String, domain: String) -> Cell? {
    cells.first { $0.poleID == pole && $0.domainID == domain }
  }

  /// The title of a domain, or its identifier.
  public func title(ofDomain id: String) -> String {
    domains.first { $0.id == id }?.title ?? id
  }
}
