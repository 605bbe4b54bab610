import Alignment

extension EstimateReport {
  public var json: JSONValue {
    let matrix = run.model.votes
    return [
      "source": input.origin.json, "issues": .string(input.issues), "settings": settings,
      "input": [
        "votes": .integer(matrix.voteCount), "items": .integer(matrix.itemCount),
        "stateSessions": .integer(matrix.unitCount), "states": .integer(matrix.states.count),
        "links": .integer(input.links), "partsAreKnown": .bool(input.origin.tellsParts),
      ],
      "drops": .array(
        input.drops.map { drop in
          [
            "reason": .string("\(drop.reason)"), "explanation": .string(drop.reason.explanation),
            "votes": .integer(drop.votes), "rollCalls": .integer(drop.rollCalls.count),
            "states": .array(drop.states.map { .integer(Int($0)) }),
            "names": .strings(drop.states.map { names.name(Int($0)) }),
          ]
        }),
      "votersWithoutNumber": .strings(input.unnumbered),
      "acceptance": .optional(run.acceptance), "convergence": convergence,
    ]
  }

  private var settings: JSONValue {
    let settings = run.model.settings
    return [
      "mode": .string(settings.mode.rawValue), "scale": .string(settings.scale.rawValue),
      "seed": .string("\(settings.seed)"), "chains": .integer(settings.chains),
      "warmUp": .integer(settings.warmUp),
      "draws": .integer(settings.draws * settings.thinning),
      "thinning": .integer(settings.thinning), "kept": .integer(settings.draws),
      "stepVariance": .number(settings.stepVariance),
      "cutpointStep": .number(settings.cutpointStep), "startNoise": .number(settings.startNoise),
    ]
  }

  private var convergence: JSONValue {
    let report = summary.convergence
    return [
      "isMet": .bool(report.isMet), "rHatAllowed": .number(report.rule.rHat),
      "effectiveSizeNeeded": .number(report.rule.effectiveSize),
      "stateSessions": .integer(report.quantities), "largestRHat": .number(report.largestRHat),
      "smallestBulkSize": .number(report.smallestBulkSize),
      "smallestTailSize": .number(report.smallestTailSize),
      "aboveRHat": .integer(report.rHatMisses), "belowSize": .integer(report.sizeMisses),
      "withoutDiagnostics": .integer(report.without),
    ]
  }
}
