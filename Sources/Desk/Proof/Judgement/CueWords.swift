import WorldModel

/// Finds cues in sentences.
enum CueWords {
  struct Found {
    let cue: Cue
    /// Characters of the sentence.
    let range: Range<Int>
  }

  static func find(_ tokens: [Token], _ language: Language, _ words: WordBook) -> [Found] {
    let sentence = SignedSentence(tokens, language, words: words)
    return sentence.found.compactMap { found in
      guard case .topic(let key) = found.sign, let cue = Cue(rawValue: key) else { return nil }
      return Found(cue: cue, range: tokens[found.start].start..<tokens[found.end - 1].end)
    }
  }

  static func lexicon(_ language: Language) -> Lexicon {
    switch language {
    case .english: english
    case .russian: russian
    case .kazakh: kazakh
    }
  }

  private static func made(_ rows: [(Cue, String)]) -> Lexicon {
    var lexicon = Lexicon()
    for (cue, phrases) in rows { lexicon.add(phrases, .topic(cue.rawValue)) }
    return lexicon
  }

  private static let english = made([
    (
      .now,
      "today, now, currently, at present, these days, stands at, at the moment, nowadays, to this day"
    ),
    (
      .total,
      "account for, accounts for, accounted for, make up, makes up, made up, take, bought, buy"
    ),
    (
      .past, "was, were, had been, had, used to, once, then, at that time, in those days, back then"
    ),
    (
      .loss,
      "lost, loses, lose, losing, loss of, declin*, fell, fallen, falls, fall of, fall by, dropped, drops, drop of, drop by, decreas*, shrank, shrunk, shrinks, diminish*, slump*, plung*"
    ),
    (.loss, "reduced, reduces, reduction, down by, cut by, minus, contracted by, less than before"),
    (.gain, "gained, gains, rose, risen, rises, grew, grown, grows, increas*, up by, growth of"),
    (.became, "became, turned into, transformed into, grew into, converted into, evolved into"),
    (
      .attained,
      "have met, has met, achieved, attained, fulfilled, has reached, have reached, was reached, were reached"
    ),
    (.lastYear, "last year, the past year, the previous year"),
    (.thisYear, "this year, the current year"),
    (.nextYear, "next year, the coming year"),

    (
      .target,
      "planned, plans, scheduled, will, is to, are to, was to, were to, due to, expected to, is due, is expected"
    ),

    (
      .reached,
      "has reached, have reached, reached, has been raised, has risen, has grown to, already carries"
    ),
    (.reached, "has been expanded, now has, has been increased, already handles, already has"),

    (.oneOf, "one of, is among, among the"),

    (.ongoing, "remains, remain, still only, only"),
    (
      .unfinished,
      "is pending, is still pending, still pending, is awaited, outstanding, goes on, go on"
    ),
    (.unfinished, "remains open, still to come, unfinished, continues, remains unsigned, unsigned"),

    (
      .ongoing, "still, continue, continues, under way, ongoing, go on, goes on, being, in progress"
    ),
    (.sum, "in all, both together, the two together, aggregate, adding, added to, add up, sum of"),
    (.sum, "in sum, total, altogether, taken as a whole, taken as one, joint"),
    (
      .aspires,
      "waits to, wait to, hopes to, hope to, preparing to, prepares to, wants to, seeks to, about to, yet to"
    ),
    (.target, "promise*, pledge*, earmark*, wants to, want their"),
    (.ongoing, "not finished, not over, have not ended, has not ended"),

    (
      .start, "since, became, joined, acceded, began, begun, started, from, as of, with effect from"
    ),
    (.start, "entered into force, launched, established, founded, annually since"),
    (
      .start,
      "took office, assumed office, sworn in, took up office, took up the post, entered office"
    ),
    (.start, "assumed the post, assumed the office, was inaugurated"),
    (.end, "until, till, up to, expired, ended, before"),
    (.only, "only, merely, just, so far, no more than"),
    (.unfinished, "still under construction, under construction, still being built, being built"),
    (.unfinished, "is still, are still, remains unfinished, not yet open, not yet finished"),
    (
      .done,
      "was held, were held, took place, has taken place, was completed, are running, is running"
    ),
    (
      .done,
      "has been completed, has been held, already, runs, operates, was opened, has opened, met in"
    ),
    (
      .target, "aim, aims, aimed, target, targets, goal, goals, objective, intend, intends, want to"
    ),
    (
      .target,
      "plan to, plans to, agreed to bring, bring trade, to reach, will reach, should reach, by raising"
    ),
    (
      .part,
      "among them, among its members, including, includes, included, without, excluding, except"
    ),
    (
      .part, "of which, of them, a member of, its member, member states, inside, within, apart from"
    ),
    (
      .former,
      "formerly, former, then called, then known, previously, at that time, as it was called"
    ),
    (.negation, "not, never, no, nor, neither, no longer, isn't, hasn't, wasn't, won't, cannot"),
  ])

