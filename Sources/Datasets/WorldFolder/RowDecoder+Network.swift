import WorldModel

/// How the rows of the transport network become contents.
extension RowDecoder {
  func networkNode(_ r: borrowing CSVRecord) -> NetworkNode {
    NetworkNode(
      id: EntityID(required(.id, r)), kind: choice(.kind, r, orElse: .junction),
      name: required(.name, r), country: optionalEntity(.country, r),
      other: optionalEntity(.other, r), latitude: number(.latitude, r),
      longitude: number(.longitude, r))
  }

  func networkLink(_ r: borrowing CSVRecord) -> NetworkLink {
    NetworkLink(
      id: EntityID(required(.id, r)), from: entity(.from, r), to: entity(.to, r),
      mode: choice(.mode, r, orElse: .road), country: optionalEntity(.country, r),
      other: optionalEntity(.other, r), operatedBy: text(.operator, r),
      direction: choice(.direction, r, orElse: .both))
  }

  func networkPassage(_ r: borrowing CSVRecord) -> NetworkPassage {
    NetworkPassage(
      id: EntityID(required(.id, r)), node: entity(.node, r), from: mode(.from, r),
      to: mode(.to, r), kind: choice(.kind, r, orElse: .transfer))
  }

  func networkFigure(_ r: borrowing CSVRecord) -> NetworkFigure {
    NetworkFigure(
      of: elementOrClass(r), quantity: choice(.quantity, r, orElse: .days),
      cargo: optionalChoice(.cargo, r), value: number(.value, r), comparator: comparator(r),
      unit: MeasurementUnit(required(.unit, r)), low: number(.low, r), high: number(.high, r))
  }

  func networkCorridor(_ r: borrowing CSVRecord) -> NetworkCorridor {
    if isEmpty(.through, r) { _ = required(.through, r) }
    return NetworkCorridor(
      id: EntityID(required(.id, r)), name: required(.name, r),
      family: choice(.family, r, orElse: .middle), through: entities(.through, r))
  }

  /// A mode; `nil` for any.
  private func mode(_ column: Column, _ r: borrowing CSVRecord) -> TransportMode? {
    guard text(column, r) != NetworkModeWord.any else { return nil }
    guard !isEmpty(column, r) else {
      _ = required(column, r)
      return nil
    }
    let found = text(column, r)
    if let mode = TransportMode(rawValue: found) { return mode }
    let known = TransportMode.allCases.map(\.rawValue) + [NetworkModeWord.any]
    let hint = Spelling.closest(to: found, among: known).map { "did you mean ‘\($0)’? " } ?? ""
    fault(
      column, r, rule: "‘\(column.header)’ must be one of its known values",
      fix: hint + "known: " + known.joined(separator: ", "))
    return nil
  }

  private func optionalChoice<E: RawRepresentable & CaseIterable>(
    _ column: Column, _ r: borrowing CSVRecord
  ) -> E? where E.RawValue == String {
    guard !isEmpty(column, r), let first = E.allCases.first else { return nil }
    return choice(column, r, orElse: first)
  }

  /// What a figure is of: a thing of the world, or a class of links or passages, which holds a colon.
  private func elementOrClass(_ r: borrowing CSVRecord) -> EntityID {
    let found = text(.of, r)
    guard found.contains(":") else { return entity(.of, r) }
    let key = EntityID(found)
    if let reason = NetworkClass.fault(of: key) {
      fault(.of, r, rule: reason, fix: NetworkClass.known)
    }
    return key
  }
}
