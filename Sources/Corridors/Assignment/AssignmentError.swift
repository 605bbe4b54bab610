import Numerics

/// Why freight can't be put on a network.
public enum AssignmentError: Error, Equatable, Sendable, CustomStringConvertible {
  case demand(DemandError)
  case graph(GraphError)
  case programme(LinearProgramError)
  /// A number that the method can't use, and the rule that it breaks.
  case parameter(String, Double, rule: String)
  /// A capacity of 0 leaves no time for a queue; the key of the link or passage.
  case zeroCapacity(String)
  case notConverged(method: String, iterations: Int, gap: Double, tolerance: Double)

  public var description: String {
    switch self {
    case .demand(let error): error.description
    case .graph(let error): error.description
    case .programme(let error): error.description
    case .parameter(let name, let value, let rule): "\(name) is \(value); \(rule)"
    case .zeroCapacity(let key):
      "‘\(key)’ has a capacity of 0, with which no delay can be computed; close it instead"
    case .notConverged(let method, let iterations, let gap, let tolerance):
      "\(method) stands at a gap of \(gap) after \(iterations) iterations, above \(tolerance); allow more iterations or a larger gap"
    }
  }
}
