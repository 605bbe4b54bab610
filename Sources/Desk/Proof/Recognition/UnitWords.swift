import WorldModel

/// Words for units, and the words that stand about figures.
enum UnitWords {
  static func add(to lexicon: inout Lexicon, _ language: Language) {
    for (words, unit) in shared { lexicon.add(words, .unit(unit)) }
    for (words, unit) in units(language) { lexicon.add(words, .unit(unit)) }
    for (words, sign) in around(language) { lexicon.add(words, sign) }
  }

  /// Units of counting that the lexicons know; a figure with another name is a thing unknown.
  static let counted: Set<String> = Set(
    (shared + Language.allCases.flatMap(units)).compactMap { entry in
      if case .count(let name) = entry.1 { name } else { nil }
    })

  /// Written alike in texts of all three languages.
  private static let shared: [(String, FigureUnit)] = [
    ("$, USD, US$, доллар*, долл, долл.", .currency("USD")), ("€, EUR, евро", .currency("EUR")),
    ("£, GBP", .currency("GBP")), ("₸, KZT, tenge, теңге*, тенге", .currency("KZT")),
    ("₽, RUB, рубл*, руб, руб., сом", .currency("RUB")),
    ("¥, CNY, RMB, yuan, юан*", .currency("CNY")),
    ("JPY", .currency("JPY")), ("%, процент*, пайыз*", .percent),
    ("Mt, Мт, mt", .tonnes(1)), ("TEU, TEUs, ДФЭ, ЖФБ, ЖФЭ", .count("TEU")),
    ("bcm", .cubicMetres(1)), ("km, км", .count("km")), ("kg, кг", .count("kg")),
    ("MW, megawatt*, МВт, мегаватт*", .count("MW")), ("°", .count("degrees")),
  ]

  private static func units(_ language: Language) -> [(String, FigureUnit)] {
    switch language {
    case .english:
      [
        ("dollar, dollars, buck*", .currency("USD")), ("euro, euros", .currency("EUR")),
        ("pound, pounds", .currency("GBP")), ("yen", .currency("JPY")),
        ("rouble, roubles, ruble, rubles", .currency("RUB")),
        ("percent, per cent, percentage point, percentage points", .percent),
        ("tonne, tonnes, ton, tons", .tonnes(1e-6)),
        ("cubic metre, cubic metres, cubic meter, cubic meters", .cubicMetres(1e-9)),
        ("barrel, barrels, bpd", .barrels), ("twenty-foot equivalent*", .count("TEU")),
        ("kilometre, kilometres, kilometer, kilometers", .count("km")),
        ("day, days", .days(1)), ("week, weeks", .days(7)), ("fortnight", .days(14)),
        ("people, persons, inhabitants", .people), ("state, states", .count("states")),
        ("signatory, signatories", .count("states")),
        ("country, countries, nation, nations", .count("countries")),
        ("student, students, scholarships, study places, study place", .count("students")),
        ("area, areas, field, fields, sphere, spheres", .count("areas")),
        ("ethnic group, ethnic groups, ethnicities, nationalities", .count("groups")),
        ("container, containers", .count("containers")), ("year, years", .count("years")),
        ("month, months", .count("months")), ("agreement, agreements", .count("agreements")),
        ("document, documents", .count("documents")), ("visit, visits", .count("visits")),
        ("members", .count("members")), ("times, fold", .count("1")),
        ("organisation*, organization*", .count("organisations")),
      ]
    case .russian:
      [
        ("тонн, тонна, тонны, тонну, тоннам*, тоннах, т", .tonnes(1e-6)),
        ("кубометр*, кубических метр*, куб. м, куб. метр*, куб. м., м³, м3", .cubicMetres(1e-9)),
        ("баррел*", .barrels), ("километр*", .count("km")),
        ("день, дня, дней, дням, днями, днях, сутки, суток, суткам", .days(1)),
        ("недел*", .days(7)), ("человек*, людей, жител*", .people),
        ("государств, государства, государство, государствам*, государствами", .count("states")),
        ("стран, страны, страна, странам*, странах", .count("countries")),
        ("студент*", .count("students")), ("контейнер*", .count("containers")),
        ("областей, области, сфер, сферы, направлен*", .count("areas")),
        ("этнос*, этническ* групп*, национальност*, народност*", .count("groups")),
        ("лет, год, года, году, годам, годами, годом, годов", .count("years")),
        ("месяц*", .count("months")), ("соглашени*", .count("agreements")),
        ("документ*", .count("documents")), ("визит*", .count("visits")),
        ("раз, раза", .count("1")), ("членов, члена, участник*", .count("members")),
        ("организаци*", .count("organisations")), ("п.п., п. п.", .percent),
      ]
    case .kazakh:
      [
        ("еуро*", .currency("EUR")), ("тонна*, т", .tonnes(1e-6)),
        ("текше метр*, куб метр*, куб. м, м³, м3", .cubicMetres(1e-9)), ("баррел*", .barrels),
        ("шақырым*, километр*", .count("km")),
        ("күн, күнге, күнде, күннен, күндік, тәулік*", .days(1)),
        ("апта*", .days(7)), ("адам*, тұрғын*", .people), ("мемлекет*", .count("states")),
        ("ел, елдің, елге, елден, елді, елмен, елі, елінің", .count("countries")),
        ("студент*, шәкірт*", .count("students")), ("контейнер*", .count("containers")),
        ("сала, салада, саланы, салаға, саладан, саласы*, бағыт*", .count("areas")),
        ("этнос*, ұлт, ұлттар*", .count("groups")),
        ("жыл, жылға, жылды, жылдың, жылда, жылдан, жылдық", .count("years")),
        ("ай, айда, айға, айдың", .count("months")), ("келісім*", .count("agreements")),
        ("құжат*", .count("documents")), ("сапар*", .count("visits")), ("есе", .count("1")),
        ("мүше*", .count("members")), ("ұйым*", .count("organisations")),
      ]
    }
  }

