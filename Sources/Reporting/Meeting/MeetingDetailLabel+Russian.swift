extension MeetingDetailLabel {
  /// The Russian text.
  var russian: String {
    switch self {
    // Ages
    case .ageYearsMonths: "давность {0} {0:год|года|лет} {1} {1:месяц|месяца|месяцев}"
    case .ageYears: "давность {0} {0:год|года|лет}"
    case .ageMonths: "давность {0} {0:месяц|месяца|месяцев}"
    case .ageFresh: "давность менее месяца"
    case .ageRunning: "период не закончился"
    // Plans
    case .plannedFor: "запланировано ({0}): {1}"
    case .plannedPast: "планировалось ({0}), данных с тех пор нет: {1}"
    case .plannedUndated: "запланировано, дата не указана: {0}"
    case .intendedBy: "намечено, срок: {0}"
    case .eventPast: "Планировалось; данных о проведении нет"
    case .aheadIntended: "намерение"
    case .aheadProposed: "предложение"
    case .aheadTabled: "внесение на рассмотрение"
    case .aheadNegotiated: "переговоры"
    case .aheadConcluded: "согласование текста"
    case .aheadAdopted: "принятие"
    case .aheadSigned: "подписание"
    case .aheadInForce: "вступление в силу"
    case .aheadLaunched: "запуск"
    case .aheadImplemented: "осуществление"
    case .aheadCompleted: "завершение"
    case .aheadTerminated: "окончание"
    case .pastConcluded: "текст согласован"
    // Blocs
    case .counted: "состав {0@genitive} – {1}"
    case .countedWith: "включая {0@accusative}"
    case .countedWithout: "без {0@genitive}"
    case .mean: "среднее по членам"
    // Figures
    case .importMissing: "импорта в наборе данных нет, поэтому нет и взаимного итога"
    case .exportMissing: "экспорта в наборе данных нет, поэтому нет и взаимного итога"
    case .codedBy: "по классификации {0}"
    case .because: "в данных: {0}"
    case .scaleMidpoint:
      "шкала: 1 – посередине между ними, 0 – у одной из сторон, ниже – дальше нее"
    case .scaleEven: "шкала: от 0 – все на одной стороне, до 1 – поровну"
    case .scaleIndex: "индекс без единицы"
    case .seriesTurnover: "Товарооборот, как его называют официальные лица"
    case .seriesInflow: "Валовой приток прямых инвестиций, как его называют официальные лица"
    case .seriesGross: "Накопленные валовые прямые инвестиции, как их называют официальные лица"
    // Offices
    case .roleCommission: "председатель Европейской комиссии"
    case .roleCouncil: "председатель Европейского совета"
    case .roleHigh: "высокий представитель по иностранным делам и политике безопасности"
    case .roleState: "государственный секретарь"
    case .roleEurope: "министр Европы и иностранных дел"
    case .roleGovernment: "глава правительства"
    // What is missing or unclear
    case .unclear: "Проверить (неясно в источнике)"
    case .secondSource: "{0} – {1}; использовать только со вторым источником"
    case .dataUntil: "в данных как минимум до {0} года"
    case .headOfState: "глава государства ({0})"
    case .headOfGovernment: "глава правительства ({0})"
    case .foreignMinister: "министр иностранных дел ({0})"
    // Vectors
    case .vectorSilent: "назван в доктрине; ее слова о нем напечатаны позже или их нет"
    }
  }
}