  private static let russian = made([
    (
      .now,
      "сегодня, сейчас, ныне, в настоящее время, на сегодняшний день, теперь, нынешн*, и поныне"
    ),
    (.total, "приходится, приходилось, обеспечива*, формиру*, составляют, дают, покупают"),
    (.past, "был, была, было, были, являлся, являлась, состоял в, раньше, прежде, когда-то, тогда"),
    (
      .loss,
      "снизил*, снижен*, снижал*, сократил*, сокращен*, сокращал*, упал, упала, упало, упали, падени*, потерял*, потеря, потери, потерю, утратил*, уменьшил*, уменьшен*, лишил*, минус"
    ),
    (
      .gain,
      "вырос, выросла, выросло, выросли, рост, роста, увеличил*, увеличени*, прибавил*, возрос*"
    ),
    (
      .became,
      "преобразован в, преобразована в, преобразовано в, преобразовал* в, превратил* в, стал, стала, стало, перерос в, перерос* в"
    ),
    (
      .attained,
      "достигли цели, достигнута цель, цель достигнута, достиг цели, достигла цели, выполнил*"
    ),
    (.lastYear, "прошлом году, прошлого года, прошлый год, прошедшем году, минувшем году"),
    (.thisYear, "этом году, текущем году, нынешнем году"),
    (.nextYear, "следующем году, будущем году"),

    (
      .target,
      "намечен*, запланирован*, планируется, предстоит, будет, будут, должен, должна, должны"
    ),
    (.target, "ожидается, состоится, пройдет, вырастет, достигнет, составит"),

    (
      .reached,
      "достиг*, достигла, уже достиг*, доведен*, увеличен*, расширен*, выросла до, вырос до"
    ),

    (.ongoing, "остается, остаются, лишь, только"),
    (.unfinished, "не завершен*, продолжается, продолжаются, впереди, еще предстоит"),

    (
      .ongoing,
      "ведутся, ведет, ведется, продолжа*, еще, все еще, до сих пор, по-прежнему, идут, идет"
    ),
    (
      .sum,
      "итого, сложи*, складыва*, суммиру*, общий объем*, общая доля, общей доле, вдвоем, в целом"
    ),
    (
      .sum,
      "совместный*, совместная, совместно, вместе, общий экспорт, общий импорт, общие поставки"
    ),
    (.sum, "общий товарооборот*, общий оборот, общая сумма, общие продажи, взят* вместе"),
    (.aspires, "готовится, готовимся, готовятся, надеется, собирается, хочет, стремится"),
    (.target, "обещан*, обеща*, обязал*"),
    (.ongoing, "не завершен*, не окончен*, не закончен*"),

    (.start, "с, со, начиная с, начиная, стал*, вступил*, присоедин*, начат*, нача*, запущен*"),
    (.start, "основан*, создан*, учрежден*, проводится с, проводится ежегодно с"),
    (.start, "занял пост, заняла пост, занял должность, приступил*"),
    (.end, "до, истек*, закончил*"),
    (.only, "только, лишь, всего лишь, пока только, не более чем"),
    (.unfinished, "еще строится, строится, строятся, все еще, по-прежнему строится, недостроен*"),
    (
      .done,
      "состоял*, прошел, прошла, прошло, прошли, уже, завершен*, построен*, открыт*, курсиру*"
    ),
    (.done, "ходят, работает, действует"),
    (.target, "цель, цели, целью, намерен*, планиру*, довести до, достичь, стремим*, задач*"),
    (
      .part,
      "в том числе, включая, среди них, без, кроме, за исключением, в его составе, из них, входит*"
    ),
    (.part, "член, являющ* членом"),
    (.former, "бывш*, тогда, ранее, прежн*, как тогда называлась, тогдашн*"),
    (.ongoing, "по-прежнему, и сегодня, и поныне, сохраняет, сохраняют"),
    (.negation, "не, ни, нет, никогда, никак*"),
  ])

