import Doctrines
import WorldModel

extension BriefAssembly {
  /// What changed since a date or file, weightiest first: new verdicts, new rules, new figures, checks
  /// added and dropped.
  func comparison(_ diff: DoctrineDiff, since: String) -> BriefDocument.Comparison {
    let order = BriefDocument.Comparison.Outcome.allCases
    let changes = diff.changes.map(change).enumerated().sorted { left, right in
      func place(_ change: BriefDocument.Comparison.Change) -> Int {
        change.outcome.flatMap(order.firstIndex(of:)) ?? 0
      }
      return (place(left.element), left.offset) < (place(right.element), right.offset)
    }
    return BriefDocument.Comparison(since: since, changes: changes.map(\.element))
  }

  private func change(_ change: DoctrineDiff.Change) -> BriefDocument.Comparison.Change {
    let before = Side(change.before)
    let after = Side(change.after)
    let outcome: BriefDocument.Comparison.Outcome =
      if change.before == nil {
        .added
      } else if change.after == nil {
        .dropped
      } else if before.verdict != after.verdict {
        .newVerdict
      } else if change.causes.contains(.doctrine) {
        .newRule
      } else {
        .newFigure
      }
    let check = report.results.first { $0.check.id == change.check }?.check
    let saved = SavedFigure(labels: labels, titles: titles)
    let values = [before, after].map { side in
      side.value.map { check.map { inUnit(of: $0, side.value ?? "") } ?? $0 }.map(saved.text)
    }
    let text: String =
      switch outcome {
      case .added, .dropped: values.compactMap { $0 }.first ?? ""
      default:
        values[0] == nil || values[0] == values[1]
          ? values[1] ?? ""
          : labels.text(
            .fromTo, values[0] ?? "", values[1] ?? labels[AssemblyLabel.noFigure])
      }
    // The rule of a check that came or went stands with the check itself.
    let isWhole = outcome == .added || outcome == .dropped
    return BriefDocument.Comparison.Change(
      reason: Self.reason(change.causes.first), outcome: outcome, text: text,
      details: isWhole ? [] : shortened(change.reasons), checkID: change.check,
      before: before.verdict, after: after.verdict)
  }

  /// One side of a change, which the comparison gives as `verdict: value`.
  private struct Side {
    let verdict: BriefDocument.Verdict?
    let value: String?

    init(_ text: String?) {
      let parts = (text ?? "").split(separator: ":", maxSplits: 1)
      verdict = parts.first.flatMap { BriefDocument.Verdict(rawValue: String($0)) }
      let value = parts.count > 1 ? String(parts[1].drop { $0 == " " }) : ""
      self.value = value.isEmpty || value == "no data" ? nil : value
    }
  }

  /// A figure of a comparison as per cent, where the check expects per cent. Comparisons carry words
  /// only, because one side may be a saved file.
  private func inUnit(of check: Check, _ value: String) -> String {
    guard Self.unit(check)?.text == "%", !value.contains("%") else { return value }
    return value.split(separator: ";").map { part in
      let text = part.drop { $0 == " " }
      let number = text.prefix { $0 != " " }
      guard let share = Double(number) else { return String(text) }
      return "\(Rounded(share * 100)) %" + text.dropFirst(number.count)
    }.joined(separator: "; ")
  }

  private func shortened(_ reasons: [String]) -> [String] {
    let limit = 6
    guard reasons.count > limit else { return reasons.map(phrases.text) }
    return reasons.prefix(limit - 1).map(phrases.text)
      + [labels.text(AssemblyLabel.moreRows, .number(reasons.count - limit + 1))]
  }

  private static func reason(
    _ cause: DoctrineDiff.Cause?
  ) -> BriefDocument.Comparison.Reason {
    switch cause {
    case .doctrine: .doctrine
    case .method: .method
    case .data, nil: .data
    }
  }
}
