import Yams

/// What a YAML text may hold, whatever its format.
extension FormatNode {
  /// The largest text in bytes: 1 MiB.
  static let sizeLimit = 1 << 20
  /// How deep lists and mappings may lie in each other; the formats need eight.
  static let depthLimit = 32
  /// The most faults that are shown.
  static let faultLimit = 500

  static let anchorRule = "the file must have no anchors (&) and aliases (*)"
  static let anchorFix = "write the value out wherever it is needed"

  /// The fault of a text that is too large to be parsed, or expands when it is; `nil` for others.
  func boundFault(in text: String) -> FormatFault? {
    let size = text.utf8.count
    guard size <= Self.sizeLimit else {
      return FormatFault(
        file: file, value: "\(size) bytes",
        rule: "the file must not be larger than \(Self.sizeLimit) bytes",
        fix: "check that it is the right file")
    }
    return AnchorText.firstUse(in: Array(text.utf8)).map { use in
      FormatFault(
        file: file, line: use.line, column: use.column, value: use.name, rule: Self.anchorRule,
        fix: Self.anchorFix)
    }
  }

  /// Whether a tree, which has no aliases, keeps to the bounds; every anchor is a fault.
  func checkBounds(_ root: Node) -> Bool {
    let known = faultCount
    var rest: [(node: Node, depth: Int)] = [(root, 1)]
    while let (node, depth) = rest.popLast() {
      if let anchor = node.anchor {
        fault(node, value: "&\(anchor.rawValue)", Self.anchorRule, fix: Self.anchorFix)
      }
      let inner: [Node]
      switch node {
      case .sequence(let sequence): inner = Array(sequence)
      case .mapping(let mapping): inner = mapping.flatMap { [$0.key, $0.value] }
      default: continue
      }
      if depth > Self.depthLimit {
        fault(
          node, "lists and mappings must not lie more than \(Self.depthLimit) deep in each other",
          fix: "start from one of Examples")
        return false
      }
      rest += inner.map { ($0, depth + 1) }
    }
    return faultCount == known
  }
}
