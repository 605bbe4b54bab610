import Yams

extension FormatNode {
  /// A number that keeps to a rule; `nil` where the key is left out, or with a fault.
  ///
  /// - Parameters:
  ///   - rule: what the number must be, such as “above 0”.
  ///   - holds: whether a finite number keeps to the rule.
  public func number(
    _ mapping: Node.Mapping, _ key: String, _ rule: String, fix: String = "",
    _ holds: (Double) -> Bool
  ) -> Double? {
    guard let node = mapping[Node(key)] else { return nil }
    let text = node.scalar?.string ?? ""
    if let number = Double(text), number.isFinite, holds(number) { return number }
    fault(node, value: text, "‘\(key)’ must be a number \(rule)", fix: fix)
    return nil
  }
}
