extension MeasureLabel {
  /// The Kazakh title.
  var kazakh: String {
    switch self {
    case .agreementStage: "Келісімнің кезеңі"
    case .armsShare: "Серіктестің үлесі (қару-жарақ жеткізу)"
    case .armsConcentration:
      "Герфиндаль – Хиршман индексі, серіктестер бойынша (қару-жарақ жеткізу)"
    case .coAlignment: "Қатар бағдарлану"
    case .concentration: "Герфиндаль – Хиршман индексі, серіктестер бойынша (ағын)"
    case .crossDomainDivergence: "Салалар арасындағы алшақтық"
    case .dependenceAsymmetry: "Сауда тәуелділігінің асимметриясы"
    case .divergence: "Жарияланған салмақтардан алшақтық"
    case .effectivePartners: "Серіктестердің тиімді саны"
    case .effectiveRoutes: "Экспорт бағыттарының тиімді саны"
    case .effectiveVectors: "Векторлардың тиімді саны"
    case .energyConcentration: "Герфиндаль – Хиршман индексі, серіктестер бойынша (мұнай экспорты)"
    case .energyRouteShare: "Мұнай экспортының ең ірі бағыттарының үлесі"
    case .energyShare: "Серіктестің үлесі (мұнай экспорты)"
    case .entropy: "Ағындардың Шеннон энтропиясы"
    case .evenness: "Ағындардың біркелкілігі"
    case .eventHeld: "Іс-шараның өткізілуі"
    case .flowTotal: "Ағынның көлемі"
    case .hirschmanIndex: "Хиршман индексі, серіктестер бойынша (ағын)"
    case .idealPoint: "Идеал нүкте"
    case .idealPointDistance: "Идеал нүктелердің арақашықтығы"
    case .idealPointMidpoint: "Екі полюстің ортасына жақындық"
    case .infrastructureStage: "Инфрақұрылымның кезеңі"
    case .initiativeStage: "Бастаманың кезеңі"
    case .investmentConcentration:
      "Герфиндаль – Хиршман индексі, серіктестер бойынша (жинақталған тікелей шетелдік инвестиция)"
    case .investmentShare: "Серіктестің үлесі (жинақталған тікелей шетелдік инвестиция)"
    case .investmentTotal: "Жинақталған тікелей шетелдік инвестиция көлемі"
    case .meanDomainEvenness: "Салалардың орташа біркелкілігі"
    case .membership: "Ұйымға мүшелік"
    case .normalisedConcentration:
      "Қалыпқа келтірілген Герфиндаль – Хиршман индексі, серіктестер бойынша (ағын)"
    case .opposedVoteSide: "Екі полюс қарсы дауыс бергендегі таңдау"
    case .outcome: "Нысананың нәтижесі"
    case .pairwiseBalance: "Екі полюс арасындағы теңгерім"
    case .programmeDelivered: "Бағдарламаның орындалған үлесі"
    case .routeAdvantage: "Мемлекет арқылы өткенде үнемделетін күндер"
    case .routeTime: "Ең жылдам бағыттағы күндер саны"
    case .share: "Серіктестің үлесі (ағын)"
    case .sharedOrganisations: "Ортақ үкіметаралық ұйымдар"
    case .term: "Көрсетілген сан"
    case .topShare: "Ең ірі серіктестердің үлесі"
    case .tradeAsymmetry: "Сауда үлестерінің асимметриясы"
    case .tradeConcentration: "Герфиндаль – Хиршман индексі, серіктестер бойынша (тауар саудасы)"
    case .tradeDependence: "Серіктеспен сауданың жалпы өнімдегі үлесі"
    case .tradeInterdependence: "Саудадағы өзара тәуелділік"
    case .tradeSalience: "Сауданың маңыздылығы"
    case .tradeShare: "Серіктестің үлесі (тауар саудасы)"
    case .tradeSymmetry: "Сауда симметриясы"
    case .tradeTotal: "Тауар саудасының көлемі"
    case .transitDependence: "Ел арқылы өтетін экспорт бағыттары"
    case .transitShare: "Ең ірі транзит бағыттарының үлесі"
    case .agreementInVotes: "БҰҰ Бас Ассамблеясындағы дауыстардың сәйкестігі"
    case .welfareChange: "Серіктеспен сауда қымбаттағанда әл-ауқаттың өзгеруі"
    case .worstClosure: "Ең ауыр жалғыз жабылудан қолжетімділіктің жоғалуы"
    case .worstDomainEvenness: "Біркелкілігі ең төмен саланың біркелкілігі"
    }
  }
}

extension SeriesLabel {
  /// The Kazakh title.
  var kazakh: String {
    switch self {
    case .goodsTrade: "Тауар саудасы"
    case .investmentStock: "Жинақталған тікелей инвестиция"
    case .armsImports: "Жеткізушілер бойынша қару-жарақ импорты"
    case .governmentVisits: "Үкіметтік сапарлар"
    case .agreementInVotes: "БҰҰ Бас Ассамблеясы: дауыстардың сәйкестігі"
    case .sharedOrganisations: "Ортақ үкіметаралық ұйымдар"
    case .oilExportRoute: "Бағыттар бойынша мұнай экспорты"
    case .transitRoute: "Бағыттар бойынша транзит"
    }
  }
}
