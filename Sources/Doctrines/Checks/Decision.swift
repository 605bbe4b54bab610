import WorldModel

/// How values, an expectation and a time come to a verdict.
struct Decision {
  let verdict: Verdict
  let ground: VerdictGround
  let reason: String

  /// - Parameter baseline: the values at the start of the path to a deadline; may be empty.
  init(
    test: Check.Measured, measure: MeasureDescription, values: [MeasureValue], asOf: EDTFDate,
    converter: UnitConverter, baseline: [MeasureValue]
  ) throws(MeasureError) {
    let known = values.filter { $0.value != nil }
    guard !known.isEmpty else {
      self.init(.noData, .noFigure, "no figure" + test.timing.words)
      return
    }
    let expectation = test.expectation
    if case .level(let level) = expectation.threshold {
      let rank = measure.levels.firstIndex(of: level) ?? 0
      self.init(
        level: level, rank: rank, test: test, wanted: expectation.words(levels: measure.levels),
        values: known, asOf: asOf)
      return
    }
    guard case .number(let threshold, let unit) = expectation.threshold else {
      self.init(.noData, .notComparable, "the check expects nothing that can be compared")
      return
    }
    let wanted = expectation.words(unit: known[0].unit)
    let shown = unit ?? known[0].unit
    var sides: [(holds: Bool?, words: String, value: Double)] = []
    for value in known {
      let figure = try Self.figure(value, in: unit, converter)
      let holds = value.comparator.decides(figure, is: expectation.comparator, than: threshold)
      let by = value.reporter.map { " by \($0)" } ?? ""
      let sign = value.comparator == .equal ? "" : "\(value.comparator.rawValue) "
      let when = value.at.isUnknown ? "" : " in \(value.at.words)"
      sides.append((holds, "\(sign)\(Rounded(figure))\(shown.suffix)\(when)\(by)", figure))
    }
    let words = sides.map(\.words).joined(separator: "; ") + ", expected \(wanted)"
    let decided = sides.compactMap(\.holds)
    guard decided.count == sides.count, let first = decided.first else {
      self.init(.noData, .boundUndecided, "the stated bound does not decide: \(words)")
      return
    }
    if decided.contains(!first) {
      self.init(.disputed, .reportersDisagree, "reporters stand on both sides: \(words)")
      return
    }
    guard case .by(let deadline) = test.timing, deadline.latest > asOf.latest else {
      self.init(first ? .met : .missed, .compared, words)
      return
    }
    try self.init(
      path: test, to: threshold, deadline: deadline, now: (sides[0].value, known[0].at),
      holds: first, baseline: baseline, unit: unit, converter: converter, words: words)
  }

  private init(_ verdict: Verdict, _ ground: VerdictGround, _ reason: String) {
    self.verdict = verdict
    self.ground = ground
    self.reason = reason
  }

  /// A state of things: levels in order.
  private init(
    level: String, rank: Int, test: Check.Measured, wanted: String, values: [MeasureValue],
    asOf: EDTFDate
  ) {
    let sides = values.map {
      test.expectation.comparator.reversedDecision(of: $0.value ?? 0, against: Double(rank))
    }
    let words = values.map { $0.words }.joined(separator: "; ")
    let against = "\(words), expected \(wanted)"
    if Set(sides).count > 1 {
      self.init(.disputed, .sourcesDisagree, "sources stand on both sides: \(against)")
    } else if sides.first == true {
      self.init(.met, .compared, against)
    } else {
      switch test.timing {
      case .by(let deadline) where deadline.latest <= asOf.latest:
        self.init(.missed, .passed(deadline), "\(against) by \(deadline)")
      case .by(let deadline):
        self.init(
          .onTrack, .ahead(deadline), "\(against); due by \(deadline), which lies ahead")
      case .at: self.init(.missed, .compared, against)
      case .latest:
        let isCommitment = values.contains { $0.value ?? 0 > 0 }
        self.init(
          isCommitment ? .onTrack : .missed, isCommitment ? .stepKnown : .compared,
          isCommitment ? "\(against); no deadline was stated, a step towards it is known" : against)
      }
    }
  }

  /// A deadline ahead: the figure must stand on or beyond the straight line from the baseline.
  private init(
    path test: Check.Measured, to threshold: Double, deadline: EDTFDate,
    now: (value: Double, at: EDTFInterval), holds: Bool, baseline: [MeasureValue],
    unit: MeasurementUnit?, converter: UnitConverter, words: String
  ) throws(MeasureError) {
    if holds {
      self.init(
        .onTrack, .alreadyThere(deadline), "\(words); already there, due by \(deadline)")
      return
    }
    guard let start = baseline.first(where: { $0.value != nil }), let from = start.at.latest,
      let today = now.at.latest, today > from
    else {
      self.init(
        .noData, .noBaseline(deadline),
        "\(words); no baseline to draw the path to \(deadline) from")
      return
    }
    let first = try Self.figure(start, in: unit, converter)
    let whole = Double(deadline.latest.number - from.number)
    let gone = Double(today.number - from.number)
    let needed = first + (threshold - first) * gone / whole
    let comparator = test.expectation.comparator
    let isThere = Comparator.equal.decides(now.value, is: comparator, than: needed) ?? false
    self.init(
      isThere ? .onTrack : .offTrack, .path(from: first, at: start.at, needed: needed),
      "\(words); the straight path from \(Rounded(first)) in \(start.at.words) needs "
        + "\(Rounded(needed)) by then")
  }

  private static func figure(
    _ value: MeasureValue, in unit: MeasurementUnit?, _ converter: UnitConverter
  ) throws(MeasureError) -> Double {
    let figure = value.value ?? .nan
    guard let unit, unit != value.unit else { return figure }
    do {
      return try converter.convert(figure, from: value.unit, to: unit, during: value.at).value
    } catch {
      throw .unit(error)
    }
  }
}

extension Comparator {
  /// Whether an exact value stands on this side of a threshold.
  fileprivate func reversedDecision(of value: Double, against threshold: Double) -> Bool {
    Comparator.equal.decides(value, is: self, than: threshold) ?? false
  }
}

extension Check.Timing {
  /// What follows `no figure`.
  fileprivate var words: String {
    switch self {
    case .latest: ""
    case .at(let date), .by(let date): " for \(date)"
    }
  }
}
