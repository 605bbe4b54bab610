import WorldModel

/// A negotiation made from a world, with a receipt for each figure and each default.
///
/// A party without position, salience or capability has no stance on the issue: nothing is filled in,
/// and ``missing`` tells what to declare. ``text`` is the YAML file with the receipts as remarks, to be
/// edited and read back.
public struct WorldNegotiation: Sendable {
  public let negotiation: NegotiationCase
  /// Figures and defaults: of the whole, then by party and issue.
  public let receipts: [NegotiationReceipt]
  /// By party and issue; empty where every party has a stance on every issue.
  public let missing: [MissingFigure]

  /// - Parameter rule: how to choose between facts that contradict each other.
  /// - Throws: ``NegotiationError`` with every fault, among them the missing figures, where what is left
  ///   is no negotiation.
  /// - Complexity: O(p i f) for p parties, i issues and f facts of a party.
  public init(
    _ outline: NegotiationOutline, in world: World, rule: Resolver.Rule = .newestSource
  ) throws(NegotiationError) {
    var assembly = WorldAssembly(outline, world, rule)
    negotiation = try assembly.make()
    receipts = assembly.receipts
    missing = assembly.missing
  }
}
