extension AssemblyLabel {
  /// The Kazakh text.
  var kazakh: String {
    switch self {
    // Domains
    case .domainPolitical: "Саясат"
    case .domainTrade: "Сауда"
    case .domainInvestment: "Инвестиция"
    case .domainEnergy: "Энергетика"
    case .domainTransit: "Транзит"
    case .domainSecurity: "Қауіпсіздік"
    case .domainPeople: "Байланыстар"
    // Columns and cells
    case .shareOf: "Үлес: {0}"
    case .shareUnit: "үлес, %"
    case .scoreUnit: "0-ден 1-ге дейін"
    case .columnOf: "Кесте бағаны: {0}"
    case .seriesCitation: "«{0}» қатары: {1}"
    case .beside: "{1}: {0} ({2})"
    case .sharedOrganisations: "ортақ ұйымдар"
    case .besideMean: "{1}: {0} (орташа, {2})"
    case .noFigures: "деректер қорында мәлімет жоқ"
    case .oneSum: "Деректер {0} аралығындағы бір жиынтық; жеке жылдар көрсетілмейді."
    // Directions of flows
    case .directionTotal: "барлығы"
    case .directionExport: "экспорт"
    case .directionImport: "импорт"
    case .directionInward: "кіріс"
    case .directionOutward: "шығыс"
    case .directionTo: "серіктеске"
    // Changes
    case .noFigure: "дерек жоқ"
    case .moreRows: "және тағы {0} {0:жазба|жазба}"
    // Checks
    case .nearest: "ең жақыны: {0}"
    case .reportedBy: "дерек берген: {0}"
    case .inTime: "{0}, мерзімі: {1}"
    case .byTime: "{0}, соңғы мерзімі: {1}"
    case .expectedToo: "{0}, күтілгені: {1}"
    case .moreThan: "{0} мәнінен жоғары"
    case .atLeast: "кемінде {0}"
    case .atLeastLevel: "кемінде «{0}» деңгейі"
    case .lessThan: "{0} мәнінен төмен"
    case .atMost: "ең көбі {0}"
    case .about: "шамамен {0}"
    // Why a verdict follows
    case .whyNoFigure: "дерек жоқ"
    case .whyNoFigureFor: "{0} бойынша дерек жоқ"
    case .whyNotComparable: "тексеруде салыстыруға келетін ештеңе күтілмейді"
    case .whyUndecided: "көрсетілген шек жауап бермейді: {0}"
    case .whyReporters: "дерек берушілердің мәндері екі жақта: {0}"
    case .whySources: "дереккөздердің мәндері екі жақта: {0}"
    case .whyPassed: "{0}; мерзімі өтті: {1}"
    case .whyAhead: "{0}; мерзімі {1}, ол әлі келген жоқ"
    case .whyStep: "{0}; мерзім аталмаған, бұған бағытталған қадам белгілі"
    case .whyThere: "{0}; қазірдің өзінде орындалған, мерзімі {1}"
    case .whyNoBaseline: "{0}; мерзімге ({1}) дейінгі жолды есептейтін бастапқы мән жоқ"
    case .whyPath: "{0}; {1} мәнінен ({2}) бастап тура жол бойынша бұл уақытта {3} болуы керек"
    // Dates ahead
    case .due: "Мерзімі: {0}"
    case .ends: "Аяқталады: {0}, {1}"
    case .plannedStage: "{0}: жоспар бойынша: {1}"
    // Times
    case .timeSince: "{0} бастап"
    case .timeFrom: "{0} бастап"
    case .timeUntil: "{0} дейін"
    case .timeRange: "{0} – {1}"
    case .timeAbout: "шамамен {0}"
    case .timeRoughly: "шамамен {0}"
    case .timePerhaps: "{0} (болжам)"
    case .timePerhapsAbout: "шамамен {0} (болжам)"
    // Levels of states of things
    case .levelNone: "жоқ"
    case .levelInterested: "қызығушылық білдірген"
    case .levelObserver: "байқаушы"
    case .levelPartner: "серіктес"
    case .levelMember: "мүше"
    case .levelPlanned: "жоспарланған"
    case .levelHeld: "өткізілді"
    case .levelMissed: "орындалмады"
    case .levelPending: "күтілуде"
    case .levelPartly: "ішінара"
    case .levelMet: "орындалды"
    case .levelIntended: "ниет білдірілген"
    case .levelProposed: "ұсынылған"
    case .levelTabled: "қарауға енгізілген"
    case .levelNegotiated: "келіссөздер жүруде"
    case .levelConcluded: "келіссөздер аяқталды"
    case .levelAdopted: "қабылданған"
    case .levelSigned: "қол қойылған"
    case .levelInForce: "күшінде"
    case .levelLaunched: "іске қосылған"
    case .levelImplemented: "іске асырылуда"
    case .levelCompleted: "аяқталған"
    case .levelTerminated: "тоқтатылған"
    // Remarks on facts
    case .assumedDate: "жарияланған күні болжамды"
    case .statusPlanned: "жоспарланған"
    case .statusConditional: "шартты"
    case .statusDisputed: "даулы"
    case .statusWithdrawn: "кері қайтарылған"
    case .statusDerived: "есептеп шығарылған"
    // Notes
    case .noteVerdicts:
      "Қорытындылар мәннің шекті мәнге қатысты күтілген жақта тұрған-тұрмағанын ғана көрсетеді. "
        + "Олар саясатқа баға бермейді."
    case .noteThresholds:
      "{1} шекті мәннің ішінен {0} мәнді мемлекет емес, доктрина файлын құрастырған талдаушы "
        + "белгілеген және бұл арнайы көрсетілген; мұндай тексерулердің маңыздылығы «ескерту» "
        + "деңгейінен аспайды. Басқа шекті мән басқа қорытынды беруі мүмкін."
    case .noteUntested:
      "{0} {0:тексеру|тексеру} жүргізуге келмейді: мәтінде себеп, көңіл күй немесе әдіс туралы "
        + "айтылған, оны ашық деректермен шешу мүмкін емес. Әрқайсысының себебі көрсетілген."
    case .notePoles:
      "Үлестер, біркелкілік пен векторлардың тиімді саны бірін-бірі қайталамайтын полюстер ({0}) "
        + "және барлық өзге серіктестердің бір қалдығы бойынша есептеледі."
    case .noteOverlaps:
      "Мына векторлардың мүшелері сол полюстерде де бар, сондықтан олардың деректері өзгелермен "
        + "қосылмайды және теңгерімге кірмейді: {0}."
    case .noteVotes:
      "Блоктың немесе топтың өз даусы жоқ. Бас Ассамблеядағы дауыс беру бойынша оның мәні – "
        + "мемлекеттің сол жылғы әр мүшемен сәйкестігінің орташасы, барлық мүше бірдей есептеледі; "
        + "әртүрлі дауыс беретін топ 1-ге жете алмайды."
    case .noteFlows:
      "Ағындарда блок сол жылғы мүшелерінің жиынтығы ретінде немесе дереккөзде өз жазбасы болса, "
        + "сол бойынша есептеледі; ешқашан екеуі бірге емес."
    case .noteNames:
      "Атаулар, шекаралар мен даулы аумақтардың мәртебесі әр жазбаның дереккөзіне сәйкес "
        + "берілген және ешқандай ұстанымды білдірмейді."
    case .noteShapes:
      "Елдердің пішіні: Natural Earth 1:110m, онда іс жүзіндегі шекаралар көрсетілген."
    case .noteAssumed:
      "Болжамды деп белгіленген жариялану күндері – кезең соңына қатардың кешігуі қосылған күн."
    }
  }
}
