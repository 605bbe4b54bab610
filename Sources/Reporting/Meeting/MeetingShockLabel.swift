/// The kinds of shocks, by their names in the world's table.
enum MeetingShockLabel: String, LabelCatalogue {
  case war
  case conflict
  case attack
  case terrorism
  case sanctions
  case route
  case closure
  case crisis
  case epidemic
  case supply
  case prices
  case finance
  case instability
  case geopolitics
  case economy
  case society
  case climate
  case energyPrice = "energy-price"

  var english: String {
    switch self {
    case .war: "War"
    case .conflict: "Conflict"
    case .attack: "Attack"
    case .terrorism: "Terrorism"
    case .sanctions: "Sanctions"
    case .route: "Route"
    case .closure: "Closure"
    case .crisis: "Crisis"
    case .epidemic: "Epidemic"
    case .supply: "Supply"
    case .prices: "Prices"
    case .finance: "Finance"
    case .instability: "Instability"
    case .geopolitics: "Geopolitics"
    case .economy: "Economy"
    case .society: "Society"
    case .climate: "Climate"
    case .energyPrice: "Energy price"
    }
  }

  var kazakh: String {
    switch self {
    case .war: "Соғыс"
    case .conflict: "Қақтығыс"
    case .attack: "Шабуыл"
    case .terrorism: "Терроризм"
    case .sanctions: "Санкциялар"
    case .route: "Бағыт"
    case .closure: "Жабылу"
    case .crisis: "Дағдарыс"
    case .epidemic: "Эпидемия"
    case .supply: "Жеткізілім"
    case .prices: "Бағалар"
    case .finance: "Қаржы"
    case .instability: "Тұрақсыздық"
    case .geopolitics: "Геосаясат"
    case .economy: "Экономика"
    case .society: "Қоғам"
    case .climate: "Климат"
    case .energyPrice: "Энергия бағасы"
    }
  }

  var russian: String {
    switch self {
    case .war: "Война"
    case .conflict: "Конфликт"
    case .attack: "Нападение"
    case .terrorism: "Терроризм"
    case .sanctions: "Санкции"
    case .route: "Маршрут"
    case .closure: "Закрытие"
    case .crisis: "Кризис"
    case .epidemic: "Эпидемия"
    case .supply: "Поставки"
    case .prices: "Цены"
    case .finance: "Финансы"
    case .instability: "Нестабильность"
    case .geopolitics: "Геополитика"
    case .economy: "Экономика"
    case .society: "Общество"
    case .climate: "Климат"
    case .energyPrice: "Цена энергии"
    }
  }
}
