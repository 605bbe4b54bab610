import WorldModel

extension StageJudge {
  func isConclusion(_ text: String) -> Bool {
    let word = LetterFolding.fold(text)
    return ["conclu", "initial", "finali", "заключ", "парафир", "жасал", "жасасты", "түзіл"]
      .contains {
        word.hasPrefix($0)
      }
  }

  /// *Negotiations were opened*, *a proposal was launched*: the verb tells the beginning of another step.
  func isBeginning(_ part: Part) -> Bool {
    guard part.value.step == .launched else { return false }
    return sentence.stages.contains {
      $0.value.step.height < 4 && !$0.value.isNegated
        && sentence.distance($0.range, part.range) < 70
    }
      || sentence.topicParts.contains {
        $0.value == "meeting" && sentence.distance($0.range, part.range) < 40
          && !["met", "meet", "meets"].contains(LetterFolding.fold($0.mention.text))
      }
  }

  func agreesWithDate(_ time: EDTFInterval) -> Bool {
    sentence.dates.contains { TimeAgreement.agrees($0.value, with: time, as: .within) }
  }

  /// *completed*, *finished*, not *held* or *gathered*.
  func tellsCompletion(_ part: Part) -> Bool {
    begins(part, ["complet", "finish", "заверш", "аяқтал"])
  }

  func tellsRatification(_ part: Part) -> Bool {
    begins(part, ["ratif", "unratif", "ратиф", "нератиф"])
  }

  /// A word of what is not done beside a step; the word of another clause says nothing of it.
  func isUnfinished(_ part: Part) -> Bool {
    let behind = sentence.stages.count == 1 ? 80 : 4
    return sentence.cues.contains { cue in
      cue.cue == .unfinished && cue.range.upperBound >= part.range.lowerBound - 12
        && cue.range.lowerBound <= part.range.upperBound + behind
        && (sentence.stages.count == 1 || !sentence.parts(cue.range, part.range))
    }
  }

  /// *Negotiations … are not finished*
  var deniedEnd: Part? {
    sentence.stages.first { $0.value.step == .completed && $0.value.isNegated }
  }

  /// What the record tells of the ratification by the state that the sentence names, else by the speaker.
  func ratification(_ part: Part, _ thing: EntityID, isDenied: Bool) -> Judgement? {
    guard let rows = record.ratifications[thing], !part.value.isFuture || isDenied else {
      return nil
    }
    let others = sentence.names.flatMap(\.value.0).filter {
      record.actorKind($0) == .state && $0 != record.speaker
    }
    let row = rows.first { row in
      row.state == record.speaker
        ? sentence.spokenOf.contains(record.speaker) : others.contains(row.state)
    }
    guard let row else { return nil }
    if isDenied, sentence.dates.isEmpty, !sentence.has(.past) {
      return finding(part, .behindRecord, row.record, thing)
    }
    guard !isDenied else { return nil }
    return .support(
      ProofSupport(
        kind: .stage, place: sentence.place(part.mention, part.mention), words: part.mention.text,
        evidence: [row.record]))
  }

  /// *is in force*, not *entered into force*.
  func tellsState(_ part: Part) -> Bool {
    !sentence.has(.past) && begins(part, ["in force", "in effect", "действу", "в силе", "күшінде"])
  }

  func begins(_ part: Part, _ words: [String]) -> Bool {
    let text = LetterFolding.fold(part.mention.text)
    return words.contains { text.hasPrefix(LetterFolding.fold($0)) }
  }

  /// When a step is said not to have been taken: a date that opens the sentence or goes with the word, else
  /// the day of the speech; `nil` where it is some time before that the sentence does not tell.
  func moment(of part: Part, isUnfinished: Bool) -> EDTFInterval? {
    let now = EDTFInterval(record.date)
    guard part.value.isNegated || isUnfinished else { return now }
    guard let first = sentence.dates.first else {
      let isPast =
        sentence.language == .english && part.value.isNegated
        && sentence.has(.past, near: part.range, before: 14)
      return isPast ? nil : now
    }
    if first.range.lowerBound < 16 { return first.value }
    let own = sentence.dates.first { date in
      let nearest = sentence.stages.min {
        sentence.distance($0.range, date.range) < sentence.distance($1.range, date.range)
      }
      return nearest.map { $0.range == part.range } ?? false
    }
    guard let own, let last = own.value.latest, last <= record.date.latest else { return now }
    return own.value
  }
}
