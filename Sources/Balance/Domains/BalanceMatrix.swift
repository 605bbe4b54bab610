import WorldModel

/// A state's balance over poles and domains.
///
/// Rows without shares (scores, partial amounts, no data) take no part in the figures over domains.
public struct BalanceMatrix: Sendable {
  public let question: BalanceQuestion
  /// A row for each indicator, in the order given.
  public let rows: [DomainBalance]

  /// - Parameter indicators: by default one for each ``Domain``.
  /// - Throws: ``MeasureError/notApplicable(_:)`` if poles overlap at the date asked for, or
  ///   share a key; ``MeasureError/unit(_:)`` if flows do not convert;
  ///   ``MeasureError/wrongArgument(_:of:value:expected:)`` if a weight names no pole or
  ///   is negative.
  public init(
    _ question: BalanceQuestion,
    indicators: [DomainIndicator] = Domain.allCases.map(\.defaultIndicator), in world: World
  ) throws(MeasureError) {
    do throws(PartitionError) {
      _ = try PolePartition(
        question.poles, at: question.time ?? .unknown, subject: question.subject, in: world)
    } catch {
      // Without a date, memberships of all times count, and past ones may overlap where each period
      // is free of overlaps; every row checks its own period.
      if case .overlap = error, question.date == nil {} else { throw .notApplicable("\(error)") }
    }
    try Self.check(question.weights, question.poles, of: "balance")
    self.question = question
    var rows: [DomainBalance] = []
    for indicator in indicators {
      rows.append(try world.balance(of: question, in: indicator))
    }
    self.rows = rows
  }

  /// The rows with shares.
  public var comparable: [DomainBalance] { rows.filter { $0.statistics?.evenness != nil } }

  /// The domain with the lowest evenness over poles and rest; the first of equals.
  public var worst: DomainBalance? {
    comparable.min { evenness($0) < evenness($1) }
  }

  /// The domain with the highest evenness; the first of equals.
  public var best: DomainBalance? {
    comparable.enumerated().max {
      let (left, right) = (evenness($0.element), evenness($1.element))
      return left != right ? left < right : $0.offset > $1.offset
    }?.element
  }

  /// Mean evenness of the rows with shares: to be shown beside the worst, never alone.
  public var meanEvenness: Double? {
    let all = comparable.map { evenness($0) }
    return all.isEmpty ? nil : all.reduce(0, +) / Double(all.count)
  }

  /// Share of the domains led by another pole than the overall leader; needs two domains with
  /// shares.
  public var coAlignment: CoAlignment.Result? {
    let shares = comparable.compactMap { row in
      row.statistics.map { Array($0.shares.dropLast()) }
    }.filter { $0.contains { $0 > 0 } }
    return shares.count > 1 ? CoAlignment.measure(shares) : nil
  }

  /// Jensen–Shannon divergence between the share vectors of the domains, rest included, divided by
  /// the logarithm of the number of domains: 0 where every domain leans alike.
  public var crossDomainDivergence: Double? {
    Divergence.normalised(comparable.compactMap { $0.statistics?.shares })
  }

  private func evenness(_ row: DomainBalance) -> Double { row.statistics?.evenness ?? 0 }

  /// Refuses weights that name no pole, are negative or sum to nothing.
  static func check(
    _ weights: [String: Double]?, _ poles: [Pole], of measure: String
  ) throws(MeasureError) {
    guard let weights else { return }
    let keys = poles.map(\.id) + [PolePartition.rest]
    for (key, weight) in weights.sorted(by: { $0.key < $1.key }) {
      guard keys.contains(key) else {
        let hint = "a weight for one of " + keys.joined(separator: ", ")
        throw .wrongArgument("weights", of: measure, value: key, expected: hint)
      }
      guard weight >= 0, weight.isFinite else {
        throw .wrongArgument(
          "weights", of: measure, value: "\(key): \(weight)", expected: "numbers of at least 0")
      }
    }
    guard poles.contains(where: { weights[$0.id] ?? 0 > 0 }) else {
      throw .wrongArgument(
        "weights", of: measure, value: "0", expected: "a weight above 0 for at least one pole")
    }
  }
}
