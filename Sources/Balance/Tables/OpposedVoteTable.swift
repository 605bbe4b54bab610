import Numerics
import WorldModel

/// How a state voted where two poles were opposed, added up over periods of a few years.
public struct OpposedVoteTable: Sendable {
  public struct Row: Sendable {
    public let first: Pole
    public let second: Pole
    /// The first and the last year with votes.
    public let years: ClosedRange<Int>
    public let votes: OpposedVoteCount
    /// The share of the first pole where a side was taken; `nil` where none was.
    public let lean: ProportionInterval?
    public let evidence: [FactRecord]
  }

  /// By pair of poles, then by time.
  public let rows: [Row]

  /// - Parameters:
  ///   - poles: those of a single state are compared, in their order.
  ///   - span: years of a period; periods begin with multiples of it.
  public init(
    of subject: EntityID, between poles: [Pole], span: Int = 5,
    rule: Resolver.Rule = .newestSource, in world: World
  ) {
    let single = poles.filter { $0.actors.count == 1 }
    let resolver = Resolver(rule, in: world)
    var rows: [Row] = []
    for (place, first) in single.enumerated() {
      for second in single.dropFirst(place + 1) {
        guard let one = first.actors.first, let other = second.actors.first else { continue }
        let facts = world.opposedVotes(of: subject, between: one, and: other).filter {
          $0.envelope.status.states
        }
        var groups: [Int: [Fact<OpposedVoteCount>]] = [:]
        for period in Set(facts.map(\.valid)) {
          guard let year = period.year,
            let chosen = resolver.resolve(facts.filter { $0.valid == period })?.chosen
          else { continue }
          groups[year / max(1, span), default: []].append(chosen)
        }
        for (_, group) in groups.sorted(by: { $0.key < $1.key }) {
          rows += Self.row(first, second, group).map { [$0] } ?? []
        }
      }
    }
    self.rows = rows
  }

  private static func row(
    _ first: Pole, _ second: Pole, _ facts: [Fact<OpposedVoteCount>]
  ) -> Row? {
    let years = facts.compactMap { $0.valid.year }.sorted()
    guard let start = years.first, let end = years.last, let content = facts.first?.content
    else { return nil }
    func sum(_ part: (OpposedVoteCount) -> Int) -> Int {
      facts.reduce(0) { $0 + part($1.content) }
    }
    let votes = OpposedVoteCount(
      subject: content.subject, first: content.first, second: content.second,
      withFirst: sum(\.withFirst), withSecond: sum(\.withSecond), abstained: sum(\.abstained),
      absent: sum(\.absent))
    return Row(
      first: first, second: second, years: start...end, votes: votes,
      lean: ProportionInterval(votes.withFirst, of: votes.withFirst + votes.withSecond),
      evidence: facts.sorted { $0.valid.endsBefore($1.valid) }.map { FactRecord($0) })
  }
}
