import Formats
import WorldModel
import Yams

/// Reads how a check is decided, and validates its measure before anything runs.
struct CheckReader {
  let nodes: FormatNode
  let world: World
  let registry: MeasureRegistry
  let subject: EntityID

  func test(_ mapping: Node.Mapping, _ node: Node) -> Check.Test? {
    let reason = nodes.optionalText(mapping, "notTestable")
    guard let measure = mapping[Node("measure")] else {
      if let reason { return .notTestable(reason: reason) }
      nodes.fault(
        node, "a check needs ‘measure’ or ‘notTestable’", fix: "add one of the two")
      return nil
    }
    if reason != nil {
      nodes.fault(
        measure, "a check has either ‘measure’ or ‘notTestable’", fix: "remove one of the two")
    }
    guard let call = call(measure), let expectation = expectation(mapping, node, call) else {
      return nil
    }
    return .measured(
      Check.Measured(
        measure: call, expectation: expectation, timing: timing(mapping),
        baseline: nodes.date(mapping, "baseline"),
        thresholdBasis: nodes.optionalText(mapping, "thresholdBasis").flatMap {
          ThresholdBasis(rawValue: $0)
        } ?? .analyst))
  }

  /// A measure and its arguments, checked against the measure's parameters.
  func call(_ node: Node) -> MeasureCall? {
    guard let mapping = nodes.object(node, "measure") else { return nil }
    let name = nodes.text(mapping, "name")
    var arguments: [String: MeasureArgument] = [:]
    for (key, value) in mapping where key.string != "name" {
      guard let key = key.string, let argument = argument(value) else { continue }
      arguments[key] = argument
    }
    do throws(MeasureError) {
      let measure = try registry.measure(named: name)
      try MeasureRequest(subject: subject, arguments: arguments)
        .validate(against: measure.description, in: world)
    } catch {
      nodes.fault(node, value: name, "the measure must fit", fix: error.description)
      return nil
    }
    return MeasureCall(name: name, arguments: arguments)
  }

  private func argument(_ node: Node) -> MeasureArgument? {
    if let sequence = node.sequence {
      return .list(sequence.map { $0.scalar?.string ?? "" })
    }
    if let mapping = node.mapping {
      var weights: [String: Double] = [:]
      for (key, value) in mapping {
        guard let key = key.string, let number = value.float else {
          nodes.fault(value, "a weight must be a number", fix: "write {russia: 0.5, china: 0.5}")
          return nil
        }
        weights[key] = number
      }
      return .weights(weights)
    }
    guard let scalar = node.scalar else { return nil }
    if scalar.style == .plain, let number = Double(scalar.string) { return .number(number) }
    return .text(scalar.string)
  }

  private func expectation(
    _ mapping: Node.Mapping, _ node: Node, _ call: MeasureCall
  ) -> Expectation? {
    guard let text = nodes.optionalText(mapping, "expect") else {
      nodes.fault(node, "a check with a measure needs ‘expect’", fix: "such as \">= 40\"")
      return nil
    }
    let place = mapping[Node("expect")]
    guard let expectation = Expectation(text) else {
      nodes.fault(
        place, value: text, "‘expect’ must be a comparator and a number or a level",
        fix: "such as \"<= 50 %\" or \">= signed\"")
      return nil
    }
    guard let measure = try? registry.measure(named: call.name).description else { return nil }
    switch expectation.threshold {
    case .level(let level):
      guard measure.levels.contains(level) else {
        let hint =
          Spelling.closest(to: level, among: measure.levels).map { "did you mean ‘\($0)’? " } ?? ""
        nodes.fault(
          place, value: level, "‘\(call.name)’ has no such level",
          fix: measure.levels.isEmpty
            ? "it gives numbers: write a number"
            : hint + "known: " + measure.levels.joined(separator: ", "))
        return nil
      }
    case .number(_, let unit):
      if !measure.levels.isEmpty {
        nodes.fault(
          place, value: text, "‘\(call.name)’ gives levels, not numbers",
          fix: "known: " + measure.levels.joined(separator: ", "))
        return nil
      }
      let own = call.unit ?? measure.unit
      if let unit, unit.factor(to: own) == nil, !own.text.isEmpty, call.name != "term" {
        nodes.fault(
          place, value: unit.text, "the unit must convert to that of the measure, ‘\(own)’",
          fix: "write that unit")
        return nil
      }
    }
    return expectation
  }

  private func timing(_ mapping: Node.Mapping) -> Check.Timing {
    if let deadline = nodes.date(mapping, "by") {
      if let at = mapping[Node("at")] {
        nodes.fault(at, "a check has either ‘at’ or ‘by’", fix: "remove one of the two")
      }
      return .by(deadline)
    }
    guard let at = nodes.optionalText(mapping, "at"), at != "latest" else { return .latest }
    return nodes.date(mapping, "at").map { .at($0) } ?? .latest
  }
}
