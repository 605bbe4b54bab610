import Balance
import Doctrines
import WorldModel

extension BriefAssembly {
  /// Sentences that figures bring with them, in the language of the brief.
  var phrases: PhraseReader {
    PhraseReader(labels: labels) { [titles] in titles.name(ofTitle: $0) }
  }

  /// Why a verdict is what it is.
  func reason(_ result: CheckResult) -> String {
    guard labels.language != .english else { return Self.title(result.reason) }
    let shown = words(of: result.values.filter { $0.value != nil }, in: result.check)
    let expected = expectation(result.check, withTime: false) ?? ""
    let compared = labels.text(AssemblyLabel.expectedToo, .text(shown), .text(expected))
    func why(_ key: AssemblyLabel, _ date: EDTFDate? = nil) -> String {
      labels.text(key, [.text(compared)] + (date.map { [.name(labels.date($0))] } ?? []))
    }
    let text: String =
      switch result.ground {
      case .stated: labels.data(Self.title(result.reason))
      case .noFigure: noFigure(result)
      case .notComparable: labels[AssemblyLabel.whyNotComparable]
      case .boundUndecided: why(.whyUndecided)
      case .reportersDisagree: why(.whyReporters)
      case .sourcesDisagree: why(.whySources)
      case .compared: compared
      case .passed(let date): why(.whyPassed, date)
      case .ahead(let date): why(.whyAhead, date)
      case .stepKnown: why(.whyStep)
      case .alreadyThere(let date): why(.whyThere, date)
      case .noBaseline(let date): why(.whyNoBaseline, date)
      case .path(let from, let time, let needed):
        labels.text(
          AssemblyLabel.whyPath, .text(compared), .text(labels.number("\(Rounded(from))")),
          .text(labels.interval(time)), .text(labels.number("\(Rounded(needed))")))
      }
    return Self.title(text)
  }

  /// That there is no figure, and what is missing.
  private func noFigure(_ result: CheckResult) -> String {
    var seen: Set<String> = []
    let missing = result.values.flatMap(\.coverage.missing).filter { seen.insert($0).inserted }
    var head = labels[AssemblyLabel.whyNoFigure]
    if case .measured(let test) = result.check.test {
      switch test.timing {
      case .latest: break
      case .at(let date), .by(let date):
        head = labels.text(AssemblyLabel.whyNoFigureFor, .text(labels.interval(EDTFInterval(date))))
      }
    }
    let texts = missing.map(phrases.text)
    return texts.isEmpty ? head : head + ": " + texts.joined(separator: "; ")
  }

  /// The datum that would decide a check: the doctrine's own words, or what the measure misses.
  func needs(_ result: CheckResult) -> String {
    guard labels.language != .english, result.check.needs.isEmpty else {
      return labels.data(result.needs)
    }
    guard result.verdict == .noData else { return "" }
    var seen: Set<String> = []
    return result.values.flatMap(\.coverage.missing).filter { seen.insert($0).inserted }
      .map(phrases.text).joined(separator: "; ")
  }

  /// The title of a measure.
  func title(ofMeasure measure: MeasureDescription) -> String {
    guard labels.language != .english else { return measure.title }
    return MeasureLabel(rawValue: measure.name).map { labels[$0] } ?? labels.data(measure.title)
  }

  /// The title of a domain, such as `Trade`.
  func title(ofDomain domain: Balance.Domain) -> String {
    switch domain {
    case .political: labels[AssemblyLabel.domainPolitical]
    case .trade: labels[AssemblyLabel.domainTrade]
    case .investment: labels[AssemblyLabel.domainInvestment]
    case .energy: labels[AssemblyLabel.domainEnergy]
    case .transit: labels[AssemblyLabel.domainTransit]
    case .security: labels[AssemblyLabel.domainSecurity]
    case .people: labels[AssemblyLabel.domainPeople]
    }
  }

  /// A text with a capital at its beginning; a text of the data that begins it stays as it is.
  static func title(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
