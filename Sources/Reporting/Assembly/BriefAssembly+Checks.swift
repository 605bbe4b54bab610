import Doctrines
import WorldModel

extension BriefAssembly {
  func check(_ result: CheckResult, _ receipts: inout ReceiptCollector) -> BriefDocument.Check {
    let check = result.check
    let used = receipts.keys(result.values.flatMap(\.evidence), limit: 40)
    let near = receipts.keys(result.nearby.flatMap(\.evidence), limit: 12)
    var seen: Set<String> = []
    let evidence =
      used.filter { seen.insert($0).inserted }.map { BriefDocument.Evidence($0) }
      + near.filter { seen.insert($0).inserted }.map {
        BriefDocument.Evidence($0, role: .neighbour)
      }
    let figure: BriefDocument.Figure? =
      result.values.isEmpty
      ? nil
      : .init(
        (result.values + result.nearby).map(\.words).joined(separator: "; "),
        exact: result.values.first?.value, facts: used + near)
    var measure: String?
    if case .measured(let test) = check.test { measure = test.measure.name }
    var reason = result.reason
    if result.verdict == .noData, !check.needs.isEmpty { reason += ". Would decide it: \(check.needs)" }
    return BriefDocument.Check(
      id: check.id, kind: check.kind.rawValue, title: check.title,
      verdict: Self.verdict(result.verdict), severity: Self.severity(check.severity),
      words: .init(
        text: check.says.text, sourceID: check.says.source.text, locator: check.says.locator),
      value: figure, expectation: expectation(check), thresholdBasis: basis(check),
      formula: result.formula.isEmpty ? nil : result.formula, measureName: measure,
      measureVersion: result.measureVersion > 0 ? "\(result.measureVersion)" : nil,
      reason: reason, evidence: evidence,
      proxies: result.proxies.map { proxy in
        BriefDocument.Proxy(
          title: proxy.call.description,
          figure: .init(
            proxy.values.map(\.words).joined(separator: "; "), exact: proxy.values.first?.value,
            facts: receipts.keys(proxy.values.flatMap(\.evidence))))
      })
  }

  /// The three that fail most, by the report's order.
  func weakest(_ receipts: inout ReceiptCollector) -> [BriefDocument.WeakCommitment] {
    report.weakest.prefix(3).map { result in
      BriefDocument.WeakCommitment(
        checkID: result.check.id,
        reason:
          "\(result.verdict.rawValue), severity \(result.check.severity.rawValue): \(result.reason)",
        lines: result.values.prefix(2).map { value in
          .init(value.words, exact: value.value, facts: receipts.keys(value.evidence))
        })
    }
  }

  func comparison(_ diff: DoctrineDiff, since: String) -> BriefDocument.Comparison {
    BriefDocument.Comparison(
      since: since,
      changes: diff.changes.map { change in
        let cause = change.causes.first ?? .data
        let reason: BriefDocument.Comparison.Reason =
          switch cause {
          case .doctrine: .doctrine
          case .data: .data
          case .method: .method
          }
        return BriefDocument.Comparison.Change(
          reason: reason,
          text:
            "\(change.before ?? "not in the doctrine") → \(change.after ?? "not in the doctrine"); "
            + change.reasons.joined(separator: "; "),
          checkID: change.check, before: Self.verdict(inWords: change.before),
          after: Self.verdict(inWords: change.after))
      })
  }

  private func expectation(_ check: Check) -> String? {
    guard case .measured(let test) = check.test else { return nil }
    let when: String
    switch test.timing {
    case .latest: when = ""
    case .at(let date): when = ", in \(date)"
    case .by(let date): when = ", by \(date)"
    }
    return "\(test.expectation)\(when)"
  }

  private func basis(_ check: Check) -> BriefDocument.Check.ThresholdBasis? {
    guard case .measured(let test) = check.test else { return nil }
    return test.thresholdBasis == .stated ? .stated : .analyst
  }

  static func verdict(_ verdict: Verdict) -> BriefDocument.Verdict {
    BriefDocument.Verdict(rawValue: verdict.rawValue) ?? .noData
  }

  private static func verdict(inWords text: String?) -> BriefDocument.Verdict? {
    guard let name = text?.split(separator: ":").first else { return nil }
    return BriefDocument.Verdict(rawValue: String(name))
  }

  private static func severity(_ severity: Check.Severity) -> BriefDocument.Check.Severity {
    switch severity {
    case .error: .error
    case .warning: .warning
    case .info: .information
    }
  }
}
