/// The actions of rounds in sentences that a person can read.
public struct RoundLog: Sendable {
  private let negotiation: NegotiationCase

  public init(_ negotiation: NegotiationCase) { self.negotiation = negotiation }

  /// One line an action.
  public func lines(_ actions: [RoundAction]) -> [String] { actions.map(line) }

  public func line(_ action: RoundAction) -> String {
    switch action {
    case .began(let round, let means, let medians):
      "Round \(round). "
        + negotiation.issues.indices.map { issue in
          "\(self.issue(issue)): mean \(number(means[issue], issue)), median \(number(medians[issue], issue))"
        }.joined(separator: "; ")
    case .accepted(let issue, let actor, let challenger, let kind):
      switch kind {
      case .confrontation:
        "\(self.actor(actor)) yields to \(self.actor(challenger)) on \(self.issue(issue)), which it sees as the stronger."
      case .compromise:
        "\(self.actor(actor)) meets \(self.actor(challenger)) in part on \(self.issue(issue))."
      case .capitulation:
        "\(self.actor(actor)) gives way to \(self.actor(challenger)) on \(self.issue(issue))."
      }
    case .traded(let trade, let issues):
      "\(actor(trade.giver)) gives on \(issue(issues[trade.givenIssue])), \(actor(trade.taker)) on \(issue(issues[trade.receivedIssue])); both gain \(Self.rounded(trade.gain, 3))."
    case .moved(let issue, let actor, let from, let to):
      "  \(self.actor(actor)), \(self.issue(issue)): \(number(from, issue)) → \(number(to, issue))"
    case .ended(let reason): "The rounds end: \(reason.rawValue)."
    }
  }

  private func actor(_ index: Int) -> String { negotiation.actors[index].name }
  private func issue(_ index: Int) -> String { negotiation.issues[index].name }

  /// As many digits as tell a thousandth of the scale.
  private func number(_ value: Double?, _ issue: Int) -> String {
    guard let value else { return "not available" }
    var digits = 0
    var step = 1.0
    while step > negotiation.issues[issue].width / 1_000, digits < 9 {
      step /= 10
      digits += 1
    }
    let unit = negotiation.issues[issue].unit
    return Self.rounded(value, digits) + (unit.isEmpty ? "" : " " + unit)
  }

  /// A decimal number without the exponent of the language's own description.
  static func rounded(_ value: Double, _ digits: Int) -> String {
    var scale = 1.0
    for _ in 0..<digits { scale *= 10 }
    let scaled = (abs(value) * scale).rounded()
    guard scaled < 0x1p53 else { return "\(value)" }
    let whole = UInt64(scaled)
    let unit = UInt64(scale)
    let sign = value < 0 && whole > 0 ? "−" : ""
    if digits == 0 { return sign + "\(whole)" }
    let rest = String(whole % unit)
    return sign + "\(whole / unit)." + String(repeating: "0", count: digits - rest.count) + rest
  }
}
