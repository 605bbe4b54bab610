import Desk
import WorldModel

extension ProofReport {
  /// The report as `proof --format json` prints it.
  public func json(draft: InputDigest, inputs: [InputDigest]) -> JSONValue {
    [
      "draft": draft.json, "speaker": .string(speaker.text),
      "date": .string(date.description), "asOf": .string(asOf.description),
      "counts": .object(
        ProofFinding.Kind.allCases.map { JSONValue.Member($0.rawValue, .integer(count($0))) }),
      "sentences": .integer(sentenceCount), "uncheckable": .integer(uncheckableCount),
      "findings": .array(findings.map(\.json)), "supported": .array(supported.map(\.json)),
      "cautions": .array(cautions.map(\.cautionJSON)), "unmatched": .array(unmatched.map(\.json)),
      "inputs": .array(inputs.map(\.json)),
    ]
  }
}

extension ProofFinding {
  public var json: JSONValue {
    [
      "kind": .string(kind.rawValue), "rule": .string(rule.rawValue), "place": place.json,
      "words": .string(words), "says": .string(says),
      "suggestion": .optional(suggestion.isEmpty ? nil : suggestion),
      "evidence": .array(evidence.map(\.json)), "others": .array(others.map(\.json)),
    ]
  }
}

extension ProofSupport {
  public var json: JSONValue {
    [
      "kind": .string(kind.rawValue), "place": place.json, "words": .string(words),
      "evidence": .array(evidence.map(\.json)),
    ]
  }
}

extension ProofSupport {
  /// As a caution: with the rows that contradict the evidence.
  var cautionJSON: JSONValue {
    [
      "kind": .string(kind.rawValue), "place": place.json, "words": .string(words),
      "evidence": .array(evidence.map(\.json)), "against": .array(against.map(\.json)),
    ]
  }
}

extension ProofUnmatched {
  public var json: JSONValue {
    ["place": place.json, "sentence": .string(sentence), "words": .strings(words)]
  }
}

extension ProofPlace {
  public var json: JSONValue {
    [
      "line": .integer(line), "column": .integer(column), "endLine": .integer(endLine),
      "endColumn": .integer(endColumn),
    ]
  }
}
