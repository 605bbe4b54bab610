import WorldModel

/// Words that say what a figure, role or event is about.
///
/// The keys are the same in all languages: `trade`, `turnover`, `goods`, `investment`, `fdi`,
/// `exports`, `imports`, `oil`, `gas`, `transit`, `freight`, `capacity`, `volume`, `containers`,
/// `signatories`, `students`, `budget`, `member`, `full-member`, `observer`, `partner-state`, `joined`,
/// `left`, `invited`, `chair`, `presidency`, `host`, `visit`, `summit`, `meeting`, `forum`,
/// `relations`, `length`, `border`, `share`, `rank`, `area`, `largest`, `areas`, `participants`,
/// `population`, `economy`, `gdp`, `arms`, `pipeline`, `railway`, `transit-time`, `investment-need`,
/// `ethnic-groups`, `president`, `minister`, `sanctions`, `visa`, `ratified`, `secretariat`,
/// `independence`, `anniversary`, `partnership`, `decree`, `self`, `mutual`, `sales`, `head`, `return`,
/// `admitted`, `within`, `into`, `office`, `partner-of`.
enum TopicLexicon {
  static func add(to lexicon: inout Lexicon, _ language: Language) {
    for (key, phrases) in table(language) { lexicon.add(phrases, .topic(key)) }
    lexicon.add(sums(language), .sum)
  }

  private static func sums(_ language: Language) -> String {
    switch language {
    case .english:
      """
      together, combined, in total, altogether, taken together, in sum, sum of, jointly, plus,
      added up, add up, adds up, total of
      """
    case .russian:
      """
      вместе, совместно, в сумме, совокупн*, суммарн*, в совокупности, в общей сложности, плюс,
      вместе взятые,
      вместе с
      """
    case .kazakh: "бірге, жиынтық*, қоса алғанда, қосқанда, жалпы сомасы, бірлескен, қосу"
    }
  }

  private static func table(_ language: Language) -> [(String, String)] {
    switch language {
    case .english: english
    case .russian: russian
    case .kazakh: kazakh
    }
  }

  private static let english: [(String, String)] = [
    ("trade", "trade, trades, traded, trading, commerce"), ("turnover", "turnover, trade turnover"),
    ("goods", "goods"),
    (
      "investment",
      """
      investment, investments, invested, invest, investor*, put into, inflow*, capital from,
      capital flow*, capital investment*
      """
    ),
    ("mutual", "each other, one another, exchanged"),
    ("sales", "sell, sells, sold, sale, sales, buy, buys, bought, purchase*, deliver*"),
    ("fdi", "FDI, foreign direct investment, foreign direct investments, direct investment"),
    ("exports", "export, exports, exported, exporting"), ("imports", "import, imports, imported"),
    ("oil", "oil, crude, petroleum, condensate"), ("gas", "gas"), ("transit", "transit"),
    ("freight", "freight, cargo, cargoes, goods traffic, shipment*"),
    ("capacity", "capacity, throughput, can carry, can handle, can transport"),
    ("volume", "volume, volumes, traffic"),
    ("containers", "container, containers, TEU"), ("signatories", "signatory, signatories"),
    ("students", "student, students, scholarship*, study places"),
    ("budget", "budget, cost, costs, programme of, worth, funding, allocated, set aside"),
    (
      "member",
      "member, members, membership, member state, member states, belongs to, belong to, belonged to"
    ),
    ("full-member", "full member, full members, full membership, full-fledged member"),
    ("observer", "observer, observers, observer state, observer status"),
    ("partner-state", "partner state, partner country, partner status, partner states"),
    (
      "joined",
      "joined, join, joins, joining, acceded, accede, accession, became a member, admitted to"
    ),
    (
      "left",
      "left, withdrew, withdraw, withdrawn, withdraws, withdrawal, quit, pulled out of, exited"
    ),
    ("admitted", "admitted"),
    ("within", "been in, been with, been part of, is in, is part of, a part of"),
    ("into", "came into, come into, entered, taken into, accepted into, welcomed into"),
    ("elected", "elected, election"), ("seat", "seat on, seat in, a seat, its seat"),
    ("invited", "invited, invitation"),
    ("chair", "chair, chaired, chairs, chairmanship, chairing"),
    ("presidency", "presidency, presided, presides, presiding"),
    ("host", "host, hosts, hosted, hosting"),
    (
      "visit",
      """
      visit, visits, visited, paid a visit, arrived, arrives, travelled to, traveled to, flew to,
      was received, were received, received in, was welcomed, were welcomed, welcomed in, our guest,
      a guest, came to us, came to Kazakhstan, came to Astana, came to Almaty
      """
    ),
    ("return", "return"),
    (
      "head",
      "led, leads, has led, headed, heads, in office, at the helm, at the head, holds office, held office"
    ),
    (
      "office",
      "took office, takes office, take office, taken office, assumed office, sworn in, was inaugurated, took up office, took up the post, assumed the post, assumed the office, entered office"
    ),
    ("partner-of", "partner of, partners of, partner in"),
    ("summit", "summit, summits"), ("meeting", "meeting, meetings, met, meets, session, talks"),
    ("forum", "forum, conference, congress"),
    ("relations", "diplomatic relations, relations, ties"), ("length", "length, long"),
    ("border", "border, borders, frontier"), ("share", "share, proportion"),
    ("rank", "rank, ranks, ranked, place"), ("largest", "largest, biggest, greatest, main"),
    ("area", "by area, territory"), ("areas", "areas, spheres, fields"),
    ("participants", "participants, participant, participating, brought together"),
    ("population", "population, inhabitants"), ("economy", "economy, economies"),
    ("market", "market, markets"), ("gdp", "GDP, gross domestic product"),
    ("arms", "arms, weapons, armaments"),
    ("pipeline", "pipeline, pipelines"), ("railway", "railway, railways, railroad"),
    ("transit-time", "transit time, delivery time, journey time"),
    ("investment-need", "investment need, investment needs"),
    ("ethnic-groups", "ethnic groups, ethnic group, ethnicities, nationalities"),
    ("president", "president"), ("minister", "minister, foreign minister"),
    ("sanctions", "sanctions, sanction"), ("visa", "visa, visas"),
    ("ratified", "ratified, ratification, ratify"), ("secretariat", "secretariat"),
    ("independence", "independence"), ("anniversary", "anniversary"),
    ("partnership", "strategic partnership, partnership"), ("decree", "decree"),
    ("self", "we, our, our country, us"),
  ]

