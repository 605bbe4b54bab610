import WorldModel

extension Route {
  /// The same route, in which links in a row of one mode and in the same countries are one leg.
  ///
  /// For networks whose links are pieces of lines. Days and costs of a leg are sums, its standard deviation
  /// is that of independent links and known only where that of each is.
  ///
  /// - Parameters:
  ///   - apart: links that stay legs of their own.
  ///   - naming: the key of a leg, by its links and the key of the first of them.
  public func merged(
    apart: Set<EntityID> = [],
    naming: (_ links: [Int], _ first: EntityID) -> EntityID = { _, first in first }
  ) -> Route {
    var legs: [RouteLeg] = []
    for leg in self.legs {
      if let last = legs.last, case .link = leg.element, last.element == leg.element,
        last.countries == leg.countries, last.isCostKnown == leg.isCostKnown,
        !apart.contains(last.id), !apart.contains(leg.id)
      {
        legs[legs.count - 1] = last.joined(leg)
      } else {
        legs.append(leg)
      }
    }
    legs = legs.map { $0.links.isEmpty ? $0 : $0.renamed(naming($0.links, $0.id)) }
    return Route(
      legs: legs, days: days, cost: cost, kilometres: kilometres, risk: risk,
      unknownRisks: legs.count { $0.risk == nil }, unknownCosts: legs.count { !$0.isCostKnown },
      generalisedCost: generalisedCost, countries: countries, borders: borders,
      gaugeChanges: gaugeChanges, modes: modes)
  }
}

extension RouteLeg {
  fileprivate func renamed(_ id: EntityID) -> RouteLeg {
    RouteLeg(
      id: id, element: element, from: from, to: to, countries: countries, kilometres: kilometres,
      days: days, daysSpread: daysSpread, cost: cost, isCostKnown: isCostKnown, risk: risk,
      facts: facts, links: links)
  }

  fileprivate func joined(_ next: RouteLeg) -> RouteLeg {
    var spread: Double?
    if let own = daysSpread, let other = next.daysSpread {
      spread = (own * own + other * other).squareRoot()
    }
    var sum: Double?
    if let risk, let other = next.risk { sum = risk + other }
    return RouteLeg(
      id: id, element: element, from: from, to: next.to, countries: countries,
      kilometres: kilometres + next.kilometres, days: days + next.days, daysSpread: spread,
      cost: cost + next.cost, isCostKnown: isCostKnown, risk: sum,
      facts: Set(facts + next.facts).sorted(), links: links + next.links)
  }
}
