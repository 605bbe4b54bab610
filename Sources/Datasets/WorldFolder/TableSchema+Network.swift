import WorldModel

/// Tables of the transport network.
extension TableSchema {
  static let network: [TableSchema] = [
    facts(
      .networkNodes, "A terminal, border crossing, port, city or waypoint of the transport network",
      [
        need(.id, .key, "Key, such as chn-xian; kaz-chn-… of both states for a border crossing"),
        need(.kind, names(NetworkNode.Kind.self), "Kind of node"),
        need(.name, .text, "Name"),
        may(.country, .entity, "State; empty at sea"),
        may(.other, .entity, "Second state of a border crossing"),
        may(.latitude, .number, "Degrees north"), may(.longitude, .number, "Degrees east"),
      ]),
    facts(
      .networkLinks, "A line between two nodes by one mode",
      [
        need(.id, .key, "Key"), need(.from, .entity, "Node"), need(.to, .entity, "Node"),
        need(.mode, names(TransportMode.self), "How freight moves on it"),
        may(.country, .entity, "State that it lies in; empty at sea"),
        may(.other, .entity, "Second state, only where one line lies in two"),
        may(.operator, .text, "Who runs it"),
        may(
          .direction, names(NetworkLink.Direction.self),
          "Whether it is used both ways or from → to only; empty means both"),
      ]),
    facts(
      .networkPassages, "What happens to freight at a node between two modes",
      [
        need(.id, .key, "Key"), need(.node, .entity, "Node"),
        need(.from, modes, "Arriving mode"), need(.to, modes, "Departing mode"),
        need(.kind, names(NetworkPassage.Kind.self), "Kind of passage"),
      ]),
    facts(
      .networkFigures, "A length, time, cost, capacity or probability of the transport network",
      [
        need(
          .of, .entity, "Node, link or passage, or a class: mode:road, mode:road@KAZ, border:rail …"
        ),
        need(.quantity, names(NetworkFigure.Quantity.self), "What is measured"),
        may(.cargo, names(Cargo.self), "For which cargo; empty means any"),
        may(.value, .number, "Figure; empty if not stated"),
        may(.comparator, .comparator, "Of the figure"), need(.unit, .unit, "Unit"),
        may(.low, .number, "Lower bound"), may(.high, .number, "Upper bound"),
      ]),
    facts(
      .networkCorridors, "A corridor: a name for routes that come by certain nodes",
      [
        need(.id, .key, "Key"), need(.name, .text, "Name"),
        need(.family, names(NetworkCorridor.Family.self), "Family of corridors"),
        need(.through, .entities, "Nodes in order, separated by ;"),
      ]),
  ]

  /// A mode, or any.
  private static let modes = ValueType.oneOf(
    TransportMode.allCases.map(\.rawValue) + [NetworkModeWord.any])
}

/// How a passage says that it fits every mode.
enum NetworkModeWord {
  static let any = "any"
}
