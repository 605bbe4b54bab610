import WorldModel

/// The public maps that a network is made of; any of them may be missing.
public struct NetworkSources: Sendable {
  /// Railways with countries and gauges.
  public var rail: PublicNetwork?
  /// Roads with countries.
  public var road: PublicNetwork?
  /// Sea lanes; of those located by ``PublicNetwork/locatedInside(_:)``, the ones inside a country are
  /// its rivers and canals.
  public var sea: PublicNetwork?
  public var ports: [SeaPort]
  /// Oil and gas, each as read from its tracker.
  public var pipelines: [PipelineNetwork]

  public init(
    rail: PublicNetwork? = nil, road: PublicNetwork? = nil, sea: PublicNetwork? = nil,
    ports: [SeaPort] = [], pipelines: [PipelineNetwork] = []
  ) {
    self.rail = rail
    self.road = road
    self.sea = sea
    self.ports = ports
    self.pipelines = pipelines
  }
}

/// A line between two places of the plan that no map has, such as a ferry or a new railway.
public struct AddedLine: Hashable, Sendable {
  public var id: EntityID
  public var from: EntityID
  public var to: EntityID
  public var mode: TransportMode
  /// `nil` for the great-circle distance of the places.
  public var kilometres: Double?
  /// The countries that it lies in, in the order of travel; none at sea.
  public var countries: [EntityID]
  public var operatedBy: String

  public init(
    id: EntityID, from: EntityID, to: EntityID, mode: TransportMode = .ferry,
    kilometres: Double? = nil, countries: [EntityID] = [], operatedBy: String = ""
  ) {
    self.id = id
    self.from = from
    self.to = to
    self.mode = mode
    self.kilometres = kilometres
    self.countries = countries
    self.operatedBy = operatedBy
  }
}

/// What public maps do not tell: names, ferries, rates, and how far things may be apart.
public struct NetworkPlan: Sendable {
  /// How far from a place the nearest point of a network may lie, in kilometres.
  public struct Reach: Hashable, Sendable {
    public var rail = 15.0
    public var road = 15.0
    public var sea = 60.0
    public var pipeline = 25.0
    /// From a named border crossing to the point where a line crosses that border.
    public var crossing = 40.0
    /// From a terminal or port to a point where the gauge can be changed away from borders.
    public var gaugeChange = 10.0
    /// From a named strait or canal to the lane that leads through it.
    public var chokepoint = 100.0
    /// Within which a port of the list and a named port are the same.
    public var samePort = 15.0

    public init() {}
  }

  public var cargo: Cargo
  public var rates: NetworkRates
  /// Places with coordinates. Cities, junctions, terminals and ports become nodes with a way to each
  /// network near them, ports alone to the sea, stations of pipelines to pipelines alone; border
  /// crossings name the point where a line crosses their border, chokepoints that where a lane leads
  /// through. Freight changes its mode at terminals and ports.
  public var places: [TransportNetwork.Node]
  /// Ferries, and lines that are newer than the maps.
  public var lines: [AddedLine]
  public var reach = Reach()
  /// Sea lanes with a point further north are left out, in degrees; `nil` for none: the Arctic is
  /// navigable for some weeks of the year only.
  public var northernLimit: Double?
  /// Pipelines with another status are left out.
  public var pipelineStatuses: Set<String> = ["operating"]
  /// Components with fewer points are no place to tie a name to.
  public var smallestComponent = 20

  public init(
    cargo: Cargo = .container, rates: NetworkRates = .lengths,
    places: [TransportNetwork.Node] = [], lines: [AddedLine] = []
  ) {
    self.cargo = cargo
    self.rates = rates
    self.places = places
    self.lines = lines
  }
}

/// A network made of public maps, with the course of its links and what was repaired.
public struct AssembledNetwork: Sendable {
  public let network: TransportNetwork
  public let geometry: NetworkGeometry
  public let repair: NetworkRepair
}

/// Why no network could be made.
public enum NetworkAssemblyError: Error, Hashable, Sendable {
  /// Classes of links and passages that the plan has no rate for, sorted.
  case missingRates([EntityID])
  /// Two places of the plan bear the same id.
  case repeatedPlace(EntityID)
}

extension NetworkAssemblyError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .missingRates(let keys):
      "the plan has no rate for \(keys.map(\.text).joined(separator: ", ")): "
        + "give its speed and cost, or its days and cost"
    case .repeatedPlace(let id): "two places bear the id \(id): give each its own"
    }
  }
}
