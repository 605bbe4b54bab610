import Numerics

/// How the scatter of the scores is estimated.
public enum CovarianceKind: Hashable, Sendable {
  /// Heteroskedastic: every observation by itself.
  case robust
  /// Clustered by one or more groupings of the panel, clusters or effects, by name.
  case clustered([String])
}

/// By what a covariance is multiplied to make up for a finite sample; packages differ.
///
/// G is the number of clusters, of several groupings the smallest; N the observations; K the parameters.
/// A heteroskedastic covariance takes each observation for a cluster, so that G = N.
public enum SmallSampleConvention: String, Hashable, Sendable, CaseIterable {
  /// 1.
  case none = "none"
  /// G / (G − 1), as Stata's ppmlhdfe and the maximum-likelihood commands do.
  case clusters = "clusters"
  /// G / (G − 1) · (N − 1) / (N − K), effects nested in the clusters not counted in K, as fixest and
  /// pyfixest do.
  case clustersAndFreeParameters = "clusters-and-free-parameters"
  /// G / (G − 1) · (N − 1) / (N − K), nested effects counted, as fasthdfe does.
  case clustersAndAllParameters = "clusters-and-all-parameters"
}

/// A covariance that is asked for.
public struct CovarianceRequest: Hashable, Sendable {
  public let kind: CovarianceKind
  public let convention: SmallSampleConvention
  /// K of the conventions that use it, where it is not to be counted from the effects.
  public let parameterCount: Int?

  public init(
    _ kind: CovarianceKind, convention: SmallSampleConvention = .clusters,
    parameterCount: Int? = nil
  ) {
    self.kind = kind
    self.convention = convention
    self.parameterCount = parameterCount
  }
}

/// A covariance of coefficients, with what it was made from.
public struct CovarianceEstimate: Hashable, Sendable {
  public let request: CovarianceRequest
  /// The number of clusters of each grouping; empty for a heteroskedastic covariance.
  public let clusterCounts: [Int]
  /// The factor by which the sums were multiplied.
  public let factor: Double
  /// In the order of the coefficients.
  public let matrix: DenseMatrix

  /// `nil` where a multi-way covariance has no positive variance, which inclusion and exclusion can
  /// bring about with few clusters.
  public var standardErrors: [Double?] {
    (0..<matrix.rowCount).map {
      matrix[$0, $0] > 0 ? matrix[$0, $0].squareRoot() : nil
    }
  }
}

/// Sandwich covariances from scores: A (Σ s sᵀ) A with the inverse A of the absorbed normal matrix.
///
/// Sources: H. White, *Econometrica* 48(4), 1980, doi:10.2307/1912934; A. C. Cameron, J. B. Gelbach, D. L. Miller,
/// "Robust inference with multiway clustering", *J. Business & Economic Statistics* 29(2), 2011,
/// doi:10.1198/jbes.2010.07136 (inclusion and exclusion).
struct SandwichCovariance {
  let layout: AbsorptionLayout
  let panel: FixedEffectsPanel
  /// The scores of the kept rows in sorted order, row by row, `columns` entries each.
  let scores: FlatBuffer<Double>
  let columns: Int
  /// The inverse of the normal matrix.
  let bread: DenseMatrix

  func estimate(_ request: CovarianceRequest) throws(EstimationError) -> CovarianceEstimate {
    var groups: [[Int32]] = []
    var counts: [Int] = []
    if case .clustered(let names) = request.kind {
      for name in names {
        let known = panel.clusters + panel.effects
        guard let grouping = known.first(where: { $0.name == name }) else {
          throw .unknownCluster(name: name, known: known.map(\.name))
        }
        let compact = CompactCodes(grouping, kept: layout.rows)
        guard compact.levels.count > 1 else {
          throw .tooFewClusters(name: name, count: compact.levels.count)
        }
        groups.append(compact.codes)
        counts.append(compact.levels.count)
      }
    }
    let middle = groups.isEmpty ? meat(nil, count: layout.count) : meat(groups)
    let clusters = counts.min() ?? layout.count
    let factor = factor(request, clusters: clusters, groups: groups)
    var matrix = DenseMatrix(rowCount: columns, columnCount: columns)
    do { matrix = try bread.times(middle).times(bread) } catch { preconditionFailure("\(error)") }
    for index in matrix.storage.indices { matrix.storage[index] *= factor }
    return CovarianceEstimate(
      request: request, clusterCounts: counts, factor: factor, matrix: matrix)
  }

