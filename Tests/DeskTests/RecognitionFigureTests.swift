import Desk
import Testing
import WorldModel

@Suite("Figures in a draft")
struct RecognitionFigureTests {
  private func figures(_ text: String) throws -> [String] {
    try RecognitionWorld.read(text).sentences.flatMap(\.mentions).compactMap { mention in
      switch mention.content {
      case .figure, .ordinal: mention.content.words.map { "\(mention.text) = \($0)" }
      default: nil
      }
    }
  }

  @Test(
    "English figures",
    arguments: [
      ("Trade came to 18 billion euros.", ["18 billion euros = 18 EUR bn"]),
      (
        "Trade exceeded 1,234.5 million dollars.",
        ["exceeded 1,234.5 million dollars = >1234.5 USD mn"]
      ),
      ("It is worth $18bn or €2.5m.", ["$18bn = 18 USD bn", "€2.5m = 2.5 EUR mn"]),
      ("It cost US$ 40 billion.", ["US$ 40 billion = 40 USD bn"]),
      ("It cost 40 billion US dollars.", ["40 billion US dollars = 40 USD bn"]),
      ("USD 9,000 million were given.", ["USD 9,000 million = 9000 USD mn"]),
      ("More than 70 states came.", ["More than 70 states = >70 states"]),
      ("At least twenty-two countries came.", ["At least twenty-two countries = ≥22 countries"]),
      (
        "One hundred and thirty ethnic groups.",
        ["One hundred and thirty ethnic groups = 130 groups"]
      ),
      ("Over 1,000 Afghan students.", ["Over 1,000 Afghan students = >1000 students"]),
      ("It covers 29 priority areas.", ["29 priority areas = 29 areas"]),
      (
        "About 80 per cent, 35% and -35 %.",
        ["About 80 per cent = ≈80 %", "35% = 35 %", "-35 % = -35 %"]
      ),
      ("It takes 13 to 17 days.", ["13 = ≥13 days", "17 days = ≤17 days"]),
      (
        "It takes 13–17 days instead of 28 to 32.",
        ["13 = ≥13 days", "17 days = ≤17 days", "28 = ≥28 days", "32 = ≤32 days"]
      ),
      ("It takes two weeks.", ["two weeks = 14 days"]),
      (
        "Exports rose from 1.91 to 3.73 million tonnes.",
        ["1.91 = 1.91 Mt", "3.73 million tonnes = 3.73 Mt"]
      ),
      (
        "It fell from 10 to 5 million tonnes a year.",
        ["10 = 10 Mt/year", "5 million tonnes a year = 5 Mt/year"]
      ),
      (
        "It rose from 0.586 million tonnes in 2021 to 2.764 million in 2023.",
        ["0.586 million tonnes = 0.586 Mt", "2.764 million = 2.764 Mt"]
      ),
      (
        "Capacity is 30 billion cubic metres a year.",
        ["30 billion cubic metres a year = 30 bcm/year"]
      ),
      (
        "It carries 1.2 million barrels a day.",
        ["1.2 million barrels a day = 1200 barrels/day thousand"]
      ),
      ("A market of 1.5 billion people.", ["1.5 billion people = 1.5 people bn"]),
      (
        "In total 56,500 TEU and 2.3 thousand containers.",
        ["56,500 TEU = 56500 TEU", "2.3 thousand containers = 2300 containers"]
      ),
      ("The border is 1,800 km long.", ["1,800 km = 1800 km"]),
      (
        "The fourth summit, the 73rd session, the IV congress.",
        ["fourth = #4", "73rd = #73", "IV = #4"]
      ),
      ("We saw 70+ states.", ["70+ states = ≥70 states"]),
      ("Some 600 doctors came.", ["Some 600 doctors = ≈600 doctors"]),
    ])
  func english(text: String, expected: [String]) throws {
    #expect(try figures(text) == expected)
  }

  @Test(
    "Russian figures",
    arguments: [
      ("Объём составил 1 234,5 млн тонн.", ["1 234,5 млн тонн = 1234.5 Mt"]),
      ("Товарооборот превысил 18 млрд евро.", ["превысил 18 млрд евро = >18 EUR bn"]),
      ("Выделено 50 млн долларов США.", ["50 млн долларов США = 50 USD mn"]),
      ("Выделено 9 млрд долл. США.", ["9 млрд долл. США = 9 USD bn"]),
      ("Подписали свыше 70 государств.", ["свыше 70 государств = >70 states"]),
      ("Не менее 1,5 млрд человек.", ["Не менее 1,5 млрд человек = ≥1.5 people bn"]),
      ("Обучено 1000 афганских студентов.", ["1000 афганских студентов = 1000 students"]),
      ("Двадцать два визита.", ["Двадцать два визита = 22 visits"]),
      ("Около 35 процентов и 2,5%.", ["Около 35 процентов = ≈35 %", "2,5% = 2.5 %"]),
      ("До 10 млн тонн в год.", ["До 10 млн тонн в год = ≤10 Mt/year"]),
      ("Доставка занимает от 13 до 17 дней.", ["13 = ≥13 days", "17 дней = ≤17 days"]),
      ("Он вырос с 5 до 10 млрд евро.", ["5 = 5 EUR bn", "10 млрд евро = 10 EUR bn"]),
      ("Мощность — 30 млрд кубометров.", ["30 млрд кубометров = 30 bcm"]),
      (
        "4-й саммит и 73-я сессия, 70-ти стран.",
        ["4-й = #4", "73-я = #73", "70-ти стран = 70 countries"]
      ),
      ("Перевезено 56,5 тыс. ДФЭ.", ["56,5 тыс. ДФЭ = 56500 TEU"]),
    ])
  func russian(text: String, expected: [String]) throws {
    #expect(try figures(text) == expected)
  }

  @Test(
    "Kazakh figures",
    arguments: [
      ("Тауар айналымы 18 млрд еуродан асты.", ["18 млрд еуродан асты = >18 EUR bn"]),
      ("Елде 130-дан астам этнос тұрады.", ["130-дан астам этнос = >130 groups"]),
      ("Инвестиция 410 млрд АҚШ долларына жетті.", ["410 млрд АҚШ долларына = 410 USD bn"]),
      ("Жиырма екі мемлекет қол қойды.", ["Жиырма екі мемлекет = 22 states"]),
      ("Кемінде 70 мемлекет келді.", ["Кемінде 70 мемлекет = ≥70 states"]),
      (
        "Жеткізу 13-тен 17 күнге дейін созылады.",
        ["13-тен = ≥13 days", "17 күнге дейін = ≤17 days"]
      ),
      ("Шекараның ұзындығы 1800 шақырым.", ["1800 шақырым = 1800 km"]),
      ("Жүк 1,485 млн тонна болды.", ["1,485 млн тонна = 1.485 Mt"]),
      ("Үлесі 35 пайызға өсті.", ["35 пайызға = 35 %"]),
      ("Оныншы саммит және 4-съезге дейінгі жұмыс.", ["Оныншы = #10", "4 = #4"]),
    ])
  func kazakh(text: String, expected: [String]) throws {
    #expect(try figures(text) == expected)
  }

  @Test(
    "What only looks like a figure is none",
    arguments: [
      "Article 5 and Decree No. 741 apply.", "G20 and C5+1 met at 10:30.",
      "One of the partners came.",
      "A visit to a state.", "He was born on 28.09.2018.", "См. п. 5 и указ № 280.",
      "Line 3 of page 12.",
    ])
  func none(text: String) throws {
    #expect(try figures(text) == [])
  }
}
