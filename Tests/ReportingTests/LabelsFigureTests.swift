import Desk
import Testing
import WorldModel

@testable import Reporting

@Suite("Dates, numbers and units in a language")
struct LabelsFigureTests {
  @Test(
    "A date is written out",
    arguments: [
      ("2018-11-26", "26 ноября 2018 г.", "2018 жылғы 26 қараша"),
      ("2014-10", "октябрь 2014 г.", "2014 жылғы қазан"),
      ("2014", "2014 г.", "2014 жыл"),
      ("2014-10~", "около октября 2014 г.", "шамамен 2014 жылғы қазан"),
      ("brief.json", "brief.json", "brief.json"),
    ])
  func dates(date: String, russian: String, kazakh: String) {
    #expect(Labels.english.date(date).text == date)
    #expect(Labels(.russian).date(date).text == russian)
    #expect(Labels(.kazakh).date(date).text == kazakh)
  }

  @Test("A date has the case that its sentence asks for")
  func cases() {
    let kazakh = Labels(.kazakh)
    #expect(kazakh.date("2018-09").inCase(.prepositional) == "2018 жылғы қыркүйекте")
    #expect(kazakh.date("2018").inCase(.prepositional) == "2018 жылы")
    #expect(kazakh.date("2018-11-26").inCase(.dative) == "2018 жылғы 26 қарашаға")
    #expect(Labels(.russian).date("2018-05").inCase(.prepositional) == "мае 2018 г.")
    #expect(
      kazakh.text(LabelKey.asOfShort, .name(kazakh.date("2026-03-10")))
        == "2026 жылғы 10 наурызда белгілі деректер бойынша")
  }

  @Test(
    "A stretch of time is said in words",
    arguments: [
      ("2000/2023", "2000–2023", "2000–2023"),
      ("2014~/..", "примерно с 2014 г.", "шамамен 2014 жылдан бастап"),
      ("/2023-06~", "примерно до июня 2023 г.", "шамамен 2023 жылғы маусымға дейін"),
      ("2015-01-01/..", "с 1 января 2015 г.", "2015 жылғы 1 қаңтардан бастап"),
      ("2025-12-02/", "начиная с 2 декабря 2025 г.", "2025 жылғы 2 желтоқсаннан бастап"),
      ("/2018-10", "до октября 2018 г.", "2018 жылғы қазанға дейін"),
      (
        "2017-06-10/2017-09-10", "10 июня 2017 г. – 10 сентября 2017 г.",
        "2017 жылғы 10 маусым – 2017 жылғы 10 қыркүйек"
      ),
      ("2016", "2016", "2016"),
    ])
  func stretches(text: String, russian: String, kazakh: String) {
    #expect(Labels.english.period(text) == text)
    #expect(Labels(.russian).period(text) == russian)
    #expect(Labels(.kazakh).period(text) == kazakh)
  }

  @Test(
    "A figure has the decimal mark and the unit of the language",
    arguments: [
      ("21.2", "%", 21.2, "21,2 %", "21,2 %"),
      ("40", "USD bn", 40, "40 млрд долл. США", "40 млрд АҚШ доллары"),
      ("1", "visits", 1, "1 визит", "1 сапар"), ("11", "visits", 11, "11 визитов", "11 сапар"),
      ("22", "visits", 22, "22 визита", "22 сапар"),
      ("2.5", "visits", 2.5, "2,5 визита", "2,5 сапар"),
      ("20", "Mt/year", 20, "20 млн т/год", "20 млн т/жыл"),
      ("1200", "barrels/day thousand", 1200, "1200 тыс. барр./сут.", "1200 мың баррель/тәулік"),
      ("0.5", "1", 0.5, "0,5", "0,5"), ("7", "parsec", 7, "7 parsec", "7 parsec"),
    ] as [(String, String, Double, String, String)])
  func quantities(digits: String, unit: String, value: Double, russian: String, kazakh: String) {
    let unit = MeasurementUnit(unit)
    #expect(Labels(.russian).quantity(digits, unit, value: value) == russian)
    #expect(Labels(.kazakh).quantity(digits, unit, value: value) == kazakh)
    #expect(!Labels.english.quantity(digits, unit, value: value).contains(","))
  }

  @Test("Every step of an agreement has a word", arguments: Stage.Step.allCases)
  func steps(step: Stage.Step) {
    let words = step.rawValue.split(separator: "-").joined(separator: " ")
    #expect(Labels.english.level(step.rawValue) == words)
    for language in [Language.kazakh, .russian] {
      #expect(DataText.plain(Labels(language).level(step.rawValue)) != words)
    }
  }

  @Test("Every direction of a flow has a word", arguments: Flow.Direction.allCases)
  func directions(direction: Flow.Direction) {
    #expect(Labels.english.direction(direction.rawValue) == direction.rawValue)
    #expect(Labels(.kazakh).direction(direction.rawValue) != nil)
  }

  @Test("A level without a word stays, marked as text of the data")
  func unknownLevel() {
    #expect(Labels(.russian).level("half-built") == DataText.marked("half built"))
  }
}
