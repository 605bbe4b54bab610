/// Two actions of two rules that can't both be taken.
public struct ConductClash: Hashable, Sendable {
  public enum Cause: String, Sendable {
    /// One action excludes the other, by the catalogue of actions.
    case excludes
    /// One rule forbids what the other admits.
    case never
  }

  public let cause: Cause
  /// The action of the first rule: admitted, or forbidden where `firstForbids`.
  public let first: String
  public let second: String
  /// With ``Cause/never``: whether the first rule is the one that forbids.
  public let firstForbids: Bool

  /// The clash as a sentence.
  public var words: String {
    switch cause {
    case .excludes: "‘\(first)’ and ‘\(second)’ exclude each other"
    case .never: "one admits and the other forbids ‘\(first)’"
    }
  }
}

extension ConductRule {
  /// Every clash with another rule, in the order of the actions.
  ///
  /// - Parameter areExclusive: whether one of two actions excludes the other.
  public func clashes(
    with other: ConductRule, areExclusive: (String, String) -> Bool
  ) -> [ConductClash] {
    var found: [ConductClash] = []
    for first in actions {
      for second in other.actions where areExclusive(first, second) {
        found.append(
          ConductClash(cause: .excludes, first: first, second: second, firstForbids: false))
      }
      if other.never.contains(first) {
        found.append(ConductClash(cause: .never, first: first, second: first, firstForbids: false))
      }
    }
    for second in other.actions where never.contains(second) {
      found.append(ConductClash(cause: .never, first: second, second: second, firstForbids: true))
    }
    return found
  }
}
