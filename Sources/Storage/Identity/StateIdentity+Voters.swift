import Datasets
import WorldModel

extension StateIdentity {
  /// The Correlates of War number of a voter of the General Assembly, one for all its sessions; `nil` where
  /// the list knows none.
  public func correlatesOfWarNumber(of voter: UNVotes.Voter) -> Int? {
    if let number = voter.number ?? voter.seatNumber { return number }
    guard let state = spells[.iso2]?[voter.iso2]?.first?.state else { return nil }
    let held = (spells[.cow] ?? [:]).filter { $0.value.contains { $0.state == state } }
    let numbers = held.keys.compactMap { Int($0) }
    // One state can have had several spells, but here only one number.
    return numbers.count == 1 ? numbers.first : nil
  }

  /// The state that sat in the General Assembly under a Correlates of War number in a year.
  public func state(ofSeat number: Int, year: Int) -> String? {
    seatNumber("\(number)", year).state
  }
}
