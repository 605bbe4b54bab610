/// Which state the codes and names of the public data sets mean.
///
/// Answered by the published lists (``CountryCodes``), or by a world that keeps what they say.
public protocol StateCodes: Sendable {
  /// Keys of every state, territory and former state that figures may name.
  var states: Set<String> { get }
  /// The state that a Correlates of War number meant on the last day of a year, or, if none, at some
  /// time in that year; `nil` for a number without a state.
  func state(cow number: Int, year: Int) -> String?
  /// The state under whose name a voter of the General Assembly sat in a year.
  func state(of voter: UNVotes.Voter, year: Int) -> String?
  /// The state of an English name as one of the data sets writes it.
  func state(named name: String) -> String?
  /// The day since which the Correlates of War count a state; `nil` where they do not.
  func start(of state: String) -> String?
}

extension CountryCodes: StateCodes {
  /// The countries of the list, the former states, and Belgium with Luxembourg, which the trade panel
  /// counts as one.
  public var states: Set<String> {
    Set(countries.map(\.iso3) + FormerState.all.map(\.key) + ["BLX"])
  }

  public func start(of state: String) -> String? {
    dated.filter { $0.state == state && $0.scheme == .cow }.map(\.start).min()
  }
}
