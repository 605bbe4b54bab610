/// The answers of several states to several roll calls, packed one byte each.
///
/// Zero means that the state gave no answer; every other byte is an answer, abstention among them. Two
/// answers agree when their bytes are equal.
public struct VoteMatrix: Sendable {
  public static let absent: UInt8 = 0

  public let states: Int
  public let votes: Int
  /// Shape [states × votes], the votes of one state side by side.
  public let answers: [UInt8]

  /// A matrix of `states × votes` answers, or `nil` if the number of answers does not fit.
  public init?(answers: [UInt8], states: Int, votes: Int) {
    guard states >= 0, votes >= 0, answers.count == states * votes else { return nil }
    self.answers = answers
    self.states = states
    self.votes = votes
  }

  /// Takes some roll calls of a larger matrix of the same shape, in the order given.
  ///
  /// - Parameters:
  ///   - all: shape [states × total], the votes of one state side by side.
  ///   - chosen: positions below `total`.
  public init?(choosing chosen: [Int], from all: [UInt8], states: Int) {
    guard states > 0, all.count % states == 0 else { return nil }
    let total = all.count / states
    guard chosen.allSatisfy({ (0..<total).contains($0) }) else { return nil }
    var answers = [UInt8](repeating: Self.absent, count: states * chosen.count)
    for state in 0..<states {
      for (place, vote) in chosen.enumerated() {
        answers[state * chosen.count + place] = all[state * total + vote]
      }
    }
    self.init(answers: answers, states: states, votes: chosen.count)
  }
}
