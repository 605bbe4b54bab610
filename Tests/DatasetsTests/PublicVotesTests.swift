import Alignment
import Datasets
import Testing

@Suite("Published votes", .enabled(if: PublicData.isPresent, PublicData.absence))
struct PublicVotesTests {
  @Test("The answers are counted as published")
  func counts() throws {
    let votes = try PublicData.votes()
    let yes = votes.answers.count { $0 == UNVotes.yes }
    let abstain = votes.answers.count { $0 == UNVotes.abstain }
    let no = votes.answers.count { $0 == UNVotes.no }
    #expect(yes == 693_664)
    #expect(abstain == 110_897)
    #expect(no == 65_548)
    #expect(yes + abstain + no == 870_109)
    #expect(votes.voters.count == 200)
    #expect(votes.rollCalls.count == 6_203)
    #expect(votes.rollCalls.count { $0.isParagraph } == 991)
    #expect(votes.rollCalls.count { $0.isAmendment } == 311)
    #expect(votes.rollCalls.count { $0.isImportant } == 411)
  }

  @Test("Kazakhstan's votes are counted as published, from its first session on")
  func kazakhstan() throws {
    let votes = try PublicData.votes()
    let place = try #require(votes.voters.firstIndex { $0.iso2 == "KZ" })
    let answers = votes.answers(of: place)
    #expect(answers.count { $0 == UNVotes.yes } == 2_012)
    #expect(answers.count { $0 == UNVotes.abstain } == 326)
    #expect(answers.count { $0 == UNVotes.no } == 56)
    let first = zip(answers, votes.rollCalls).first { $0.0 != UNVotes.absent }
    #expect(first?.1.session == 47)
  }

  @Test("NA is Namibia, and the three voters without a code are named")
  func codesOfVoters() throws {
    let votes = try PublicData.votes()
    #expect(votes.voters.first { $0.iso2 == "NA" }?.name == "Namibia")
    #expect(
      Set(votes.voters.filter { $0.iso2.isEmpty }.map(\.name)) == [
        "Yemen Arab Republic", "Zanzibar", "Federal Republic of Germany",
      ])
  }

  @Test(
    "Agreement with the United States and Russia is as published",
    arguments: [
      ("US", 1995, 0.2840), ("US", 2000, 0.2667), ("US", 2005, 0.1370), ("RU", 1995, 0.7037),
      ("RU", 2000, 0.7458), ("RU", 2005, 0.8219),
    ])
  func agreement(partner: String, year: Int, expected: Double) throws {
    let votes = try PublicData.votes()
    let first = try #require(votes.voters.firstIndex { $0.iso2 == "KZ" })
    let second = try #require(votes.voters.firstIndex { $0.iso2 == partner })
    let chosen = votes.rollCalls.indices.filter {
      let call = votes.rollCalls[$0]
      return call.sessionYear == year && !call.isAmendment && !call.isParagraph
    }
    let matrix = try #require(
      VoteMatrix(choosing: chosen, from: votes.answers, states: votes.voters.count))
    let found = try #require(matrix.agreement(first, second))
    #expect(abs(found.value - expected) < 0.000_05)
  }

  @Test("Every voter stands for a state or former state in every year")
  func states() throws {
    let codes = try PublicData.codes()
    for voter in try PublicData.votes().voters {
      #expect(codes.state(of: voter, year: 2005) != nil, "\(voter)")
    }
  }

  @Test("Published ideal points come with their bounds")
  func idealPoints() throws {
    let points = try IdealPoints(PublicData.read(.idealPoints))
    #expect(points.estimates.count == 11_440)
    let found = points.estimates.filter { $0.iso3 == "KAZ" && (2021...2023).contains($0.year) }
    let rounded = found.compactMap { $0.value.map { ($0 * 1_000).rounded() } }
    #expect(rounded == [-821, -989, -546])
    for point in found {
      let low = try #require(point.low)
      let high = try #require(point.high)
      let value = try #require(point.value)
      #expect(low < value && value < high)
    }
  }
}
