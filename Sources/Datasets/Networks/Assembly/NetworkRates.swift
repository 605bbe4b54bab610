import WorldModel

/// Speeds, costs and times of classes of links and passages, for a network that knows lengths alone.
///
/// Classes have the keys of a world's figures (``NetworkClass``), and each figure comes from the most
/// precise class that has it: `mode:rail-1520@KAZ`, `mode:rail@KAZ`, `mode:rail-1520`, `mode:rail` for a link;
/// `border:rail-1520@BLR-POL` … `border:rail`, `passage:border` for a border, `passage:gauge-change`,
/// `passage:transfer` (before it `transfer:rail>sea` and the like) and `passage:transit` for the others, each with a pair of countries, with one, or
/// with none.
public struct NetworkRates: Hashable, Sendable {
  /// A class of links.
  public struct Line: Hashable, Sendable {
    /// In kilometres a day, all stops on the way included; `nil` where the class does not say.
    public var kilometresPerDay: Double?
    /// In the cargo's unit of cost for a kilometre.
    public var costPerKilometre: Double?

    public init(kilometresPerDay: Double? = nil, costPerKilometre: Double? = nil) {
      self.kilometresPerDay = kilometresPerDay
      self.costPerKilometre = costPerKilometre
    }
  }

  /// A class of passages.
  public struct Stop: Hashable, Sendable {
    public var days: Double?
    /// Standard deviation of the days.
    public var daysSpread: Double?
    /// In the cargo's unit of cost.
    public var cost: Double?

    public init(days: Double? = nil, daysSpread: Double? = nil, cost: Double? = nil) {
      self.days = days
      self.daysSpread = daysSpread
      self.cost = cost
    }
  }

  public var lines: [EntityID: Line]
  public var stops: [EntityID: Stop]
  /// By class, where its figures come from; empty for rates that were not made from facts.
  var origins: [EntityID: [NetworkFigure.Quantity: Origin]] = [:]

  /// The facts behind a figure.
  struct Origin: Hashable, Sendable {
    let fact: FactID
    /// Those that were not chosen, best first.
    let others: [FactID]
    /// As the fact has it.
    let unit: MeasurementUnit
  }

  public init(lines: [EntityID: Line], stops: [EntityID: Stop]) {
    self.lines = lines
    self.stops = stops
  }

  /// Every kilometre costs one, takes a thousandth of a day, and passages cost nothing: for the shortest
  /// way by length.
  public static let lengths = NetworkRates(
    lines: Dictionary(
      uniqueKeysWithValues: TransportMode.allCases.map {
        ("mode:\($0.rawValue)", Line(kilometresPerDay: 1000, costPerKilometre: 1))
      }.map { (EntityID($0.0), $0.1) }),
    stops: Dictionary(
      uniqueKeysWithValues: NetworkPassage.Kind.allCases.map {
        (EntityID("passage:\($0.rawValue)"), Stop(days: 0, cost: 0))
      }))

  /// The rate of a mode in a country.
  func line(_ mode: TransportMode, in country: EntityID?) -> Line {
    var found = Line()
    for key in Self.keys(of: mode, in: country) {
      guard let line = lines[key] else { continue }
      found.kilometresPerDay = found.kilometresPerDay ?? line.kilometresPerDay
      found.costPerKilometre = found.costPerKilometre ?? line.costPerKilometre
    }
    return found
  }

  /// The rate of a kind of passage.
  ///
  /// - Parameters:
  ///   - mode: by which a border is crossed; `nil` for other kinds.
  ///   - countries: keys of the countries of the node.
  func stop(_ kind: NetworkPassage.Kind, by mode: TransportMode?, at countries: [String]) -> Stop {
    stop(Self.keys(of: kind, by: mode, at: countries))
  }

  /// The rate of a change of mode.
  func transfer(from: TransportMode, to: TransportMode, at countries: [String]) -> Stop {
    stop(Self.keys(ofTransferFrom: from, to: to, at: countries))
  }

  private func stop(_ keys: [EntityID]) -> Stop {
    var found = Stop()
    for key in keys {
      guard let stop = stops[key] else { continue }
      found.days = found.days ?? stop.days
      found.daysSpread = found.daysSpread ?? stop.daysSpread
      found.cost = found.cost ?? stop.cost
    }
    return found
  }

  /// The classes of a change of mode, the most precise first: `transfer:rail>sea@DEU` goes before
  /// `passage:transfer@DEU`, and that before `transfer:rail>sea` and `passage:transfer`.
  static func keys(
    ofTransferFrom from: TransportMode, to: TransportMode, at countries: [String]
  ) -> [EntityID] {
    let pairs = names(from).flatMap { one in names(to).map { "transfer:\(one)>\($0)" } }
    return keys(pairs + ["passage:transfer"], countries)
  }

  /// The classes of a mode in a country, the most precise first.
  static func keys(of mode: TransportMode, in country: EntityID?) -> [EntityID] {
    keys(names(mode).map { "mode:\($0)" }, country.map { [$0.text] } ?? [])
  }

  /// The classes of a kind of passage, the most precise first.
  static func keys(
    of kind: NetworkPassage.Kind, by mode: TransportMode?, at countries: [String]
  ) -> [EntityID] {
    var heads = mode.map { names($0).map { "border:\($0)" } } ?? []
    heads.append("passage:\(kind.rawValue)")
    return keys(heads, countries)
  }

  /// The mode itself, and for a railway the railway of any gauge.
  private static func names(_ mode: TransportMode) -> [String] {
    mode.isRail ? [mode.rawValue, "rail"] : [mode.rawValue]
  }

  private static func keys(_ heads: [String], _ countries: [String]) -> [EntityID] {
    var places: [[String]] = []
    if countries.count == 2 {
      let sorted = countries.sorted()
      places.append(["@\(sorted[0])-\(sorted[1])", "@\(sorted[1])-\(sorted[0])"])
    }
    places.append(countries.map { "@\($0)" })
    places.append([""])
    return places.flatMap { places in
      heads.flatMap { head in places.map { EntityID(head + $0) } }
    }
  }
}
