/// Abbreviations that end in a full stop, folded and without it.
enum Abbreviations {
  /// A name or an explanation follows; the sentence never ends here.
  static let beforeName: Set<String> = [
    "mr", "mrs", "ms", "dr", "prof", "gen", "col", "sen", "rep", "gov", "amb", "st", "h.e",
    "messrs",
    "vs", "e.g", "i.e", "cf", "viz", "approx", "ca", "incl",
    "т.е", "т.н", "т", "им", "г-н", "г-жа", "н", "проф", "акад", "ген", "с.г", "св", "ул", "см",
    "т.к",
    "напр", "в т.ч", "т.ч", "яғни", "мыс",
  ]

  /// A number follows.
  static let beforeNumber: Set<String> = [
    "no", "nos", "art", "arts", "para", "paras", "p", "pp", "vol", "sec", "ch", "fig", "res",
    "ст", "п", "пп", "стр", "с", "гл", "рис", "табл", "№", "jan", "feb", "mar", "apr", "jun", "jul",
    "aug", "sep", "sept", "oct", "nov", "dec", "янв", "февр", "авг", "сент", "окт", "нояб", "дек",
  ]

  /// May end a sentence: it does where the next word is one that opens sentences.
  static let either: Set<String> = [
    "u.s", "u.k", "u.n", "e.u", "u.s.a", "a.m", "p.m", "etc", "inc", "ltd", "co", "bn", "mn", "tn",
    "г", "гг", "в", "вв", "др", "пр", "проч", "т.д", "т.п", "млн", "млрд", "трлн", "тыс", "долл",
    "руб",
    "куб", "кв", "чел", "ж", "жж", "т.б", "ғ", "мың", "н.э", "jan", "feb", "aug", "sept", "oct",
    "nov",
    "dec",
  ]

  /// Words that open sentences and are not names.
  static let openers: Set<String> = [
    "the", "it", "this", "that", "these", "those", "in", "on", "at", "by", "for", "from", "with",
    "we",
    "he", "she", "they", "our", "its", "their", "as", "but", "and", "however", "there", "since",
    "after", "before", "during", "today", "now", "while", "although", "under", "according", "i",
    "в", "во", "на", "по", "за", "с", "со", "к", "из", "от", "до", "для", "при", "это", "этот",
    "эта",
    "эти", "он", "она", "оно", "они", "мы", "наш", "наша", "наше", "наши", "его", "ее", "их",
    "однако", "также", "кроме", "так", "теперь", "сегодня", "сейчас", "после", "согласно", "и", "а",
    "но", "как", "товарооборот", "объем", "тогда", "здесь",
    "бұл", "осы", "ол", "олар", "біз", "сондай", "сонымен", "алайда", "бүгін", "қазір", "сол",
    "және",
    "бірақ", "оның", "біздің", "осылайша",
  ]
}
