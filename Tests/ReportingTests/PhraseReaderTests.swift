import Testing
import WorldModel

@testable import Reporting

@Suite("Sentences that come in English")
struct PhraseReaderTests {
  private static let names = [
    "Kyrgyzstan": "Кыргызстан", "Tajikistan": "Таджикистан", "Kazakhstan": "Казахстан",
    "China": "Китай", "Goods trade": "Торговля товарами", "Netherlands": "Нидерланды",
    "Middle Corridor": "Срединный коридор",
  ]
  private let russian = PhraseReader(labels: Labels(.russian)) { Self.names[$0] }

  @Test(
    "A known sentence is said in the language",
    arguments: [
      (
        "Kyrgyzstan: negative amount, left out of shares",
        "Кыргызстан: отрицательное значение, в доли не входит"
      ),
      (
        "Kyrgyzstan: negative amount of −1.165 USD mn, left out of shares",
        "Кыргызстан: отрицательное значение (−1,165 млн долл. США), в доли не входит"
      ),
      (
        "Kyrgyzstan and Tajikistan: not listed; may be among the other partners, with at most 1.138 Mt",
        "Кыргызстан, Таджикистан: в списке нет; может входить в число прочих партнеров, "
          + "не более 1,138 млн т"
      ),
      (
        "Netherlands (45.1 %) in this pole passes on investment that comes from elsewhere",
        "Нидерланды (45,1 %) в этом полюсе пропускает инвестиции из других стран"
      ),
      (
        "no figure of Goods trade of Kazakhstan with China for 2015",
        "нет данных за 2015: Торговля товарами: Казахстан – Китай"
      ),
      (
        "no source reports a stage of Middle Corridor",
        "ни один источник не сообщает о стадии: Срединный коридор"
      ),
      ("measure version 1 became 2", "версия показателя 1 сменилась на 2"),
    ])
  func known(english: String, expected: String) {
    #expect(russian.text(english) == expected)
  }

  @Test("An unknown sentence stays, marked as text of the data")
  func unknown() {
    #expect(russian.text("Something else.") == DataText.marked("Something else."))
    #expect(
      russian.text("Atlantis: not listed") == DataText.marked("Atlantis") + ": в списке нет")
  }

  @Test("English stays as it is, known or not")
  func english() {
    let english = PhraseReader(labels: .english) { _ in "?" }
    for text in ["Kyrgyzstan: not listed", "Something else."] {
      #expect(english.text(text) == text)
    }
  }

  @Test("Every pattern is found again in its own text", arguments: PhraseLabel.allCases)
  func roundTrip(label: PhraseLabel) throws {
    let shape = LabelPattern.Shape(label.english)
    let filled = Labels.english.text(
      label, .text("a1"), .text("b2"), .text("c3"), .text("d4"), .text("e5"))
    let found = try #require(shape.arguments(in: filled))
    #expect(found == Array(["a1", "b2", "c3", "d4", "e5"].prefix(found.count)))
    #expect(shape.arguments(in: filled + "!") == nil || label.english.hasSuffix("}"))
  }

  @Test("A place never takes an empty text")
  func emptyPlace() {
    #expect(LabelPattern.Shape("{0}: not listed").arguments(in: ": not listed") == nil)
  }
}
