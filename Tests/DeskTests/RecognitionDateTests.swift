import Desk
import Testing
import WorldModel

@Suite("Dates in a draft")
struct RecognitionDateTests {
  private func dates(_ text: String) throws -> [String] {
    try RecognitionWorld.read(text).sentences.flatMap(\.mentions).compactMap { mention in
      if case .date(let interval) = mention.content { "\(mention.text) = \(interval)" } else { nil }
    }
  }

  @Test(
    "Dates of the three languages",
    arguments: [
      ("Signed on 28 September 2018.", ["28 September 2018 = 2018-09-28"]),
      ("Signed on September 28, 2018.", ["September 28, 2018 = 2018-09-28"]),
      ("Held on 16–17 October 2014.", ["16–17 October 2014 = 2014-10-16/2014-10-17"]),
      ("Held on October 16–17, 2014.", ["October 16–17, 2014 = 2014-10-16/2014-10-17"]),
      (
        "From 10 June to 10 September 2017 it was open.",
        ["10 June to 10 September 2017 = 2017-06-10/2017-09-10"]
      ),
      ("In October 2018 they met.", ["October 2018 = 2018-10"]),
      ("In May 2015 they may meet.", ["May 2015 = 2015-05"]),
      ("In the first seven months of 2018.", ["first seven months of 2018 = 2018-01/2018-07"]),
      (
        "In the third quarter of 2018 and Q3 2019.",
        ["third quarter of 2018 = 2018-07/2018-09", "Q3 2019 = 2019-07/2019-09"]
      ),
      ("In the first half of 2018.", ["first half of 2018 = 2018-01/2018-06"]),
      ("In spring 2018.", ["spring 2018 = 2018-21"]),
      ("From January to July 2018.", ["January to July 2018 = 2018-01/2018-07"]),
      ("Between 2014 and 2018.", ["2014 and 2018 = 2014/2018"]),
      ("In 2017–2018 and 2014-15.", ["2017–2018 = 2017/2018", "2014-15 = 2014/2015"]),
      ("On 2014-10-16 and in 2014-10.", ["2014-10-16 = 2014-10-16", "2014-10 = 2014-10"]),
      ("In the 1990s.", ["1990s = 1990/1999"]),
      ("On 28.09.2018 and 03/04/2018.", ["28.09.2018 = 2018-09-28", "03/04/2018 = 2018"]),
      ("28 сентября 2018 года подписан.", ["28 сентября 2018 года = 2018-09-28"]),
      ("Подписан 28 сентября 2018 г. в Астане.", ["28 сентября 2018 г. = 2018-09-28"]),
      ("В октябре 2018 года.", ["октябре 2018 года = 2018-10"]),
      ("С 16 по 17 октября 2014 года.", ["16 по 17 октября 2014 года = 2014-10-16/2014-10-17"]),
      ("За первые семь месяцев 2018 года.", ["первые семь месяцев 2018 года = 2018-01/2018-07"]),
      ("За семь месяцев 2018 года.", ["семь месяцев 2018 года = 2018-01/2018-07"]),
      ("В III квартале 2018 года.", ["III квартале 2018 года = 2018-07/2018-09"]),
      ("Весной 2018 года.", ["Весной 2018 года = 2018-21"]),
      (
        "В 2017-2018 гг. и в 1990-е годы.",
        ["2017-2018 гг. = 2017/2018", "1990-е годы = 1990/1999"]
      ),
      ("С 2014 по 2018 год.", ["2014 по 2018 год = 2014/2018"]),
      ("2018 жылғы 28 қыркүйекте қол қойылды.", ["2018 жылғы 28 қыркүйекте = 2018-09-28"]),
      ("2014 жылғы 16–17 қазанда өтті.", ["2014 жылғы 16–17 қазанда = 2014-10-16/2014-10-17"]),
      ("2018 жылғы қаңтар–шілде айларында.", ["2018 жылғы қаңтар–шілде = 2018-01/2018-07"]),
      ("2018 жылдың алғашқы жеті айында.", ["2018 жылдың алғашқы жеті айында = 2018-01/2018-07"]),
      ("2017–2018 жылдары мүше болды.", ["2017–2018 жылдары = 2017/2018"]),
      ("2018 жылы өтті.", ["2018 жылы = 2018"]),
    ])
  func dates(text: String, expected: [String]) throws {
    #expect(try dates(text) == expected)
  }

  @Test(
    "What has no year, or is no date, is not guessed",
    arguments: [
      "On 28 September they met.", "The same year it grew.", "They may march on.", "В том же году.",
      "2000 students came.", "It cost $2018.", "28 қыркүйекте өтті.", "Signed on 30 February 2018.",
    ])
  func none(text: String) throws {
    #expect(try dates(text) == [])
  }

  @Test("The numbers of a date are no figures", arguments: ["28 September", "16–17 October 2014"])
  func noFigure(text: String) throws {
    let mentions = try RecognitionWorld.read("On \(text) they met.").sentences.flatMap(\.mentions)
    #expect(!mentions.contains { if case .figure = $0.content { true } else { false } })
  }
}
