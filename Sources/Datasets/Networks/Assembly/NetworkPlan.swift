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
  /// `nil` for those of the rate of its mode.
  public var days: Double?
  /// In the cargo's unit of cost; `nil` for that of the rate of its mode.
  public var cost: Double?
  /// In the cargo's unit of capacity; `nil` where not known.
  public var capacity: Double?

  public init(
    id: EntityID, from: EntityID, to: EntityID, mode: TransportMode = .ferry,
    kilometres: Double? = nil, countries: [EntityID] = [], operatedBy: String = "",
    days: Double? = nil, cost: Double? = nil, capacity: Double? = nil
  ) {
    self.id = id
    self.from = from
    self.to = to
    self.mode = mode
    self.kilometres = kilometres
    self.countries = countries
    self.operatedBy = operatedBy
    self.days = days
    self.cost = cost
    self.capacity = capacity
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
  /// Railways and roads through named border crossings, which are used at crossings where no line of the
  /// map crosses the border.
  public var crossingLines: [AddedLine] = []
  /// What happens to freight at places, by place, instead of the rates; the number of the node counts
  /// for nothing.
  public var passages: [EntityID: [TransportNetwork.Passage]] = [:]
  /// Changes of mode at ports, each for two modes between which ``passages`` has none at a port: their
  /// times count, their costs are those of the rates.
  public var portPassages: [TransportNetwork.Passage] = []
  /// Groups of countries between which freight does not stop at a border.
  public var openAreas: [[EntityID]] = []
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

  /// What a stop takes: nothing at a border inside an open area, else what the rates say.
  func stop(_ kind: NetworkPassage.Kind, by mode: TransportMode?, at countries: [String])
    -> NetworkRates.Stop
  {
    let isOpen =
      kind == .border && countries.count == 2
      && openAreas.contains { area in countries.allSatisfy { area.contains(EntityID($0)) } }
    return isOpen ? .init(days: 0, cost: 0) : rates.stop(kind, by: mode, at: countries)
  }
}

/// A network made of public maps, with the course of its links and what was repaired.
public struct AssembledNetwork: Sendable {
  public let network: TransportNetwork
  public let geometry: NetworkGeometry
  public let repair: NetworkRepair
  /// The places of the plan and the ports of the list, in the order of their keys.
  public let places: [AssembledPlace]
  /// By which the times and costs of the links were made.
  public let rates: NetworkRates
  /// By passage at a port without figures of its own, the passage of the plan whose time it has.
  public let passageOrigins: [EntityID: EntityID]
}

/// Why no network could be made.
public enum NetworkAssemblyError: Error, Hashable, Sendable {
  /// Classes of links and passages whose time the plan does not tell, sorted.
  case missingRates([EntityID])
  /// Two places of the plan bear the same id.
  case repeatedPlace(EntityID)
}

extension NetworkAssemblyError: CustomStringConvertible {
  public var description: String {
    switch self {
    case .missingRates(let keys):
      "the plan does not tell the time of \(keys.map(\.text).joined(separator: ", ")): "
        + "give the speed of a mode, the days of a passage"
    case .repeatedPlace(let id): "two places bear the id \(id): give each its own"
    }
  }
}
