import Desk
import TestSupport
import Testing
import WorldModel

@Suite("Recognition of any text")
struct RecognitionRobustnessTests {
  private static let pieces = [
    "1", "23", "456", "2018", "99999999999999999999", ".", ",", "-", "–", "/", ":", "%", "$", "€",
    "№",
    " ", "\n", "\r\n", "\u{A0}", "(", ")", "[", "](", "<", ">", "**", "_", "`", "#", "|", "«", "»",
    "\u{301}", "\u{200D}", "👨‍👩‍👧", "млн", "млрд", "billion", "euros", "долларов", "США", "of", "to",
    "from", "between", "and", "not", "signed", "in force", "28 September", "жылғы", "қыркүйек",
    "first",
    "months", "more than", "свыше", "-дан", "астам", "Kazakhstan", "EU", "U.S.", "'s", "th", "IV",
    "Q3",
    "until", "a", "hundred", "тыс.", "rose", "rounded", "\u{FFFD}", "İ", "ß", "ﬁ", "中", "١٢",
  ]

  @Test("No text traps, and every mention lies in its sentence", arguments: 1...40)
  func pieces(seed: Int) throws {
    var chance = SplitMix64(seed: UInt64(seed))
    let text = (0..<400).map { _ in
      Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &chance)]
        + (Bool.random(using: &chance) ? " " : "")
    }.joined()
    try check(text, "seed \(seed)")
  }

  @Test("No bytes trap", arguments: 1...20)
  func bytes(seed: Int) throws {
    var chance = SplitMix64(seed: UInt64(seed) &* 7_919)
    let bytes = (0..<3_000).map { _ in UInt8.random(in: 0...255, using: &chance) }
    try check(String(decoding: bytes, as: UTF8.self), "seed \(seed)")
  }

  private func check(_ text: String, _ seed: String) throws {
    let draft = try RecognitionWorld.read(text)
    for sentence in draft.sentences {
      let characters = Array(sentence.text)
      for mention in sentence.mentions {
        #expect(mention.range.lowerBound < mention.range.upperBound, Comment(rawValue: seed))
        let fits = mention.range.upperBound <= characters.count
        #expect(fits, Comment(rawValue: seed))
        guard fits else { continue }
        let held = String(characters[mention.range])
        #expect(
          held.contains(mention.text) || held == mention.text,
          "\(seed): \(held.debugDescription), \(mention.text.debugDescription)")
      }
      expectApart(sentence, seed)
    }
    #expect(try RecognitionWorld.read(text).lines == draft.lines, Comment(rawValue: seed))
  }

  /// Things, dates, figures and ordinals do not overlap.
  private func expectApart(_ sentence: DraftSentence, _ seed: String) {
    var end = 0
    for mention in sentence.mentions {
      switch mention.content {
      case .stage, .topic, .sum: continue
      default: break
      }
      #expect(mention.range.lowerBound >= end, "\(seed): \(mention.text)")
      end = mention.range.upperBound
    }
  }

  @Test(
    "Long runs of one sign take no more than their length",
    arguments: [
      "[", "](", "<a", "1", "1 ", "1,", "a", "the ", "more than ", "two ", "Kazakhstan ", ". ",
      "\n",
    ])
  func runs(piece: String) throws {
    let draft = try RecognitionWorld.read(String(repeating: piece, count: 20_000))
    #expect(draft.sentences.allSatisfy { $0.text.count <= 8_000 })
  }
}