  private static let russian: [(String, String)] = [
    ("trade", "торговл*, торгов*"),
    ("turnover", "товарооборот*, торгов* оборот*, внешнеторгов* оборот*"),
    ("goods", "товар, товары, товаров, товарами"),
    ("mutual", "друг другу, друг у друга, друг с другом, между собой, обменя*"),
    ("sales", "прода*, закуп*, купил*, поставк*, сбыт*"),
    (
      "investment",
      "инвестици*, инвестирова*, вложил*, вложен*, вклад*, капиталовложени*, капитал, капитала, приток*"
    ),
    ("fdi", "ПИИ, прям* иностранн* инвестици*, прям* инвестици*"), ("exports", "экспорт*"),
    ("imports", "импорт*"), ("oil", "нефт*, конденсат*"), ("gas", "газ, газа, газу, газом"),
    ("transit", "транзит*"), ("freight", "груз*, перевоз*, перевез*"),
    ("capacity", "мощност*, пропускн* способност*"), ("volume", "объем*"),
    ("containers", "контейнер*, ДФЭ"), ("signatories", "подписант*, подписавш*"),
    ("students", "студент*, стипенди*"),
    ("budget", "бюджет*, стоимост*, оценива*, выделен*, выделил*, направил*"),
    ("member", "входит в, входят в, состоит в"),
    ("member", "член, члена, члены, членом, членами, членов, членств*, государств* член*"),
    ("full-member", "полноправн* член*, полноправн* участник*"), ("observer", "наблюдател*"),
    (
      "partner-state",
      "государств* партнер*, стран* партнер*, государств*-партнер*, статус* партнер*"
    ),
    (
      "joined",
      "присоедин*, вошел, вошла, вошли, вступил* в, вступал* в, вступать в, вступлени* в, вступивш* в, вошедш*, стал* членом, стал* полноправн* членом, стал* участни*"
    ),
    ("left", "вышел, вышла, вышли, выход из, покинул*, вышедш* из"),
    ("admitted", "принят в, принята в, принято в, приняты в, принят* в"),
    ("elected", "избран*, избрал*, избрани*"), ("seat", "занима* место, занял* место"),
    ("invited", "приглаш*, приглас*"),
    ("chair", "председател*, председательств*"), ("presidency", "президентств*"),
    ("host", "принима*, принял* у себя"),
    (
      "visit",
      """
      визит*, посетил*, посещени*, прибыл*, приехал*, прилетел*, гостил*, гость, гостем, встречали
      """
    ),
    ("return", "ответн*"), ("head", "возглавля*, возглавил*, руководит*, во главе"),
    ("within", "в составе, в рядах"), ("partner-of", "партнер*"),
    (
      "office",
      "вступил* в должность, вступлени* в должность, приступил* к обязанностям, занял пост, заняла пост, занял должность"
    ),
    ("summit", "саммит*"), ("meeting", "встреч*, заседани*, переговор*"),
    ("forum", "форум*, конференци*, съезд*, конгресс*"),
    ("relations", "дипломатическ* отношени*, отношени*"), ("length", "длин*, протяженност*"),
    ("border", "границ*"), ("share", "доля, доли, долю, долей"), ("rank", "место, месте, рейтинг*"),
    ("largest", "по величине, крупнейш*, больш* по"),
    ("area", "по площади, по территории, территори*"),
    ("areas", "областей, сфер, направлени*"), ("participants", "участник*, участвова*"),
    ("population", "населени*"), ("economy", "экономик*"),
    ("market", "рынок, рынка, рынке, рынку, рынком, рынки, рынков"),
    ("gdp", "ВВП, валов* внутренн* продукт*"),
    ("arms", "вооружени*, оружи*"), ("pipeline", "трубопровод*, нефтепровод*, газопровод*"),
    ("railway", "железн* дорог*, железнодорож*"), ("transit-time", "срок* доставки, врем* в пути"),
    ("investment-need", "потребност* в инвестици*"),
    ("ethnic-groups", "этнос*, этническ* групп*, национальност*"),
    (
      "president",
      "президент, президента, президенту, президентом, президенте, президенты, президентов"
    ),
    ("minister", "министр*"), ("sanctions", "санкци*"), ("visa", "виза, визы, визов*, безвизов*"),
    ("ratified", "ратифи*"), ("secretariat", "секретариат*"), ("independence", "независимост*"),
    ("anniversary", "годовщин*, летие, летия, летию"), ("partnership", "партнерств*"),
    ("decree", "указ, указа, указом"),
    ("self", "мы, наш, наша, наше, наши, нашей, нашего, наших, нашу, нам, нас"),
  ]

