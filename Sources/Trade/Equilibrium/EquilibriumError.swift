import WorldModel

/// Why there is no equilibrium that can be relied on.
public enum EquilibriumError: Error, Sendable, CustomStringConvertible {
  /// Everything that is wrong with what was given, not only the first.
  case faults([EquilibriumFault])
  /// The best iterate does not clear the markets; none of its figures is handed out.
  case notConverged(ConvergenceReport)

  public var description: String {
    switch self {
    case .faults(let faults):
      faults.map(\.description).joined(separator: "\n")
    case .notConverged(let report):
      "no equilibrium was found: after \(report.iterations) iterations of the \(report.method.rawValue)"
        + " method the largest excess demand is \(report.largestResidual) of the supply"
        + "\(report.country.map { ", in \($0)" } ?? ""), the limit is \(report.tolerance);"
        + " \(report.advice)"
    }
  }
}

/// How far a solution that was not reached had come.
public struct ConvergenceReport: Hashable, Sendable {
  public let method: EquilibriumMethod
  public let iterations: Int
  /// Excess demand over supply, a number without a unit.
  public let largestResidual: Double
  public let tolerance: Double
  /// Where the largest residual is.
  public let country: String?
  public let advice: String
}

/// How prices are searched for.
public enum EquilibriumMethod: String, Hashable, Sendable, CaseIterable {
  /// Newton's method on log prices; where it stalls, the fixed point.
  case automatic
  case newton
  case fixedPoint = "fixed-point"
}

/// Ends the sentence of an unknown name: what was probably meant, or what there is.
func hint(_ name: String, _ known: [String]) -> String {
  if let closest = Spelling.closest(to: name, among: known) { return " did you mean ‘\(closest)’?" }
  let shown = known.sorted().prefix(12).joined(separator: ", ")
  return " it has \(shown)\(known.count > 12 ? ", …" : "")"
}
