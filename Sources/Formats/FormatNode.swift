import WorldModel
import Yams

/// Reads the nodes of a YAML tree against a ``FileFormat`` and collects every fault with its place.
public final class FormatNode {
  public let file: String
  public private(set) var faults: [FormatFault] = []
  private var known: Set<FormatFault> = []
  private let format: FileFormat

  /// - Parameter file: the name used in messages; nothing is opened.
  public init(file: String, format: FileFormat) {
    self.file = file
    self.format = format
  }

  /// The tree of a YAML text; `nil` with a fault where the text is empty or no YAML.
  public func compose(_ text: String, emptyFix: String) -> Node? {
    // The size first, so that nothing is done with a text that is too large.
    if let fault = boundFault(in: text) ?? FormatText.fault(in: text, file: file) {
      add(fault)
      return nil
    }
    do {
      let parser = try Parser(yaml: text)
      // Nodes know their anchors only as long as the parser that read them lives.
      if let root = try parser.singleRoot() {
        return withExtendedLifetime(parser) { checkBounds(root) } ? root : nil
      }
      add(
        FormatFault(
          file: file, line: 1, column: 1, value: "",
          rule: "\(named(format.root)) must not be empty",
          fix: emptyFix))
    } catch {
      add(fault(of: error))
    }
    return nil
  }

  /// Every fault so far, in the order of the file.
  public var sortedFaults: [FormatFault] {
    let sorted = faults.sorted { ($0.line, $0.column) < ($1.line, $1.column) }
    if faultCount == faults.count { return sorted }
    return sorted + [
      FormatFault(
        file: file, value: "\(faultCount) faults",
        rule: "\(faultCount - faults.count) further faults are not shown",
        fix: "mend the first \(Self.faultLimit) first")
    ]
  }

  /// How many faults there are, shown or not.
  var faultCount: Int { known.count }

  /// Keeps a fault; what two readers of one node find alike is one fault.
  public func add(_ fault: FormatFault) {
    guard known.insert(fault).inserted else { return }
    if faults.count < Self.faultLimit { faults.append(fault) }
  }

  public func fault(_ node: Node?, value: String = "", _ rule: String, fix: String = "") {
    let mark = node?.mark
    add(
      FormatFault(
        file: file, line: mark?.line ?? 0, column: mark?.column ?? 0, value: value, rule: rule,
        fix: fix))
  }

  /// The mapping of an object, with unknown, doubled and missing keys reported.
  public func object(_ node: Node, _ type: String) -> Node.Mapping? {
    guard let mapping = node.mapping else {
      fault(node, "\(type) must be a mapping of keys to values", fix: "write ‘key: value’ lines")
      return nil
    }
    guard let known = format.keys(of: type) else { return mapping }
    let names = known.keys.map(\.name)
    for (key, _) in mapping {
      let name = key.string ?? ""
      if !known.isOpen, !names.contains(name) {
        let hint =
          faults.count < Self.faultLimit
          ? Spelling.closest(to: name, among: names).map { "did you mean ‘\($0)’? " } ?? "" : ""
        fault(
          key, value: name, "\(named(type)) has no such key",
          fix: hint + "known: " + names.joined(separator: ", "))
      }
    }
    for key in known.keys where key.required && mapping[Node(key.name)] == nil {
      fault(node, value: key.name, "\(named(type)) needs this key", fix: key.meaning)
    }
    for key in known.keys where key.required {
      if case .text = key.type, let value = mapping[Node(key.name)], Self.isNothing(value) {
        fault(value, value: key.name, "\(named(type)) needs this key", fix: key.meaning)
      }
    }
    for key in known.keys {
      if case .oneOf(let choices) = key.type, let value = mapping[Node(key.name)],
        !choices.contains(value.string ?? "")
      {
        let found = value.string ?? ""
        let hint =
          Spelling.closest(to: found, among: choices).map { "did you mean ‘\($0)’? " } ?? ""
        fault(
          value, value: found, "‘\(key.name)’ must be one of its known values",
          fix: hint + "known: " + choices.joined(separator: ", "))
      }
    }
    return mapping
  }

  public func text(_ mapping: Node.Mapping, _ key: String) -> String {
    guard let node = mapping[Node(key)] else { return "" }
    guard let text = node.scalar?.string else {
      fault(node, "‘\(key)’ must be a text", fix: "put it in quotes")
      return ""
    }
    return text
  }

  public func optionalText(_ mapping: Node.Mapping, _ key: String) -> String? {
    mapping[Node(key)] == nil ? nil : text(mapping, key)
  }

  public func date(_ mapping: Node.Mapping, _ key: String) -> EDTFDate? {
    guard let node = mapping[Node(key)] else { return nil }
    let found = node.scalar?.string ?? ""
    if let date = EDTFDate(found) { return date }
    fault(
      node, value: found, "‘\(key)’ must be a date of EDTF level 1",
      fix: "write 2015, 2015-05 or 2015-05-21")
    return nil
  }

  public func list(_ mapping: Node.Mapping, _ key: String) -> [Node] {
    guard let node = mapping[Node(key)] else { return [] }
    guard let sequence = node.sequence else {
      let value = node.scalar?.string ?? ""
      fault(
        node, "‘\(key)’ must be a list",
        fix: value.isEmpty
          ? "write ‘- item’ lines or [a, b]" : "write \(key): [\(value), …]")
      return []
    }
    return Array(sequence)
  }

  public func texts(_ mapping: Node.Mapping, _ key: String) -> [String] {
    list(mapping, key).map { node in
      if let text = node.scalar?.string { return text }
      fault(node, "an entry of ‘\(key)’ must be a text", fix: "put it in quotes")
      return ""
    }
  }

  public func map(_ mapping: Node.Mapping, _ key: String) -> [String: String] {
    guard let node = mapping[Node(key)] else { return [:] }
    guard let inner = node.mapping else {
      fault(node, "‘\(key)’ must be a mapping of keys to values", fix: "write {key: value}")
      return [:]
    }
    return Dictionary(
      inner.map { ($0.key.string ?? "", $0.value.scalar?.string ?? "") },
      uniquingKeysWith: { first, _ in first })
  }

  /// Whether a value was left out, or is the null of YAML; in quotes both are texts.
  private static func isNothing(_ node: Node) -> Bool {
    guard let scalar = node.scalar, scalar.style == .plain else { return false }
    return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
  }

  private func named(_ type: String) -> String {
    "aeiou".contains(type.prefix(1)) ? "an \(type)" : "a \(type)"
  }

  private func fault(of error: any Error) -> FormatFault {
    if let error = error as? YamlError {
      switch error {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        return FormatFault(
          file: file, line: mark.line, column: mark.column, value: "",
          rule: "the file must be valid YAML (\(problem))", fix: "mind indentation and quotes")
      case .duplicatedKeysInMapping(let duplicates, let context):
        return FormatFault(
          file: file, line: context.mark.line, column: context.mark.column,
          value: duplicates.sorted().prefix(10).joined(separator: ", "),
          rule: "a key must stand once in a mapping", fix: "remove one of the two")
      case .reader(let problem, let offset, _, _):
        let place = offset.map { " at byte \($0 + 1)" } ?? ""
        return FormatFault(
          file: file, rule: "the file must be valid YAML (\(problem)\(place))",
          fix: "save it as a text in UTF-8")
      default: break
      }
    }
    // What the parser prints of itself may quote the whole file.
    return FormatFault(
      file: file, rule: "the file must be valid YAML", fix: "start from one of Examples")
  }
}
