/// An edit of a scenario, and the freight that it holds for.
public struct NetworkChange: Hashable, Sendable {
  public let edit: NetworkEdit
  /// The cargoes whose networks it changes.
  public let cargoes: Set<Cargo>
  /// Countries whose own freight is spared: what begins or ends there moves as if nothing was changed.
  public let sparing: Set<EntityID>

  public init(_ edit: NetworkEdit, for cargoes: Set<Cargo>, sparing: Set<EntityID> = []) {
    self.edit = edit
    self.cargoes = cargoes
    self.sparing = sparing
  }
}
