import Datasets
import WorldModel

extension StateIdentity: StateCodes {
  public var states: Set<String> {
    Set(spells.values.flatMap { $0.values.flatMap { $0.map(\.state) } })
      .union(FormerState.all.map(\.key) + ["BLX"])
  }

  public func state(cow number: Int, year: Int) -> String? {
    dated("\(number)", .cow, year).state
  }

  public func state(of voter: UNVotes.Voter, year: Int) -> String? {
    if let number = voter.number { return state(ofSeat: number, year: year) }
    return seat(voter.iso2.isEmpty ? voter.name : voter.iso2, year).state
  }

  public func state(named name: String) -> String? { named(name).state }

  public func start(of state: String) -> String? {
    (spells[.cow] ?? [:]).values.joined().filter { $0.state == state }.map(\.start).min()
  }
}