  private static let kazakh = made([
    (.now, "бүгін, бүгінде, қазір, қазіргі, бүгінгі таңда, қазіргі уақытта, бүгінгі күні"),
    (.total, "құрайды, тиесілі, тиесілісі, үлесінде, алады, құрады"),
    (.past, "еді, болған, болған еді, бұрын, кезінде, ол кезде, сол кезде"),
    (
      .loss,
      "төмендеді, төмендеген, төмендеп, азайды, азайған, азайып, кеміді, кеміген, құлдыра*, жоғалтты, жоғалтқан, айырылды, айырылған, қысқарды, қысқарған, түсті"
    ),
    (.gain, "артты, артқан, өсті, өскен, көбейді, көбейген, ұлғайды, ұлғайған"),
    (.became, "айналды, айналған"),
    (.attained, "мақсатына жетті, мақсатқа жетті, орындады, орындалды"),
    (.lastYear, "былтыр, өткен жылы, өткен жыл"), (.thisYear, "биыл, осы жылы"),
    (.nextYear, "келер жылы, келесі жылы"),

    (.target, "жоспарлан*, өтеді, болады, күтіледі, күтілуде, тиіс, көзделген, жетеді"),

    (.reached, "жетті, жеткізілді, өсті, кеңейтілді, ұлғайтылды"),

    (.ongoing, "болып қала береді, күйінде"), (.unfinished, "әлі аяқталған жоқ, жалғасуда"),

    (.ongoing, "әлі, жүріп жатыр, жалғасуда, жалғасып, жүргізілуде, әлі де"),
    (.sum, "қоса есепте*, қосып есепте*, қоса алсақ, бірге алсақ"),
    (.sum, "қосып, барлығы, жалпы, екеуі, қосылып, жиынтығы, қосындысы*"),

    (.start, "бері, бастап, болды, қосылды, басталды, құрылды, құрылған, ашылды"),
    (.start, "кірісті"), (.target, "уәде*"), (.ongoing, "аяқталған жоқ, аяқталмаған, аяқталмады"),
    (.end, "дейін, шейін, аяқталды"), (.only, "тек, ғана, тек қана, әзірге тек, небәрі"),
    (.unfinished, "әлі салынып жатыр, салынып жатыр, салынуда, әлі де салын*"),
    (.done, "өтті, болып өтті, өткізілді, аяқталды, салынды, ашылды, жүріп жатыр, қазірдің өзінде"),
    (.target, "мақсат*, жеткізу*, жеткізбек, ниет*, көздей*, міндет*"),
    (.part, "оның ішінде, соның ішінде, қоспағанда, олардың арасында, құрамында, құрамындағы"),
    (.former, "бұрынғы, сол кездегі, ол кезде, кезінде"),
    (.negation, "емес, жоқ, ешқашан, ешқандай, ешбір"),
  ])
}
