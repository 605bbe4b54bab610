extension PhraseLabel {
  /// The Russian text.
  var russian: String {
    switch self {
    // Parts of poles
    case .negativeOf: "{0}: отрицательное значение ({1}), в доли не входит"
    case .negative: "{0}: отрицательное значение, в доли не входит"
    case .notStated: "размер не указан: {0}"
    case .amountNotStated: "размер не указан: {0}"
    case .hiddenAtMost: "{0}: в списке нет; может входить в число прочих партнеров, не более {1}"
    case .hidden: "{0}: в списке нет"
    case .flowHidden: "{0}: поток в списке не указан"
    case .memberSum: "{0}: сумма членов, указанных по отдельности"
    case .exceeds: "записи полюсов превышают итог на {0}"
    case .setAside: "{0}: {1} ({2}) отклонено по правилу {3}"
    case .scoreSetAside: "{0} ({1}) отклонено по правилу {2}"
    case .bound: "{0}: в источнике указано {1} {2}"
    // Conduits
    case .conduitLargest:
      "{0} ({1}) – один из пяти крупнейших инвесторов; пропускает инвестиции из других стран"
    case .conduitInPole: "{0} ({1}) в этом полюсе пропускает инвестиции из других стран"
    // Scores
    case .meanOfSome: "{2}: невзвешенное среднее по {0} из {1} членов, разброс от {3} до {4}"
    case .meanOfMembers: "среднее по членам ({0})"
    case .restsOnVotes: "основано на голосованиях, в которых участвовали обе стороны: {0}"
    case .restsOnObservations: "основано на наблюдениях: {0}"
    case .votesNoShare:
      "Совпадение при голосовании не является долей, поэтому полюсы вместе не взвешиваются"
    case .visitsOneState: "Ряд учитывает визиты только одного государства, поэтому долей нет"
    // What is missing
    case .noFigureWithIn: "{0}: нет данных по полюсу {1} за {2}"
    case .noFigureWith: "{0}: нет данных по полюсу {1}"
    case .seriesNoFigureFor: "{0}: нет данных ({1})"
    case .noFigureOfFor: "нет данных за {1}: {0}"
    case .noFigureOf: "нет данных: {0}"
    case .noFigureFor: "нет данных: {0}"
    case .coveragePartial: "охват неполный: {0}"
    case .coverageMissing: "{0}: данных нет, записи неполные"
    case .coverageOutside: "{0}: не охвачено, записи неполные"
    case .noStatement: "{0}: неизвестно, указаны ли все партнеры"
    case .notAllOf: "{0} – лишь часть периода {1}"
    case .totalMissing: "{1}: нет данных ({0}, {2}), поэтому итог неизвестен"
    case .noTotal: "нет итога, от которого считать долю: {0}"
    case .notAmong: "{0}: нет среди партнеров, указанных за {1}"
    case .noShares: "{0}: долей нет"
    case .noDomain: "ни в одной сфере нет долей за {0}–{1} гг."
    case .noStageOf: "ни один источник не сообщает о стадии: {0}"
    case .noTellsOf: "ни один источник об этом не сообщает: {0}"
    case .noOutcomeOf: "ни один источник не сообщает о результате: «{0}»"
    case .noMembersOf: "ни один источник не перечисляет членов: {0}"
    case .noDelivery: "ни один источник не указывает, что выполнено"
    case .noTermOf: "ни один источник не указывает: «{0}», {1}"
    // Changes
    case .nowKnown: "теперь известно: {0}"
    case .noLonger: "больше не используется: {0}"
    case .definition: "определение было: {0}; стало: {1}"
    case .methodVersion: "версия показателя {0} сменилась на {1}"
    case .dateMoved: "изменилась дата, на которую взяты данные, а с ней и то, чему наступил срок"
    // Parts of the above
    case .receiptAssumed: "{0}; известно с даты: {1} (предположительно) [{2}]"
    case .receipt: "{0}; известно с даты: {1} [{2}]"
    case .flowWith: "{0}: {1} – {2}"
    case .flowDirected: "{0}: {1} ({2}), {3}"
    case .flowOf: "{0}: {1}"
    case .andOthers: "{0} и еще {1}"
    }
  }
}
