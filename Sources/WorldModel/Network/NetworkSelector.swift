/// Which links and passages of a transport network an edit means.
public indirect enum NetworkSelector: Hashable, Sendable {
  /// A part of the network that an edit can change.
  public enum Element: String, Sendable, CaseIterable {
    case link
    case passage
  }

  case link(EntityID)
  case passage(EntityID)
  /// The passages at a node; for closing and reopening also the links that begin or end there.
  case node(EntityID)
  /// As ``node(_:)``, for every node of a kind.
  case nodeKind(NetworkNode.Kind)
  /// Links that lie in a country, and passages at its nodes and border crossings.
  case country(EntityID)
  /// Passages of kind border, and changes of gauge, at the crossings between two countries, in either
  /// order, and links that lie in both.
  case countryPair(EntityID, EntityID)
  /// Links of a mode, and passages that name it.
  case mode(TransportMode)
  /// Links that an operator runs; letter case is ignored.
  case operatedBy(String)
  case passageKind(NetworkPassage.Kind)
  /// Links alone, or passages alone.
  case element(Element)
  /// What every one of the selectors means; with none, everything.
  case all([NetworkSelector])
  /// What at least one of the selectors means, once; with none, nothing.
  case any([NetworkSelector])

  /// The selector in words, for messages and receipts.
  public var description: String {
    switch self {
    case .link(let id): "link \(id)"
    case .passage(let id): "passage \(id)"
    case .node(let id): "node \(id)"
    case .nodeKind(let kind): "nodes of kind \(kind.rawValue)"
    case .country(let id): "country \(id)"
    case .countryPair(let one, let other): "border \(min(one, other))-\(max(one, other))"
    case .mode(let mode): "mode \(mode.rawValue)"
    case .operatedBy(let name): "operator \(name)"
    case .passageKind(let kind): "passages of kind \(kind.rawValue)"
    case .element(let element): "every \(element.rawValue)"
    case .all(let parts):
      parts.isEmpty ? "everything" : parts.map(\.description).joined(separator: " and ")
    case .any(let parts):
      parts.isEmpty ? "nothing" : parts.map(\.description).joined(separator: " or ")
    }
  }
}

extension NetworkSelector: CustomStringConvertible {}
