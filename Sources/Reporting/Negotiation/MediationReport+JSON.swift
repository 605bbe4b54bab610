import Negotiation

extension MediationReport {
  public var json: JSONValue {
    [
      "title": .string(negotiation?.title ?? ""), "says": .string(negotiation?.says ?? ""),
      "parts": .array(parts.map(Self.json)),
      "made": receipts.map { .object($0.members) } ?? .null,
      "inputs": .array(inputs.map(\.json)),
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
