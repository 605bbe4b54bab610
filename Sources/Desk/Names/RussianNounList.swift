/// Russian nouns that their ending does not class.
enum RussianNounList {
  static let indeclinable: Set<String> = [
    "алматы", "бангладеш", "конго", "сомали", "мали", "перу", "чили", "гаити", "кирибати",
    "никарагуа",
    "тувалу", "вануату", "марокко", "монако", "лесото", "того", "фиджи", "зимбабве",
    "тбилиси", "баку", "экспо", "папуа", "гернси", "джерси", "науру",
    "эсватини", "сан-марино", "пуэрто-рико", "тимор-лешти", "кабо-верде", "сан-томе", "косово",
    "буркина-фасо", "самоа", "кюрасао", "макао",
  ]

  /// Masculine nouns in -ь; the others are feminine.
  static let softMasculine: Set<String> = [
    "израиль", "брюссель", "тайвань", "рубль", "кремль", "севастополь",
    "ставрополь", "январь", "июнь", "июль", "сентябрь", "октябрь", "ноябрь", "декабрь", "апрель",
    "февраль", "председатель", "представитель",
  ]

  /// Names in the plural, by the declension of their singular.
  static let plural: [String: RussianNoun.Gender] = [
    "филиппины": .feminine, "мальдивы": .feminine, "сейшелы": .feminine, "багамы": .feminine,
    "бермуды": .feminine, "коморы": .feminine, "афины": .feminine, "канары": .feminine,
    "страны": .feminine, "острова": .masculine,
    "государства": .neuter, "договоры": .masculine, "переговоры": .masculine,
  ]
}
