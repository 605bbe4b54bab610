import ArgumentParser
import Trade

/// Two sets of countries of a measure, as `A,B:C,D`, or one, as `A,B,C`, with a number where it needs one.
struct TradePolicyArgument: ExpressibleByArgument {
  let first: [String]
  /// Empty where the measure holds within the first.
  let second: [String]
  /// Only exports of the first to the second.
  let isOneWay: Bool
  /// After `=`.
  let number: Double?
  let text: String

  /// `KAZ:EAEU`, `KAZ,UZB,KGZ`, `CHN:EU=-10`, `CHN>EU=0.05`.
  init?(argument: String) {
    let halves = argument.split(separator: "=", omittingEmptySubsequences: false)
    guard halves.count <= 2, let pairs = halves.first else { return nil }
    if halves.count == 2 {
      guard let found = Double(halves[1]), found.isFinite else { return nil }
      number = found
    } else {
      number = nil
    }
    isOneWay = pairs.contains(">")
    let sides = pairs.split(separator: isOneWay ? ">" : ":", omittingEmptySubsequences: false)
      .map { side in
        side.split(separator: ",", omittingEmptySubsequences: false).map { String($0) }
      }
    guard (1...2).contains(sides.count), sides.allSatisfy({ !$0.contains("") }) else {
      return nil
    }
    if sides.count == 1, isOneWay || sides[0].count < 2 { return nil }
    first = sides[0]
    second = sides.count == 2 ? sides[1] : []
    text = argument
  }

  /// The pairs, with blocs replaced by their members.
  func pairs(_ expand: ([String]) throws -> [String]) rethrows -> TradePolicy.Pairs {
    let first = try expand(first)
    if second.isEmpty { return .within(first) }
    let second = try expand(second)
    // A member that leaves its bloc is on both sides.
    let others = second.filter { !first.contains($0) }
    return isOneWay ? .exports(from: first, to: others) : .between(first, others)
  }
}
