/// How much two different answers agree.
public enum AgreementRule: String, Hashable, Sendable, CaseIterable {
  /// Identical answers count 1, all others 0.
  case identical
  /// Identical answers count 1, abstention beside yes or no counts one half: 1 − mean |x − y| / 2.
  ///
  /// Source: A. Lijphart, *American Political Science Review* 57(4), 1963, doi:10.2307/1952608. With unanimous
  /// roll calls left out, this is the agreement of Bailey, Strezhnev and Voeten 2017.
  case graded
  /// Identical answers count 1, all others 0, among roll calls in which both said yes or no.
  case decided
}

extension JointVotes {
  /// Agreement between 0 and 1; `nil` where no roll call counts under the rule.
  public func agreement(_ rule: AgreementRule) -> Double? {
    let total = weight
    switch rule {
    case .identical:
      return total > 0 ? (rows.0[0] + rows.1[1] + rows.2[2]) / total : nil
    case .graded:
      return meanDistance.map { 1 - $0 / 2 }
    case .decided:
      let same = rows.0[0] + rows.2[2]
      let sum = same + rows.0[2] + rows.2[0]
      return sum > 0 ? same / sum : nil
    }
  }
}
