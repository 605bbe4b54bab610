/// How freight moves on a link.
public enum TransportMode: String, Sendable, CaseIterable, Comparable {
  /// Railway of 1,520 mm, the gauge of the former Soviet Union and Finland.
  case rail1520 = "rail-1520"
  /// Railway of 1,435 mm, the standard gauge.
  case rail1435 = "rail-1435"
  case road
  case sea
  /// Ferries and feeder ships over an enclosed water, such as the Caspian Sea.
  case ferry
  case oilPipeline = "oil-pipeline"
  case gasPipeline = "gas-pipeline"

  public var isRail: Bool { gauge != nil }

  /// Track gauge in millimetres; `nil` for what does not run on rails.
  public var gauge: Int? {
    switch self {
    case .rail1520: 1520
    case .rail1435: 1435
    case .road, .sea, .ferry, .oilPipeline, .gasPipeline: nil
    }
  }

  /// In the order of the cases.
  public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }

  /// Place among the cases, from 0.
  public var rank: Int {
    switch self {
    case .rail1520: 0
    case .rail1435: 1
    case .road: 2
    case .sea: 3
    case .ferry: 4
    case .oilPipeline: 5
    case .gasPipeline: 6
    }
  }
}
