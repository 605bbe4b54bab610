extension PhraseLabel {
  /// The Kazakh text.
  var kazakh: String {
    switch self {
    // Parts of poles
    case .negativeOf: "{0}: теріс мән ({1}), үлестерге кірмейді"
    case .negative: "{0}: теріс мән, үлестерге кірмейді"
    case .notStated: "мөлшері көрсетілмеген: {0}"
    case .amountNotStated: "мөлшері көрсетілмеген: {0}"
    case .hiddenAtMost: "{0}: тізімде жоқ; өзге серіктестердің арасында болуы мүмкін, ең көбі {1}"
    case .hidden: "{0}: тізімде жоқ"
    case .flowHidden: "{0}: ағыны тізімде жоқ"
    case .memberSum: "{0}: жеке көрсетілген мүшелердің жиынтығы"
    case .exceeds: "полюстердің жазбалары жалпы мөлшерден {0} асады"
    case .setAside: "{0}: {1} ({2}) қағида бойынша есепке алынбады: {3}"
    case .scoreSetAside: "{0} ({1}) қағида бойынша есепке алынбады: {2}"
    case .bound: "{0}: дереккөзде {1} {2} деп көрсетілген"
    // Conduits
    case .conduitLargest:
      "{0} ({1}) – ең ірі бес инвестордың бірі, өзге елдерден келген инвестицияны өткізеді"
    case .conduitInPole: "{0} ({1}) – осы полюсте, өзге елдерден келген инвестицияны өткізеді"
    // Scores
    case .meanOfSome: "{2}: {1} мүшеден {0} мүше бойынша салмақсыз орташа, аралығы {3} – {4}"
    case .meanOfMembers: "{0} мүше бойынша орташа"
    case .restsOnVotes: "екі тарап та қатысқан {0} дауыс беруге негізделген"
    case .restsOnObservations: "{0} бақылауға негізделген"
    case .votesNoShare: "Дауыс берудегі сәйкестік үлес емес, сондықтан полюстер бірге өлшенбейді"
    case .visitsOneState: "Қатарда бір ғана мемлекеттің сапарлары есептелген, сондықтан үлестер жоқ"
    // What is missing
    case .noFigureWithIn: "{0}: {1} бойынша дерек жоқ ({2})"
    case .noFigureWith: "{0}: {1} бойынша дерек жоқ"
    case .seriesNoFigureFor: "{0}: {1} бойынша дерек жоқ"
    case .noFigureOfFor: "{0}: {1} бойынша дерек жоқ"
    case .noFigureOf: "дерек жоқ: {0}"
    case .noFigureFor: "{0} бойынша дерек жоқ"
    case .coveragePartial: "қамтуы толық емес: {0}"
    case .coverageMissing: "{0}: деректер жоқ, жазбалар толық емес"
    case .coverageOutside: "{0}: қамтылмаған, жазбалар толық емес"
    case .noStatement: "{0}: барлық серіктес көрсетілген-көрсетілмегені белгісіз"
    case .notAllOf: "{0} – {1} кезеңінің бір бөлігі ғана"
    case .totalMissing: "{1}: {0} деректері жоқ ({2}), сондықтан жалпы мөлшері белгісіз"
    case .noTotal: "үлес есептейтін жалпы мөлшер жоқ: {0}"
    case .notAmong: "{0}: {1} кезеңінде көрсетілген серіктестердің арасында жоқ"
    case .noShares: "{0}: үлестер жоқ"
    case .noDomain: "{0}–{1} жылдары бірде-бір салада үлес жоқ"
    case .noStageOf: "ешбір дереккөз кезеңін хабарламайды: {0}"
    case .noTellsOf: "ешбір дереккөз бұл туралы айтпайды: {0}"
    case .noOutcomeOf: "ешбір дереккөз нәтижесін айтпайды: «{0}»"
    case .noMembersOf: "ешбір дереккөз мүшелерін атамайды: {0}"
    case .noDelivery: "не орындалғанын ешбір дереккөз көрсетпейді"
    case .noTermOf: "ешбір дереккөз көрсетпейді: «{0}», {1}"
    // Changes
    case .nowKnown: "енді белгілі: {0}"
    case .noLonger: "енді қолданылмайды: {0}"
    case .definition: "анықтамасы бұрын: {0}; қазір: {1}"
    case .methodVersion: "көрсеткіштің {0}-нұсқасы {1}-нұсқаға ауысты"
    case .dateMoved: "деректер күні өзгерді, сонымен бірге мерзімі келгендер де өзгерді"
    // Parts of the above
    case .receiptAssumed: "{0}; белгілі болған уақыты: {1} (болжамды) [{2}]"
    case .receipt: "{0}; белгілі болған уақыты: {1} [{2}]"
    case .flowWith: "{0}: {1} – {2}"
    case .flowDirected: "{0}: {1} ({2}), {3}"
    case .flowOf: "{0}: {1}"
    case .andOthers: "{0} және тағы {1}"
    }
  }
}
