import Foundation
import TestSupport

@testable import Alignment

/// Votes drawn from the model itself, with the truth beside them.
struct SimulatedVotes {
  let votes: IdealPointVotes
  /// Shape [state-sessions]: positions in the order of the matrix.
  let points: [Double]
  /// Shape [votes]: latent answers in the order of the matrix.
  let latent: [Double]
  /// Shape [items].
  let discriminations: [Double]
  let lowerCuts: [Double]
  let upperCuts: [Double]

  private init(
    votes: IdealPointVotes, points: [Double], discriminations: [Double], lowerCuts: [Double],
    upperCuts: [Double], latent: [Double]
  ) {
    self.votes = votes
    self.points = points
    self.discriminations = discriminations
    self.lowerCuts = lowerCuts
    self.upperCuts = upperCuts
    self.latent = latent
  }

  /// How cutpoints are drawn.
  enum Cutpoints {
    /// As the prior has them: flat on −7 < γ1 < γ2 < 7. Many items are then unanimous, and stay.
    case prior
    /// Near the positions; items on which all agree are drawn anew.
    case dividing
  }

  /// How the positions of a state follow one another.
  enum Paths {
    /// As the prior has them: steps from the session before, so that positions spread with time.
    case walk
    /// With the same steps and a pull to the middle that keeps the spread at 1.
    case steady
  }

  /// - Parameter stepVariance: as in ``IdealPointSettings/stepVariance``; the variance of a step follows from
  ///   the numbers of votes as in the model, so attendance is drawn first.
  init(
    states: Int, sessions: Int, itemsPerSession: Int, cutpoints: Cutpoints, paths: Paths = .walk,
    stepVariance: Double, attendance: Double = 1, random: inout SplitMix64
  ) throws {
    let isThere = (0..<(sessions * itemsPerSession * states)).map { _ in
      Self.uniform(&random) < attendance
    }
    var counts = [[Double]](repeating: [Double](repeating: 0, count: sessions), count: states)
    for (place, present) in isThere.enumerated() where present {
      counts[place % states][place / (states * itemsPerSession)] += 1
    }
    let trajectories = counts.map { counts in
      var path = [Self.normal(&random)]
      for session in 1..<max(sessions, 1) {
        let share = counts[session] / (counts[session] + counts[session - 1])
        let variance = stepVariance * share
        let pull = paths == .steady ? (1 - variance).squareRoot() : 1
        path.append(pull * (path.last ?? 0) + variance.squareRoot() * Self.normal(&random))
      }
      return path
    }
    var starts: [Int32] = [0]
    var units: [Int32] = []
    var latent: [Double] = []
    var slopes: [Double] = []
    var lower: [Double] = []
    var upper: [Double] = []
    for session in 0..<sessions {
      var drawn = 0
      while drawn < itemsPerSession {
        let slope = Self.normal(&random)
        var cuts: [Double]
        switch cutpoints {
        case .prior: cuts = [14 * Self.uniform(&random) - 7, 14 * Self.uniform(&random) - 7]
        case .dividing: cuts = [Self.normal(&random), Self.normal(&random)]
        }
        cuts.sort()
        var answers: [[(unit: Int32, z: Double)]] = [[], [], []]
        for state in 0..<states {
          let z = slope * trajectories[state][session] + Self.normal(&random)
          guard isThere[(session * itemsPerSession + drawn) * states + state] else { continue }
          answers[z < cuts[0] ? 0 : z < cuts[1] ? 1 : 2].append(
            (Int32(state * sessions + session), z))
        }
        if case .dividing = cutpoints, answers.count(where: { !$0.isEmpty }) < 2 { continue }
        for kind in answers {
          units += kind.map(\.unit)
          latent += kind.map(\.z)
          starts.append(Int32(units.count))
        }
        slopes.append(slope)
        lower.append(cuts[0])
        upper.append(cuts[1])
        drawn += 1
      }
    }
    self.latent = latent
    points = trajectories.flatMap { $0 }
    discriminations = slopes
    lowerCuts = lower
    upperCuts = upper
    votes = try IdealPointVotes(
      states: (0..<states).map { Int32($0 + 1) },
      stateOfUnit: (0..<(states * sessions)).map { Int32($0 / sessions) },
      sessionOfUnit: (0..<(states * sessions)).map { Int32($0 % sessions + 1) },
      items: (0..<slopes.count).map { Int32($0 + 1) }, starts: starts, units: units)
  }

