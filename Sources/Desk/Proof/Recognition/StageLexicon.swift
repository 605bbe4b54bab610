import WorldModel

/// Verbs and nouns of the life of an agreement, initiative or building.
enum StageLexicon {
  private typealias Row = (step: Stage.Step, phrases: String)

  static func add(to lexicon: inout Lexicon, _ language: Language) {
    let (rows, others) = table(language)
    for row in rows {
      lexicon.add(row.phrases, .stage(row.step, isNegated: false, isFuture: false))
    }
    for (phrases, sign) in others { lexicon.add(phrases, sign) }
  }

  private static func table(_ language: Language) -> ([Row], [(String, Sign)]) {
    switch language {
    case .english: (english, englishOthers)
    case .russian: (russian, russianOthers)
    case .kazakh: (kazakh, kazakhOthers)
    }
  }

  private static let english: [Row] = [
    (
      .inForce,
      "come into effect, came into effect, comes into effect, coming into effect, put into effect"
    ),
    (.inForce, "ratified, ratification, ratify, unratified"),
    (
      .proposed,
      "a proposal, a draft, being drafted, only a project, being prepared, in preparation"
    ),
    (
      .launched,
      "in operation, operational, up and running, in service, formed, began, begun, got under way"
    ),
    (.adopted, "decided on"), (.implemented, "construction"),
    (.completed, "gathered, convened, met in, is over, expanded, unfinished, hosted"),
    (.completed, "is behind us, are behind us, lies behind us"),
    (.intended, "intend*, intention"),
    (.proposed, "proposed, proposes, propose, proposal*, put forward, puts forward, suggested"),
    (.tabled, "tabled, submitted"),
    (.negotiated, "negotiated, negotiate, negotiates, negotiating, negotiation*, under discussion"),
    (.negotiated, "under negotiation, being discussed, only discussed"),
    (
      .concluded,
      "concluded, conclude, concludes, conclusion, initialled, initialed, agreed, settled"
    ),
    (.concluded, "agreed upon, finalised, finalized, talks ended"),
    (.adopted, "adopted, adopt, adopts, adoption, approved, approve, approves, approval, endorsed"),
    (.signed, "signed, sign, signs, signing, signature, put their signatures, inked, party to"),
    (.inForce, "entered into force, enter into force, enters into force, entry into force"),
    (
      .inForce,
      "came into force, come into force, comes into force, in force, took effect, takes effect"
    ),
    (
      .inForce, "entered into effect, take effect, became effective, entering into force, in effect"
    ),
    (.launched, "launched, launch, launches, launching, opened, inaugurated, established, founded"),
    (.launched, "set up, commissioned, began operation, came into being, came on stream, created"),
    (.launched, "open, opens, opening, establish*, put into operation, put into service"),
    (.implemented, "implemented, implementation, implementing, being built, under construction"),
    (.implemented, "being implemented, under way"),
    (
      .completed,
      "completed, complete, completion, finished, built, was held, were held, taken place, took place"
    ),
    (
      .completed,
      "been held, held on, held in, is complete, fulfilled, takes place, take place, be held"
    ),
    (
      .terminated, "terminated, termination, denounced, expired, ended, repealed, lapsed"
    ),
  ]
  private static let englishOthers: [(String, Sign)] = [
    (
      "not, never, waiting for, wait for, unfinished, unsigned, unratified, still has to, still have to, no longer, yet to, has yet to, have yet to, still awaits, awaits, awaiting",
      .negation
    ),
    ("nothing, none, neither, nobody, no agreement, no document, no treaty, no text", .negation),
    ("hasn't, haven't, isn't, wasn't, cannot, nor, await, pending, before its", .negation),
    (
      "will, shall, to be, is to, are to, going to, expected to, due to, planned, plans, plan to",
      .future
    ),
    (
      "hope, hopes, about to, ready to, would, should, must, scheduled, expects, intends to, due",
      .future
    ),
    ("awaits, awaiting, await, yet to, pending, is expected, are expected, soon", .future),
  ]