  private static func around(_ language: Language) -> [(String, Sign)] {
    switch language {
    case .english:
      [
        ("a year, per year, annually, per annum, yearly, each year, every year, / year", .perYear),
        ("a day, per day, daily, / day", .perDay), ("US, U.S., American, metric", .filler),
        ("to, and, through, till", .rangeTo), ("between, from", .rangeFrom), ("and", .and),
        (
          "rose, rise*, grow, grew, growing, grown, increas*, fell, fall*, declin*, decreas*",
          .change
        ),
        (
          "drop*, raised, raise, went up, went down, reduc*, jump*, climb*, slipp*, down, up",
          .change
        ),
        (
          "article*, section, chapter, paragraph, decree, No, No., page, line, item, clause", .label
        ),
        ("resolution, №, law, committee, room, flight, appendix, annex, version", .label),
        (englishFunction, .function),
      ]
    case .russian:
      [
        ("в год, ежегодно, за год, каждый год, / год", .perYear),
        ("в сутки, в день, / сут", .perDay), ("США, американск*, канадск*", .filler),
        ("до, по, и", .rangeTo), ("от, с, между", .rangeFrom), ("и", .and),
        (
          "вырос*, выраст*, возрос*, возраст*, довест*, достич*, достиг*, расшир*, увелич*, рост*, снизи*, снижен*, сократи*, упал*, подня*, доведен*",
          .change
        ),
        (
          "№, стать*, ст., пункт*, п., раздел*, глав*, указ, указом, закон*, резолюц*, строк*",
          .label
        ),
        ("приказ*, страниц*", .label), (russianFunction, .function),
      ]
    case .kazakh:
      [
        ("жылына, жыл сайын", .perYear), ("тәулігіне, күніне", .perDay),
        ("АҚШ, америка*", .filler), ("бен, мен, пен", .rangeTo), ("және", .and),
        ("өсті, өсіп, артты, көбейд*, төменде*, азайд*, қысқар*, ұлғай*", .change),
        ("№, бап*, тармақ*, жарлық*, қарар*, заң*", .label), (kazakhFunction, .function),
      ]
    }
  }

  private static let englishFunction = """
    of, in, on, at, to, from, by, for, with, and, or, but, as, than, that, which, who, is, are, was,
    were, be, been, has, have, had, will, would, the, into, between, since, until, when, while, not,
    through, out, over, under, against, instead, after, before, during, its, our, their, this, these
    """
  private static let russianFunction = """
    в, во, на, с, со, к, ко, по, из, от, до, для, и, а, но, или, что, как, был, была, было, были,
    будет, при, за, о, об, между, чем, не, у, через, который, которая, которые, после, против, вместо,
    это, его, ее, их
    """
  private static let kazakhFunction = """
    және, мен, бен, пен, бойынша, үшін, туралы, кейін, бұрын, дейін, қарай, арқылы, болды, болып,
    болады, емес, жоқ, бар, осы, бұл, сол, ол, бері, бастап, ал, немесе
    """
}
