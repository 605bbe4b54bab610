import Negotiation

/// What every model forecasts of a negotiation, for print.
public struct NegotiationReport: Sendable {
  public let negotiation: NegotiationCase
  public let outcomes: [IssueOutcomes]
  public let intervals: [IssueIntervals]
  public let perturbation: InputPerturbation
  /// Sentences of rounds, by procedure; empty where none were asked for.
  public let rounds: [(procedure: String, lines: [String])]
  /// `nil` for a case that no world filled in.
  public let receipts: CaseReceipts?
  public let inputs: [InputDigest]

  public init(
    _ negotiation: NegotiationCase, outcomes: [IssueOutcomes], intervals: [IssueIntervals],
    perturbation: InputPerturbation, rounds: [(procedure: String, lines: [String])] = [],
    receipts: CaseReceipts? = nil, inputs: [InputDigest] = []
  ) {
    self.negotiation = negotiation
    self.outcomes = outcomes
    self.intervals = intervals
    self.perturbation = perturbation
    self.rounds = rounds
    self.receipts = receipts
    self.inputs = inputs
  }

  func interval(_ issue: Int, _ model: OutcomeModel) -> OutcomeInterval? {
    intervals.first { $0.issue == issue }?.models.first { $0.model == model }
  }

  /// As many decimals as tell a thousandth of an issue's scale.
  func number(_ value: Double?, issue: Int) -> String {
    guard let value else { return "–" }
    var places = 0
    var step = 1.0
    while step > negotiation.issues[issue].width / 1_000, places < 9 {
      step /= 10
      places += 1
    }
    let text = BriefAssembly.decimals(value, max(1, places))
    return places == 0 ? String(text.prefix { $0 != "." }) : text
  }

  /// Every model side by side, an issue after the other.
  public func terminal(width: Int, colour: Bool) -> String {
    var lines = [title]
    if !negotiation.says.isEmpty { lines.append(negotiation.says) }
    lines.append("\(negotiation.actors.count) actors; rule: \(negotiation.rule.name)")
    for outcome in outcomes {
      let issue = negotiation.issues[outcome.issue]
      lines += [
        "",
        "\(issue.name) (\(number(issue.lower, issue: outcome.issue)) to "
          + "\(number(issue.upper, issue: outcome.issue))\(issue.unit.isEmpty ? "" : " " + issue.unit))",
      ]
      var table = TextTable([
        .init("Model"), .init("Forecast", .trailing), .init("5 %", .trailing),
        .init("95 %", .trailing), .init("Nearest actor changes", .trailing), .init("Remark"),
      ])
      for model in outcome.models {
        let interval = interval(outcome.issue, model.model)
        table.append([
          .init(model.model.title), .init(number(model.value, issue: outcome.issue)),
          .init(number(interval?.low, issue: outcome.issue)),
          .init(number(interval?.high, issue: outcome.issue)),
          .init(
            interval?.nearestActorChanges.map { "\(Int(($0 * 100).rounded())) %" } ?? "–"),
          .init(model.note),
        ])
      }
      lines += table.lines(width: width, colour: colour)
      if let changes = intervals.first(where: { $0.issue == outcome.issue })?.rankingChanges {
        lines.append(
          "the models stand in another order in \(Int((changes * 100).rounded())) % of the draws")
      }
    }
    for part in rounds { lines += ["", part.procedure] + part.lines }
    if let receipts { lines += [""] + receipts.lines }
    lines += ["", perturbationWords, Self.warning + " Documentation/negotiation.md"]
    return lines.joined(separator: "\n") + "\n"
  }

  var title: String { negotiation.title.isEmpty ? "Negotiation" : negotiation.title }

  static let warning =
    "Forecasts of models differ more than the inputs of one explain; what they can and cannot tell:"

  var perturbationWords: String {
    func percent(_ share: Double) -> String { "\((share * 1_000).rounded() / 10) %" }
    return
      "intervals: \(perturbation.draws) draws, seed \(perturbation.seed); positions from their ranges or "
      + "within \(percent(perturbation.positionSpread)) of the scale, salience within "
      + "\(percent(perturbation.salienceSpread)), capability within \(percent(perturbation.capabilitySpread))"
  }

  public var csv: String {
    var writer = CSVWriter(
      header: [
        "issue", "model", "forecast", "low", "middle", "high", "nearest_actor_changes", "note",
      ])
    for outcome in outcomes {
      for model in outcome.models {
        let interval = interval(outcome.issue, model.model)
        writer.append([
          .text(negotiation.issues[outcome.issue].name), .text(model.model.rawValue),
          .optional(model.value), .optional(interval?.low), .optional(interval?.middle),
          .optional(interval?.high), .optional(interval?.nearestActorChanges), .text(model.note),
        ])
      }
    }
    return writer.text
  }
}
