import Dispatch

/// Chains of the sampler under way: a value that can be advanced, saved, and resumed with the same draws.
public struct IdealPointRun: Sendable {
  public let model: IdealPointModel
  var chains: [IdealPointChain]
  public private(set) var draws: PosteriorDraws
  public private(set) var items: ItemMoments

  public init(_ model: IdealPointModel) {
    self.model = model
    let numbers = 0..<model.settings.chains
    chains = numbers.map { IdealPointChain(start: $0, of: model) }
    draws = PosteriorDraws(chains: numbers.count, unitCount: model.votes.unitCount)
    items = ItemMoments(chains: numbers.count, itemCount: model.votes.itemCount)
  }

  init(
    _ model: IdealPointModel, chains: [IdealPointChain], draws: PosteriorDraws, items: ItemMoments
  ) {
    self.model = model
    self.chains = chains
    self.draws = draws
    self.items = items
  }

  /// Iterations that every chain has done.
  public var iteration: Int { chains.map(\.iteration).min() ?? 0 }

  public var isFinished: Bool { iteration >= model.settings.iterations }

  /// Share of proposals of cutpoints that were accepted; `nil` before the first iteration.
  public var acceptance: Double? {
    let proposals = chains.reduce(0) { $0 + $1.iteration } * model.votes.itemCount
    guard proposals > 0 else { return nil }
    return Double(chains.reduce(0) { $0 + $1.acceptances }) / Double(proposals)
  }

  /// Advances every chain by some iterations, but not beyond the last.
  ///
  /// - Parameter threads: how many chains may advance at the same time. The draws do not depend on it: the
  ///   random numbers belong to chain and iteration.
  public mutating func advance(iterations: Int, threads: Int) {
    let target = Swift.min(iteration + iterations, model.settings.iterations)
    let workers = Swift.max(1, Swift.min(threads, chains.count))
    let count = chains.count
    chains.withUnsafeMutableBufferPointer { chains in
      draws.chains.withUnsafeMutableBufferPointer { kept in
        draws.sums.withUnsafeMutableBufferPointer { sums in
          draws.squares.withUnsafeMutableBufferPointer { squares in
            items.chains.withUnsafeMutableBufferPointer { items in
              // Each worker takes chains of its own, so that no place is written by two.
              nonisolated(unsafe) let (chains, kept, sums, squares, items) = (
                chains, kept, sums, squares, items
              )
              let model = model
              DispatchQueue.concurrentPerform(iterations: workers) { worker in
                for chain in stride(from: worker, to: count, by: workers) {
                  while chains[chain].iteration < target {
                    chains[chain].advance(model)
                    guard model.settings.keeps(chains[chain].iteration) else { continue }
                    chains[chain].keep(in: &kept[chain], &sums[chain], &squares[chain])
                    items[chain].add(chains[chain])
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}

extension IdealPointSettings {
  /// Whether the draw of an iteration, counted from 1, is kept.
  func keeps(_ iteration: Int) -> Bool {
    iteration > warmUp && (iteration - warmUp) % thinning == 0
  }
}

extension IdealPointChain {
  func keep(in draws: inout [Int16], _ sums: inout [Double], _ squares: inout [Double]) {
    for unit in points.indices {
      draws.append(PosteriorDraws.code(points[unit]))
      sums[unit] += points[unit]
      squares[unit] += points[unit] * points[unit]
    }
  }
}
