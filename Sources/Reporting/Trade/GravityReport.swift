import Numerics
import Trade

/// An estimated gravity equation, for print.
public struct GravityReport: Sendable {
  /// One outcome's estimate.
  public struct Estimate: Sendable {
    public let fit: RegressionFit
    /// `nil` where no correction was asked for.
    public let correction: ThreeWayBiasCorrection?

    public init(_ fit: RegressionFit, correction: ThreeWayBiasCorrection? = nil) {
      self.fit = fit
      self.correction = correction
    }

    /// Observations without singletons, groups of zeros and rows with missing figures; those that are
    /// separated count, and are told apart.
    var observations: Int { fit.observationCount + fit.drops.separated.count }

    func coefficient(_ place: Int) -> (estimate: Double, error: Double?) {
      if let correction {
        return (correction.estimates[place], correction.standardErrors[place])
      }
      return (fit.estimates[place], fit.covariances.first?.standardErrors[place])
    }
  }

  public let formula: String
  /// Such as `Poisson pseudo-maximum likelihood`.
  public let estimator: String
  public let estimates: [Estimate]
  /// The line of the file of each row of the panel, for drops; empty where there is none.
  public let lines: [Int32]
  public let remarks: [String]
  public let inputs: [InputDigest]

  public init(
    formula: String, estimator: String, estimates: [Estimate], lines: [Int32] = [],
    remarks: [String] = [], inputs: [InputDigest] = []
  ) {
    self.formula = formula
    self.estimator = estimator
    self.estimates = estimates
    self.lines = lines
    self.remarks = remarks
    self.inputs = inputs
  }

  /// What was left out, with reasons and counts.
  static func drops(_ drops: SampleDrops) -> [(key: String, words: String, rows: [Int])] {
    [
      ("missing", "a figure or group is not known", drops.missing),
      ("zeroGroups", "all outcomes of a group are zero", drops.zeroGroups),
      ("singletons", "the only row of a group", drops.singletons),
      ("separated", "driven to a mean of zero", drops.separated),
    ]
  }

  static func covariance(_ estimate: Estimate) -> (kind: String, clusters: [String], factor: String)
  {
    guard estimate.correction == nil, let covariance = estimate.fit.covariances.first else {
      return (estimate.correction == nil ? "none" : "clustered by pair, with leverages", [], "none")
    }
    let factor = "\(covariance.request.convention.rawValue): \(covariance.factor)"
    switch covariance.request.kind {
    case .robust: return ("heteroskedastic", [], factor)
    case .clustered(let names):
      let groups = zip(names, covariance.clusterCounts).map { "\($0) (\($1))" }
      return ("clustered", groups, factor)
    }
  }

  /// The two-sided probability of a coefficient as far from zero, by the normal distribution.
  static func probability(_ estimate: Double, _ error: Double?) -> Double? {
    guard let error, error > 0 else { return nil }
    return 2 * NormalDistribution.cumulative(-abs(estimate / error))
  }

  static func digits(_ value: Double) -> String {
    guard value.isFinite else { return "\(value)" }
    return BriefAssembly.decimals(value, abs(value) < 1e8 ? 7 : 1)
      .replacing("−", with: "-")
  }

  /// Lines that vouch for an estimate.
  static func certificate(_ estimate: Estimate) -> [String] {
    let certificate = estimate.fit.certificate
    let covariance = covariance(estimate)
    var lines = [
      "largest residual of a first-order condition "
        + ResidualText.short(certificate.focMax)
        + "; Σμ / Σy − 1 = " + ResidualText.short(certificate.sumMuOverSumY - 1)
        + "; \(certificate.iterations) steps, \(certificate.innerIterations) passes; deviance "
        + "\(certificate.deviance)",
      "standard errors: \(covariance.kind)"
        + (covariance.clusters.isEmpty ? "" : " by " + covariance.clusters.joined(separator: ", "))
        + "; factor \(covariance.factor)",
    ]
    if let correction = estimate.correction {
      lines.append(
        "bias of incidental parameters taken away (Weidner, Zylkin 2021); \(correction.saturatedPairs) "
          + "saturated pairs")
    }
    let left = drops(estimate.fit.drops).filter { !$0.rows.isEmpty }.map {
      "\($0.rows.count) rows: \($0.words)"
    }
    lines.append("left out: " + (left.isEmpty ? "no row" : left.joined(separator: "; ")))
    if !estimate.fit.drops.collinear.isEmpty {
      lines.append(
        "collinear, left out: " + estimate.fit.drops.collinear.joined(separator: ", "))
    }
    return lines
  }
}
