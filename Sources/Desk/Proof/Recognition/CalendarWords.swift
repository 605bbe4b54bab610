import WorldModel

/// Months, seasons and the words that stand about dates.
enum CalendarWords {
  static func add(to lexicon: inout Lexicon, _ language: Language) {
    let (months, words) = table(language)
    for (index, month) in months.enumerated() {
      lexicon.add(month, .calendar(.month(index + 1)))
    }
    for (phrases, word) in words { lexicon.add(phrases, .calendar(word)) }
  }

  private static func table(_ language: Language) -> ([String], [(String, CalendarWord)]) {
    switch language {
    case .english:
      (
        [
          "January, Jan", "February, Feb", "", "April, Apr", "", "June, Jun", "July, Jul",
          "August, Aug", "September, Sept, Sep", "October, Oct", "November, Nov", "December, Dec",
        ],
        [
          ("March, Mar", .doubtfulMonth(3)), ("May", .doubtfulMonth(5)),
          ("spring", .season(21)), ("summer", .season(22)), ("autumn, fall", .season(23)),
          ("winter", .season(24)), ("quarter", .quarter), ("half", .half), ("months", .months),
          ("year", .year), ("years", .years), ("of, in", .of), ("first", .first),
          ("in, since, by, until, till, from, before, after, during, through, to, for, of", .at),
        ]
      )
    case .russian:
      (
        [
          "январь, января, январе, январю, январем, янв", "феврал*, февр",
          "март, марта, марте, марту, мартом", "апрел*", "май, мая, мае, маю, маем",
          "июнь, июня, июне, июню, июнем", "июль, июля, июле, июлю, июлем",
          "август, августа, августе, августу, августом, авг", "сентябр*, сент", "октябр*, окт",
          "ноябр*, нояб", "декабр*, дек",
        ],
        [
          ("весна, весной, весны, весну", .season(21)), ("лето, летом, лета", .season(22)),
          ("осень, осенью, осени", .season(23)), ("зима, зимой, зимы, зиму", .season(24)),
          ("квартал, квартала, квартале, кварталу", .quarter), ("полугоди*", .half),
          ("месяц, месяца, месяцев", .months),
          ("год, года, году, годом, г, г.", .year),
          ("годы, годов, годах, годам, гг, гг.", .years), ("первые, первых", .first),
          ("в, с, к, до, от, на, по, за, после, за весь", .at),
        ]
      )
    case .kazakh:
      (
        [
          "қаңтар*", "ақпан*", "наурыз*", "сәуір*", "мамыр*", "маусым*", "шілде*", "тамыз*",
          "қыркүйек*, қыркүйег*", "қазан, қазанда*, қазанның, қазаннан, қазанға, қазаны*, қазанына",
          "қараша*", "желтоқсан*",
        ],
        [
          ("көктем*", .season(21)), ("жаз, жазда, жазы, жазында, жазғы", .season(22)),
          ("күз, күзде, күзі, күзінде, күзгі", .season(23)),
          ("қыс, қыста, қысы, қысында, қысқы", .season(24)),
          ("тоқсан, тоқсанда*, тоқсаны*", .quarter),
          ("жартыжылды*, жарты жылды*", .half), ("ай, айда, айы, айында, айлық*", .months),
          ("жыл, жылы, жылғы, жылдың, жылға, жылдан, жылда, ж, ж.", .year),
          ("жылдар, жылдары, жылдарға, жылдардың, жж, жж.", .years), ("алғашқы", .first),
        ]
      )
    }
  }
}
