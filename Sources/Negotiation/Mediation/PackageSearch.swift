import Numerics

/// A package with what no other can exceed.
public struct BestPackage: Sendable, Hashable {
  public let package: Package
  /// The value of what was maximised: least gain, Σ log gain, or the mediator's aim.
  public let value: Double
  /// No package has a larger value: proved by enumeration or multipliers, claimed by the solver of integer
  /// programmes.
  public let bound: Double

  public var gap: Double { max(0, bound - value) }
}

/// What one party would have to give up so that an agreement comes about.
public struct Concession: Sendable, Hashable {
  /// Index of the actor.
  public let actor: Int
  /// How far its reservation value would have to fall; 0 where nothing stands in the way.
  public let needed: Double
  /// The package that the others would accept and that asks least of it.
  public let package: Package
}

/// Where a mediator's search has looked, and what it found.
public struct MediationResult: Sendable {
  public enum Method: Sendable, Hashable {
    /// Every package was looked at.
    case enumeration
    /// Integer programmes.
    case programmes(solver: String)
    /// Climbing from drawn packages; bounds by Lagrange multipliers.
    case search(seed: UInt64)
  }

  public let space: PackageSpace
  public let method: Method
  /// How many packages every party accepts, and how many the rule adopts; `nil` where not all were seen.
  public let acceptableCount: Int?
  public let adoptedCount: Int?
  /// Acceptable packages that no other one improves on for all; `nil` where not all were seen.
  public let efficient: [Package]?
  /// The largest least gain; negative where no package is acceptable to all.
  public let maximin: BestPackage
  /// The largest product of gains; `nil` where not everyone can gain.
  public let nash: BestPackage?
  /// The mediator's aim under neutrality; `nil` without an aim or without a zone of agreement.
  public let mediator: BestPackage?
  /// One a party that could unlock an agreement by itself, the least demanding first; `nil` where not looked
  /// for.
  public let concessions: [Concession]?

  public var hasZone: Bool { maximin.package.isAcceptable }
}

extension PackageSpace {
  /// The most packages that are looked at one by one.
  public static let enumerationLimit = 50_000

  /// What a mediator could table.
  ///
  /// Small spaces are enumerated. Large ones go to integer programmes if there is a solver, else to a
  /// search that starts from drawn packages; both tell a bound that no package exceeds.
  ///
  /// - Parameters:
  ///   - solver: used where the space is too large to enumerate.
  ///   - seed: of the search without a solver.
  /// - Throws: ``LinearProgramError`` where a programme can't be solved.
  public func search(
    aim: MediatorAim? = nil, solver: (any LinearProgramSolver)? = nil, seed: UInt64 = 1,
    enumerationLimit: Int = PackageSpace.enumerationLimit
  ) throws(LinearProgramError) -> MediationResult {
    if count <= enumerationLimit { return PackageEnumeration(self).result(aim) }
    if let solver { return try PackageProgramme(self, solver).result(aim) }
    return PackageClimb(self, seed: seed).result(aim)
  }
}
