import Alignment
import Reporting

/// What is asked of the votes of a year.
struct SimilarityQuestion {
  let figures: [SimilarityFigure]
  let rule: AgreementRule
  let minimum: Int
  let weights: VoteWeights.Table?
  let bootstrap: SimilarityBootstrap?

  /// As the report prints it.
  func terms(_ rollCalls: RollCallChoice) -> SimilarityTerms {
    SimilarityTerms(
      figures: figures, rule: rule, minimum: minimum, rollCalls: rollCalls,
      weights: weights?.words, bootstrap: bootstrap)
  }
}

/// The votes of a year, ready for questions of similarity.
struct SimilarityYear {
  private let question: SimilarityQuestion
  private let year: AssemblyYear
  private let weights: [Double]?
  private let bits: VoteBits

  init(_ year: AssemblyYear, of votes: AssemblyVotes, _ question: SimilarityQuestion) throws {
    self.year = year
    self.question = question
    weights = question.weights.map { weights in
      year.rollCalls.map { weights.weight(of: votes.rollCalls[$0]) }
    }
    bits = try VoteBits(year.matrix, weights: weights)
  }

  func row(_ first: String, _ second: String) -> SimilarityRow {
    guard let mine = year.place(of: first) else { return empty(first, second, away: first) }
    guard let theirs = year.place(of: second) else { return empty(first, second, away: second) }
    return row(first, second, bits.joint(mine, theirs), mine, theirs)
  }

  /// Calls `body` with the rows of all pairs of states that have enough joint votes, by key.
  func forEachDyad(_ body: (SimilarityRow) throws -> Void) rethrows {
    let states = year.places.sorted { $0.key < $1.key }
    for (index, one) in states.enumerated() {
      for other in states[(index + 1)...] {
        let votes = bits.joint(one.value, other.value)
        guard votes.count >= max(1, question.minimum) else { continue }
        try body(row(one.key, other.key, votes, one.value, other.value))
      }
    }
  }

  /// Each member with enough joint votes counts the same.
  func row(_ first: String, bloc: String, members: [String]) -> SimilarityRow {
    guard let mine = year.place(of: first) else { return empty(first, bloc, away: first) }
    let places = members.compactMap { year.place(of: $0) }.filter {
      $0 != mine && bits.joint(mine, $0).count >= max(1, question.minimum)
    }
    guard !places.isEmpty else {
      let reason =
        members.isEmpty
        ? "the world knows no member of \(bloc) on the last day of \(year.year)"
        : "no member of \(bloc) has \(question.minimum) joint votes with \(first)"
      return empty(first, bloc, reason)
    }
    let joint = places.map { bits.joint(mine, $0) }
    let values = question.figures.map { figure -> Double? in
      let known = joint.compactMap { figure.value($0, question.rule) }
      return known.isEmpty ? nil : known.reduce(0, +) / Double(known.count)
    }
    let intervals = question.bootstrap.map {
      $0.intervals(year.matrix, mine, withBloc: places, weights: weights, figures: formulas)
    }
    return SimilarityRow(
      first: first, second: bloc, year: year.year, votes: joint.reduce(0) { $0 + $1.count },
      members: places.count, values: values, intervals: intervals ?? [],
      reasons: reasons(values))
  }

  private func row(
    _ first: String, _ second: String, _ votes: JointVotes, _ mine: Int, _ theirs: Int
  ) -> SimilarityRow {
    guard votes.count >= max(1, question.minimum) else {
      return empty(
        first, second, "\(votes.count) joint votes, fewer than \(question.minimum)",
        votes: votes.count)
    }
    let values = question.figures.map { $0.value(votes, question.rule) }
    let intervals = question.bootstrap.map {
      $0.intervals(year.matrix, mine, theirs, weights: weights, figures: formulas)
    }
    return SimilarityRow(
      first: first, second: second, year: year.year, votes: votes.count, members: nil,
      values: values, intervals: intervals ?? [], reasons: reasons(values))
  }

  private var formulas: [(JointVotes) -> Double?] {
    question.figures.map { figure in { figure.value($0, question.rule) } }
  }

  private func reasons(_ values: [Double?]) -> [String] {
    zip(question.figures, values).filter { $0.1 == nil }.map { "\($0.0.rawValue): \($0.0.absence)" }
  }

  private func empty(_ first: String, _ second: String, away: String) -> SimilarityRow {
    empty(first, second, "\(away) answered no roll call in \(year.year)")
  }

  private func empty(
    _ first: String, _ second: String, _ reason: String, votes: Int = 0
  ) -> SimilarityRow {
    SimilarityRow(
      first: first, second: second, year: year.year, votes: votes, members: nil,
      values: question.figures.map { _ in nil },
      intervals: question.bootstrap == nil ? [] : question.figures.map { _ in nil },
      reasons: [reason])
  }
}
