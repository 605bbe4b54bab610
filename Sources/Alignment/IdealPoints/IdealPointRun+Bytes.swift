extension IdealPointRun {
  /// The bytes `TZIP` and the version of the layout.
  private static let mark: UInt64 = 0x0000_0001_5049_5A54

  /// The run as bytes: every chain's state and the draws kept so far. Resumed from them, a run gives the same
  /// draws as one that was never broken off.
  ///
  /// The random numbers need no bytes: they belong to chain and iteration. A fingerprint of votes and settings
  /// and a check sum stand at the ends.
  public func encoded() -> [UInt8] {
    let numbers = 6 * model.votes.unitCount + 9 * model.votes.itemCount + 16
    let kept = draws.drawCount * model.votes.unitCount
    var writer = BytesWriter(capacity: chains.count * (8 * numbers + 2 * kept) + 64)
    writer.write(Self.mark)
    writer.write(model.fingerprint)
    for (chain, moments) in zip(chains, items.chains) {
      writer.write(UInt64(chain.iteration))
      writer.write(UInt64(chain.acceptances))
      writer.write(chain.points)
      writer.write(chain.means)
      writer.write(chain.discriminations)
      writer.write(chain.lowerCuts)
      writer.write(chain.upperCuts)
      writer.write(chain.weightedAnswers)
      writer.write(chain.weights)
      writer.write(draws.chains[chain.number])
      writer.write(draws.sums[chain.number])
      writer.write(draws.squares[chain.number])
      writer.write(UInt64(moments.count))
      writer.write(moments.sums)
    }
    var sum = Fingerprint()
    sum.add(writer.bytes[...])
    writer.write(sum.value)
    return writer.bytes
  }

  /// Resumes a run of the same votes and settings, perhaps with more draws.
  ///
  /// - Throws: ``IdealPointError/unreadable(_:)`` for bytes that are damaged, cut off, or of another
  ///   estimation.
  public init(resuming model: IdealPointModel, from bytes: [UInt8]) throws(IdealPointError) {
    var reader = BytesReader(bytes)
    guard try reader.integer(UInt64.self) == Self.mark else {
      throw .unreadable("it does not begin as one, or was written by another version")
    }
    guard try reader.integer(UInt64.self) == model.fingerprint else {
      throw .unreadable("it belongs to other votes or other settings; start anew, or restore them")
    }
    var sum = Fingerprint()
    sum.add(bytes.dropLast(8))
    var end = BytesReader(Array(bytes.suffix(8)))
    guard try end.integer(UInt64.self) == sum.value else {
      throw .unreadable("its check sum does not hold: it was cut off or damaged")
    }
    let (units, count) = (model.votes.unitCount, model.votes.itemCount)
    var chains: [IdealPointChain] = []
    var draws = PosteriorDraws(chains: model.settings.chains, unitCount: units)
    var items = ItemMoments(chains: model.settings.chains, itemCount: count)
    for number in 0..<model.settings.chains {
      let iteration = Int(truncatingIfNeeded: try reader.integer(UInt64.self))
      let acceptances = Int(truncatingIfNeeded: try reader.integer(UInt64.self))
      guard (0...model.settings.iterations).contains(iteration) else {
        throw .unreadable("chain \(number) stands at iteration \(iteration), beyond the last")
      }
      chains.append(
        IdealPointChain(
          number: number, iteration: iteration, points: try reader.doubles(units),
          means: try reader.doubles(units), discriminations: try reader.doubles(count),
          lowerCuts: try reader.doubles(count), upperCuts: try reader.doubles(count),
          weightedAnswers: try reader.doubles(units), weights: try reader.doubles(units),
          acceptances: acceptances))
      let kept = model.settings.kept(at: iteration)
      draws.chains[number] = try reader.shorts(kept * units)
      draws.sums[number] = try reader.doubles(units)
      draws.squares[number] = try reader.doubles(units)
      items.chains[number].count = Int(truncatingIfNeeded: try reader.integer(UInt64.self))
      items.chains[number].sums = try reader.doubles(6 * count)
    }
    self.init(model, chains: chains, draws: draws, items: items)
  }
}

extension IdealPointSettings {
  /// Draws that a chain has kept after some iterations.
  func kept(at iteration: Int) -> Int { Swift.max(0, iteration - warmUp) / thinning }
}

extension IdealPointModel {
  /// Tells votes and settings apart from others. The number of draws is left out, so that a run can go on
  /// for longer than it was begun for.
  var fingerprint: UInt64 {
    var print = Fingerprint()
    print.add(votes.states)
    print.add(votes.stateOfUnit)
    print.add(votes.sessionOfUnit)
    print.add(votes.items)
    print.add(votes.starts)
    print.add(votes.units)
    let text =
      "\(settings.mode.rawValue) \(settings.scale.rawValue) \(settings.seed) \(settings.chains) "
      + "\(settings.warmUp) \(settings.thinning) \(settings.stepVariance) "
      + "\(settings.cutpointStep) \(settings.startNoise) \(settings.anchors.positive) "
      + "\(settings.anchors.negative) \(settings.anchors.positiveStart) "
      + "\(settings.anchors.negativeStart)"
    print.add(Array(text.utf8)[...])
    return print.value
  }
}
