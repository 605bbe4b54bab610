/// A coalition that could stop a package under the rule, and whether it would.
public struct BlockingCoalition: Sendable, Hashable {
  /// Indices of actors, rising.
  public let actors: [Int]
  /// Whether every member would rather have no agreement.
  public let blocks: Bool
  /// The member with the most to lose by blocking; its gain from the package.
  public let heldBackBy: Int
  public let gain: Double
}

/// Who could stop a package, who would, and what a winning coalition would rather have.
public struct PackageStability: Sendable, Hashable {
  /// Whether the rule adopts the package if those with a gain support it and those with a loss object.
  public let isAdopted: Bool
  /// Actors that would rather have no agreement.
  public let objectors: [Int]
  /// The smallest coalitions without whom no proposal is adopted, those that block first; `nil` beyond
  /// ``PackageSpace/coalitionLimit`` parties.
  public let blocking: [BlockingCoalition]?
  /// A package that every member of a winning coalition prefers; `nil` where there is none, or where the
  /// packages are too many to look at.
  public let preferred: Package?
  public let preferredBy: [Int]
}

extension PackageSpace {
  /// The most parties whose coalitions are looked at one by one.
  public static let coalitionLimit = 16

  /// Whether the rule adopts a package; an actor without a stance is silent.
  func isAdopted(_ package: Package) -> Bool {
    let (supports, objects) = votes(package.gains.map { $0 >= -Package.tolerance })
    return negotiation.rule.adopts(supports: supports, objects: objects)
  }

  private func votes(_ isFor: [Bool]) -> (supports: [Bool], objects: [Bool]) {
    var supports = [Bool](repeating: false, count: negotiation.actors.count)
    var objects = supports
    for (row, party) in parties.enumerated() {
      supports[party] = isFor[row]
      objects[party] = !isFor[row]
    }
    return (supports, objects)
  }

  private func wins(_ isMember: [Bool]) -> Bool {
    let (supports, objects) = votes(isMember)
    return negotiation.rule.adopts(supports: supports, objects: objects)
  }

  /// How a package stands against each coalition.
  ///
  /// - Complexity: O(2ᵖ) for p parties, and one look at every package where they can be enumerated.
  public func stability(of package: Package) -> PackageStability {
    let preferred = preferred(to: package)
    return PackageStability(
      isAdopted: isAdopted(package),
      objectors: parties.indices.filter { package.gains[$0] < -Package.tolerance }
        .map { parties[$0] },
      blocking: blocking(package), preferred: preferred?.package,
      preferredBy: preferred?.actors ?? [])
  }

  private func blocking(_ package: Package) -> [BlockingCoalition]? {
    guard parties.count <= Self.coalitionLimit else { return nil }
    var minimal: [Int] = []
    let bySize = (1..<(1 << parties.count)).sorted {
      ($0.nonzeroBitCount, $0) < ($1.nonzeroBitCount, $1)
    }
    for coalition in bySize where !minimal.contains(where: { $0 & coalition == $0 }) {
      if !wins(parties.indices.map { coalition >> $0 & 1 == 0 }) { minimal.append(coalition) }
    }
    let coalitions = minimal.map { coalition in
      let members = parties.indices.filter { coalition >> $0 & 1 == 1 }
      let holder = members.max { (package.gains[$0], -$0) < (package.gains[$1], -$1) } ?? 0
      return BlockingCoalition(
        actors: members.map { parties[$0] }, blocks: package.gains[holder] < -Package.tolerance,
        heldBackBy: parties[holder], gain: package.gains[holder])
    }
    return coalitions.sorted { ($0.gain, $0.actors.count) < ($1.gain, $1.actors.count) }
  }

  private func preferred(to package: Package) -> (package: Package, actors: [Int])? {
    guard count <= Self.enumerationLimit else { return nil }
    var choice = [Int](repeating: 0, count: options.count)
    for _ in 0..<count {
      let gains = gains(choice)
      let isBetter = zip(gains, package.gains).map { $0 > $1 + Package.tolerance }
      if isBetter.contains(true), wins(isBetter) {
        return (self.package(choice), parties.indices.filter { isBetter[$0] }.map { parties[$0] })
      }
      for issue in choice.indices.reversed() {
        choice[issue] += 1
        if choice[issue] < options[issue].count { break }
        choice[issue] = 0
      }
    }
    return nil
  }
}
