/// Units as figures print them, by their names in the world's tables.
enum UnitLabel: String, LabelCatalogue {
  case agreements
  case areas
  case barrelsADay = "barrels/day"
  case cubicMetres = "bcm"
  case bn
  case countries
  case days
  case euro = "EUR"
  case events
  case fortyFootContainer = "FEU"
  case groups
  case hour = "h"
  case km
  case mn
  case months
  case ordinal
  case organisations
  case people
  case persons
  case rank
  case states
  case students
  case container = "TEU"
  case thousand
  case thousandCubicMetres = "1000 m3"
  case tonne = "t"
  case tonnes = "Mt"
  case dollar = "USD"
  case visits
  case votes
  case worldRank = "world rank"
  case year
  case years

  static let magnitudes: Set<String> = ["bn", "mn", "thousand"]

  var english: String { rawValue }

  var kazakh: String {
    switch self {
    case .agreements: "келісім"
    case .areas: "бағыт"
    case .barrelsADay: "баррель/тәулік"
    case .cubicMetres: "млрд м³"
    case .bn: "млрд"
    case .countries: "ел"
    case .days: "күн"
    case .euro: "еуро"
    case .events: "іс-шара"
    case .fortyFootContainer: "ҚФЭ"
    case .groups: "топ"
    case .hour: "сағ"
    case .km: "км"
    case .mn: "млн"
    case .months: "ай"
    case .ordinal: "(реттік нөмір)"
    case .organisations: "ұйым"
    case .people, .persons: "адам"
    case .rank: "орын"
    case .states: "мемлекет"
    case .students: "студент"
    case .container: "ЖФЭ"
    case .thousand: "мың"
    case .thousandCubicMetres: "1000 м³"
    case .tonne: "т"
    case .tonnes: "млн т"
    case .dollar: "АҚШ доллары"
    case .visits: "сапар"
    case .votes: "дауыс беру"
    case .worldRank: "орын (әлемде)"
    case .year, .years: "жыл"
    }
  }

  var russian: String {
    switch self {
    case .agreements: "{0:соглашение|соглашения|соглашений}"
    case .areas: "{0:направление|направления|направлений}"
    case .barrelsADay: "барр./сут."
    case .cubicMetres: "млрд м³"
    case .bn: "млрд"
    case .countries: "{0:страна|страны|стран}"
    case .days: "{0:день|дня|дней}"
    case .euro: "евро"
    case .events: "{0:мероприятие|мероприятия|мероприятий}"
    case .fortyFootContainer: "СФЭ"
    case .groups: "{0:группа|группы|групп}"
    case .hour: "ч"
    case .km: "км"
    case .mn: "млн"
    case .months: "{0:месяц|месяца|месяцев}"
    case .ordinal: "(порядковый номер)"
    case .organisations: "{0:организация|организации|организаций}"
    case .people, .persons: "чел."
    case .rank: "место"
    case .states: "{0:государство|государства|государств}"
    case .students: "{0:студент|студента|студентов}"
    case .container: "ДФЭ"
    case .thousand: "тыс."
    case .thousandCubicMetres: "1000 м³"
    case .tonne: "т"
    case .tonnes: "млн т"
    case .dollar: "долл. США"
    case .visits: "{0:визит|визита|визитов}"
    case .votes: "{0:голосование|голосования|голосований}"
    case .worldRank: "место (в мире)"
    case .year: "год"
    case .years: "{0:год|года|лет}"
    }
  }
}
