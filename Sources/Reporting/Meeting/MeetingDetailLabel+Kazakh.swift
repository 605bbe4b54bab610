extension MeetingDetailLabel {
  /// The Kazakh text.
  var kazakh: String {
    switch self {
    // Ages
    case .ageYearsMonths: "{0} жыл {1} ай бұрынғы"
    case .ageYears: "{0} жыл бұрынғы"
    case .ageMonths: "{0} ай бұрынғы"
    case .ageFresh: "бір айға жетпеген"
    case .ageRunning: "кезең аяқталмаған"
    // Plans
    case .plannedFor: "жоспарланған ({0}): {1}"
    case .plannedPast: "жоспарланған еді ({0}), содан бері дерек жоқ: {1}"
    case .plannedUndated: "жоспарланған, күні көрсетілмеген: {0}"
    case .intendedBy: "ниет білдірілген, мерзімі: {0}"
    case .eventPast: "Жоспарланған еді; өткені туралы дерек жоқ"
    case .aheadIntended: "ниет білдіру"
    case .aheadProposed: "ұсыну"
    case .aheadTabled: "қарауға енгізу"
    case .aheadNegotiated: "келіссөздер"
    case .aheadConcluded: "мәтінді келісу"
    case .aheadAdopted: "қабылдау"
    case .aheadSigned: "қол қою"
    case .aheadInForce: "күшіне ену"
    case .aheadLaunched: "іске қосу"
    case .aheadImplemented: "іске асыру"
    case .aheadCompleted: "аяқтау"
    case .aheadTerminated: "аяқталу"
    case .pastConcluded: "мәтіні келісілген"
    // Blocs
    case .counted: "{0@genitive} құрамы – {1}"
    case .countedWith: "{0@accusative} қоса"
    case .countedWithout: "{0@accusative} қоспағанда"
    case .mean: "мүшелер бойынша орташа"
    // Figures
    case .importMissing: "импорт деректер жиынында жоқ, сондықтан екіжақты жиынтық жоқ"
    case .exportMissing: "экспорт деректер жиынында жоқ, сондықтан екіжақты жиынтық жоқ"
    case .codedBy: "{0} кодтауы бойынша"
    case .because: "деректерде: {0}"
    case .scaleMidpoint: "шкала: 1 – екеуінің ортасы, 0 – бірінің орны, одан төмен – ары қарай"
    case .scaleEven: "шкала: 0 – бәрі бір жақта, 1 – тең"
    case .scaleIndex: "өлшем бірлігі жоқ индекс"
    case .seriesTurnover: "Ресми тұлғалар атаған тауар айналымы"
    case .seriesInflow: "Ресми тұлғалар атаған тікелей инвестициялардың жалпы ағыны"
    case .seriesGross: "Ресми тұлғалар атаған жинақталған жалпы тікелей инвестициялар"
    // Offices
    case .roleCommission: "Еуропалық комиссия төрағасы"
    case .roleCouncil: "Еуропалық кеңес төрағасы"
    case .roleHigh: "сыртқы істер және қауіпсіздік саясаты жөніндегі жоғары өкіл"
    case .roleState: "мемлекеттік хатшы"
    case .roleEurope: "Еуропа және сыртқы істер министрі"
    case .roleGovernment: "үкімет басшысы"
    // What is missing or unclear
    case .unclear: "Тексеру керек (дереккөзде анық емес)"
    case .secondSource: "{0} – {1}; екінші дереккөзбен ғана пайдалану керек"
    case .dataUntil: "деректерде кемінде {0} жылға дейін"
    case .headOfState: "{0@genitive} мемлекет басшысы"
    case .headOfGovernment: "{0@genitive} үкімет басшысы"
    case .foreignMinister: "{0@genitive} сыртқы істер министрі"
    // Vectors
    case .vectorSilent: "доктринада аталған; ол туралы сөздері кейін жарияланған не жоқ"
    }
  }
}
