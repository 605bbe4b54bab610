/// A question that is settled by one point of a scale.
public struct NegotiationIssue: Sendable, Hashable {
  public let name: String
  public let description: String
  /// The ends of the scale.
  public let lower: Double
  public let upper: Double
  /// The unit of the scale, such as “years”; empty where the scale has none.
  public let unit: String
  /// Issues with the same name of a package are linked: one may be traded for the other.
  public let package: String
  /// The points that a settlement may take; empty where every point of the scale is possible.
  public let options: [Double]

  public init(
    _ name: String, description: String = "", lower: Double, upper: Double, unit: String = "",
    package: String = "", options: [Double] = []
  ) {
    self.name = name
    self.description = description
    self.lower = lower
    self.upper = upper
    self.unit = unit
    self.package = package
    self.options = options
  }

  public var width: Double { upper - lower }
}
