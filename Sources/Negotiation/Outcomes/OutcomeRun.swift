/// Runs every model on one set of columns; the columns may be drawn around those of the negotiation.
struct OutcomeRun: Sendable {
  /// One entry an actor and issue, rows of actors; not a number where there is no stance.
  struct Columns: Sendable {
    var position: [Double]
    var salience: [Double]
    var capability: [Double]
  }

  let columns: Columns
  private let options: OutcomeOptions
  private let actorCount: Int
  private let issueCount: Int
  private let lower: [Double]
  private let width: [Double]
  private let participants: [[Int]]
  private let reservations: [[Double?]]
  private let linked: [[Int]]
  private let spatialGroups: [[Int]]

  init(_ negotiation: NegotiationCase, _ options: OutcomeOptions) {
    let stances = negotiation.stances.flatMap { $0 }
    columns = Columns(
      position: stances.map { $0?.position ?? .nan }, salience: stances.map { $0?.salience ?? 0 },
      capability: stances.map { $0?.capability ?? 0 })
    self.options = options
    actorCount = negotiation.actors.count
    issueCount = negotiation.issues.count
    lower = negotiation.issues.map(\.lower)
    width = negotiation.issues.map(\.width)
    participants = negotiation.issues.indices.map { negotiation.participants(on: $0) }
    reservations = participants.map { $0.map { negotiation.actors[$0].reservation } }
    linked = negotiation.linkedIssues
    spatialGroups = SpatialGrouping(negotiation).groups
  }

  /// One value an issue and model, rows of issues; not a number where a model has no answer.
  func run(_ columns: Columns) -> [Double] {
    let models = OutcomeModel.allCases
    var values = [Double](repeating: .nan, count: issueCount * models.count)
    for issue in 0..<issueCount {
      let profile = profile(columns, issue)
      let bargaining = BargainingProblem(profile)
      let opening = ChallengeGeometry(profile, bendsVotes: true)
      for (index, model) in models.enumerated() {
        let value: Double? =
          switch model {
          case .compromise: CompromiseModel.outcome(profile)
          case .median: WeightedMedian.outcome(profile)
          case .nash: bargaining.nash(exponents: profile.capability)
          case .kalaiSmorodinsky: bargaining.kalaiSmorodinsky()
          case .egalitarian: bargaining.egalitarian()
          case .utilitarian: bargaining.exactUtilitarian()
          case .challenge:
            ChallengeModel(.text).outcome(
              profile, rounds: options.challengeRounds, opening: opening)
          case .challengeReplica:
            ChallengeModel(.replica).outcome(
              profile, rounds: options.challengeRounds, opening: opening)
          case .ktab, .exchange: nil
          }
        if let value { values[issue * models.count + index] = value }
      }
    }
    for group in spatialGroups { addSpatial(columns, group, &values) }
    for group in linked { addExchange(columns, group, &values) }
    return values
  }

  private func profile(_ columns: Columns, _ issue: Int) -> IssueProfile {
    let cells = participants[issue].map { $0 * issueCount + issue }
    return IssueProfile(
      position: cells.map { columns.position[$0] }, salience: cells.map { columns.salience[$0] },
      capability: cells.map { columns.capability[$0] }, lower: lower[issue],
      upper: lower[issue] + width[issue], reservation: reservations[issue])
  }

  private func column(_ model: OutcomeModel, _ issue: Int) -> Int {
    let models = OutcomeModel.allCases
    return issue * models.count + (models.firstIndex(of: model) ?? 0)
  }

  private func addSpatial(_ columns: Columns, _ group: [Int], _ values: inout [Double]) {
    guard let first = group.first else { return }
    let rows = participants[first]
    var position: [Double] = []
    var salience: [Double] = []
    for actor in rows {
      for issue in group {
        let cell = actor * issueCount + issue
        position.append((columns.position[cell] - lower[issue]) / width[issue])
        salience.append(columns.salience[cell])
      }
    }
    let model = SpatialModel(
      position: position, salience: salience,
      capability: rows.map { columns.capability[$0 * issueCount + first] })
    let tournament = model.tournament(utility: model.utility())
    for (issue, expected) in zip(group, model.expectedPosition(tournament.chance)) {
      values[column(.ktab, issue)] = lower[issue] + expected * width[issue]
    }
  }

  private func addExchange(_ columns: Columns, _ group: [Int], _ values: inout [Double]) {
    var cells: [Int] = []
    for actor in 0..<actorCount { for issue in group { cells.append(actor * issueCount + issue) } }
    var model = ExchangeModel(
      actorCount: actorCount, issueCount: group.count,
      position: cells.map { columns.position[$0] }, salience: cells.map { columns.salience[$0] },
      capability: cells.map { columns.capability[$0] }, lower: group.map { lower[$0] },
      width: group.map { width[$0] })
    for _ in 0..<options.exchangeRounds {
      if model.makeRound().isEmpty { break }
    }
    for (index, settlement) in model.settlements.enumerated() {
      if let value = model.onScale(settlement, issue: index) {
        values[column(.exchange, group[index])] = value
      }
    }
  }
}
