import Corridors
import Doctrines
import Scenarios
import WorldModel

extension ShockReport {
  /// As `shock --format json` prints it; numbers are never rounded.
  public func json(inputs: [InputDigest] = []) -> JSONValue {
    let changes: JSONValue = [
      "transit": .array(comparison.transit.map(\.json)),
      "routes": .array(changed.map(\.json)),
      "measures": .array(measures.map(\.json)),
      "averageDays": .optional(difference(\.days)),
      "averageCostUSD": .optional(difference(\.cost)),
      "verdicts": .array(
        changedChecks.map { before, after in
          [
            "check": .string(before.check.id), "title": .string(before.check.title),
            "before": before.sideJSON, "after": after.sideJSON,
          ]
        }),
    ]
    return [
      "scenario": scenarioJSON, "date": .string(comparison.question.on.description),
      "cargo": .string(cargo.rawValue), "costUnit": .string(cargo.costUnit.text),
      "demand": demandJSON, "valueOfTime": .number(cost.valueOfTime),
      "doctrine": .optional(verdicts?.before.doctrine.id),
      "before": side(.before), "after": side(.after), "changes": changes,
      "failures": failuresJSON,
      "sources": .array(sources.map(\.json)), "inputs": .array(inputs.map(\.json)),
    ]
  }

  private var scenarioJSON: JSONValue {
    [
      "id": .string(scenario.id), "title": .string(scenario.title),
      "says": .string(scenario.says), "date": .string(scenario.date.description),
      "source": .string(scenario.source), "locator": .string(scenario.locator),
      "shocks": .strings(scenario.shocks.map(\.kind.rawValue)),
    ]
  }

  private var demandJSON: JSONValue {
    switch demand {
    case .corridors: ["kind": "corridors", "unit": "1", "file": nil]
    case .file(let name):
      ["kind": "file", "unit": .string(cargo.capacityUnit.text), "file": .string(name)]
    }
  }

  private func side(_ side: ScenarioComparison.Side) -> JSONValue {
    let totals = side == .before ? comparison.before : comparison.after
    let points = side == .before ? chokepointsBefore : chokepointsAfter
    let report = side == .before ? verdicts?.before : verdicts?.after
    return [
      "served": .number(totals.served), "unserved": .number(totals.unserved),
      "averageDays": .optional(totals.average?.days),
      "averageCostUSD": .optional(totals.average?.cost),
      "transit": .array(
        comparison.transit.map { change in
          [
            "country": .string(change.country.text),
            "amount": .number(side == .before ? change.amountBefore : change.amountAfter),
            "share": .optional(side == .before ? change.shareBefore : change.shareAfter),
          ]
        }),
      "routes": .array(
        pairs.map { pair in
          [
            "from": .string(pair.from.text), "to": .string(pair.to.text),
            "amount": .number(pair.amount),
            "route": (side == .before ? pair.before : pair.after)?.shortJSON ?? .null,
          ]
        }),
      "chokepoints": .array(points.map(\.json)),
      "verdicts": .array(
        (report?.results ?? []).map { result in
          ["check": .string(result.check.id), "verdict": .string(result.verdict.rawValue)]
        }),
    ]
  }

  private func difference(_ value: (AssignedFlows.Figures) -> Double) -> Double? {
    guard let before = comparison.before.average, let after = comparison.after.average else {
      return nil
    }
    return value(after) - value(before)
  }
}

extension NetworkComparison.TransitChange {
  fileprivate var json: JSONValue {
    [
      "country": .string(country.text), "before": .optional(shareBefore),
      "after": .optional(shareAfter),
    ]
  }
}

extension ShockPair {
  fileprivate var json: JSONValue {
    [
      "from": .string(from.text), "to": .string(to.text), "isLost": .bool(isLost),
      "addedDays": .optional(addedDays), "addedCost": .optional(addedCost),
      "before": before?.shortJSON ?? .null, "after": after?.shortJSON ?? .null,
    ]
  }
}

extension RouteLine {
  /// The route without its legs.
  fileprivate var shortJSON: JSONValue {
    guard case .object(let members) = json else { return json }
    return .object(members.filter { !["legs", "observed"].contains($0.name) })
  }
}

extension Chokepoint {
  fileprivate var json: JSONValue {
    [
      "node": .string(node.text), "pairs": .integer(pairs), "share": .number(share),
      "lostShare": .number(lostShare), "addedDays": .optional(addedDays),
      "addedCost": .optional(addedCost), "betweenness": .number(betweenness),
    ]
  }
}

extension CheckResult {
  fileprivate var sideJSON: JSONValue {
    let summary = CheckSummary(self)
    return [
      "verdict": .string(verdict.rawValue), "value": .string(summary.value),
      "reason": .string(reason),
    ]
  }
}