  private static let kazakh: [(String, String)] = [
    ("trade", "сауда*"), ("turnover", "тауар айналым*, сауда айналым*"),
    ("goods", "тауар, тауарлар*"), ("mutual", "бір-біріне, бір-бірінен, өзара"),
    ("sales", "сатты, сатып, сатам*, сатылым*, жеткізілім*"),
    ("investment", "инвестици*, инвестиция*, салым*, капитал*"),
    ("fdi", "тікелей шетелдік инвестици*, тікелей инвестици*, ТШИ"),
    ("exports", "экспорт*"), ("imports", "импорт*"), ("oil", "мұнай*, конденсат*"),
    ("gas", "газ, газды, газдың"),
    ("transit", "транзит*"), ("freight", "жүк*, тасымал*"), ("capacity", "қуат*, өткізу қабілет*"),
    ("volume", "көлем*"), ("containers", "контейнер*, ЖФБ"),
    ("students", "студент*, шәкірт*, стипенди*"),
    ("signatories", "қол қоюшы*"), ("budget", "бюджет*, құны*, бағалан*, бөлінді, бөлді"),
    ("member", "мүше*"), ("full-member", "толыққанды мүше*, толық мүше*"),
    ("observer", "бақылаушы*"),
    ("partner-state", "серіктес мемлекет*, серіктес ел*, серіктес мәртебе*"),
    ("joined", "қосылды, қосылған, кірді, кірген, мүше болды, мүше болып, мүшелікке қабылдан*"),
    ("left", "шықты, шыққан"),
    ("admitted", "қабылданды, қабылданған"), ("within", "құрамында"),
    ("elected", "сайлан*, сайлау*"),
    ("invited", "шақыр*"), ("chair", "төраға*, төрағалы*"),
    ("host", "қабылдады, қабылдап"),
    ("visit", "сапар*, барды, келді, келген, ұшып келді, қонақ*"), ("return", "жауап"),
    ("partner-of", "серіктес*"),
    (
      "office", "қызметіне кірісті, қызметке кірісті, лауазымына кірісті, қызметін атқаруға кірісті"
    ),
    ("head", "басқарады, басқарып, басқарған, басқарды"), ("summit", "саммит*"),
    ("meeting", "кездесу*, жиын, жиында, жиыны, жиынға, жиынның, отырыс*, келіссөз*"),
    ("forum", "форум*, конференци*, съез*"),
    ("relations", "дипломатиялық қарым, дипломатиялық қатынас*, қарым-қатынас*, қатынас*"),
    ("length", "ұзындығ*, ұзындық*"), ("border", "шекара*"), ("share", "үлес*"),
    ("rank", "орын, орында, орынды, орынға, орны"),
    ("largest", "ең ірі, ең үлкен, ірі"), ("area", "аумақ*, аумағы*, жер көлемі*"),
    ("areas", "сала, салада, саланы, саласы*"),
    ("participants", "қатысушы*, қатысты"),
    ("population", "халқы, халқының, халқына, халқын, халық, халықтың, халқымыз*"),
    ("economy", "экономика*"),
    ("market", "нарық*, нарығ*"), ("gdp", "ЖІӨ, жалпы ішкі өнім*"), ("arms", "қару*"),
    ("pipeline", "құбыр*"),
    ("railway", "теміржол*, темір жол*"),
    ("transit-time", "жеткізу мерзім*, жол жүру уақыт*"), ("ethnic-groups", "этнос*, ұлт өкілдер*"),
    ("president", "президент*"), ("minister", "министр*"), ("sanctions", "санкци*"),
    ("visa", "виза*"),
    ("ratified", "ратификация*"), ("secretariat", "хатшылық*, секретариат*"),
    ("independence", "тәуелсіздік*"),
    ("anniversary", "жылдығ*, жылдық мерейтой*"), ("partnership", "серіктестік*, әріптестік*"),
    ("decree", "жарлық*"), ("self", "біз, біздің, бізді, бізге, еліміз*, мемлекетіміз*"),
  ]
}
