import Desk
import Testing
import WorldModel

@Suite("Stages, topics and sums in a draft")
struct RecognitionStageTests {
  private func mentions(_ text: String) throws -> [Mention] {
    try RecognitionWorld.read(text).sentences.flatMap(\.mentions)
  }

  @Test(
    "Stages, denied or still to come",
    arguments: [
      ("It was signed.", ["signed = signed"]), ("It is not yet signed.", ["signed = signed not"]),
      ("It will be signed.", ["signed = signed future"]),
      ("It entered into force.", ["entered into force = in-force"]),
      ("It has yet to enter into force.", ["enter into force = in-force not future"]),
      (
        "It was signed in 2014 but has not entered into force.",
        ["signed = signed", "entered into force = in-force not"]
      ),
      ("The text was initialled.", ["initialled = concluded"]),
      ("The road is under construction.", ["under construction = implemented"]),
      ("It is significant and a good signal.", []),
      ("Договор подписан.", ["подписан = signed"]),
      ("Договор пока не подписан.", ["подписан = signed not"]),
      ("Он будет подписан.", ["подписан = signed future"]),
      ("Он вступил в силу.", ["вступил в силу = in-force"]),
      ("Он так и не вступил в силу.", ["вступил в силу = in-force not"]),
      ("Договор парафирован.", ["парафирован = concluded"]),
      ("Шартқа қол қойылды.", ["қол қойылды = signed"]),
      ("Шартқа әлі қол қойылған жоқ.", ["қол қойылған = signed not"]),
      ("Келісім күшіне енді.", ["күшіне енді = in-force"]),
      ("Келісім әлі күшіне енген жоқ.", ["күшіне енген = in-force not"]),
    ])
  func stages(text: String, expected: [String]) throws {
    let found = try mentions(text).compactMap { mention -> String? in
      guard case .stage = mention.content else { return nil }
      return mention.content.words.map { "\(mention.text) = \($0)" }
    }
    #expect(found == expected)
  }

  @Test(
    "Topics by the same keys in three languages",
    arguments: [
      ("The trade turnover grew.", ["turnover"]), ("Товарооборот вырос.", ["turnover"]),
      ("Сауда айналымы өсті.", ["turnover"]), ("Foreign direct investment.", ["fdi"]),
      ("Прямые иностранные инвестиции.", ["fdi"]), ("Тікелей шетелдік инвестиция.", ["fdi"]),
      ("A full member of it.", ["full-member"]), ("Полноправный член.", ["full-member"]),
      ("Толыққанды мүше.", ["full-member"]), ("Oil exports.", ["oil", "exports"]),
      ("Экспорт нефти.", ["exports", "oil"]), ("Мұнай экспорты.", ["oil", "exports"]),
      ("Он вступил в силу.", []), ("The summit and the visit.", ["summit", "visit"]),
    ])
  func topics(text: String, expected: [String]) throws {
    let found = try mentions(text).compactMap { mention -> String? in
      if case .topic(let key) = mention.content { key } else { nil }
    }
    #expect(found == expected)
  }

  @Test(
    "Words that add up",
    arguments: [
      ("Together they grew.", 1), ("The combined market.", 1), ("В сумме выросли.", 1),
      ("Совокупный объём.", 1), ("Жиынтық үлес.", 1), ("It brought together many.", 0),
      ("They grew.", 0),
    ])
  func sums(text: String, expected: Int) throws {
    #expect(try mentions(text).filter { $0.content == .sum }.count == expected)
  }
}