  /// Over all non-empty sets of groupings: plus for an odd number, minus for an even one.
  private func meat(_ groups: [[Int32]]) -> DenseMatrix {
    var total = DenseMatrix(rowCount: columns, columnCount: columns)
    for subset in 1..<(1 << groups.count) {
      let members = groups.indices.filter { subset >> $0 & 1 == 1 }
      var codes = groups[members[0]]
      var count = Int(codes.max() ?? -1) + 1
      for member in members.dropFirst() { (codes, count) = Self.crossed(codes, groups[member]) }
      let part = meat(codes, count: count)
      let sign: Double = members.count % 2 == 1 ? 1 : -1
      for index in total.storage.indices { total.storage[index] += sign * part.storage[index] }
    }
    return total
  }

  private static func crossed(_ left: [Int32], _ right: [Int32]) -> ([Int32], Int) {
    var known: [Int64: Int32] = [:]
    let codes = left.indices.map { row in
      let key = Int64(left[row]) << 32 | Int64(right[row])
      if let code = known[key] { return code }
      let code = Int32(known.count)
      known[key] = code
      return code
    }
    return (codes, known.count)
  }

  /// Σ s sᵀ over the groups, of the summed scores of each; without codes over the observations.
  private func meat(_ codes: [Int32]?, count: Int) -> DenseMatrix {
    var matrix = DenseMatrix(rowCount: columns, columnCount: columns)
    guard let codes else {
      for row in 0..<layout.count { add(scores.base + row * columns, to: &matrix) }
      return matrix
    }
    let sums = FlatBuffer<Double>(count: count * columns, repeating: 0)
    for row in 0..<layout.count {
      let target = sums.base + Int(codes[row]) * columns
      for column in 0..<columns { target[column] += scores.base[row * columns + column] }
    }
    for group in 0..<count { add(sums.base + group * columns, to: &matrix) }
    return matrix
  }

  private func add(_ score: UnsafePointer<Double>, to matrix: inout DenseMatrix) {
    matrix.storage.withUnsafeMutableBufferPointer { storage in
      for column in 0..<columns {
        for row in 0..<columns { storage[column * columns + row] += score[row] * score[column] }
      }
    }
  }

  private func factor(
    _ request: CovarianceRequest, clusters: Int, groups: [[Int32]]
  ) -> Double {
    let convention = request.convention
    let (count, byClusters) = (Double(layout.count), Double(clusters) / Double(clusters - 1))
    switch convention {
    case .none: return 1
    case .clusters: return byClusters
    case .clustersAndFreeParameters, .clustersAndAllParameters:
      let isFree = convention == .clustersAndFreeParameters
      let parameters = Double(
        request.parameterCount ?? parameterCount(groups: isFree ? groups : []))
      return byClusters * (count - 1) / (count - parameters)
    }
  }

  /// Coefficients and levels of effects, less one for each effect after the first. An effect nested in
  /// a grouping counts once.
  private func parameterCount(groups: [[Int32]]) -> Int {
    guard !panel.effects.isEmpty else { return columns }
    let levels = layout.panelLevels.map(\.count)
    var nested = 0
    var nestedLevels = 0
    for (place, count) in levels.enumerated() where isNested(place, in: groups) {
      nested += 1
      nestedLevels += count
    }
    return columns + levels.reduce(0, +) - (levels.count - 1) - nestedLevels + nested
  }

  /// Whether each level of an effect lies in one group: of the largest effect at place 0.
  private func isNested(_ place: Int, in groups: [[Int32]]) -> Bool {
    groups.contains { codes in
      var owner = [Int32](repeating: -1, count: layout.panelLevels[place].count)
      for run in 0..<layout.runCount {
        for row in Int(layout.starts[run])..<Int(layout.starts[run + 1]) {
          let level =
            place == 0
            ? run
            : Int(layout.codes[row * layout.width + place - 1]) - layout.offsets[place - 1]
          if owner[level] < 0 {
            owner[level] = codes[row]
          } else if owner[level] != codes[row] {
            return false
          }
        }
      }
      return true
    }
  }
}
