import Negotiation

/// Packages that a mediator could table, and who blocks what, for print.
public struct MediationReport: Sendable {
  /// One set of linked issues.
  public struct Part: Sendable {
    public let result: MediationResult
    /// Of the package with the largest least gain.
    public let stability: PackageStability

    public init(_ result: MediationResult) {
      self.result = result
      stability = result.space.stability(of: result.maximin.package)
    }
  }

  public let parts: [Part]
  /// `nil` for a case that no world filled in.
  public let receipts: CaseReceipts?
  public let inputs: [InputDigest]
  /// How many packages are printed at most.
  static let shown = 12

  public init(_ parts: [Part], receipts: CaseReceipts? = nil, inputs: [InputDigest] = []) {
    self.parts = parts
    self.receipts = receipts
    self.inputs = inputs
  }

  static func names(_ actors: [Int], _ part: Part) -> String {
    actors.map { part.result.space.negotiation.actors[$0].name }.joined(separator: ", ")
  }

  static func words(_ package: Package, _ part: Part) -> String {
    let space = part.result.space
    return zip(space.issues, package.points).map { issue, point in
      let unit = space.negotiation.issues[issue].unit
      return "\(space.negotiation.issues[issue].name) \((point * 1e6).rounded() / 1e6)"
        + (unit.isEmpty ? "" : " " + unit)
    }.joined(separator: "; ")
  }

  static func method(_ method: MediationResult.Method) -> String {
    switch method {
    case .enumeration: "every package was looked at"
    case .programmes(let solver): "integer programmes by \(solver)"
    case .search(let seed):
      "climbing from drawn packages, seed \(seed); bounds by Lagrange multipliers"
    }
  }

  /// The negotiation that all parts belong to.
  var negotiation: NegotiationCase? { parts.first?.result.space.negotiation }

  public func terminal(width: Int, colour: Bool) -> String {
    var lines: [String] = []
    if let negotiation {
      lines = [negotiation.title, negotiation.says].filter { !$0.isEmpty } + [""]
    }
    for part in parts { lines += self.lines(part, width: width, colour: colour) + [""] }
    if let receipts { lines += receipts.missing.map(\.description) }
    lines.append("What these models can and cannot tell: Documentation/negotiation.md")
    return lines.joined(separator: "\n") + "\n"
  }

  /// What was searched, and whether everyone could agree.
  static func summary(_ part: Part) -> [String] {
    let (result, space) = (part.result, part.result.space)
    var lines = ["\(space.count) packages; \(method(result.method))"]
    if let count = result.acceptableCount {
      lines.append(
        "\(count) are acceptable to all, \(result.adoptedCount ?? 0) adopted by the rule: "
          + space.negotiation.rule.name)
    }
    if !space.assumed.isEmpty {
      lines.append(
        "reservation value not known, assumed to be the least of all packages: "
          + names(space.assumed, part))
    }
    lines.append(
      result.hasZone ? "There is a zone of agreement." : "There is no zone of agreement.")
    return lines
  }

  static func issues(_ part: Part) -> String {
    part.result.space.issues.map { part.result.space.negotiation.issues[$0].name }
      .joined(separator: ", ")
  }

  private func lines(_ part: Part, width: Int, colour: Bool) -> [String] {
    let result = part.result
    var lines = ["Issues: " + Self.issues(part)] + Self.summary(part)
    var table = TextTable([
      .init("Package"), .init("Value", .trailing), .init("No other above", .trailing),
      .init("Least gain", .trailing), .init("Points"),
    ])
    for (name, best) in Self.best(result) {
      table.append([
        .init(name), .init(BriefAssembly.decimals(best.value, 4)),
        .init(BriefAssembly.decimals(best.bound, 4)),
        .init(BriefAssembly.decimals(best.package.leastGain, 4)),
        .init(Self.words(best.package, part)),
      ])
    }
    lines += table.lines(width: width, colour: colour)
    if let efficient = result.efficient {
      lines.append(
        "\(efficient.count) packages that no other improves on for all"
          + (efficient.count > Self.shown ? ", the first \(Self.shown):" : ":"))
      lines += efficient.prefix(Self.shown).map { "  " + Self.words($0, part) }
    }
    lines += Self.concessions(part) + Self.blocking(part, indent: "  ")
    return lines
  }

  static func concessions(_ part: Part) -> [String] {
    (part.result.concessions ?? []).prefix(shown).filter { $0.needed > 0 }.map { concession in
      "An agreement opens if the reservation value of \(names([concession.actor], part)) falls by "
        + "\(BriefAssembly.decimals(concession.needed, 4)): \(words(concession.package, part))"
    }
  }

  /// Who could stop the package with the largest least gain, and who would.
  static func blocking(_ part: Part, indent: String = "") -> [String] {
    let stability = part.stability
    var lines = [
      "The package with the largest least gain is "
        + (stability.isAdopted ? "adopted by the rule." : "not adopted by the rule.")
    ]
    if !stability.objectors.isEmpty {
      lines.append("would rather have none: \(names(stability.objectors, part))")
    }
    for coalition in (stability.blocking ?? []).prefix(shown) {
      lines.append(
        "\(indent)\(names(coalition.actors, part)) could block and "
          + (coalition.blocks
            ? "would"
            : "would not, held back by "
              + names([coalition.heldBackBy], part)))
    }
    if let preferred = stability.preferred {
      lines.append(
        "\(names(stability.preferredBy, part)) would rather have: "
          + words(preferred, part))
    }
    return lines
  }

  static func best(_ result: MediationResult) -> [(name: String, best: BestPackage)] {
    [("largest least gain", result.maximin)]
      + [
        ("largest Nash product (as logarithm)", result.nash), ("mediator's aim", result.mediator),
      ].compactMap { name, best in best.map { (name, $0) } }
  }
}
