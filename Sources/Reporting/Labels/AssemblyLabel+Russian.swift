extension AssemblyLabel {
  /// The Russian text.
  var russian: String {
    switch self {
    // Domains
    case .domainPolitical: "Политика"
    case .domainTrade: "Торговля"
    case .domainInvestment: "Инвестиции"
    case .domainEnergy: "Энергетика"
    case .domainTransit: "Транзит"
    case .domainSecurity: "Безопасность"
    case .domainPeople: "Контакты"
    // Columns and cells
    case .shareOf: "Доля: {0}"
    case .shareUnit: "доля в %"
    case .scoreUnit: "от 0 до 1"
    case .columnOf: "Столбец таблицы: {0}"
    case .seriesCitation: "Ряд «{0}»: {1}"
    case .beside: "{1}: {0} ({2})"
    case .sharedOrganisations: "общие организации"
    case .besideMean: "{1}: {0} (в среднем, {2})"
    case .noFigures: "в базе данных сведений нет"
    case .oneSum: "Данные – одна сумма за {0}; отдельные годы не показаны."
    // Directions of flows
    case .directionTotal: "всего"
    case .directionExport: "экспорт"
    case .directionImport: "импорт"
    case .directionInward: "входящие"
    case .directionOutward: "исходящие"
    case .directionTo: "партнеру"
    // Changes
    case .noFigure: "нет данных"
    case .moreRows: "и еще {0} {0:запись|записи|записей}"
    // Checks
    case .nearest: "ближайшие данные: {0}"
    case .reportedBy: "по данным: {0}"
    case .inTime: "{0}, на срок: {1}"
    case .byTime: "{0}, не позднее: {1}"
    case .expectedToo: "{0}, ожидалось: {1}"
    case .moreThan: "более {0}"
    case .atLeast: "не менее {0}"
    case .atLeastLevel: "не ниже уровня «{0}»"
    case .lessThan: "менее {0}"
    case .atMost: "не более {0}"
    case .about: "около {0}"
    // Why a verdict follows
    case .whyNoFigure: "данных нет"
    case .whyNoFigureFor: "нет данных за {0}"
    case .whyNotComparable: "проверка не ожидает ничего, что можно сравнить"
    case .whyUndecided: "указанная граница не дает ответа: {0}"
    case .whyReporters: "значения разных сторон лежат по обе стороны: {0}"
    case .whySources: "значения источников лежат по обе стороны: {0}"
    case .whyPassed: "{0}; срок истек: {1}"
    case .whyAhead: "{0}; срок – {1}, еще не наступил"
    case .whyStep: "{0}; срок не назван, шаг к этому известен"
    case .whyThere: "{0}; уже достигнуто, срок – {1}"
    case .whyNoBaseline: "{0}; нет исходного значения, от которого строится путь к сроку ({1})"
    case .whyPath: "{0}; по прямой от значения {1} ({2}) к этому времени нужно {3}"
    // Dates ahead
    case .due: "Срок: {0}"
    case .ends: "Завершается: {0}, {1}"
    case .plannedStage: "{0}: по плану: {1}"
    // Times
    case .timeSince: "с {0}"
    case .timeFrom: "начиная с {0}"
    case .timeUntil: "до {0}"
    case .timeRange: "{0} – {1}"
    case .timeAbout: "около {0}"
    case .timeRoughly: "примерно {0}"
    case .timePerhaps: "{0} (предположительно)"
    case .timePerhapsAbout: "около {0} (предположительно)"
    // Levels of states of things
    case .levelNone: "нет"
    case .levelInterested: "проявляет интерес"
    case .levelObserver: "наблюдатель"
    case .levelPartner: "партнер"
    case .levelMember: "член"
    case .levelPlanned: "запланировано"
    case .levelHeld: "проведено"
    case .levelMissed: "не выполнено"
    case .levelPending: "ожидается"
    case .levelPartly: "частично"
    case .levelMet: "выполнено"
    case .levelIntended: "намечено"
    case .levelProposed: "предложено"
    case .levelTabled: "внесено на рассмотрение"
    case .levelNegotiated: "ведутся переговоры"
    case .levelConcluded: "переговоры завершены"
    case .levelAdopted: "принято"
    case .levelSigned: "подписано"
    case .levelInForce: "в силе"
    case .levelLaunched: "запущено"
    case .levelImplemented: "осуществляется"
    case .levelCompleted: "завершено"
    case .levelTerminated: "прекращено"
    // Remarks on facts
    case .assumedDate: "дата публикации предположительная"
    case .statusPlanned: "запланировано"
    case .statusConditional: "при условии"
    case .statusDisputed: "оспаривается"
    case .statusWithdrawn: "отозвано"
    case .statusDerived: "выведено"
    // Notes
    case .noteVerdicts:
      "Выводы указывают лишь, по какую сторону порога лежит значение. Оценки политики они не дают."
    case .noteThresholds:
      "Порогов, установленных не государством, а аналитиком, составившим файл доктрины: {0} из "
        + "{1}; они так и отмечены, и значимость этих проверок не выше предупреждения. Другой порог "
        + "может дать другой вывод."
    case .noteUntested:
      "{0} {0:проверка не поддается|проверки не поддаются|проверок не поддаются} решению: в "
        + "тексте речь о причине, настроении или манере действий, и открытые данные ответа не дают. "
        + "В каждом случае указано почему."
    case .notePoles:
      "Доли, равномерность и эффективное число векторов считаются по непересекающимся полюсам "
        + "({0}) и одному остатку для всех прочих партнеров."
    case .noteOverlaps:
      "У этих векторов есть общие участники с указанными полюсами, поэтому их данные не "
        + "складываются с ними и в баланс не входят: {0}."
    case .noteVotes:
      "У блока или группы нет собственного голоса. Их значение по голосованиям Генеральной "
        + "Ассамблеи – среднее совпадение государства с каждым членом того года, все члены учтены "
        + "одинаково; группа, голосующая вразнобой, не может достичь 1."
    case .noteFlows:
      "В потоках блок считается как сумма членов того года либо по собственной записи, если она "
        + "есть в источнике; никогда не то и другое сразу."
    case .noteNames:
      "Названия, границы и статус спорных территорий приводятся по источнику каждой записи и не "
        + "выражают никакой позиции."
    case .noteShapes: "Контуры стран: Natural Earth 1:110m, где показаны фактические границы."
    case .noteAssumed:
      "Даты публикации, отмеченные как предположительные, – конец периода плюс запаздывание ряда."
    }
  }
}