  /// New votes of the same states and items under other parameters, everybody present.
  func redrawn(
    points: [Double], slopes: [Double], lower: [Double], upper: [Double],
    random: inout SplitMix64
  ) throws -> SimulatedVotes {
    let sessions = points.count / votes.states.count
    let perSession = slopes.count / sessions
    var starts: [Int32] = [0]
    var units: [Int32] = []
    var latent: [Double] = []
    for item in slopes.indices {
      var answers: [[(unit: Int32, z: Double)]] = [[], [], []]
      for state in votes.states.indices {
        let unit = state * sessions + item / perSession
        let z = slopes[item] * points[unit] + Self.normal(&random)
        answers[z < lower[item] ? 0 : z < upper[item] ? 1 : 2].append((Int32(unit), z))
      }
      for kind in answers {
        units += kind.map(\.unit)
        latent += kind.map(\.z)
        starts.append(Int32(units.count))
      }
    }
    return SimulatedVotes(
      votes: try IdealPointVotes(
        states: votes.states, stateOfUnit: votes.stateOfUnit, sessionOfUnit: votes.sessionOfUnit,
        items: votes.items, starts: starts, units: units), points: points,
      discriminations: slopes, lowerCuts: lower, upperCuts: upper, latent: latent)
  }

  /// The states that stand farthest out on average, as anchors: those above and those below.
  var anchors: IdealPointAnchors {
    let sessions = points.count / votes.states.count
    let means = votes.states.indices.map { state in
      points[(state * sessions)..<((state + 1) * sessions)].reduce(0, +)
    }
    let order = means.indices.sorted { means[$0] < means[$1] }.map { $0 + 1 }
    return IdealPointAnchors(
      positive: Array(order.suffix(3).reversed()), negative: Array(order.prefix(3)),
      positiveStart: 2, negativeStart: -2)
  }

  static func uniform(_ random: inout SplitMix64) -> Double {
    (Double(random.next() >> 11) + 0.5) * 0x1p-53
  }

  /// By the polar form of Box and Muller.
  static func normal(_ random: inout SplitMix64) -> Double {
    while true {
      let (u, v) = (2 * uniform(&random) - 1, 2 * uniform(&random) - 1)
      let s = u * u + v * v
      if s > 0, s < 1 { return u * (-2 * log(s) / s).squareRoot() }
    }
  }
}

/// Pearson's correlation.
func correlation(_ first: [Double], _ second: [Double]) -> Double {
  let count = Double(first.count)
  let means = (first.reduce(0, +) / count, second.reduce(0, +) / count)
  var sums = (cross: 0.0, first: 0.0, second: 0.0)
  for (x, y) in zip(first, second) {
    sums.cross += (x - means.0) * (y - means.1)
    sums.first += (x - means.0) * (x - means.0)
    sums.second += (y - means.1) * (y - means.1)
  }
  return sums.cross / (sums.first * sums.second).squareRoot()
}

func median(_ values: [Double]) -> Double {
  let sorted = values.sorted()
  let middle = sorted.count / 2
  return sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
}

extension IdealPointChain {
  /// Takes over given latent answers, as if they had been drawn.
  mutating func recount(_ latent: [Double], of model: IdealPointModel) {
    weights = [Double](repeating: 0, count: weights.count)
    weightedAnswers = weights
    for item in discriminations.indices {
      let slope = discriminations[item]
      for vote in Int(model.votes.starts[3 * item])..<Int(model.votes.starts[3 * item + 3]) {
        weights[Int(model.votes.units[vote])] += slope * slope
        weightedAnswers[Int(model.votes.units[vote])] += slope * latent[vote]
      }
    }
  }
}
