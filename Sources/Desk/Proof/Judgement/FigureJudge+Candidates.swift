import WorldModel

extension FigureJudge {
  /// An amount of the speaker with all, where the words are about one partner: *American investment*.
  func isTotal(_ figure: RecordedFigure, beside place: Range<Int>) -> Bool {
    figure.keys.isEmpty && figure.dimension.isGeneral
      && !rivals(of: figure, near: place, withAdjectives: true).isEmpty
  }

  /// Whether an amount could be that of the speaker with all: neither borne out nor refuted.
  func isTotalBesideParts(_ weighed: Weighed) -> Bool {
    weighed.candidates.contains {
      $0.agreement == .agrees && $0.period != .other
        && isTotal($0.figure, beside: weighed.place.range)
    }
  }

  func candidate(
    _ recorded: RecordedFigure, _ claim: WrittenAmount, _ top: WrittenAmount, isRange: Bool,
    period: [EDTFInterval], place: Range<Int>
  ) -> Candidate? {
    guard !isOfPart(recorded, place) else { return nil }
    // *Lost 35 %*: the verb carries the sign.
    let isUnsigned = recorded.value < 0 && claim.value > 0
    let figure = isUnsigned ? recorded.withoutSign : recorded
    let named = figure.topics.intersection(sentence.topics)
    let marks = sentence.topics.intersection(Topics.measures)
    let own = figure.topics.intersection(Topics.measures)
    // A share worked out of one matter is none of the trade or the investment that the sentence names.
    if !figure.derivation.isEmpty,
      !marks.isDisjoint(with: ["turnover", "trade", "investment", "gdp"]),
      sentence.topics.isDisjoint(with: ["exports", "transit"])
    {
      return nil
    }
    var shared = own.intersection(marks)
    // *35 billion cubic metres a year*: a rate is a capacity without its word.
    let isRate =
      claim.amount.unit.text.hasSuffix("/year") && figure.amount.unit.text.hasSuffix("/year")
    if isRate, own.contains("capacity") { shared.insert("capacity") }
    let isUnspoken = own.subtracting(Topics.unspoken).isEmpty
    // *Oil that bypasses Russian ports*: the quantity told without its measure.
    let isTold =
      figure.record.table == .quantities && !figure.keys.isEmpty && marks.isEmpty
      && !named.subtracting(Topics.measures).isEmpty
      || isPromise(figure, marks)
    // A sentence about capacity speaks of no length, even where it names the same pipeline; and one
    // without a word for capacity speaks of none.
    if claim.dimension.isGeneral || claim.dimension.name == "km", shared.isEmpty,
      !own.isEmpty || !marks.isDisjoint(with: ["capacity", "length"]),
      !isUnspoken || !marks.isEmpty && figure.keys.isEmpty, !record.isOnlyKind(figure),
      !isTold
    {
      return nil
    }
    if claim.dimension.name == "%", isOtherMatter(figure) || isChange(place) && recorded.value >= 0
    {
      return nil
    }
    let isSpecific = !claim.dimension.isGeneral
    var score = Double(figure.keys.count) * 2 + Double(named.count)
    if figure.keys.isEmpty, named.isEmpty, !isSpecific { return nil }
    if isSpecific { score += 1 }
    if figure.isPlanned, !speaksOfPlans { score -= 1 }
    let isSure: Bool
    if figure.keys.isEmpty {
      isSure =
        rivals(of: figure, near: place).isEmpty
        && (isSpecific || own.isSubset(of: marks) && !own.isEmpty)
        && (named.count >= min(2, figure.topics.count) || isSpecific || claim.dimension.isMoney)
    } else {
      // Of a state there are more amounts than any record holds; of a pipeline there are few.
      let isOfThing = figure.keys.contains { record.world.actor($0) == nil }
      isSure =
        !isSummed
        && (isSpecific || !shared.isEmpty || isTold || named.count >= 2
          || claim.dimension.name == "%" && !named.isDisjoint(with: Topics.matters)
          || isOfThing && (record.isOnlyKind(figure) || isUnspoken))
    }
    var agreement: AmountAgreement
    if isRange {
      agreement = self.agreement(of: claim, top, with: figure)
    } else {
      agreement = .between(claim, figure)
    }
    let isReversed = isUnsigned && !sentence.has(.loss) && sentence.has(.gain)
    if isReversed {
      agreement = .refuted
    } else if isUnsigned, !sentence.has(.loss) {
      agreement = .open
    }
    return Candidate(
      figure: figure, score: score, isSure: isSure, agreement: agreement,
      period: fit(figure, period), isReversed: isReversed)
  }

