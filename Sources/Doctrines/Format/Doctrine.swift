import WorldModel

/// A state's foreign policy as a file: vectors, checks and rules of conduct, in dated editions.
public struct Doctrine: Sendable {
  public let id: String
  public let subject: EntityID
  public let title: String
  /// Oldest first; at least one.
  public let editions: [Edition]
  public let vectors: [Vector]
  public let partition: Partition
  public let domains: [String]
  public let checks: [Check]
  public let conduct: [ConductRule]
  /// What is known of the actions that the rules name.
  public let actions: [ConductAction]

  /// A dated text of the policy.
  public struct Edition: Hashable, Sendable {
    public let id: String
    public let date: EDTFDate
    public let title: String
    public let source: SourceID
    public let locator: String
  }

  /// A declared pole. Poles may overlap: China lies in Asia.
  public struct Vector: Hashable, Sendable {
    public let id: String
    public let title: String
    /// States, or one bloc, organisation or region.
    public let actors: [EntityID]
    public let says: Saying?
    public let span: EditionSpan
  }

  /// Poles that share nothing, used wherever shares must add up; everybody else is the rest.
  public struct Partition: Hashable, Sendable {
    public let poles: [String]
    public let rest: String
    /// Declared weights by pole; empty means equal weights.
    public let weights: [String: Double]
    public let weightsBasis: ThresholdBasis
  }

  /// The edition in force at a date: the last one whose date may have begun by then; the first one
  /// where none had.
  public func edition(at date: EDTFDate) -> Edition? {
    editions.last { $0.date.earliest <= date.latest } ?? editions.first
  }

  /// The doctrine as one edition has it.
  public func edition(_ edition: Edition) -> Doctrine {
    let order = editions.map(\.id)
    func stands(_ span: EditionSpan) -> Bool { span.includes(edition.id, in: order) }
    let standing = vectors.filter { stands($0.span) }
    let ids = Set(standing.map(\.id))
    return Doctrine(
      id: id, subject: subject, title: title, editions: [edition], vectors: standing,
      partition: Partition(
        poles: partition.poles.filter { ids.contains($0) || !vectors.map(\.id).contains($0) },
        rest: partition.rest, weights: partition.weights, weightsBasis: partition.weightsBasis),
      domains: domains, checks: checks.filter { stands($0.span) },
      conduct: conduct.filter { stands($0.span) }, actions: actions)
  }
}

/// From which edition to which a part of the doctrine stands; `nil`: from the first, to the last.
public struct EditionSpan: Hashable, Sendable {
  public let since: String?
  public let until: String?

  public init(since: String? = nil, until: String? = nil) {
    self.since = since
    self.until = until
  }

  func includes(_ edition: String, in order: [String]) -> Bool {
    guard let position = order.firstIndex(of: edition) else { return true }
    if let since, let first = order.firstIndex(of: since), position < first { return false }
    if let until, let last = order.firstIndex(of: until), position > last { return false }
    return true
  }
}

/// Whose words a part of the doctrine rests on, and where they stand.
public struct Saying: Hashable, Sendable {
  public let source: SourceID
  public let locator: String
  /// The gist, in the compiler's own words.
  public let text: String
}

/// Who named the number of a threshold: the speaker, or the analyst who wrote the check.
public enum ThresholdBasis: String, Sendable, CaseIterable {
  case stated
  case analyst
}
