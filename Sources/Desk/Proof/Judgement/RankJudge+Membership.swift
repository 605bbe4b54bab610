import WorldModel

extension RankJudge {
  /// *The 162nd member*: the place in the order of joining that the record has for the speaker.
  func membership(_ part: ReadSentence.Part<Int>) -> Judgement? {
    let words = sentence.topicParts.filter {
      ["member", "full-member", "joined"].contains($0.value)
    }
    let states = sentence.names.filter { name in
      name.value.0.contains { record.actorKind($0) == .state && $0 != record.speaker }
    }
    guard states.isEmpty,
      words.contains(where: {
        $0.range.lowerBound >= part.range.upperBound
          && $0.range.lowerBound - part.range.upperBound < 24
      })
    else { return nil }
    let rows = record.figures(Dimension("ordinal"), about: sentence.ids)
      .map { record.figures[$0] }
      .filter { !$0.keys.isEmpty && $0.topics.contains("member") }
    return judged(part, rows)
  }
}
