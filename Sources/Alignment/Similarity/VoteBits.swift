/// Answers of states to roll calls as sets of bits: for each state one set for yes, abstention and no.
///
/// Roll calls of the same weight stand in words of their own, so that a weighted table is a sum of counts.
public struct VoteBits: Sendable {
  public let states: Int
  /// Roll calls with a weight above 0.
  public let rollCalls: Int
  /// Words of 64 roll calls that each state has for each answer.
  let words: Int
  /// Shape [words]: the weight of the roll calls in each word.
  let weights: [Double]
  /// Shape [states × words × 3].
  let bits: [UInt64]

  /// - Parameters:
  ///   - matrix: 0, 8 and 9 are no answer; 1 yes, 2 abstention, 3 no.
  ///   - weights: shape [votes], for example the importance of each roll call; `nil` weighs all alike. A
  ///     roll call of weight 0 is left out.
  /// - Throws: ``VoteFaults`` for another answer or a weight that is negative or not finite; a state and a
  ///   roll call are named by their places.
  public init(_ matrix: VoteMatrix, weights: [Double]? = nil) throws(VoteFaults) {
    let weights = weights ?? [Double](repeating: 1, count: matrix.votes)
    guard weights.count == matrix.votes, weights.allSatisfy({ $0 >= 0 && $0.isFinite }) else {
      throw VoteFaults([.inconsistent("each roll call needs one weight, finite and at least 0")])
    }
    // Places of roll calls: weight by weight in rising order, each beginning a new word.
    let order = weights.indices.filter { weights[$0] > 0 }.sorted {
      (weights[$0], $0) < (weights[$1], $1)
    }
    var places: [(vote: Int, bit: Int)] = []
    var wordWeights: [Double] = []
    var bit = 0
    for vote in order {
      if bit % 64 == 0 || wordWeights.last != weights[vote] {
        bit = wordWeights.count * 64
        wordWeights.append(weights[vote])
      }
      places.append((vote, bit))
      bit += 1
    }
    states = matrix.states
    rollCalls = order.count
    words = wordWeights.count
    self.weights = wordWeights
    var bits = [UInt64](repeating: 0, count: matrix.states * wordWeights.count * 3)
    var faults: [VoteFault] = []
    for state in 0..<matrix.states {
      for place in places {
        let answer = matrix.answers[state * matrix.votes + place.vote]
        switch answer {
        case 1...3:
          let word = (state * wordWeights.count + place.bit / 64) * 3 + Int(answer) - 1
          bits[word] |= 1 << UInt64(place.bit % 64)
        case VoteMatrix.absent, CastVote.absent, CastVote.notMember: break
        default:
          faults.append(
            .unknownAnswer(state: state, rollCall: place.vote, answer: Int(answer)))
        }
      }
    }
    if !faults.isEmpty { throw VoteFaults(faults) }
    self.bits = bits
  }

  /// The joint votes of two states, by their places.
  public func joint(_ first: Int, _ second: Int) -> JointVotes {
    guard (0..<states).contains(first), (0..<states).contains(second) else { return .empty }
    return bits.withUnsafeBufferPointer { bits in
      weights.withUnsafeBufferPointer { joint(first, second, bits, $0) }
    }
  }

  @inline(__always)
  private func joint(
    _ first: Int, _ second: Int, _ bits: UnsafeBufferPointer<UInt64>,
    _ weights: UnsafeBufferPointer<Double>
  ) -> JointVotes {
    var table = JointVotes.empty
    var left = first * words * 3
    var right = second * words * 3
    for word in 0..<words {
      let (yes, abstain, no) = (bits[left], bits[left + 1], bits[left + 2])
      let (theirYes, theirAbstain, theirNo) = (bits[right], bits[right + 1], bits[right + 2])
      let all = theirYes | theirAbstain | theirNo
      @inline(__always) func row(_ mine: UInt64) -> SIMD4<Double> {
        // Most answers are the same few; the third count follows from the other two.
        let total = (mine & all).nonzeroBitCount
        let first = (mine & theirYes).nonzeroBitCount
        let second = (mine & theirAbstain).nonzeroBitCount
        return SIMD4(Double(first), Double(second), Double(total - first - second), 0)
      }
      table.add(
        counts: (row(yes), row(abstain), row(no)),
        joint: ((yes | abstain | no) & all).nonzeroBitCount, weight: weights[word])
      left += 3
      right += 3
    }
    return table
  }

  /// Calls `body` with the joint votes of every pair of states, first before second, in rising order.
  ///
  /// Complexity: O(s² × words) for s states that answered at all.
  public func forEachDyad(
    minimum: Int = 1, _ body: (_ first: Int, _ second: Int, _ votes: JointVotes) -> Void
  ) {
    let present = (0..<Swift.max(0, states)).filter { state in
      bits[(state * words * 3)..<((state + 1) * words * 3)].contains { $0 != 0 }
    }
    bits.withUnsafeBufferPointer { bits in
      weights.withUnsafeBufferPointer { weights in
        for (place, first) in present.enumerated() {
          for second in present[(place + 1)...] {
            let votes = joint(first, second, bits, weights)
            if votes.count >= Swift.max(1, minimum) { body(first, second, votes) }
          }
        }
      }
    }
  }
}
