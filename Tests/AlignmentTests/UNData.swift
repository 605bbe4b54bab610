import Alignment
import Datasets
import Foundation
import Testing

/// The votes of the General Assembly as the tests of this target read them: `TARAZY_DATA`, or
/// `../shared/data` beside the repository.
enum UNData {
  static let folder: String = {
    let environment = ProcessInfo.processInfo.environment
    if let path = environment["TARAZY_DATA"], !path.isEmpty { return path }
    let repository = URL(filePath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    return repository.deletingLastPathComponent().appending(path: "shared/data").path
  }()

  static let isPresent = FileManager.default.fileExists(atPath: folder + "/un")

  /// Why a test was skipped.
  static let absence: Comment =
    "the public data sets are not here: set TARAZY_DATA to their folder to run this test"
  static let shortened: Comment =
    "this takes many minutes: set TARAZY_LONG_TESTS to run it; a shortened form ran beside it"

  static func file(_ path: String) throws -> FileContents {
    try FileContents.read("\(folder)/\(path)")
  }

  /// Roll calls, votes and states; read once for all tests.
  static func votes() throws -> UNVotes { try readVotes.get() }

  private static let readVotes = Result {
    try UNVotes(votes: file("un/un_votes.csv.gz"), rollCalls: file("un/un_roll_calls.csv.gz"))
  }

  /// Correlates of War number of each voter.
  static func numbers() throws -> [Int] { try readNumbers.get() }

  private static let readNumbers = Result {
    let codes = try CountryCodes(
      geonames: file("codes/geonames_countryInfo.txt"),
      names: file("codes/iso3_names_regions.csv"),
      correlatesOfWar: SystemMembership.correlatesOfWar(file("codes/cow_system_membership.csv")),
      gleditschWard: SystemMembership.gleditschWard(file("codes/gw_system_membership.csv")),
      idealPoints: Datasets.IdealPoints(file("un/IdealpointsJuly2025.csv.gz")))
    return try votes().voters.map { voter in
      try #require(codes.correlatesOfWarNumber(of: voter), "\(voter) has no number")
    }
  }

  /// Votes that were cast, with Correlates of War numbers.
  static func cast() throws -> [CastVote] {
    let (votes, numbers) = (try votes(), try numbers())
    var cast: [CastVote] = []
    for voter in votes.voters.indices {
      for (answer, call) in zip(votes.answers(of: voter), votes.rollCalls)
      where answer != UNVotes.absent {
        cast.append(
          CastVote(
            state: numbers[voter], session: call.session, rollCall: call.id, answer: answer))
      }
    }
    return cast
  }

  static func paragraphsAndAmendments() throws -> Set<Int> {
    Set(try votes().rollCalls.filter { $0.isAmendment || $0.isParagraph }.map(\.id))
  }

  static func links() throws -> [(Int, Int)] {
    try UNVoteLinks(file("un/bsv_matches.csv")).pairs.map { ($0.first, $0.second) }
  }

  /// The input of the published estimation; made once for all tests.
  static func prepared() throws -> VotePreparation { try madePreparation.get() }

  private static let madePreparation = Result {
    try VotePreparation(
      cast(), paragraphsAndAmendments: paragraphsAndAmendments(), links: links())
  }

  static func published() throws -> [PublishedIdealPoints.Estimate] {
    try PublishedIdealPoints(file("un/IdealpointestimatesAll_Apr2020.csv.gz")).estimates
  }
}
