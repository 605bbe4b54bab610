/// The models that forecast what the actors settle on, always run side by side.
public enum OutcomeModel: String, Sendable, Hashable, CaseIterable {
  case compromise
  case median
  case nash
  case kalaiSmorodinsky
  case egalitarian
  case utilitarian
  /// ``ChallengeVariant/text``.
  case challenge
  /// ``ChallengeVariant/replica``, with its defects.
  case challengeReplica
  /// ``SpatialModel``.
  case ktab
  /// ``ExchangeModel``.
  case exchange

  public var title: String {
    switch self {
    case .compromise: "compromise (weighted mean)"
    case .median: "weighted median"
    case .nash: "Nash bargaining, weighted by capability"
    case .kalaiSmorodinsky: "Kalai–Smorodinsky"
    case .egalitarian: "egalitarian"
    case .utilitarian: "utilitarian"
    case .challenge: "expected-utility challenge (text)"
    case .challengeReplica: "expected-utility challenge (published replica)"
    case .ktab: "spatial model of politics (KTAB)"
    case .exchange: "exchange of positions (Decide)"
    }
  }
}

/// What one model says about one issue.
public struct ModelOutcome: Sendable, Hashable {
  public let model: OutcomeModel
  /// On the scale of the issue; `nil` where the model has no answer.
  public let value: Double?
  /// Why there is none, or what was assumed; empty where nothing needs to be told.
  public let note: String
}

/// What every model says about one issue.
public struct IssueOutcomes: Sendable, Hashable {
  /// Index in the negotiation.
  public let issue: Int
  /// In the order of ``OutcomeModel/allCases``.
  public let models: [ModelOutcome]

  public subscript(model: OutcomeModel) -> Double? {
    models.first { $0.model == model }?.value
  }
}

/// What the models are run with.
public struct OutcomeOptions: Sendable, Hashable {
  /// Rounds after which the challenge models are read. No number is the right one: the forecast depends on it.
  public var challengeRounds: Int
  /// Rounds of trades after which the exchange model is read.
  public var exchangeRounds: Int

  public init(challengeRounds: Int = 2, exchangeRounds: Int = 1) {
    self.challengeRounds = challengeRounds
    self.exchangeRounds = exchangeRounds
  }
}
