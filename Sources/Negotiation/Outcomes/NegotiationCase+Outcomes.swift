extension NegotiationCase {
  /// What every model says about every issue, in the order of the issues.
  public func outcomes(_ options: OutcomeOptions = OutcomeOptions()) -> [IssueOutcomes] {
    let values = OutcomeRun(self, options)
    let calculated = values.run(values.columns)
    return issues.indices.map { issue in
      IssueOutcomes(
        issue: issue,
        models: OutcomeModel.allCases.enumerated().map { index, model in
          let value = calculated[issue * OutcomeModel.allCases.count + index]
          return ModelOutcome(
            model: model, value: value.isNaN ? nil : value,
            note: note(on: model, issue: issue, isMissing: value.isNaN))
        })
    }
  }

  private func note(on model: OutcomeModel, issue: Int, isMissing: Bool) -> String {
    switch model {
    case .nash, .kalaiSmorodinsky, .egalitarian, .utilitarian:
      if isMissing { return "no point of the scale gives every actor its reservation value" }
      let unknown = participants(on: issue).filter { actors[$0].reservation == nil }
      return unknown.isEmpty
        ? ""
        : "reservation value not known, assumed to be the least liked end of the scale: "
          + unknown.map { actors[$0].name }.joined(separator: ", ")
    case .ktab:
      return SpatialGrouping(self).groups.contains { $0.contains(issue) && $0.count > 1 }
        ? "" : "by itself: " + SpatialGrouping(self).reason(issue: issue)
    case .exchange:
      let linked = linkedIssues.first { $0.contains(issue) } ?? []
      return linked.count > 1 ? "" : "no other issue to trade for: equal to the compromise"
    default:
      return isMissing ? "no actor has both capability and salience" : ""
    }
  }
}

/// Which issues the spatial model takes together: those of a package in which all actors have a stance on
/// each issue with one capability throughout.
struct SpatialGrouping {
  let groups: [[Int]]
  private let negotiation: NegotiationCase

  init(_ negotiation: NegotiationCase) {
    self.negotiation = negotiation
    groups = negotiation.linkedIssues.flatMap { linked in
      Self.isJoint(negotiation, linked) ? [linked] : linked.map { [$0] }
    }
  }

  private static func isJoint(_ negotiation: NegotiationCase, _ linked: [Int]) -> Bool {
    negotiation.stances.allSatisfy { row in
      let stances = linked.compactMap { row[$0] }
      return stances.count == linked.count
        && stances.allSatisfy { $0.capability == stances[0].capability }
    }
  }

  func reason(issue: Int) -> String {
    let linked = negotiation.linkedIssues.first { $0.contains(issue) } ?? []
    if linked.count == 1 { return "the issue is linked to no other" }
    return linked.contains { negotiation.participants(on: $0).count < negotiation.actors.count }
      ? "not all actors have a stance on all linked issues"
      : "capabilities differ between the linked issues"
  }
}
