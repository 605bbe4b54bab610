/// The words of the section that tells where figures come from.
enum OriginLabel: String, LabelCatalogue {
  case intro
  case caption
  case series
  case origin
  case imported
  case embedded
  case dataSet
  case years
  case files
  /// The remark of a row: the file that it was read from.
  case readFrom
  /// How many sources the figures of a series have.
  case sourceCount
  // Series that are no domain of a brief
  case population
  case gdp
  case idealPoint = "ideal-point-published"
  case membership = "igo-membership"
  case obligations = "alliance-obligations"

  var english: String {
    switch self {
    case .intro:
      "Figures from the workspace took the place of those that come with the program; all others are as "
        + "they came."
    case .caption: "Series with their data set, edition, years and files"
    case .series: "Series"
    case .origin: "From"
    case .imported: "the workspace"
    case .embedded: "the program"
    case .dataSet: "Data set, edition"
    case .years: "Years"
    case .files: "Imported files, SHA-256"
    case .readFrom: "imported from {0}"
    case .sourceCount: "{0} sources"
    case .population: "Population"
    case .gdp: "Gross domestic product"
    case .idealPoint: "Ideal point from votes in the General Assembly"
    case .membership: "Memberships in organisations"
    case .obligations: "Obligations of alliances"
    }
  }

  var kazakh: String {
    switch self {
    case .intro:
      "Бағдарламамен бірге келген көрсеткіштердің орнына жұмыс кеңістігіндегі көрсеткіштер алынды; "
        + "қалғандары өзгерген жоқ."
    case .caption: "Қатарлар: деректер жиынтығы, басылымы, жылдары және файлдары"
    case .series: "Қатар"
    case .origin: "Қайдан"
    case .imported: "жұмыс кеңістігінен"
    case .embedded: "бағдарламадан"
    case .dataSet: "Деректер жиынтығы, басылымы"
    case .years: "Жылдар"
    case .files: "Импортталған файлдар, SHA-256"
    case .readFrom: "{0} файлынан импортталды"
    case .sourceCount: "Дереккөздер саны: {0}"
    case .population: "Халық саны"
    case .gdp: "Жалпы ішкі өнім"
    case .idealPoint: "Бас Ассамблеядағы дауыстар бойынша идеал нүкте"
    case .membership: "Ұйымдарға мүшелік"
    case .obligations: "Одақтастық міндеттемелер"
    }
  }

  var russian: String {
    switch self {
    case .intro:
      "Показатели из рабочего пространства заняли место тех, что поставляются с программой; остальные "
        + "не изменены."
    case .caption: "Ряды: набор данных, издание, годы и файлы"
    case .series: "Ряд"
    case .origin: "Откуда"
    case .imported: "из рабочего пространства"
    case .embedded: "из программы"
    case .dataSet: "Набор данных, издание"
    case .years: "Годы"
    case .files: "Импортированные файлы, SHA-256"
    case .readFrom: "импортировано из {0}"
    case .sourceCount: "Источников: {0}"
    case .population: "Население"
    case .gdp: "Валовой внутренний продукт"
    case .idealPoint: "Идеальная точка по голосованиям в Генеральной Ассамблее"
    case .membership: "Членство в организациях"
    case .obligations: "Союзнические обязательства"
    }
  }
}
