import WorldModel

extension NetworkShock {
  /// A change of networks that a shock stands for.
  public struct Edit: Hashable, Sendable {
    public let edit: NetworkEdit
    /// The cargoes that it may concern; whether a network of theirs has what it names is seen there.
    public let cargoes: Set<Cargo>
    /// The countries whose own freight is spared.
    public let sparing: Set<EntityID>

    init(
      _ edit: NetworkEdit, _ cargoes: Set<Cargo> = Set(Cargo.allCases), sparing: Set<EntityID> = []
    ) {
      self.edit = edit
      self.cargoes = cargoes
      self.sparing = sparing
    }
  }

  /// What the shock means, in order.
  public var edits: [Edit] {
    switch self {
    case .borderClosed(let pair, let modes):
      [Edit(.close(ShockTarget(between: pair, modes: modes).selector))]
    case .borderReopened(let pair, let modes):
      [Edit(.reopen(ShockTarget(between: pair, modes: modes).selector))]
    case .countryClosed(let country, let modes, let sparing):
      [
        Edit(
          .close(ShockTarget(country: country, modes: modes).selector),
          sparing: sparing)
      ]
    case .nodeClosed(let node, let modes):
      [Edit(.close(ShockTarget(node: node, modes: modes).selector))]
    case .straitClosed(let node):
      [Edit(.close(.all([.node(node), .nodeKind(.chokepoint)])))]
    case .portStrike(let node, let days, let lostShare):
      [
        days.map { Edit(.delay(.node(node), days: $0)) },
        lostShare.map { Edit(.scaleCapacity(.node(node), factor: 1 - $0)) },
      ].compactMap(\.self)
    case .gaugeChangeSlower(let target, let slowing):
      [Self.edit(target.limited(to: .gaugeChange), slowing)]
    case .operatorSanctioned(let name): [Edit(.close(.operatedBy(name)))]
    case .capacityChanged(let target, .factor(let factor)):
      [Edit(.scaleCapacity(target.selector, factor: factor))]
    case .capacityChanged(let target, .value(let value, let cargoes)):
      [Edit(.setCapacity(target.selector, capacity: value), cargoes)]
    case .slower(let target, let slowing): [Self.edit(target, slowing)]
    case .dearer(let target, .amount(let amount, let cargoes)):
      [Edit(.tax(target.selector, amount: amount), cargoes)]
    case .dearer(let target, .share(let share)): [Edit(.taxShare(target.selector, share: share))]
    case .linkAdded(let added):
      [
        Edit(
          .addLink(added.link, from: added.from, to: added.to, bothWays: added.bothWays),
          added.cargoes)
      ]
    case .passageAdded(let added):
      [Edit(.addPassage(added.passage, at: added.node), added.cargoes)]
    case .linkReopened(let link): [Edit(.reopen(.link(link)))]
    }
  }

  private static func edit(_ target: ShockTarget, _ slowing: Slowing) -> Edit {
    switch slowing {
    case .factor(let factor): Edit(.slow(target.selector, factor: factor))
    case .days(let days): Edit(.delay(target.selector, days: days))
    }
  }
}

extension ShockTarget {
  fileprivate func limited(to passages: NetworkPassage.Kind) -> ShockTarget {
    var target = self
    target.passages = passages
    return target
  }
}
