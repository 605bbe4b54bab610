/// Words of the section on votes.
enum VoteLabel: String, LabelCatalogue {
  case intro
  case pathTitle
  case pathUnit
  case pathNote
  case opposedCaption
  case opposedIntro
  case firstPole
  case secondPole
  case opposed
  case withFirst
  case withSecond
  case abstained
  case absent
  case lean
  case terminalPath
  case terminalOpposed
  case terminalPair

  var english: String {
    switch self {
    case .intro:
      "Votes in the United Nations General Assembly: where the state stands beside its poles, and with "
        + "whom it votes when two of them vote against each other. Agreement in votes is not agreement in "
        + "policy."
    case .pathTitle: "Ideal points"
    case .pathUnit: "position on the first dimension of votes"
    case .pathNote:
      "Greater is nearer to the votes of the United States. Bands are 90 % intervals. Poles of several states are left out"
    case .opposedCaption: "Votes on which two poles were opposed"
    case .opposedIntro:
      "Counted are roll calls in which one pole said yes and the other no. The last column is the first "
        + "pole’s share of the votes in which the state took a side, with its 90 % interval (Wilson)."
    case .firstPole: "First pole"
    case .secondPole: "Second pole"
    case .opposed: "Opposed votes"
    case .withFirst: "With the first"
    case .withSecond: "With the second"
    case .abstained: "Abstained"
    case .absent: "Absent"
    case .lean: "First pole’s share"
    case .terminalPath: "Ideal points {0}: {1}"
    case .terminalOpposed: "Where two poles were opposed, {0} voted {1}: {2}"
    case .terminalPair: "{0} with {1}, {2} with {3} of {4}"
    }
  }

  var russian: String {
    switch self {
    case .intro:
      "Голосования в Генеральной Ассамблее ООН: где стоит государство рядом со своими полюсами и с кем "
        + "оно голосует, когда два из них голосуют друг против друга. Совпадение голосов — не совпадение "
        + "политики."
    case .pathTitle: "Идеальные точки"
    case .pathUnit: "положение по первому измерению голосований"
    case .pathNote:
      "Больше — ближе к голосам США. Полосы — интервалы 90 %. Полюса из нескольких государств не показаны"
    case .opposedCaption: "Голосования, в которых два полюса разошлись"
    case .opposedIntro:
      "Учтены поимённые голосования, в которых один полюс сказал «за», а другой «против». Последний "
        + "столбец — доля первого полюса среди голосований, в которых государство заняло сторону, с "
        + "интервалом 90 % (Уилсон)."
    case .firstPole: "Первый полюс"
    case .secondPole: "Второй полюс"
    case .opposed: "Разошлись"
    case .withFirst: "С первым"
    case .withSecond: "Со вторым"
    case .abstained: "Воздержалось"
    case .absent: "Отсутствовало"
    case .lean: "Доля первого полюса"
    case .terminalPath: "Идеальные точки {0}: {1}"
    case .terminalOpposed: "Голоса, где два полюса разошлись ({0}, {1}): {2}"
    case .terminalPair: "{0} с {1}, {2} с {3} из {4}"
    }
  }

  var kazakh: String {
    switch self {
    case .intro:
      "БҰҰ Бас Ассамблеясындағы дауыс беру: мемлекет өз полюстерінің қасында қай жерде тұр және олардың "
        + "екеуі бір-біріне қарсы дауыс бергенде кіммен бірге. Дауыстардың сәйкестігі саясаттың сәйкестігі "
        + "емес."
    case .pathTitle: "Идеал нүктелер"
    case .pathUnit: "дауыс берудің бірінші өлшеміндегі орны"
    case .pathNote:
      "Үлкені — АҚШ дауыстарына жақын. Жолақтар — 90 % аралықтар. Бірнеше мемлекеттен тұратын полюстер көрсетілмеген"
    case .opposedCaption: "Екі полюс қарсы дауыс берген сауалдар"
    case .opposedIntro:
      "Бір полюс «иә», екіншісі «жоқ» деген атаулы дауыс берулер саналған. Соңғы баған — мемлекет бір "
        + "жақты таңдаған дауыстардағы бірінші полюстің үлесі, 90 % аралығымен (Уилсон)."
    case .firstPole: "Бірінші полюс"
    case .secondPole: "Екінші полюс"
    case .opposed: "Қарсы дауыстар"
    case .withFirst: "Біріншімен"
    case .withSecond: "Екіншімен"
    case .abstained: "Қалыс қалды"
    case .absent: "Қатыспады"
    case .lean: "Бірінші полюстің үлесі"
    case .terminalPath: "Идеал нүктелер {0}: {1}"
    case .terminalOpposed: "Екі полюс қарсы болғанда {0}, {1}: {2}"
    case .terminalPair: "{1}: {0}, {3}: {2}, барлығы {4}"
    }
  }
}
