import Formats
import Yams

/// Values that the case of a negotiation and its outline have in common.
extension FormatNode {
  /// One point of an issue's options; `nil` with a fault.
  func option(_ entry: Node) -> Double? {
    let text = entry.scalar?.string ?? ""
    if let value = Double(text), value.isFinite { return value }
    fault(entry, value: text, "an option must be a number", fix: "write [0, 50, 100]")
    return nil
  }

  /// `from` to `to`; `nil` where both are left out, or with a fault.
  func range(_ mapping: Node.Mapping, _ node: Node) -> ClosedRange<Double>? {
    let low = number(mapping, "from", "") { _ in true }
    let high = number(mapping, "to", "") { _ in true }
    if (mapping[Node("from")] == nil) != (mapping[Node("to")] == nil) {
      fault(node, "‘from’ and ‘to’ must stand together", fix: "add the other")
    }
    guard let low, let high else { return nil }
    if low > high {
      fault(
        mapping[Node("from")], value: "\(low)", "‘from’ must not be above ‘to’",
        fix: "change the two")
      return nil
    }
    return low...high
  }
}
