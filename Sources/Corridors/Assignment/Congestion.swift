import WorldModel

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// How days grow with the load: `days · (1 + a (load / capacity)^b)`.
///
/// Where the capacity is unknown nothing grows, and the result says so. Source: Bureau of Public Roads,
/// *Traffic Assignment Manual*, 1964, with a = 0.15 and b = 4 fitted to roads; for a border or port the
/// exponent of its own figures is used where known.
public struct Congestion: Hashable, Sendable {
  /// Share by which the days grow at a load equal to the capacity.
  public var growthAtCapacity: Double
  /// At least 1.
  public var exponent: Double

  public init(growthAtCapacity: Double = 0.15, exponent: Double = 4) {
    self.growthAtCapacity = growthAtCapacity
    self.exponent = exponent
  }
}

/// The delay functions of all links and passages of a routing graph, as cost.
struct DelayFunctions: Sendable {
  let elements: EdgeElements
  /// By edge, the generalised cost without delays.
  let base: [Double]
  private let valueOfTime: Double
  /// By element, 0 where it has no delay.
  private let scale: [Double]
  private let capacity: [Double]
  private let exponent: [Double]

  /// - Throws: ``AssignmentError`` for parameters out of range and capacities of 0.
  init(
    _ graph: RoutingGraph, base: [Double], cost: GeneralisedCost, _ congestion: Congestion
  ) throws(AssignmentError) {
    guard congestion.growthAtCapacity >= 0, congestion.growthAtCapacity < .infinity else {
      throw .parameter(
        "the growth at capacity", congestion.growthAtCapacity, rule: "it must be 0 or more")
    }
    guard congestion.exponent >= 1, congestion.exponent < .infinity else {
      throw .parameter(
        "the exponent of congestion", congestion.exponent, rule: "it must be at least 1")
    }
    elements = EdgeElements(graph)
    self.base = base
    valueOfTime = cost.valueOfTime
    var scale = [Double](repeating: 0, count: elements.count)
    var capacities = [Double](repeating: 1, count: elements.count)
    var exponents = [Double](repeating: congestion.exponent, count: elements.count)
    for number in 0..<elements.count {
      let element = elements.element(number)
      guard let capacity = graph.network.capacity(element) else { continue }
      guard capacity > 0 else { throw .zeroCapacity(graph.network.id(element).text) }
      if case .passage(let passage) = element,
        let own = graph.network.passages[passage].queueExponent
      {
        guard own >= 1 else {
          throw .parameter(
            "the queue exponent of \(graph.network.id(element))", own, rule: "it must be at least 1"
          )
        }
        exponents[number] = own
      }
      scale[number] = graph.network.days(element) * congestion.growthAtCapacity
      capacities[number] = capacity
    }
    self.scale = scale
    capacity = capacities
    exponent = exponents
  }

  /// Days more than without freight.
  func days(_ element: Int, load: Double) -> Double {
    scale[element] == 0 ? 0 : scale[element] * pow(load / capacity[element], exponent[element])
  }

  /// By element, the surcharges in cost at some loads.
  func surcharges(_ loads: [Double]) -> [Double] {
    loads.indices.map { valueOfTime * days($0, load: loads[$0]) }
  }

  /// By element, the derivatives of the surcharges.
  func slopes(_ loads: [Double]) -> [Double] {
    loads.indices.map { element in
      guard scale[element] > 0 else { return 0 }
      let power = exponent[element]
      return valueOfTime * scale[element] * power / capacity[element]
        * pow(loads[element] / capacity[element], power - 1)
    }
  }

  /// By edge, the weights at some loads.
  func weights(_ loads: [Double]) -> [Double] { elements.weights(base, plus: surcharges(loads)) }

  /// By edge, the days at some loads.
  func days(_ free: [Double], _ loads: [Double]) -> [Double] {
    elements.weights(free, plus: loads.indices.map { days($0, load: loads[$0]) })
  }
}
