/// What is moved: it decides which modes can carry it, and in which units costs and capacities count.
public enum Cargo: String, Sendable, CaseIterable {
  /// Containers, counted in FEU for costs and TEU for capacities.
  case container
  /// Dry bulk such as grain, ore or coal.
  case bulk
  /// Crude oil and products.
  case oil
  /// Natural gas in pipelines.
  case gas

  /// The modes that can carry it; links of other modes are no part of its network.
  public var modes: Set<TransportMode> {
    switch self {
    case .container, .bulk: [.rail1520, .rail1435, .road, .sea, .ferry]
    case .oil: [.rail1520, .rail1435, .road, .sea, .ferry, .oilPipeline]
    case .gas: [.gasPipeline]
    }
  }

  /// The unit of the cost of one link or passage.
  public var costUnit: MeasurementUnit {
    switch self {
    case .container: "USD per FEU"
    case .bulk, .oil: "USD per t"
    case .gas: "USD per 1000 m3"
    }
  }

  /// The unit of the cost of one kilometre.
  public var costUnitPerKilometre: MeasurementUnit { MeasurementUnit("\(costUnit) per km") }

  /// The unit of a capacity.
  public var capacityUnit: MeasurementUnit {
    switch self {
    case .container: "TEU/year"
    case .bulk, .oil: "Mt/year"
    case .gas: "bcm/year"
    }
  }
}
