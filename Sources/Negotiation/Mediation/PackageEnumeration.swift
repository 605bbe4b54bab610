#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Looks at every package.
struct PackageEnumeration {
  private let space: PackageSpace
  private let packages: [Package]

  init(_ space: PackageSpace) {
    self.space = space
    var choice = [Int](repeating: 0, count: space.options.count)
    var packages: [Package] = []
    packages.reserveCapacity(space.count)
    for _ in 0..<space.count {
      packages.append(space.package(choice))
      for issue in choice.indices.reversed() {
        choice[issue] += 1
        if choice[issue] < space.options[issue].count { break }
        choice[issue] = 0
      }
    }
    self.packages = packages
  }

  func result(_ aim: MediatorAim?) -> MediationResult {
    let acceptable = packages.filter(\.isAcceptable)
    let maximin = best(packages) { $0.leastGain }
    let nash = best(acceptable.filter { $0.leastGain > 0 }, Self.logProduct)
    let least = maximin.value
    let mediator = aim.flatMap { aim -> BestPackage? in
      guard maximin.package.isAcceptable else { return nil }
      let parts = aim.parts(space)
      let floor = max(0, aim.neutrality * least) - Package.tolerance
      return optionalBest(acceptable.filter { $0.leastGain >= floor }) { package in
        package.choice.enumerated().reduce(0) { $0 + parts[$1.offset][$1.element] }
      }
    }
    return MediationResult(
      space: space, method: .enumeration, acceptableCount: acceptable.count,
      adoptedCount: packages.count { space.isAdopted($0) }, efficient: efficient(acceptable),
      maximin: maximin, nash: nash.value > -.infinity ? nash : nil, mediator: mediator,
      concessions: concessions)
  }

  static func logProduct(_ package: Package) -> Double {
    package.gains.reduce(0) { $0 + ($1 > 0 ? log($1) : -.infinity) }
  }

  private func optionalBest(
    _ packages: [Package], _ value: (Package) -> Double
  ) -> BestPackage? {
    var best: (package: Package, value: Double)?
    for package in packages {
      let value = value(package)
      if best.map({ value > $0.value }) ?? true { best = (package, value) }
    }
    return best.map { BestPackage(package: $0.package, value: $0.value, bound: $0.value) }
  }

  private func best(_ packages: [Package], _ value: (Package) -> Double) -> BestPackage {
    optionalBest(packages, value)
      ?? BestPackage(
        package: space.package(space.options.map { _ in 0 }), value: -.infinity, bound: -.infinity)
  }

  /// By sum of gains, so that whatever dominates a package stands before it.
  private func efficient(_ packages: [Package]) -> [Package] {
    let sums = packages.map { $0.gains.reduce(0, +) }
    let order = packages.indices.sorted { (-sums[$0], $0) < (-sums[$1], $1) }
    var efficient: [Package] = []
    for index in order where !efficient.contains(where: { $0.dominates(packages[index]) }) {
      efficient.append(packages[index])
    }
    return efficient
  }

  private var concessions: [Concession] {
    var concessions: [Concession] = []
    for party in space.parties.indices {
      var best: Package?
      for package in packages {
        let isForOthers = package.gains.indices.allSatisfy {
          $0 == party || package.gains[$0] >= -Package.tolerance
        }
        if isForOthers, best.map({ package.gains[party] > $0.gains[party] }) ?? true {
          best = package
        }
      }
      if let best {
        concessions.append(
          Concession(
            actor: space.parties[party], needed: max(0, -best.gains[party]), package: best))
      }
    }
    return concessions.sorted { ($0.needed, $0.actor) < ($1.needed, $1.actor) }
  }
}
