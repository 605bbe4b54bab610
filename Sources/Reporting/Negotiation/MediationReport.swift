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
  public let inputs: [InputDigest]
  /// How many packages are printed at most.
  private static let shown = 12

  public init(_ parts: [Part], inputs: [InputDigest] = []) {
    self.parts = parts
    self.inputs = inputs
  }

  private static func names(_ actors: [Int], _ part: Part) -> String {
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

  private static func method(_ method: MediationResult.Method) -> String {
    switch method {
    case .enumeration: "every package was looked at"
    case .programmes(let solver): "integer programmes by \(solver)"
    case .search(let seed):
      "climbing from drawn packages, seed \(seed); bounds by Lagrange multipliers"
    }
  }

  public func terminal(width: Int, colour: Bool) -> String {
    var lines: [String] = []
    for part in parts { lines += self.lines(part, width: width, colour: colour) + [""] }
    lines.append("What these models can and cannot tell: Documentation/negotiation.md")
    return lines.joined(separator: "\n") + "\n"
  }

  private func lines(_ part: Part, width: Int, colour: Bool) -> [String] {
    let (result, space) = (part.result, part.result.space)
    var lines = [
      "Issues: "
        + space.issues.map { space.negotiation.issues[$0].name }.joined(separator: ", "),
      "\(space.count) packages; \(Self.method(result.method))",
    ]
    if let count = result.acceptableCount {
      lines.append(
        "\(count) are acceptable to all, \(result.adoptedCount ?? 0) adopted by the rule: "
          + space.negotiation.rule.name)
    }
    if !space.assumed.isEmpty {
      lines.append(
        "reservation value not known, assumed to be the least of all packages: "
          + Self.names(space.assumed, part))
    }
    lines.append(
      result.hasZone ? "There is a zone of agreement." : "There is no zone of agreement.")
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
    for concession in (result.concessions ?? []).prefix(Self.shown) where concession.needed > 0 {
      lines.append(
        "An agreement opens if the reservation value of \(Self.names([concession.actor], part)) falls by "
          + "\(BriefAssembly.decimals(concession.needed, 4)): \(Self.words(concession.package, part))"
      )
    }
    lines += blocking(part)
    return lines
  }

  private func blocking(_ part: Part) -> [String] {
    let stability = part.stability
    var lines = [
      "The package with the largest least gain is "
        + (stability.isAdopted ? "adopted by the rule." : "not adopted by the rule.")
    ]
    if !stability.objectors.isEmpty {
      lines.append("would rather have none: \(Self.names(stability.objectors, part))")
    }
    for coalition in (stability.blocking ?? []).prefix(Self.shown) {
      lines.append(
        "  \(Self.names(coalition.actors, part)) could block and "
          + (coalition.blocks
            ? "would"
            : "would not, held back by "
              + Self.names([coalition.heldBackBy], part)))
    }
    if let preferred = stability.preferred {
      lines.append(
        "\(Self.names(stability.preferredBy, part)) would rather have: "
          + Self.words(preferred, part))
    }
    return lines
  }

  static func best(_ result: MediationResult) -> [(name: String, best: BestPackage)] {
    [("largest least gain", result.maximin)]
      + [
        ("largest Nash product", result.nash), ("mediator's aim", result.mediator),
      ].compactMap { name, best in best.map { (name, $0) } }
  }

  public var json: JSONValue {
    [
      "parts": .array(parts.map(Self.json)), "inputs": .array(inputs.map(\.json)),
    ]
  }

  private static func json(_ part: Part) -> JSONValue {
    let (result, space) = (part.result, part.result.space)
    let actors = space.negotiation.actors.map(\.name)
    func package(_ package: Package) -> JSONValue {
      [
        "points": .object(
          zip(space.issues, package.points).map {
            .init(space.negotiation.issues[$0].name, .number($1))
          }),
        "gains": .object(
          zip(space.parties, package.gains).map { .init(actors[$0], .number($1)) }),
      ]
    }
    func best(_ best: BestPackage?) -> JSONValue {
      guard let best else { return .null }
      return [
        "value": .number(best.value), "bound": .number(best.bound),
        "package": package(best.package),
      ]
    }
    return [
      "issues": .strings(space.issues.map { space.negotiation.issues[$0].name }),
      "packages": .integer(space.count), "method": .string(method(result.method)),
      "acceptable": result.acceptableCount.map { .integer($0) } ?? .null,
      "adopted": result.adoptedCount.map { .integer($0) } ?? .null,
      "hasZone": .bool(result.hasZone), "maximin": best(result.maximin),
      "nash": best(result.nash), "mediator": best(result.mediator),
      "efficient": result.efficient.map { .array($0.map(package)) } ?? .null,
      "concessions": result.concessions.map { list in
        .array(
          list.map {
            [
              "actor": .string(actors[$0.actor]), "needed": .number($0.needed),
              "package": package($0.package),
            ]
          })
      } ?? .null,
      "stability": [
        "isAdopted": .bool(part.stability.isAdopted),
        "objectors": .strings(part.stability.objectors.map { actors[$0] }),
        "blocking": part.stability.blocking.map { list in
          .array(
            list.map {
              [
                "actors": .strings($0.actors.map { actors[$0] }), "blocks": .bool($0.blocks),
                "heldBackBy": .string(actors[$0.heldBackBy]), "gain": .number($0.gain),
              ]
            })
        } ?? .null,
        "preferred": part.stability.preferred.map(package) ?? .null,
        "preferredBy": .strings(part.stability.preferredBy.map { actors[$0] }),
      ],
    ]
  }
}
