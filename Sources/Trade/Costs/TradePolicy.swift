/// A measure of policy that changes trade costs between countries.
public struct TradePolicy: Hashable, Sendable {
  public enum Effect: Hashable, Sendable {
    /// An agreement enters into force: log k rises by the coefficient.
    case agreement(AgreementKind, CostCoefficient)
    /// An agreement ends: log k falls by the coefficient.
    case withdrawal(AgreementKind, CostCoefficient)
    /// Sanctions: log k changes by the coefficient, which is negative where they impede trade.
    case sanctions(CostCoefficient)
    /// A border is closed over which this share of the pair's trade goes, from above 0 to 1.
    ///
    /// With routes as varieties of the same σ, k is the sum over routes, and without those over the border
    /// k̂ = 1 − share: what went over it is lost before prices and routes adjust. 1 ends the trade.
    case borderClosure(shareOfTrade: Double, source: String)
    /// Days more in transit; negative for days saved: log t changes by days × cost of a day.
    case transitTime(days: Double, TimeCost)
    /// The importers' ad valorem rate after the change, 0.05 for 5 %; its revenue stays with them.
    case tariff(rate: Double, source: String)
  }

  public enum AgreementKind: String, Hashable, Sendable {
    case freeTradeArea = "free trade area"
    /// Its common outer tariff is a measure of its own, by ``Effect/tariff(rate:source:)``.
    case customsUnion = "customs union"
  }

  /// Which pairs of exporter and importer it touches; a country with itself never.
  public enum Pairs: Hashable, Sendable {
    /// All members with all members.
    case within([String])
    /// Each of the first with each of the second, both ways.
    case between([String], [String])
    case exports(from: [String], to: [String])
  }

  public let name: String
  public let effect: Effect
  public let pairs: Pairs

  public init(name: String, effect: Effect, pairs: Pairs) {
    self.name = name
    self.effect = effect
    self.pairs = pairs
  }

  /// Ordered pairs of names, each once, in the order given.
  var namedPairs: [(exporter: String, importer: String)] {
    var pairs: [(exporter: String, importer: String)] = []
    switch self.pairs {
    case .within(let members):
      for exporter in members { for importer in members { pairs.append((exporter, importer)) } }
    case .between(let some, let others):
      for one in some {
        for other in others { pairs += [(one, other), (other, one)] }
      }
    case .exports(let exporters, let importers):
      for exporter in exporters { for importer in importers { pairs.append((exporter, importer)) } }
    }
    var seen: Set<String> = []
    return pairs.filter {
      $0.exporter != $0.importer && seen.insert("\($0.exporter)\u{0}\($0.importer)").inserted
    }
  }

  /// The countries named, each once, in the order given.
  var names: [String] {
    let all: [String] =
      switch pairs {
      case .within(let members): members
      case .between(let some, let others): some + others
      case .exports(let exporters, let importers): exporters + importers
      }
    var seen: Set<String> = []
    return all.filter { seen.insert($0).inserted }
  }
}
