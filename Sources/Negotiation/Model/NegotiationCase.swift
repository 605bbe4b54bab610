/// Who negotiates what: actors, issues, what each wants, and the rule by which they decide.
///
/// ```swift
/// let negotiation = try NegotiationCase(
///   title: "Emissions", actors: [.init("A"), .init("B")],
///   issues: [.init("Cut by 2030", lower: 0, upper: 100)],
///   stances: [[.init(position: 20, salience: 0.5, capability: 1)],
///             [.init(position: 80, salience: 0.9, capability: 2)]])
/// ```
///
/// An actor without a stance on an issue takes no part in it; it is never given a middle position.
public struct NegotiationCase: Sendable, Hashable {
  public let title: String
  /// What it is about, and which figures are assumptions; empty where the file does not say.
  public let says: String
  public let actors: [NegotiationActor]
  public let issues: [NegotiationIssue]
  /// Row by row of actors, one entry an issue.
  public let stances: [[Stance?]]
  public let rule: DecisionRule

  /// A negotiation that keeps to every rule.
  ///
  /// - Parameter rule: by default consensus, in which silence is consent.
  /// - Throws: ``NegotiationError`` with every fault.
  public init(
    title: String, says: String = "", actors: [NegotiationActor], issues: [NegotiationIssue],
    stances: [[Stance?]], rule: DecisionRule? = nil
  ) throws(NegotiationError) {
    self.title = title
    self.says = says
    self.actors = actors
    self.issues = issues
    self.stances = stances
    self.rule = rule ?? .consensus(actors.count)
    let faults = Self.faults(of: self)
    if !faults.isEmpty { throw NegotiationError(faults: faults) }
  }

  /// Indices of the actors with a stance on an issue, rising.
  public func participants(on issue: Int) -> [Int] {
    actors.indices.filter { stances[$0][issue] != nil }
  }

  /// Issues that may be traded for each other: one list a package, in the order of the issues.
  public var linkedIssues: [[Int]] {
    var names: [String] = []
    var groups: [[Int]] = []
    for (index, issue) in issues.enumerated() {
      if let known = names.firstIndex(of: issue.package) {
        groups[known].append(index)
      } else {
        names.append(issue.package)
        groups.append([index])
      }
    }
    return groups
  }
}

/// A state, an organisation or a group that negotiates.
public struct NegotiationActor: Sendable, Hashable {
  public let name: String
  public let description: String
  /// The least share of its own best result that the actor would rather take than no agreement, from 0
  /// to 1; `nil` where it is not known.
  public let reservation: Double?

  public init(_ name: String, description: String = "", reservation: Double? = nil) {
    self.name = name
    self.description = description
    self.reservation = reservation
  }
}

/// What one actor wants on one issue, and what stands behind it.
public struct Stance: Sendable, Hashable {
  /// On the scale of the issue.
  public let position: Double
  /// Where the position may also lie; `nil` where it was given as a point.
  public let range: ClosedRange<Double>?
  /// How much the issue matters to the actor, from 0 to 1.
  public let salience: Double
  /// Resources that the actor can bring to bear, in any unit that is the same for all; not negative.
  public let capability: Double
  /// Where the figures come from: a publication or a file; empty where they are an assumption.
  public let source: String
  /// The place in the source, such as a page or line.
  public let locator: String

  public init(
    position: Double, range: ClosedRange<Double>? = nil, salience: Double, capability: Double,
    source: String = "", locator: String = ""
  ) {
    self.position = position
    self.range = range
    self.salience = salience
    self.capability = capability
    self.source = source
    self.locator = locator
  }
}
