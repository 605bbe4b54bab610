import Alignment
import Datasets
import WorldModel

extension Compilation {
  /// Yearly agreement of the panel's states with the poles and each other in the General Assembly, votes on paragraphs and
  /// amendments left out.
  func voteTables() throws -> [CompiledTable] {
    let dataset = PublicDataset.unVotes
    let votes = try source.unVotes()
    let sessions = votes.rollCalls.map(\.sessionYear)
    guard let first = sessions.min(), let last = sessions.max(), !votes.voters.isEmpty
    else { return [] }
    let span = years.votes ?? first...last
    var scores = CompiledTable(table: .scores, subject: "un-agreement", inputs: dataset.files)
    var coverage = CompiledTable(table: .coverage, subject: "votes", inputs: dataset.files)
    var opposed = CompiledTable(table: .opposedVotes, subject: "poles", inputs: dataset.files)
    for year in span {
      let chosen = votes.rollCalls.indices.filter {
        let call = votes.rollCalls[$0]
        return call.sessionYear == year && !call.isAmendment && !call.isParagraph
      }
      guard
        let matrix = VoteMatrix(
          choosing: chosen, from: votes.answers, states: votes.voters.count)
      else { throw CompileFault("the answers of \(year) do not form a matrix") }
      let places = voterPlaces(votes, year)
      let members = world.blocMembers(in: year).sorted().compactMap { places[$0] }
      for state in panel.states {
        var partners = 0
        if let place = places[state] {
          for pole in panel.compared where pole != state {
            guard let row = agreement(matrix, place, pole, places, members) else { continue }
            partners += 1
            scores.rows.append(
              row.merging(
                [
                  .series: "un-agreement", .a: state, .b: pole, .valid: "\(year)",
                  .source: dataset.key, .locator: "session \(year - 1945)",
                ], uniquingKeysWith: { own, _ in own }))
          }
        }
        opposed.rows += opposedRows(matrix, state, places, year)
        let cast = places[state].map { place in
          (0..<matrix.votes).count {
            matrix.answers[place * matrix.votes + $0] != VoteMatrix.absent
          }
        }
        let coverageState = coverageState(state, year, cast: cast ?? 0, of: matrix.votes)
        coverage.rows.append(
          Coverage.row(
            "un-agreement", state, nil, "\(year)", coverageState, partners: partners,
            source: dataset,
            note: Panel.remark(state, year)))
      }
    }
    for state in panel.states {
      coverage.rows.append(
        Coverage.row(
          "un-agreement", state, nil, "\(span.upperBound + 1)/..", .outOfCoverage,
          source: dataset,
          note: "the data end with the \(Self.ordinal(span.upperBound - 1945)) session, "
            + "\(span.upperBound)"))
    }
    return [scores, coverage, opposed]
  }

  /// How a state that answered in the year voted where two poles were opposed; no row for poles that never
  /// were.
  private func opposedRows(
    _ matrix: VoteMatrix, _ state: String, _ places: [String: Int], _ year: Int
  ) -> [CompiledTable.Row] {
    guard let place = places[state] else { return [] }
    return Panel.opposedPoles.compactMap { first, second -> CompiledTable.Row? in
      guard let one = places[first], let other = places[second],
        let votes = matrix.opposedVotes(of: place, between: one, and: other),
        votes.total > 0, votes.answered > 0
      else { return nil }
      return [
        .subject: state, .first: first, .second: second, .withFirst: "\(votes.withFirst)",
        .withSecond: "\(votes.withSecond)", .abstained: "\(votes.abstained)",
        .absent: "\(votes.absent)", .valid: "\(year)", .source: PublicDataset.unVotes.key,
        .locator: "session \(year - 1945)", .note: Panel.remark(state, year),
      ]
    }
  }

  /// Such as `74th`.
  private static func ordinal(_ number: Int) -> String {
    let isTeen = (11...13).contains(number % 100)
    let ending =
      switch number % 10 {
      case 1 where !isTeen: "st"
      case 2 where !isTeen: "nd"
      case 3 where !isTeen: "rd"
      default: "th"
      }
    return "\(number)\(ending)"
  }

  /// The place in the data of each panel state and bloc member that voted under its name in a year.
  private func voterPlaces(_ votes: UNVotes, _ year: Int) -> [String: Int] {
    var places: [String: Int] = [:]
    for (place, voter) in votes.voters.enumerated() {
      guard let name = codes.state(of: voter, year: year) else {
        report(unknown: voter.name, in: .unVotes, year: year)
        continue
      }
      let state = Panel.state(continuing: name)
      // West Germany and Germany are two voters of one state; the one that votes in the year counts.
      let isWest = voter.number.map { $0 == 260 } ?? voter.iso2.isEmpty
      if state == "DEU", isWest != (year < 1990) { continue }
      places[state] = place
    }
    return places
  }

  private func agreement(
    _ matrix: VoteMatrix, _ state: Int, _ pole: String, _ places: [String: Int], _ members: [Int]
  ) -> CompiledTable.Row? {
    if pole == Panel.bloc {
      guard let bloc = matrix.agreement(state, withBloc: members) else { return nil }
      return [
        .value: FigureText.text(bloc.value), .count: "\(bloc.jointVotes)",
        .note: "mean over \(bloc.members) members",
      ]
    }
    guard let other = places[pole], let pair = matrix.agreement(state, other) else { return nil }
    return [.value: FigureText.text(pair.value), .count: "\(pair.jointVotes)"]
  }

  private func coverageState(
    _ state: String, _ year: Int, cast: Int, of votes: Int
  ) -> Coverage.State {
    if cast == 0 {
      return (codes.start(of: state) ?? "9999") > "\(year)-07-01" ? .outOfCoverage : .missing
    }
    return cast * 2 < votes ? .partial : .covered
  }
}
