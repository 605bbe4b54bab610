extension RouteLeg {
  public static func == (left: Self, right: Self) -> Bool {
    left.id == right.id && left.element == right.element && left.from == right.from
      && left.to == right.to && left.countries == right.countries
      && left.kilometres == right.kilometres && left.days == right.days
      && left.daysSpread == right.daysSpread && left.cost == right.cost
      && left.isCostKnown == right.isCostKnown && left.risk == right.risk
      && left.facts == right.facts
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(id)
    hasher.combine(from)
    hasher.combine(days)
    hasher.combine(cost)
  }
}
