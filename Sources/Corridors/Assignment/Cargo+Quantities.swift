import WorldModel

extension Cargo {
  /// How many units of ``costUnit``'s quantity one unit of ``capacityUnit`` is, without the year: an FEU
  /// is two TEU, and a million tonnes are 1,000,000 t.
  public var costQuantitiesPerCapacityUnit: Double {
    switch self {
    case .container: 0.5
    case .bulk, .oil, .gas: 1_000_000
    }
  }
}
