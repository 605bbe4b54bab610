import Desk
import Testing
import WorldModel

@Suite("Names in a draft")
struct RecognitionNameTests {
  private func names(_ text: String, on date: String = "2026-03-10") throws -> [String] {
    try RecognitionWorld.read(text, on: date).sentences.flatMap(\.mentions).compactMap { mention in
      guard case .thing = mention.content else { return nil }
      return mention.content.words.map { "\(mention.text) = \($0)" }
    }
  }

  @Test(
    "Names, inflected, in three languages",
    arguments: [
      (
        "Kazakhstan's trade with Turkiye.",
        ["Kazakhstan = KAZ preferred", "Turkiye = TUR preferred"]
      ),
      ("TÜRKIYE and Turkey.", ["TÜRKIYE = TUR preferred", "Turkey = TUR other"]),
      ("Kazakh oil.", ["Kazakh = KAZ adjective"]),
      ("The EAEU and the EU.", ["EAEU = EAEU code", "EU = EU code"]),
      ("The U.S. and the US agree.", ["U.S. = USA code", "US = USA code"]),
      (
        "The UN Security Council of the United Nations.",
        ["UN Security Council = UNSC preferred", "United Nations = UN preferred"]
      ),
      (
        "The eurasian economic union of the European Union.",
        ["eurasian economic union = EAEU preferred", "European Union = EU preferred"]
      ),
      ("The Organisation of Turkic States.", ["Organisation of Turkic States = OTS preferred"]),
      (
        "The treaty on the Eurasian Economic Union.",
        ["treaty on the Eurasian Economic Union = eaeu-treaty preferred"]
      ),
      (
        "The Central Asia-China gas pipeline.",
        ["Central Asia-China gas pipeline = line-a line-c other"]
      ),
      (
        "Xi spoke with Tokayev and Kassym-Jomart Tokayev.",
        ["Xi = XI other", "Tokayev = TOKAYEV other", "Kassym-Jomart Tokayev = TOKAYEV preferred"]
      ),
      (
        "Bright Path and Nurly Zhol.",
        ["Bright Path = nurly-zhol other", "Nurly Zhol = nurly-zhol preferred"]
      ),
      (
        "Встреча в Казахстане с Касым-Жомартом Токаевым.",
        ["Казахстане = KAZ preferred", "Касым-Жомартом Токаевым = TOKAYEV preferred"]
      ),
      (
        "Казахстанская нефть и казахстанские товары.",
        ["Казахстанская = KAZ adjective", "казахстанские = KAZ adjective"]
      ),
      (
        "С Евразийским экономическим союзом и в ЕАЭС.",
        ["Евразийским экономическим союзом = EAEU preferred", "ЕАЭС = EAEU code"]
      ),
      (
        "Договором о Евразийском экономическом союзе.",
        ["Договором о Евразийском экономическом союзе = eaeu-treaty preferred"]
      ),
      ("В Организации тюркских государств.", ["Организации тюркских государств = OTS preferred"]),
      ("Қазақстанда және ЕО-мен.", ["Қазақстанда = KAZ preferred", "ЕО = EU preferred"]),
      (
        "Еуразиялық экономикалық одағының мүшесі.",
        ["Еуразиялық экономикалық одағының = EAEU preferred"]
      ),
      ("Түркі мемлекеттері ұйымында өтті.", ["Түркі мемлекеттері ұйымында = OTS preferred"]),
    ])
  func names(text: String, expected: [String]) throws {
    #expect(try names(text) == expected)
  }

  @Test(
    "Common words are no names",
    arguments: [
      "A bright path lies ahead.", "The path to Europe is long.", "Central questions of the west.",
      "Kassym went home.", "States and unions.", "The whole world.", "CHAPTER ONE AND CHAPTER TWO",
    ])
  func none(text: String) throws {
    let found = try names(text).filter { !$0.hasPrefix("Europe") }
    #expect(found == [])
  }

  @Test("A name is outdated only outside the time in which it held")
  func outdated() throws {
    let text = "The Turkic Council met in Nur-Sultan."
    #expect(
      try names(text) == [
        "Turkic Council = OTS outdated 2009-10-03/2021-11-12",
        "Nur-Sultan = ASTANA outdated 2019-03-23/2022-09-17",
      ])
    #expect(
      try names(text, on: "2020-06-01") == [
        "Turkic Council = OTS other", "Nur-Sultan = ASTANA other",
      ])
  }

  @Test("The order of the aliases changes nothing")
  func order() throws {
    let date = try #require(EDTFDate("2026-03-10"))
    let text = """
      Kazakhstan, Türkiye and the EAEU; the Central Asia–China gas pipeline; Bright Path.
      Казахстан и Организация тюркских государств. Қазақстан мен ЕО.
      """
    let forward = DraftReader.read(text, world: RecognitionWorld.world(), on: date)
    let backward = DraftReader.read(
      text, world: RecognitionWorld.world(RecognitionWorld.aliases.reversed()), on: date)
    #expect(forward.lines == backward.lines)
    #expect(forward.lines.count == 9)
  }

  @Test("Keys under other labels give the same places")
  func relabelled() throws {
    let date = try #require(EDTFDate("2026-03-10"))
    let world = RecognitionWorld.world()
    let other = world.adding { tables in
      tables.aliases = tables.aliases.map { fact in
        guard fact.content.of == "line-a" else { return fact }
        let alias = fact.content
        return Fact(
          Alias(of: "zz-line", name: alias.name, language: alias.language, form: alias.form),
          fact.envelope)
      }
    }
    let text = "The Central Asia–China gas pipeline and Kazakhstan."
    let one = DraftReader.read(text, world: world, on: date)
    let two = DraftReader.read(text, world: other, on: date)
    #expect(
      one.sentences.flatMap(\.mentions).map(\.range)
        == two.sentences.flatMap(\.mentions).map(\.range))
    #expect(two.lines.first == "Central Asia–China gas pipeline = line-c zz-line other")
  }
}
