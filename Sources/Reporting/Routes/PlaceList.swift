import WorldModel

/// The places of a network, as lists.
public struct PlaceList: Sendable {
  private let nodes: [TransportNetwork.Node]
  /// What each place was tied to, in an imported network; `nil` for that of the world.
  private let ties: [EntityID: [ImportedNetworkNote.Snap]]?

  /// - Parameters:
  ///   - country: only places in this country; `nil` for all.
  ///   - kind: only places of this kind; `nil` for all.
  public init(
    _ network: TransportNetwork, country: EntityID? = nil, kind: NetworkNode.Kind? = nil,
    ties: [ImportedNetworkNote.Snap]? = nil
  ) {
    self.ties = ties.map { Dictionary(grouping: $0, by: \.place) }
    nodes = network.nodes.filter { node in
      (country.map(node.countries.contains) ?? true) && (kind.map { node.kind == $0 } ?? true)
    }.sorted { $0.id < $1.id }
  }

  public func terminal(width: Int, colour: Bool) -> String {
    let last: [TextTable.Column] = ties == nil ? [] : [.init("Tied to", minimum: 10)]
    var table = TextTable(
      [
        .init("Key", minimum: 12), .init("Name", minimum: 12), .init("Kind", minimum: 8),
        .init("Country", minimum: 7), .init("North", .trailing), .init("East", .trailing),
      ] + last)
    for node in nodes {
      let tied = ties.map { ImportedNetworkNote.words($0[node.id] ?? []) }
      table.append(
        [
          .init(node.id.text), .init(node.name), .init(node.kind.rawValue),
          .init(node.countries.map(\.text).joined(separator: " ")),
          .init(node.latitude.map { Self.degrees($0) } ?? ""),
          .init(node.longitude.map { Self.degrees($0) } ?? ""),
        ] + (tied.map { [.init($0)] } ?? []))
    }
    return table.lines(width: width, colour: colour).map { $0 + "\n" }.joined()
      + "\n\(nodes.count) places\n"
  }

  /// To a hundredth, about a kilometre.
  private static func degrees(_ value: Double) -> String {
    ExactNumber((value * 100).rounded() / 100).description
  }

  public var json: JSONValue {
    .array(
      nodes.map { node in
        let place: JSONValue = [
          "id": .string(node.id.text), "name": .string(node.name),
          "kind": .string(node.kind.rawValue), "countries": .strings(node.countries.map(\.text)),
          "latitude": .optional(node.latitude), "longitude": .optional(node.longitude),
        ]
        return place.with("tied", ties.map { .array(($0[node.id] ?? []).map(\.json)) })
      })
  }

  public var csv: String {
    var writer = CSVWriter(
      header: ["id", "name", "kind", "countries", "latitude", "longitude"]
        + (ties == nil ? [] : ["tied"]))
    for node in nodes {
      writer.append(
        [
          .text(node.id.text), .text(node.name), .text(node.kind.rawValue),
          .text(node.countries.map(\.text).joined(separator: " ")), .optional(node.latitude),
          .optional(node.longitude),
        ] + (ties.map { [.text(ImportedNetworkNote.words($0[node.id] ?? []))] } ?? []))
    }
    return writer.text
  }
}
