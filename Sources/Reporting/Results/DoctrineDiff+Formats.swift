import Doctrines

extension DoctrineDiff {
  public var json: JSONValue {
    [
      "from": .string(from), "to": .string(to),
      "changes": .array(
        changes.map { change in
          [
            "check": .string(change.check), "causes": .strings(change.causes.map(\.rawValue)),
            "before": .optional(change.before), "after": .optional(change.after),
            "reasons": .strings(change.reasons),
          ]
        }), "changedInputs": .strings(changedInputs),
    ]
  }

  public var terminal: String {
    var text = "From \(from)\nTo   \(to)\n"
    for cause in Cause.allCases {
      let group = changes.filter { $0.causes.first == cause }
      text += "\nChanged by \(cause.rawValue): \(group.count)\n"
      for change in group {
        text += "  \(change.check)\n"
        text += "    before: \(change.before ?? "not in the doctrine")\n"
        text += "    after:  \(change.after ?? "not in the doctrine")\n"
        for reason in change.reasons { text += "    · \(reason)\n" }
      }
    }
    if !changedInputs.isEmpty {
      text += "\nInput files that differ: \(changedInputs.joined(separator: ", "))\n"
    }
    return text
  }
}
