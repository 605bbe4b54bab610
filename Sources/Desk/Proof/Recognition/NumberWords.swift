import WorldModel

/// Number, scale and comparison words of the three languages.
enum NumberWords {
  static func add(to lexicon: inout Lexicon, _ language: Language) {
    switch language {
    case .english: addEnglish(to: &lexicon)
    case .russian: addRussian(to: &lexicon)
    case .kazakh: addKazakh(to: &lexicon)
    }
    for (words, part) in parts(language) { lexicon.add(words, .part(part)) }
    for (words, factor) in [
      ("bn, mrd, billion, billions, млрд, миллиард*", 1e9), ("mn, mln, million, millions", 1e6),
      ("млн, миллион*", 1e6), ("tn, trn, trillion, trillions, трлн, триллион*", 1e12),
      ("thousand, thousands, тыс, тысяч*", 1e3),
    ] { lexicon.add(words, .scale(factor)) }
    for (words, comparator) in [(">", Comparator.greater), ("<", .less), ("≥", .atLeast)] {
      lexicon.add(words, .comparator(comparator, isBehind: false))
    }
    lexicon.add("≤", .comparator(.atMost, isBehind: false))
    lexicon.add("~, ≈", .comparator(.about, isBehind: false))
  }

  /// Fractions in words, in per cent.
  private static func parts(_ language: Language) -> [(String, Double)] {
    switch language {
    case .english:
      [
        ("half of, half our, half the", 50), ("a third of, one third of, one-third of", 100 / 3),
        ("two thirds of, two-thirds of", 200 / 3), ("a quarter of, one quarter of", 25),
        ("three quarters of, three-quarters of", 75),
        ("a fifth of, one fifth of, one-fifth of", 20),
        ("two fifths of, two-fifths of", 40), ("three fifths of, three-fifths of", 60),
        ("four fifths of, four-fifths of", 80), ("a tenth of, one tenth of, one-tenth of", 10),
        ("nine tenths of, nine-tenths of", 90),
      ]
    case .russian:
      [
        ("половина, половину, половины", 50), ("треть, трети, третью", 100 / 3),
        ("две трети, двух третей", 200 / 3), ("четверть, четверти", 25),
        ("три четверти, трех четвертей", 75), ("пятая часть, пятую часть", 20),
        ("четыре пятых, четырех пятых", 80), ("десятая часть, десятую часть", 10),
        ("девять десятых", 90),
      ]
    case .kazakh:
      [
        ("жартысы, жартысын, жартысынан", 50), ("үштен бір*", 100 / 3), ("үштен екі*", 200 / 3),
        ("төрттен бір*", 25), ("төрттен үш*", 75), ("бестен бір*", 20), ("бестен төрт*", 80),
        ("оннан бір*", 10), ("оннан тоғыз*", 90),
      ]
    }
  }

  private static func add(_ words: [(String, Double)], to lexicon: inout Lexicon) {
    for (word, value) in words { lexicon.add(word, .number(value, isWeak: false)) }
  }

  private static func addOrdinals(_ words: [String], to lexicon: inout Lexicon) {
    for (index, word) in words.enumerated() { lexicon.add(word, .ordinal(index + 1)) }
  }

  private static func addComparators(
    _ words: [(String, Comparator)], isBehind: Bool = false, to lexicon: inout Lexicon
  ) {
    for (word, comparator) in words {
      lexicon.add(word, .comparator(comparator, isBehind: isBehind))
    }
  }

  private static func addEnglish(to lexicon: inout Lexicon) {
    let small = [
      "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
      "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
    ]
    add(small.enumerated().map { ($1, Double($0 + 2)) }, to: &lexicon)
    let tens = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
    add(tens.enumerated().map { ($1, Double(($0 + 2) * 10)) }, to: &lexicon)
    add([("hundred", 100), ("dozen", 12)], to: &lexicon)
    lexicon.add("one, a, an", .number(1, isWeak: true))
    lexicon.add("half a, half of a", .number(0.5, isWeak: true))
    lexicon.add("one and a half", .number(1.5, isWeak: false))
    addOrdinals(
      [
        "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth",
        "tenth", "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth",
        "seventeenth", "eighteenth", "nineteenth", "twentieth",
      ], to: &lexicon)
    lexicon.add("thirtieth", .ordinal(30))
    addComparators(
      [
        (
          "more than, over, above, upwards of, in excess of, exceed*, well over, greater than",
          .greater
        ),
        ("surpass*, topped, just over", .greater),
        ("at least, no less than, not less than, no fewer than, a minimum of, minimum", .atLeast),
        ("less than, under, below, fewer than, just under", .less),
        ("at most, up to, no more than, not more than, a maximum of, not exceeding", .atMost),
        ("does not exceed, do not exceed, did not exceed", .atMost),
        ("about, around, approximately, some, nearly, almost, roughly, circa, close to", .about),
        ("just about, an estimated, approx, approx.", .about),
      ], to: &lexicon)
    addComparators([("or more, and more, or above", .atLeast)], isBehind: true, to: &lexicon)
    addComparators([("or less, or fewer, at most", .atMost)], isBehind: true, to: &lexicon)
  }

