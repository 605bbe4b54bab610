import WorldModel

/// What a negotiation is to be made of: what the analyst declares, and what is read from a world.
///
/// ```swift
/// let outline = NegotiationOutline(
///   title: "Flights", parties: [.init("RUS"), .init("TUR")],
///   issues: [
///     .init(
///       "closeness", positions: .init(reading: .init("ideal-point-published", year: 2016)),
///       saliences: ["RUS": .init(0.7), "TUR": .init(0.9)])
///   ],
///   capabilities: .init(reading: .init("gdp", year: 2016)))
/// let made = try WorldNegotiation(outline, in: world)
/// ```
public struct NegotiationOutline: Sendable, Hashable {
  /// An actor of the world that negotiates.
  public struct Party: Sendable, Hashable {
    public let actor: EntityID
    /// See ``NegotiationActor/reservation``.
    public let reservation: Double?

    public init(_ actor: EntityID, reservation: Double? = nil) {
      self.actor = actor
      self.reservation = reservation
    }
  }

  /// An issue, and where positions and saliences come from.
  public struct Issue: Sendable, Hashable {
    public let name: String
    public let description: String
    /// `nil` for the outermost ends of the parties' positions and ranges.
    public let scale: ClosedRange<Double>?
    public let unit: String
    public let package: String
    public let options: [Double]
    public let positions: FigureOrigin
    /// No data set holds them: an analyst declares them.
    public let saliences: [EntityID: DeclaredFigure]

    public init(
      _ name: String, description: String = "", scale: ClosedRange<Double>? = nil,
      unit: String = "", package: String = "", options: [Double] = [], positions: FigureOrigin,
      saliences: [EntityID: DeclaredFigure]
    ) {
      self.name = name
      self.description = description
      self.scale = scale
      self.unit = unit
      self.package = package
      self.options = options
      self.positions = positions
      self.saliences = saliences
    }
  }

  public let title: String
  /// What it is about, and which figures are assumptions.
  public let says: String
  public let parties: [Party]
  public let issues: [Issue]
  public let capabilities: FigureOrigin
  /// `nil` for consensus, in which silence is consent.
  public let rule: DecisionRule?

  public init(
    title: String, says: String = "", parties: [Party], issues: [Issue],
    capabilities: FigureOrigin, rule: DecisionRule? = nil
  ) {
    self.title = title
    self.says = says
    self.parties = parties
    self.issues = issues
    self.capabilities = capabilities
    self.rule = rule
  }
}

/// Where the figures of the parties come from: a quantity of the world, figures of the analyst, or both.
public struct FigureOrigin: Sendable, Hashable {
  /// A quantity in one year, such as `gdp` or `ideal-point-published` of 2016.
  public struct Reading: Sendable, Hashable {
    public let quantity: String
    public let year: Int

    public init(_ quantity: String, year: Int) {
      self.quantity = quantity
      self.year = year
    }
  }

  /// `nil` where every figure is declared.
  public let reading: Reading?
  /// By party; a declared figure goes before that of the world.
  public let declared: [EntityID: DeclaredFigure]

  public init(reading: Reading? = nil, declared: [EntityID: DeclaredFigure] = [:]) {
    self.reading = reading
    self.declared = declared
  }
}

/// A figure that the analyst states, with its source or as an assumption.
public struct DeclaredFigure: Sendable, Hashable {
  public let value: Double
  /// Where it may also lie; of a position alone.
  public let range: ClosedRange<Double>?
  /// A key of `sources.csv` or a publication in words; empty where the figure is an assumption.
  public let source: String
  public let locator: String

  public init(
    _ value: Double, range: ClosedRange<Double>? = nil, source: String = "", locator: String = ""
  ) {
    self.value = value
    self.range = range
    self.source = source
    self.locator = locator
  }
}