  /// *510 billion in all, of which the Union accounts for 117*: before such words stands the whole, and what
  /// is named only behind them is a part of it.
  func isOfPart(_ figure: RecordedFigure, _ place: Range<Int>) -> Bool {
    guard !figure.keys.isEmpty, let word = partWord(behind: place) else { return false }
    return figure.keys.contains { key in
      let places = sentence.names.filter { $0.value.0.contains(key) }.map(\.range)
      return !places.isEmpty && places.allSatisfy { $0.lowerBound > word.lowerBound }
    }
  }

  /// The words between a whole and a further amount of it.
  func partWord(behind place: Range<Int>) -> Range<Int>? {
    guard
      let word = sentence.cues.filter({
        $0.cue == .part && $0.range.lowerBound >= place.upperBound
      }).map(\.range).min(by: { $0.lowerBound < $1.lowerBound })
    else { return nil }
    let hasPart = sentence.figures.contains { $0.range.lowerBound > word.lowerBound }
    return hasPart ? word : nil
  }

  /// A target told without its measure: by the proper name in its words, or between two actors that are both
  /// named, in a sentence about what is to come.
  func isPromise(_ figure: RecordedFigure, _ marks: Set<String>) -> Bool {
    guard figure.isPlanned, figure.record.table == .statements else { return false }
    if !figure.properWords.isEmpty, figure.properWords.isSubset(of: sentence.stems) { return true }
    return marks.isEmpty && figure.keys.count > 1 && speaksOfPlans
  }

  /// Both ends of a range: both have to stand in the row, or the row between them.
  func agreement(
    of low: WrittenAmount, _ high: WrittenAmount, with figure: RecordedFigure
  ) -> AmountAgreement {
    let values = [figure.value] + figure.besides
    let ends = [low, high].map { end in values.contains { end.isNear($0, slack: 1) } }
    if ends == [true, true] { return .agrees }
    if figure.amount.comparator == .equal || figure.amount.comparator == .about,
      low.value <= figure.value, figure.value <= high.value, high.value <= low.value * 2
    {
      return .agrees
    }
    return .refuted
  }

  /// *by 5 %*, *на 5 %*: how much something grew, and no share.
  func isChange(_ place: Range<Int>) -> Bool {
    ["by", "на"].contains(sentence.token(before: place.lowerBound)?.text ?? "")
  }

  /// A share of arms is none of oil, and none of what the sentence does not name.
  func isOtherMatter(_ figure: RecordedFigure) -> Bool {
    let own = figure.topics.intersection(Topics.matters)
    let said = sentence.topics.intersection(Topics.matters)
    if own.contains("arms"), !said.contains("arms") { return true }
    if !figure.derivation.isEmpty, own.isDisjoint(with: said) { return true }
    return !own.isEmpty && !said.isEmpty && own.isDisjoint(with: said)
  }

  /// Things named that the row does not speak of.
  func rivals(
    of figure: RecordedFigure, near place: Range<Int>, withAdjectives: Bool = false
  ) -> [EntityID] {
    let part = partWord(behind: place)
    return sentence.names.flatMap { name -> [EntityID] in
      if let part, name.range.lowerBound > part.lowerBound { return [] }
      if case .adjective = name.value.1, !withAdjectives { return [] }
      // Behind a comma something else is told.
      if sentence.distance(name.range, place) >= 40, sentence.parts(name.range, place) { return [] }
      return name.value.0.contains {
        figure.keys.contains($0) || figure.companions.contains($0) || $0 == record.speaker
          || $0 == "WORLD"
      } ? [] : name.value.0
    }
  }

  /// The amounts of several actors added up, which no row holds.
  var isSummed: Bool {
    guard !sentence.sums.isEmpty else { return false }
    return sentence.names.count { name in
      name.value.0.contains { $0 != record.speaker && record.world.actor($0) != nil }
    } > 1
  }

  func fit(_ figure: RecordedFigure, _ periods: [EDTFInterval]) -> PeriodFit {
    guard !periods.isEmpty, !figure.period.isUnknown else { return .unstated }
    let touching = periods.filter { $0.overlap(figure.period) != .none }
    guard !touching.isEmpty else { return .other }
    let isCount = !figure.dimension.isGeneral
    let isSame = touching.contains { period in
      guard let last = figure.period.latest, let begin = period.earliest,
        let end = period.latest
      else { return true }
      // Summed up until a day, from an unknown beginning.
      guard let first = figure.period.earliest else {
        return end.number >= last.number - 62
      }
      // An age holds on its day.
      if figure.dimension == .years, end.number - begin.number > 400 { return false }
      let own = Double(last.number - first.number + 1)
      let stated = Double(end.number - begin.number + 1)
      return isCount || own >= stated * 0.45 && own <= stated * 3.2
    }
    return isSame ? .same : .within
  }
}
