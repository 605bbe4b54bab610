/// Something in a transport network that routes can't be found with.
public enum NetworkFault: Error, Hashable, Sendable {
  /// Two nodes, links or passages bear one id.
  case duplicateID(EntityID)
  /// A link or passage names a node that the network does not have.
  case unknownNode(EntityID, of: EntityID, nearest: [String])
  /// A figure is of something that the network does not have.
  case unknownElement(EntityID, fact: FactID, nearest: [String])
  case loop(EntityID)
  /// Two links lead between the same nodes by the same mode.
  case duplicateLink(EntityID, EntityID)
  /// A figure that every element needs is neither its own nor of a class.
  case missing(NetworkFigure.Quantity, of: EntityID, unit: MeasurementUnit)
  /// A figure that can't be, and the rule that it breaks.
  case number(NetworkFigure.Quantity, of: EntityID, value: Double, rule: String)
  /// A figure in a unit that its quantity is not measured in.
  case unit(NetworkFigure.Quantity, of: EntityID, found: MeasurementUnit, known: [String])
  /// Links meet at a border crossing, but no passage leads from one country into the other.
  case noBorderPassage(EntityID, from: TransportMode, to: TransportMode)
  /// A border crossing that does not name two countries.
  case oneSidedBorder(EntityID)
  /// A node that no link reaches.
  case isolated(EntityID)
  /// A part that no link joins to the largest one, with some of its nodes.
  case disconnected(nodes: [EntityID], count: Int)
  /// A change that a scenario makes, and that this network can't take.
  case edit(NetworkEditError)

  /// What the fault is about.
  public var element: EntityID {
    switch self {
    case .duplicateID(let id), .loop(let id), .oneSidedBorder(let id), .isolated(let id),
      .noBorderPassage(let id, _, _), .duplicateLink(let id, _), .unknownNode(_, let id, _),
      .missing(_, let id, _), .number(_, let id, _, _), .unit(_, let id, _, _),
      .unknownElement(let id, _, _):
      id
    case .disconnected(let nodes, _): nodes.first ?? ""
    case .edit: ""
    }
  }
}

extension NetworkFault: CustomStringConvertible {
  /// What was found, the rule, and what to do about it.
  public var description: String {
    switch self {
    case .duplicateID(let id):
      "‘\(id)’ is defined twice; rename one of the two"
    case .unknownNode(let node, let id, let nearest):
      "‘\(id)’ names the node ‘\(node)’, which is not there\(Self.hint(nearest)); "
        + "add it to network-nodes, or correct the name"
    case .unknownElement(let id, let fact, let nearest):
      "the figure ‘\(fact)’ is of ‘\(id)’, which is no node, link or passage\(Self.hint(nearest)); "
        + "correct the name, or \(NetworkClass.known)"
    case .loop(let id): "‘\(id)’ begins and ends at the same node; name two nodes"
    case .duplicateLink(let id, let other):
      "‘\(id)’ leads between the same nodes by the same mode as ‘\(other)’; "
        + "merge the two, or put a node between"
    case .missing(let quantity, let id, let unit):
      "‘\(id)’ has no \(quantity.rawValue) in \(unit); "
        + "add a row to network-figures, of it or of its class"
    case .number(let quantity, let id, let value, let rule):
      "the \(quantity.rawValue) of ‘\(id)’ is \(ExactNumber(value)); \(rule)"
    case .unit(let quantity, let id, let found, let known):
      "the \(quantity.rawValue) of ‘\(id)’ is in ‘\(found)’; "
        + "write it in " + known.joined(separator: " or ")
    case .noBorderPassage(let id, let from, let to):
      "no border passage leads over ‘\(id)’ from \(from.rawValue) to \(to.rawValue); "
        + "add one to network-passages, with its dwell and cost"
    case .oneSidedBorder(let id):
      "the border crossing ‘\(id)’ must name two countries; fill ‘country’ and ‘other’"
    case .isolated(let id): "no link reaches ‘\(id)’; add one, or remove the node"
    case .disconnected(let nodes, let count):
      "\(count) nodes are joined to the rest by no link: "
        + nodes.map(\.text).joined(separator: ", ") + (nodes.count < count ? " …" : "")
        + "; add the link that is missing"
    case .edit(let error): "\(error)"
    }
  }

  private static func hint(_ nearest: [String]) -> String {
    nearest.isEmpty
      ? "" : " (nearest: " + nearest.map { "‘\($0)’" }.joined(separator: ", ") + ")"
  }
}

/// All faults of a transport network.
public struct NetworkFaults: Error, Hashable, Sendable, CustomStringConvertible {
  public let faults: [NetworkFault]

  public init(_ faults: [NetworkFault]) { self.faults = faults }

  public var description: String { faults.map(\.description).joined(separator: "\n") }
}
