extension MeasureLabel {
  /// The Russian title.
  var russian: String {
    switch self {
    case .agreementStage: "Стадия соглашения"
    case .armsShare: "Доля партнера (поставки вооружений)"
    case .armsConcentration: "Индекс Херфиндаля – Хиршмана по партнерам (поставки вооружений)"
    case .coAlignment: "Сонаправленность"
    case .concentration: "Индекс Херфиндаля – Хиршмана по партнерам (поток)"
    case .crossDomainDivergence: "Расхождение между сферами"
    case .dependenceAsymmetry: "Асимметрия торговой зависимости"
    case .divergence: "Отклонение от заявленных весов"
    case .effectivePartners: "Эффективное число партнеров"
    case .effectiveRoutes: "Эффективное число экспортных маршрутов"
    case .effectiveVectors: "Эффективное число векторов"
    case .energyConcentration: "Индекс Херфиндаля – Хиршмана по партнерам (экспорт нефти)"
    case .energyRouteShare: "Доля крупнейших маршрутов экспорта нефти"
    case .energyShare: "Доля партнера (экспорт нефти)"
    case .entropy: "Энтропия Шеннона по потокам"
    case .evenness: "Равномерность потоков"
    case .eventHeld: "Проведение мероприятия"
    case .flowTotal: "Объем потока"
    case .hirschmanIndex: "Индекс Хиршмана по партнерам (поток)"
    case .idealPoint: "Идеальная точка"
    case .idealPointDistance: "Расстояние между идеальными точками"
    case .idealPointMidpoint: "Близость к середине между двумя полюсами"
    case .infrastructureStage: "Стадия инфраструктурного проекта"
    case .initiativeStage: "Стадия инициативы"
    case .investmentConcentration:
      "Индекс Херфиндаля – Хиршмана по партнерам (накопленные прямые иностранные инвестиции)"
    case .investmentShare: "Доля партнера (накопленные прямые иностранные инвестиции)"
    case .investmentTotal: "Объем накопленных прямых иностранных инвестиций"
    case .meanDomainEvenness: "Средняя равномерность сфер"
    case .membership: "Членство в организации"
    case .normalisedConcentration: "Нормированный индекс Херфиндаля – Хиршмана по партнерам (поток)"
    case .opposedVoteSide: "Сторона в голосованиях, где два полюса расходятся"
    case .outcome: "Результат по ориентиру"
    case .pairwiseBalance: "Баланс между двумя полюсами"
    case .programmeDelivered: "Выполненная доля программы"
    case .routeAdvantage: "Дни, выигранные проездом через государство"
    case .routeTime: "Дни в пути по самому быстрому маршруту"
    case .share: "Доля партнера (поток)"
    case .sharedOrganisations: "Общие межправительственные организации"
    case .term: "Указанное число"
    case .topShare: "Доля крупнейших партнеров"
    case .tradeAsymmetry: "Асимметрия торговых долей"
    case .tradeConcentration: "Индекс Херфиндаля – Хиршмана по партнерам (торговля товарами)"
    case .tradeDependence: "Торговля с партнером как часть валового продукта"
    case .tradeInterdependence: "Торговая взаимозависимость"
    case .tradeSalience: "Значимость торговли"
    case .tradeShare: "Доля партнера (торговля товарами)"
    case .tradeSymmetry: "Симметрия торговли"
    case .tradeTotal: "Объем торговли товарами"
    case .transitDependence: "Экспортные маршруты, проходящие через страну"
    case .transitShare: "Доля крупнейших транзитных маршрутов"
    case .agreementInVotes: "Совпадение голосов в Генеральной Ассамблее ООН"
    case .welfareChange: "Изменение благосостояния при удорожании торговли с партнёром"
    case .worstClosure: "Потеря доступа при худшем одиночном закрытии"
    case .worstDomainEvenness: "Равномерность наименее равномерной сферы"
    }
  }
}

extension SeriesLabel {
  /// The Russian title.
  var russian: String {
    switch self {
    case .goodsTrade: "Торговля товарами"
    case .investmentStock: "Накопленные прямые инвестиции"
    case .armsImports: "Импорт вооружений по поставщикам"
    case .governmentVisits: "Правительственные визиты"
    case .agreementInVotes: "Совпадение голосов в Генеральной Ассамблее ООН"
    case .sharedOrganisations: "Общие межправительственные организации"
    case .oilExportRoute: "Экспорт нефти по маршрутам"
    case .transitRoute: "Транзит по маршрутам"
    }
  }
}
