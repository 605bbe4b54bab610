/// What giving railways their gauge did.
public struct GaugeReport: Hashable, Sendable {
  /// Kilometres of line by gauge in millimetres; 0 where no rule names the country.
  public internal(set) var kilometres: [Int: Double] = [:]
  /// Stretches that a rule for a route gave another gauge than their country's.
  public internal(set) var exceptions = 0
}

extension PublicNetwork {
  /// The network with the gauge of every stretch, by its country and by the routes with another gauge.
  ///
  /// A stretch belongs to a route where it lies in the route's country and both its ends lie within the
  /// route's distance. Of several routes the last one in the table counts.
  ///
  /// Complexity: O(n) for the countries; for each route the stretches of its country.
  public func gauged(by gauges: RailGauges) -> (network: PublicNetwork, report: GaugeReport) {
    var network = self
    var report = GaugeReport()
    var general: [String: Int] = [:]
    for rule in gauges.rules where rule.route.isEmpty { general[rule.country] = rule.gauge }
    let ofCountry = countryKeys.map { Int16(clamping: general[$0] ?? 0) }
    var routes: [Int16: [RailGauges.Rule]] = [:]
    for rule in gauges.rules where !rule.route.isEmpty {
      for (place, key) in countryKeys.enumerated() where key == rule.country {
        routes[Int16(place), default: []].append(rule)
      }
    }
    for index in stretches.indices {
      let country = country(of: stretches[index])
      var gauge: Int16 = country >= 0 ? ofCountry[Int(country)] : 0
      for rule in routes[country] ?? [] where Int16(clamping: rule.gauge) != gauge {
        guard rule.isNear(self, stretches[index].from), rule.isNear(self, stretches[index].to)
        else { continue }
        gauge = Int16(clamping: rule.gauge)
        report.exceptions += 1
      }
      network.stretches[index].gauge = gauge
      report.kilometres[Int(gauge), default: 0] += stretches[index].kilometres
    }
    return (network, report)
  }
}

extension RailGauges.Rule {
  /// Whether a point lies near the route.
  fileprivate func isNear(_ network: PublicNetwork, _ point: Int32) -> Bool {
    let latitude = network.latitudes[Int(point)]
    let longitude = network.longitudes[Int(point)]
    let across = GreatCircle.kilometres(latitude, 0, to: latitude, 1)
    func place(_ point: GeographicPoint) -> (x: Double, y: Double) {
      ((point.longitude - longitude) * across, (point.latitude - latitude) * 111.2)
    }
    var last = place(route[0])
    for next in route.dropFirst() {
      let end = place(next)
      let (dx, dy) = (end.x - last.x, end.y - last.y)
      let square = dx * dx + dy * dy
      let share = square > 0 ? min(max(-(last.x * dx + last.y * dy) / square, 0), 1) : 0
      let (x, y) = (last.x + dx * share, last.y + dy * share)
      if x * x + y * y <= kilometres * kilometres { return true }
      last = end
    }
    return false
  }
}