  private static func addRussian(to lexicon: inout Lexicon) {
    let forms: [(String, Double)] = [
      ("два, две, двух, двум, двумя", 2), ("три, трех, трем, тремя", 3),
      ("четыре, четырех, четырем, четырьмя", 4), ("пять, пяти, пятью", 5),
      ("шесть, шести, шестью", 6), ("семь, семи, семью", 7), ("восемь, восьми, восемью", 8),
      ("девять, девяти, девятью", 9), ("десять, десяти, десятью", 10), ("одиннадцат*", 11),
      ("двенадцать, двенадцати, двенадцатью", 12), ("тринадцать, тринадцати", 13),
      ("четырнадцать, четырнадцати", 14), ("пятнадцать, пятнадцати", 15),
      ("шестнадцать, шестнадцати", 16), ("семнадцать, семнадцати", 17),
      ("восемнадцать, восемнадцати", 18), ("девятнадцать, девятнадцати", 19),
      ("двадцать, двадцати, двадцатью", 20), ("тридцать, тридцати, тридцатью", 30),
      ("сорок, сорока", 40), ("пятьдесят, пятидесяти", 50), ("шестьдесят, шестидесяти", 60),
      ("семьдесят, семидесяти", 70), ("восемьдесят, восьмидесяти", 80),
      ("девяносто, девяноста", 90), ("сто, ста", 100), ("двести, двухсот", 200),
      ("триста, трехсот", 300), ("четыреста, четырехсот", 400), ("пятьсот, пятисот", 500),
      ("шестьсот, шестисот", 600), ("семьсот, семисот", 700), ("восемьсот, восьмисот", 800),
      ("девятьсот, девятисот", 900), ("полтора, полторы, полутора", 1.5), ("оба, обе", 2),
    ]
    add(forms, to: &lexicon)
    lexicon.add("один, одна, одно, одного, одной, одну", .number(1, isWeak: true))
    addOrdinals(
      [
        "первый, первая, первое, первого, первой, первому, первым, первом, первую, первые, первых",
        "второй, вторая, второе, второго, второму, вторым, втором, вторую, вторые, вторых",
        "третий, третья, третье, третьего, третьей, третьему, третьим, третьем, третью, третьи",
        "четверт*", "пятый, пятая, пятое, пятого, пятой, пятому, пятым, пятом, пятую, пятые, пятых",
        "шестой, шестая, шестое, шестого, шестому, шестым, шестом, шестую, шестые, шестых",
        "седьм*", "восьмой, восьмая, восьмое, восьмого, восьмому, восьмым, восьмом, восьмую",
        "девятый, девятая, девятое, девятого, девятой, девятому, девятым, девятом, девятую",
        "десятый, десятая, десятое, десятого, десятой, десятому, десятым, десятом, десятую",
        "одиннадцатый, одиннадцатого, одиннадцатая", "двенадцатый, двенадцатого, двенадцатая",
      ], to: &lexicon)
    addComparators(
      [
        ("более, более чем, больше, больше чем, свыше, выше, превы*, сверх", .greater),
        ("не менее, не меньше, как минимум, минимум, по меньшей мере, по крайней мере", .atLeast),
        ("менее, менее чем, меньше, ниже", .less),
        ("не более, не больше, максимум, не превыша*, не свыше", .atMost),
        ("около, почти, примерно, порядка, приблизительно, ориентировочно, близк* к", .about),
        ("до", .atMost),
      ], to: &lexicon)
    addComparators([("и более, или более, и больше", .atLeast)], isBehind: true, to: &lexicon)
  }

  private static func addKazakh(to lexicon: inout Lexicon) {
    let words = [
      "екі", "үш", "төрт", "бес", "алты", "жеті", "сегіз", "тоғыз", "он",
    ]
    add(words.enumerated().map { ($1, Double($0 + 2)) }, to: &lexicon)
    let tens = ["жиырма", "отыз", "қырық", "елу", "алпыс", "жетпіс", "сексен", "тоқсан"]
    add(tens.enumerated().map { ($1, Double(($0 + 2) * 10)) }, to: &lexicon)
    add([("жүз", 100), ("бір жарым", 1.5)], to: &lexicon)
    lexicon.add("бір", .number(1, isWeak: true))
    lexicon.add("мың, мыңға, мыңнан, мыңды, мыңның", .scale(1e3))
    addOrdinals(
      [
        "бірінші*, алғашқы*, тұңғыш*", "екінші*", "үшінші*", "төртінші*", "бесінші*", "алтыншы*",
        "жетінші*", "сегізінші*", "тоғызыншы*", "оныншы*",
      ], to: &lexicon)
    lexicon.add("жиырмасыншы*", .ordinal(20))
    addComparators(
      [
        ("кемінде, ең кемі, ең азы", .atLeast), ("шамамен, жуықтап, жобамен", .about),
        ("ең көбі", .atMost),
      ], to: &lexicon)
    addComparators(
      [
        ("астам*, артық*, асты, асып*, асады, асқан, аса, көп", .greater),
        ("кем емес, аз емес, кем болма*", .atLeast), ("кем, аз, төмен", .less),
        ("жуық*, жақын*, шақты, тарта, таяу, дерлік", .about),
        ("дейін, дейінгі, аспайды, көп емес", .atMost),
      ], isBehind: true, to: &lexicon)
  }
}
