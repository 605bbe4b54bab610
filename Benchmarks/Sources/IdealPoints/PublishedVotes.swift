import Alignment
import Datasets
import Foundation

/// The votes of the General Assembly as the published estimation takes them.
struct PublishedVotes {
  let all: UNVotes
  let preparation: VotePreparation
  private let cast: [CastVote]
  private let links: [(Int, Int)]

  /// - Parameter folder: the folder of the public data sets.
  init(folder: String) throws {
    func file(_ path: String) throws -> FileContents { try FileContents.read("\(folder)/\(path)") }
    all = try UNVotes(
      votes: file("un/un_votes.csv.gz"), rollCalls: file("un/un_roll_calls.csv.gz"))
    let codes = try CountryCodes(
      geonames: file("codes/geonames_countryInfo.txt"),
      names: file("codes/iso3_names_regions.csv"),
      correlatesOfWar: SystemMembership.correlatesOfWar(file("codes/cow_system_membership.csv")),
      gleditschWard: SystemMembership.gleditschWard(file("codes/gw_system_membership.csv")),
      idealPoints: Datasets.IdealPoints(file("un/IdealpointsJuly2025.csv.gz")))
    var cast: [CastVote] = []
    for (place, voter) in all.voters.enumerated() {
      guard let number = codes.correlatesOfWarNumber(of: voter) else { continue }
      for (answer, call) in zip(all.answers(of: place), all.rollCalls)
      where answer != UNVotes.absent {
        cast.append(
          CastVote(state: number, session: call.session, rollCall: call.id, answer: answer))
      }
    }
    self.cast = cast
    links = try UNVoteLinks(file("un/bsv_matches.csv")).pairs.map { ($0.first, $0.second) }
    preparation = try VotePreparation(
      cast,
      paragraphsAndAmendments: Set(
        all.rollCalls.filter { $0.isAmendment || $0.isParagraph }.map(\.id)), links: links)
  }

  /// The votes that enter the estimation, in the form that the peer reads: state, session, item, vote.
  func writeForPeer(to path: String) throws {
    let votes = preparation.votes
    var text = "ccode,session,rcidL,vote\n"
    for item in 0..<votes.itemCount {
      for kind in 0..<3 {
        for vote in votes.starts[3 * item + kind]..<votes.starts[3 * item + kind + 1] {
          let unit = Int(votes.units[Int(vote)])
          text +=
            "\(votes.states[Int(votes.stateOfUnit[unit])]),\(votes.sessionOfUnit[unit]),"
            + "\(votes.items[item]),\(kind + 1)\n"
        }
      }
    }
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }
}
