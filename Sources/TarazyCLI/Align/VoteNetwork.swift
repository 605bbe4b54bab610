import Alignment
import ArgumentParser
import Foundation
import Reporting

/// The signed network of similar and dissimilar votes of a year.
struct VoteNetwork {
  let keys: [String]
  let year: Int
  let measure: SimilarityFigure
  let rule: AgreementRule
  let minimum: Int
  let positiveFrom: Double
  let negativeTo: Double
  let signed: SignedNetwork
  /// Shape [nodes × nodes]; the part above the diagonal.
  let similarity: [Double?]

  init(
    keys: [String], year: AssemblyYear, measure: SimilarityFigure, rule: AgreementRule,
    minimum: Int, positiveFrom: Double, negativeTo: Double
  ) throws {
    self.keys = keys
    self.year = year.year
    self.measure = measure
    self.rule = rule
    self.minimum = minimum
    self.positiveFrom = positiveFrom
    self.negativeTo = negativeTo
    let bits = try VoteBits(year.matrix)
    let places = keys.compactMap { year.place(of: $0) }
    var similarity = [Double?](repeating: nil, count: places.count * places.count)
    for first in places.indices {
      for second in places.indices where second > first {
        let votes = bits.joint(places[first], places[second])
        guard votes.count >= minimum else { continue }
        similarity[first * places.count + second] = measure.value(votes, rule)
      }
    }
    self.similarity = similarity
    do {
      signed = try SignedNetwork(
        similarity: similarity, nodes: places.count, positiveFrom: positiveFrom,
        negativeTo: negativeTo)
    } catch { throw ValidationError("\(error).") }
    if signed.ties.isEmpty {
      throw ValidationError(
        "No two states have a tie with these bounds in \(year.year): move --positive-from and "
          + "--negative-to nearer to each other.")
    }
  }

  /// - Parameter steps: of the search for the proof; `nil` for bounds alone.
  func structure(seed: UInt64, steps: Int?, permutations: Int) throws
    -> NetworkReport.Structure
  {
    let frustration = try frustration(seed: seed, steps: steps)
    let positive = signed.ties.filter(\.isPositive)
    do {
      let grouped = try GroupedNetwork(
        nodes: keys.count, groups: frustration.camps.map { $0 ? 1 : 2 },
        ties: positive.flatMap { [($0.first, $0.second), ($0.second, $0.first)] })
      let graph = try DistanceGraph(
        nodes: keys.count, isDirected: false,
        edges: positive.compactMap { tie in
          similarity[tie.first * keys.count + tie.second].map {
            .init(from: tie.first, to: tie.second, length: 1 / $0)
          }
        })
      return NetworkReport.Structure(
        frustration: frustration, brokerage: grouped.brokerage(),
        scores: grouped.brokerageScores(permutations: permutations, seed: seed),
        betweenness: graph.betweenness())
    } catch { throw ValidationError("\(error).") }
  }

  private func frustration(seed: UInt64, steps: Int?) throws -> FrustrationIndex {
    guard let steps else { return signed.frustrationBounds(seed: seed) }
    do { return try signed.frustrationIndex(seed: seed, limit: steps) } catch {
      let text = "Not proven: \(error). Ask for --bounds, give more --steps or fewer --states.\n"
      FileHandle.standardError.write(Data(text.utf8))
      throw ExitCode(1)
    }
  }
}
