import Desk
import Testing
import WorldModel

@Suite("Sentences of a draft")
struct RecognitionSentenceTests {
  private func sentences(_ text: String) throws -> [String] {
    try RecognitionWorld.read(text).sentences.map { "\($0.line):\($0.column) \($0.text)" }
  }

  @Test(
    "Full stops that end no sentence",
    arguments: [
      "Trade was 1.5 billion in the U.S. market.", "Mr. Tokayev met H.E. Ambassador Smith.",
      "Он вырос до 5 млн. тонн, т.е. вдвое.", "Встреча с К. Токаевым прошла.",
      "В 2018 г. Казахстан подписал договор.", "See No. 741 and Art. 5.",
      "«Мы подписали!» — сказал он.", "2018 ж. Қазақстан қол қойды.", "What… and then?",
    ])
  func whole(text: String) throws {
    #expect(try RecognitionWorld.read(text).sentences.map(\.text) == [text])
  }

  @Test("Sentences, quotations and years part where they end")
  func parts() throws {
    #expect(
      try sentences("It grew in 2018. The EU came. “We agree.” He left! 70 states signed.") == [
        "1:1 It grew in 2018.", "1:18 The EU came.", "1:31 “We agree.”", "1:43 He left!",
        "1:52 70 states signed.",
      ])
    #expect(
      try sentences("Подписан в 2014 г. Он вступил в силу. Да?") == [
        "1:1 Подписан в 2014 г.", "1:20 Он вступил в силу.", "1:39 Да?",
      ])
  }

  @Test("Markdown falls away, places stay")
  func markdown() throws {
    let text = """
      # Speech of the **Minister**

      - Trade with [the EU](https://example.org/a) grew.
      2. It `rose`.
      > Quoted _words_ and snake_case.

      | a | b |
      |---|---|
      ---
      """
    #expect(
      try sentences(text) == [
        "1:3 Speech of the Minister", "3:3 Trade with the EU grew.", "4:4 It rose.",
        "5:3 Quoted words and snake_case.", "7:1 | a | b |",
      ])
    let mentions = try RecognitionWorld.read(text).sentences.flatMap(\.mentions)
    let name = try #require(mentions.first { $0.text == "EU" })
    #expect(name.line == 3)
    #expect(name.column == 19)
    #expect(name.range == 15..<17)
  }

  @Test("A sentence goes on behind a broken line, with its places")
  func wrapped() throws {
    let text = "The summit was held\nin Astana.\n\nA title\nThe EU came."
    let draft = try RecognitionWorld.read(text)
    #expect(
      draft.sentences.map(\.text) == ["The summit was held in Astana.", "A title", "The EU came."])
    let city = try #require(draft.sentences.first?.mentions.first { $0.text == "Astana" })
    #expect(city.line == 2)
    #expect(city.column == 4)
    #expect(city.range == 23..<29)
  }

  @Test("Columns count characters, not bytes or scalars")
  func columns() throws {
    let draft = try RecognitionWorld.read("Э\u{301}то 👨‍👩‍👧 и\u{306} Astana\r\nKazakhstan")
    let mentions = draft.sentences.flatMap(\.mentions)
    #expect(mentions.map(\.column) == [9, 1])
    #expect(mentions.map(\.line) == [1, 2])
    #expect(mentions.map(\.range) == [8..<14, 0..<10])
  }

  @Test(
    "The language of a sentence",
    arguments: [
      ("Trade with Казахстан grew fast.", Language.english), ("Торговля выросла.", .russian),
      ("В городе Нұр-Сұлтан прошла встреча министров.", .russian),
      ("Сауда көлемі өсті.", .kazakh), ("Бұл ел бар.", .kazakh),
    ])
  func language(text: String, expected: Language) throws {
    #expect(try RecognitionWorld.read(text).sentences.map(\.language) == [expected])
  }

  @Test("An empty text has no sentences", arguments: ["", " \n\t\r\n", "---\n***", "\u{FEFF}"])
  func empty(text: String) throws {
    #expect(try RecognitionWorld.read(text).sentences.isEmpty)
  }
}
