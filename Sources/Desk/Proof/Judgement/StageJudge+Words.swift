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
    begins(part, ["ratif", "ратиф"])
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