  private static let russian: [Row] = [
    (.launched, "откроется, откроются, открыться, заработает, заработают, запустят"),
    (.inForce, "ратифицирован*, ратификаци*"),
    (.proposed, "проект, остается предложением, готовится"),
    (.completed, "расширен*, собрались, собрал*, закончил*, окончен*, позади"),
    (.negotiated, "обсуждается, обсуждаются, обсуждени*"),
    (.inForce, "нератифицирован*"),
    (.intended, "намерен*, намерева*"),
    (.proposed, "предлож*, предлага*, выдвин*, выступил* с инициатив*, выступил* с предложени*"),
    (.tabled, "внесен*, представлен* на рассмотрение"),
    (
      .negotiated,
      "ведутся переговор*, ведут переговор*, ведет переговор*, переговор*, согласовыва*"
    ),
    (
      .concluded,
      "заключен*, заключил*, заключит*, парафирова*, согласован*, согласова*, завершен* переговор*"
    ),
    (
      .adopted,
      "принят, принята, принято, приняты, принял, приняла, приняли, принятие, принятия, утвержден*"
    ),
    (.adopted, "утвердил*, одобрен*, одобрил*"),
    (.signed, "подписан*, подписал*, подписыва*, подпишет, подпишут, подписать, подписанн*"),
    (
      .inForce, "вступил* в силу, вступлени* в силу, вступа* в силу, вступит в силу, вступят в силу"
    ),
    (
      .inForce,
      "вступивш* в силу, введен* в действие, действует с, действует, действовать, действовал*, в силе, вступить в силу"
    ),
    (
      .launched,
      "запущен*, запустил*, открыт, открыта, открыто, открыты, открыл*, открыть, открыти*"
    ),
    (
      .launched,
      "учрежден*, учредил*, основан, основана, основано, создан, создана, создано, созданы"
    ),
    (
      .launched,
      "создал*, введен* в эксплуатацию, введен* в строй, начал* работу, открылс*, открылас*"
    ),
    (
      .implemented,
      "реализу*, реализован*, реализаци*, осуществля*, строится, строятся, строительств*"
    ),
    (
      .completed,
      "завершен*, завершил*, достроен*, построен*, состоял*, проведен*, прошл*, прошел, провел*"
    ),
    (.completed, "состоит*, пройдет, пройдут, провести"),
    (
      .terminated,
      "прекращен*, прекратил*, расторгнут*, денонсирова*, утратил* силу, истек*, отменен*"
    ),
  ]
  private static let russianOthers: [(String, Sign)] = [
    ("не, пока не, еще не, нет, так и не, ожидает, ожидают, ждет, нератифицирован*", .negation),
    (
      "будет, будут, планиру*, намечен*, предстоит, должен, должна, должно, должны, намерен*",
      .future
    ),
    ("ожидается, ожидает, рассчитыва*, надее*, предполага*, готовится, готовятся, ждет", .future),
    (
      "подпишет, подпишут, вступит, вступят, состоится, состоятся, откроется, пройдет, пройдут",
      .future
    ),
  ]

  private static let kazakh: [Row] = [
    (.inForce, "ратификацияла*"), (.completed, "кеңейтіл*, бас қосты"),
    (.intended, "ниетт*, ниет білдір*"),
    (.proposed, "ұсынылды, ұсынылған, ұсынды, ұсынған, ұсынады, ұсынылып, бастама көтер*"),
    (.negotiated, "келіссөз*, талқылан*"),
    (.concluded, "жасалды, жасалған, жасасты, келісілді, келісілген, парафтал*, түзілді"),
    (
      .adopted,
      "қабылданды, қабылданған, қабылдады, қабылдаған, бекітілді, бекітілген, бекітті, мақұлда*"
    ),
    (.signed, "қол қойылды, қол қойылған, қол қойды, қол қою*, қол қоя*, қол қойыл*, қол қойған*"),
    (.inForce, "қолданыста, өз күшінде, күшін сақта*"),
    (.inForce, "күшіне енді, күшіне енген, күшіне ен*, күшіне еніп, күшінде, қолданысқа енгіз*"),
    (.launched, "іске қосыл*, ашылды, ашылған, ашты, ашылады, құрылды, құрылған, құрды, басталды"),
    (.launched, "пайдалануға беріл*, негізі қалан*"),
    (.implemented, "жүзеге асыр*, іске асыр*, салынып жатыр, салынуда, жүргізілуде"),
    (.completed, "аяқталды, аяқталған, салынды, өтті, өткен, өткізілді, өткізді, өтеді, өтіп"),
    (.terminated, "тоқтатылды, тоқтатылған, күшін жойды, күші жойыл*, мерзімі аяқтал*, бұзылды"),
  ]
  private static let kazakhOthers: [(String, Sign)] = [
    (
      "жоқ, емес, әлі, қойылмаған, қойылмады, енбеген, енбеді, болмаған, болмады, күтуде", .negation
    ),
    (
      "болады, жоспарланып, жоспарлан*, тиіс, керек, қойылмақ, енбек, өтпек, ашылмақ, күтілуде",
      .future
    ),
    ("күтіледі, қойылады, енеді, өтеді, ашылады, ұйғар*, көздел*", .future),
  ]
}
