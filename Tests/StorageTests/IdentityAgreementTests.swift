import Datasets
import Storage
import Testing

@Suite(
  "The codes of the embedded world against the lists that they come from",
  .enabled(if: PublishedData.folder != nil, PublishedData.absence))
struct IdentityAgreementTests {
  private func lists() throws -> CountryCodes {
    func survey(_ dataset: PublicDataset) throws -> FileSurvey {
      try FileSurvey("\(PublishedData.folder ?? "")/\(dataset.files[0])")
    }
    return try CountryCodes(
      geonames: survey(.geonames), names: survey(.isoNames),
      correlatesOfWar: SystemMembership.correlatesOfWar(survey(.stateSystem)),
      gleditschWard: SystemMembership.gleditschWard(survey(.independentStates)),
      idealPoints: IdealPoints(survey(.idealPoints)))
  }

  @Test("a number means the same state in every year from 1816 to 2020")
  func numbers() throws {
    let lists = try lists()
    let identity = try TestIdentity.embedded()
    var compared = 0
    for number in 1...1_000 {
      for year in 1_816...2_020 {
        for (listed, scheme) in [
          (lists.state(cow: number, year: year), IdentityScheme.cow),
          (lists.state(gw: number, year: year), .gw),
        ] {
          guard let listed else { continue }
          compared += 1
          #expect(
            identity.outcome("\(number)", in: scheme, year: year).state == listed,
            "\(number) in \(year)")
        }
      }
    }
    #expect(compared > 20_000)
  }

  @Test("a seat means the same state in every year from 1946 to 2019")
  func seats() throws {
    let lists = try lists()
    let identity = try TestIdentity.embedded()
    let voters = try Self.voters()
    #expect(voters.count == 200)
    for voter in voters {
      for year in 1_946...2_019 {
        let code = voter.iso2.isEmpty ? voter.name : voter.iso2
        guard let state = identity.outcome(code, in: .seat, year: year).state else { continue }
        #expect(lists.state(of: voter, year: year) == state, "\(voter) in \(year)")
      }
    }
  }

  /// Every voter of the published votes, by way of a file with one vote of each.
  private static func voters() throws -> [UNVotes.Voter] {
    let path = "\(PublishedData.folder ?? "")/\(PublicDataset.unVotes.files[0])"
    var stream = try CSVStream(TextStream(FileSurvey(path)))
    var lines: Set<String> = []
    while try stream.next() {
      lines.insert(stream.withRecord { "1,\"\($0.text(1))\",\($0.text(2)),yes" })
    }
    let votes = (["rcid,country,country_code,vote"] + lines.sorted()).joined(separator: "\n")
    let calls = "rcid,session,date,unres,amend,para,importantvote\n1,1,1946-01-01,R,0,0,0\n"
    return try UNVotes(
      votes: FileContents(path: "votes", bytes: Array(votes.utf8), sha256: ""),
      rollCalls: FileContents(path: "calls", bytes: Array(calls.utf8), sha256: "")
    ).voters
  }
}
