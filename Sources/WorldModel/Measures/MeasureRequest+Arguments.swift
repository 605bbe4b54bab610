extension MeasureRequest {
  /// Checks the arguments against a measure's parameters, before anything runs.
  public func validate(
    against measure: MeasureDescription, in world: World
  ) throws(MeasureError) {
    let names = measure.parameters.map(\.name)
    for (name, argument) in arguments.sorted(by: { $0.key < $1.key }) {
      guard let parameter = measure.parameters.first(where: { $0.name == name }) else {
        throw .unknownArgument(
          name, of: measure.name, suggestion: Spelling.closest(to: name, among: names))
      }
      try check(argument, parameter, measure.name, world)
    }
    for parameter in measure.parameters where parameter.required {
      if arguments[parameter.name] == nil {
        throw .missingArgument(parameter.name, of: measure.name)
      }
    }
    try check(entity: subject.text, in: world)
  }

  private func check(
    _ argument: MeasureArgument, _ parameter: MeasureParameter, _ measure: String, _ world: World
  ) throws(MeasureError) {
    func wrong(_ value: String, _ expected: String) -> MeasureError {
      .wrongArgument(parameter.name, of: measure, value: value, expected: expected)
    }
    switch (parameter.kind, argument) {
    case (.entity, .text(let key)): try check(entity: key, in: world)
    case (.entities, .text(let key)): try check(entity: key, in: world)
    case (.entities, .list(let keys)): for key in keys { try check(entity: key, in: world) }
    case (.series, .text(let key)):
      guard world.series(SeriesID(key)) != nil else {
        throw wrong(key, "one of " + world.series.map(\.id.text).joined(separator: ", "))
      }
    case (.integer, .number(let number)):
      guard Int(exactly: number) != nil else { throw wrong("\(number)", "a whole number") }
    case (.number, .number), (.text, .text), (.weights, .weights): break
    case (.text, .number): break
    case (.oneOf(let choices), .text(let choice)):
      guard choices.contains(choice) else {
        throw wrong(choice, "one of " + choices.joined(separator: ", "))
      }
    default: throw wrong(argument.description, parameter.kind.description)
    }
  }

  private func check(entity key: String, in world: World) throws(MeasureError) {
    if world.kind(of: EntityID(key)) != nil { return }
    throw .unknownEntity(key, suggestion: world.closestKey(to: key))
  }

  public func text(_ name: String) -> String? {
    switch arguments[name] {
    case .text(let text): text
    case .number(let number): "\(ExactNumber(number))"
    default: nil
    }
  }

  public func entity(_ name: String) -> EntityID? { text(name).map { EntityID($0) } }

  /// The keys of a list argument; a single key counts as a list of one.
  public func entities(_ name: String) -> [EntityID]? {
    switch arguments[name] {
    case .text(let key): [EntityID(key)]
    case .list(let keys): keys.map { EntityID($0) }
    default: nil
    }
  }

  public func number(_ name: String) -> Double? {
    if case .number(let number) = arguments[name] { return number }
    return nil
  }

  public func weights(_ name: String) -> [String: Double]? {
    if case .weights(let weights) = arguments[name] { return weights }
    return nil
  }
}
