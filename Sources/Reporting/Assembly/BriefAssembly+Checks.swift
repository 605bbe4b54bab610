import Doctrines
import WorldModel

extension BriefAssembly {
  /// Checks by kind, targets and commitments first; within a kind those that fail first and the
  /// undecided last, else as the doctrine has them.
  func ordered(_ results: [CheckResult]) -> [CheckResult] {
    let verdicts: [Verdict] = [
      .missed, .offTrack, .disputed, .onTrack, .met, .noData, .notTestable,
    ]
    func place(_ result: CheckResult) -> Int {
      let kind = Self.kinds.firstIndex(of: result.check.kind) ?? Self.kinds.count
      return kind * verdicts.count + (verdicts.firstIndex(of: result.verdict) ?? 0)
    }
    return results.enumerated().sorted {
      (place($0.element), $0.offset) < (place($1.element), $1.offset)
    }.map(\.element)
  }

  static let kinds: [Check.Kind] = [.target, .commitment, .priority, .goal, .principle]

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
        words(of: result.values, in: result.check)
          + (result.nearby.isEmpty
            ? ""
            : "; "
              + labels.text(
                AssemblyLabel.nearest, .text(words(of: result.nearby, in: result.check)))),
        exact: result.values.first?.value, facts: used + near)
    var measure: String?
    if case .measured(let test) = check.test { measure = test.measure.name }
    let isOpen = !result.verdict.isDecided || result.verdict == .onTrack
    return BriefDocument.Check(
      id: check.id, kind: check.kind.rawValue, title: labels.data(check.title),
      verdict: Self.verdict(result.verdict), severity: Self.severity(check.severity),
      words: .init(
        text: labels.data(check.says.text), sourceID: check.says.source.text,
        locator: labels.data(check.says.locator)),
      value: figure, valueNote: figure == nil ? nil : valueNote(check),
      expectation: expectation(check), thresholdBasis: basis(check),
      formula: result.formula.isEmpty ? nil : result.formula, measureName: measure,
      measureVersion: result.measureVersion > 0 ? "\(result.measureVersion)" : nil,
      reason: reason(result),
      needs: isOpen && !result.needs.isEmpty ? needs(result) : nil,
      evidence: evidence,
      proxies: result.proxies.map { proxy in
        BriefDocument.Proxy(
          title: labels.data(proxy.call.description),
          figure: .init(
            labels.language == .english
              ? proxy.values.map(\.words).joined(separator: "; ")
              : words(of: proxy.values, in: check), exact: proxy.values.first?.value,
            facts: receipts.keys(proxy.values.flatMap(\.evidence))))
      })
  }

  /// The measure of a figure, with the partner or pair that it is taken with.
  func valueNote(_ check: Check) -> String? {
    guard case .measured(let test) = check.test, case .number = test.expectation.threshold,
      let measure = try? registry.measure(named: test.measure.name).description
    else { return nil }
    let partners = ["partner", "a", "b"].compactMap { name -> String? in
      guard case .text(let key)? = test.measure.arguments[name] else { return nil }
      return titles.title(of: EntityID(key))
    }
    let title = title(ofMeasure: measure)
    return partners.isEmpty ? title : "\(title): \(partners.joined(separator: ", "))"
  }

  /// What was expected, in words, such as `at most 50 %`.
  func expectation(_ check: Check, withTime: Bool = true) -> String? {
    guard case .measured(let test) = check.test else { return nil }
    let levels = (try? registry.measure(named: test.measure.name))?.description.levels ?? []
    let words = labels.expectation(
      test.expectation, levels: levels, unit: test.measure.unit)
    guard withTime else { return words }
    switch test.timing {
    case .latest: return words
    case .at(let date):
      return labels.text(AssemblyLabel.inTime, .text(words), .text(time(date)))
    case .by(let date):
      return labels.text(AssemblyLabel.byTime, .text(words), .text(time(date)))
    }
  }

  private func time(_ date: EDTFDate) -> String {
    labels.language == .english ? "\(date)" : labels.interval(EDTFInterval(date))
  }

  /// Values in the unit of what a check expects. Reporters of the same figure stand together, and a
  /// latest figure that is old says its age.
  func words(of values: [MeasureValue], in check: Check) -> String {
    var groups: [(value: MeasureValue, figure: String, reporters: [String])] = []
    for value in values {
      let figure = labels.figure(value, in: Self.unit(check))
      let reporter = value.reporter.map { [titles.title(of: $0)] } ?? []
      if let index = groups.firstIndex(where: { $0.figure == figure && $0.value.at == value.at }) {
        groups[index].reporters += reporter
      } else {
        groups.append((value, figure, reporter))
      }
    }
    return groups.map { group in
      var remarks = group.value.at.isUnknown ? [] : [labels.interval(group.value.at)]
      if !group.reporters.isEmpty {
        let names = group.reporters.joined(separator: ", ")
        remarks.append(labels.text(AssemblyLabel.reportedBy, .text(names)))
      }
      if let age = age(of: group.value, in: check) { remarks.append(age) }
      return group.figure + (remarks.isEmpty ? "" : " (\(remarks.joined(separator: ", ")))")
    }.joined(separator: "; ")
  }

  private func age(of value: MeasureValue, in check: Check) -> String? {
    guard case .measured(let test) = check.test, test.timing == .latest, value.label == nil,
      value.value != nil, let last = value.at.latest
    else { return nil }
    let years = Int(asOf.year) - last.components.year
    return years >= BriefDocument.oldAfterYears ? labels.age(years) : nil
  }

  /// The unit that a check compares in; `nil` where it names none.
  static func unit(_ check: Check) -> MeasurementUnit? {
    guard case .measured(let test) = check.test,
      case .number(_, let unit) = test.expectation.threshold
    else { return nil }
    return unit ?? test.measure.unit
  }

  private func basis(_ check: Check) -> BriefDocument.Check.ThresholdBasis? {
    guard case .measured(let test) = check.test else { return nil }
    return test.thresholdBasis == .stated ? .stated : .analyst
  }

  static func verdict(_ verdict: Verdict) -> BriefDocument.Verdict {
    BriefDocument.Verdict(rawValue: verdict.rawValue) ?? .noData
  }

  private static func severity(_ severity: Check.Severity) -> BriefDocument.Check.Severity {
    switch severity {
    case .error: .error
    case .warning: .warning
    case .info: .information
    }
  }
}
