import Desk
import Testing

@Suite("Wordings besides the plain one, in proofs")
struct ProofWordingTests {
  private static func report(_ text: String) throws -> ProofReport {
    try EmbeddedProof.read().report(text)
  }

  @Test(
    "A claim told without the word of its topic is held against the record",
    arguments: [
      ("Russia and Kazakhstan exchanged goods for 38.7 billion dollars in 2024.", "38.7"),
      ("За 2024 год Россия и Казахстан продали друг другу товаров на 82,7 млрд долларов.", "82,7"),
      ("Through the Global Gateway the EU is to put EUR 21 billion into Central Asia.", "21"),
      ("Kazakhstan was the 152nd state to join the World Trade Organization.", "152nd"),
      ("Iran has been in the Shanghai Cooperation Organisation since 4 July 2022.", "4 July 2022"),
      ("Emmanuel Macron was welcomed in Astana on 1 November 2022.", "1 November 2022"),
      ("A third of Kazakhstan's oil exports went through the CPC in 2023.", "A third"),
      ("Charles Michel presided over the European Council until 30 November 2023.", "2023"),
    ])
  func toldOtherwise(_ text: String, _ words: String) throws {
    let findings = try Self.report(text).findings
    #expect(findings.count == 1)
    #expect(findings.first?.words.contains(words) == true)
  }

  @Test(
    "The same wordings with what the record holds give no finding",
    arguments: [
      "Russia and Kazakhstan exchanged goods for 28.7 billion dollars in 2024.",
      "Through the Global Gateway the EU is to put EUR 12 billion into Central Asia.",
      "Kazakhstan was the 162nd state to join the World Trade Organization.",
      "Iran has been in the Shanghai Cooperation Organisation since 4 July 2023.",
      "Emmanuel Macron was welcomed in Astana on 1 November 2023.",
      "Four fifths of Kazakhstan's oil exports went through the CPC in 2023.",
      "Charles Michel presided over the European Council until 30 November 2024.",
      "In 2016 the Partnership and Cooperation Agreement of 1995 was still in force.",
      "In 2022 the Treaty on Allied Relations of Kazakhstan and Uzbekistan was not yet signed.",
      "Kazakhstan thinks in no blocs and stays out of the internal affairs of others.",
      "Xi’an was the place of the first China–Central Asia summit.",
    ])
  func borneOut(_ text: String) throws {
    #expect(try Self.report(text).findings.map(\.says) == [])
  }

  @Test(
    "What is put in the place of a Russian amount agrees in number, in digits or words",
    arguments: [
      (
        "Товарооборот с Россией в 2022 году составил 36,1 миллиарда долларов.",
        "26,1 миллиарда долларов"
      ),
      (
        "Товарооборот с Россией в 2022 году составил 36 миллиардов долларов.",
        "26,1 миллиарда долларов"
      ),
      (
        "Товарооборот с Республикой Корея в 2023 году составил 16,5 миллиарда долларов.",
        "6 миллиардов долларов"
      ),
      (
        "Двадцать миллиардов долларов — такова цель, поставленная в торговле с Кыргызстаном.",
        "2 миллиарда долларов"
      ),
    ])
  func agreement(_ text: String, _ suggestion: String) throws {
    #expect(try Self.report(text).findings.first?.suggestion == suggestion)
  }

  @Test("Of several rows for one time the speaker's own is put forward")
  func ownRow() throws {
    let text = "Turnover with Russia came to 38.7 billion dollars in 2024."
    let finding = try #require(try Self.report(text).findings.first)
    #expect(finding.evidence.first?.id.text == "f-bil-kaz-rus-turnover-2024")
    #expect(finding.suggestion == "28 billion dollars")
  }
}
