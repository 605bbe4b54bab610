import Doctrines
import WorldModel

extension BriefAssembly {
  /// The three weakest, by the rule of ``LabelKey/weakestIntro``.
  func weakest(_ receipts: inout ReceiptCollector) -> [BriefDocument.WeakCommitment] {
    var chosen: [CheckResult] = []
    var used: Set<FactID> = []
    var others: [CheckResult] = []
    for result in failing {
      let facts = Set(result.values.flatMap(\.evidence).map(\.id))
      if used.isDisjoint(with: facts) {
        chosen.append(result)
        used.formUnion(facts)
      } else {
        others.append(result)
      }
    }
    return (chosen + others).prefix(3).map { result in
      let check = result.check
      let expected = expectation(check)
      let note = valueNote(check).map { " · \($0)" } ?? ""
      return BriefDocument.WeakCommitment(
        checkID: check.id, reason: reason(result),
        lines: result.values.prefix(2).map { value in
          let words = words(of: [value], in: check)
          let held = expected.map {
            labels.text(AssemblyLabel.expectedToo, .text(words), .text($0))
          }
          return .init(
            (held ?? words) + note, exact: value.value,
            facts: receipts.keys(value.evidence))
        })
    }
  }

  /// Failing checks in the order of the rule: severity, verdict, kind, distance, key.
  private var failing: [CheckResult] {
    let verdicts: [Verdict] = [.missed, .offTrack, .disputed]
    func place(_ result: CheckResult) -> [Int] {
      let isPromise = result.check.kind == .target || result.check.kind == .commitment
      return [
        Check.Severity.allCases.firstIndex(of: result.check.severity) ?? 0,
        verdicts.firstIndex(of: result.verdict) ?? 0, isPromise ? 0 : 1,
      ]
    }
    return report.results.filter { verdicts.contains($0.verdict) }.sorted { left, right in
      let (first, second) = (place(left), place(right))
      if first != second { return first.lexicographicallyPrecedes(second) }
      let (near, far) = (distance(left), distance(right))
      return near != far ? near > far : left.check.id < right.check.id
    }
  }

  /// How far the figure lies from the one expected, as a part of that; 1 for states of things.
  private func distance(_ result: CheckResult) -> Double {
    guard case .measured(let test) = result.check.test,
      case .number(let threshold, _) = test.expectation.threshold, threshold != 0,
      let value = result.values.first, let number = value.value
    else { return 1 }
    let factor = Self.unit(result.check).flatMap { value.unit.factor(to: $0) } ?? 1
    return abs(number * factor - threshold) / abs(threshold)
  }
}
