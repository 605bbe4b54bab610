import Datasets
import Foundation
import Testing

@testable import Alignment

@Suite("Similarity of published votes", .enabled(if: UNData.isPresent, UNData.absence))
struct PublishedSimilarityTests {
  /// The roll calls of one session, all or without paragraphs and amendments.
  func matrix(session: Int, isWhole: Bool = true) throws -> VoteMatrix {
    let votes = try UNData.votes()
    let chosen = votes.rollCalls.indices.filter {
      let call = votes.rollCalls[$0]
      return call.session == session && (isWhole || !(call.isAmendment || call.isParagraph))
    }
    return try #require(
      VoteMatrix(choosing: chosen, from: votes.answers, states: votes.voters.count))
  }

  func place(_ iso2: String) throws -> Int {
    try #require(try UNData.votes().voters.firstIndex { $0.iso2 == iso2 })
  }

  @Test(
    "Identical answers are as in the published agreement scores",
    arguments: [
      ("US", 1995, 0.2840), ("US", 2000, 0.2667), ("US", 2005, 0.1370), ("RU", 1995, 0.7037),
      ("RU", 2000, 0.7458), ("RU", 2005, 0.8219),
    ])
  func agreement(partner: String, year: Int, expected: Double) throws {
    let bits = try VoteBits(matrix(session: year - 1_945, isWhole: false))
    let found = try #require(
      bits.similarity(try place("KZ"), try place(partner), rule: .identical)?.agreement)
    #expect(abs(found - expected) < 0.000_05)
  }

  @Test("Kazakhstan and the United States in session 70: S −.44, κ −.06, π −.62")
  func session70() throws {
    let bits = try VoteBits(matrix(session: 70))
    let found = try #require(bits.similarity(try place("KZ"), try place("US")))
    #expect(abs(try #require(found.absoluteS) - -0.44) < 0.005, "\(found)")
    #expect(abs(try #require(found.kappa) - -0.06) < 0.005, "\(found)")
    #expect(abs(try #require(found.pi) - -0.62) < 0.005, "\(found)")
  }

  @Test("In session 70, 55 % of dyads have a positive S and a negative π")
  func disagreement() throws {
    let bits = try VoteBits(matrix(session: 70))
    var dyads = 0
    var apart = 0
    bits.forEachDyad(minimum: VoteAgreement.defaultMinimum) { _, _, votes in
      guard let s = votes.similarity(.absolute) else { return }
      dyads += 1
      if s > 0, let pi = votes.pi(), pi < 0 { apart += 1 }
    }
    #expect(abs(Double(apart) / Double(dyads) - 0.55) < 0.005, "\(apart) of \(dyads)")
  }

  @Test("All dyads of all sessions take less than 0.3 s of the processor")
  func speed() throws {
    let matrices = try (1...74).map { try matrix(session: $0) }
    func used() -> Double {
      // Of this thread alone: other tests run beside it.
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    var best = Double.infinity
    for _ in 0..<3 {
      var dyads = 0
      var sum = 0.0
      let before = used()
      for matrix in matrices {
        try VoteBits(matrix).forEachDyad { _, _, votes in
          dyads += 1
          sum += (votes.similarity(.absolute) ?? 0) + (votes.kappa() ?? 0) + (votes.pi() ?? 0)
          sum += votes.agreement(.identical) ?? 0
        }
      }
      best = min(best, used() - before)
      #expect(dyads > 700_000)
      #expect(sum.isFinite)
    }
    #expect(best < 0.3)
  }
}
