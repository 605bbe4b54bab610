import WorldModel

/// Where one figure of a negotiation comes from.
public struct NegotiationReceipt: Sendable, Hashable {
  /// What the figure stands for.
  public enum Part: String, Sendable, Hashable, CaseIterable {
    case position
    case salience
    case capability
    case reservation
    case scale
    case rule
  }

  public enum Origin: Sendable, Hashable {
    /// A fact of the world.
    case fact(FactID, source: SourceID, locator: String)
    /// The analyst's figure from a publication.
    case declared(source: String, locator: String)
    /// The analyst's figure without a source, or a default of the programme.
    case assumed

    public var isAssumed: Bool { self == .assumed }
  }

  /// `nil` for what belongs to all parties.
  public let actor: EntityID?
  /// Empty for what belongs to all issues.
  public let issue: String
  public let part: Part
  /// As it stands in the negotiation; a range stands in brackets behind its position.
  public let value: String
  public let origin: Origin
  /// What the resolver set aside, or what a default means; empty where nothing needs to be told.
  public let note: String

  /// The receipt in one line: part, value, origin, note.
  public var line: String {
    let from =
      switch origin {
      case .fact(let id, _, let locator): "fact \(id)" + (locator.isEmpty ? "" : ", \(locator)")
      case .declared(let source, let locator): source + (locator.isEmpty ? "" : ", \(locator)")
      case .assumed: "assumed"
      }
    return "\(part.rawValue) \(value): \(from)" + (note.isEmpty ? "" : " (\(note))")
  }
}

/// A figure that a party lacks, so that it has no stance on the issue.
public struct MissingFigure: Sendable, Hashable, CustomStringConvertible {
  public let actor: EntityID
  public let issue: String
  public let part: NegotiationReceipt.Part
  /// What was looked for, and what there is instead.
  public let reason: String

  public var description: String {
    "\(actor) has no stance on ‘\(issue)’: \(part.rawValue) is missing, \(reason)"
  }
}
