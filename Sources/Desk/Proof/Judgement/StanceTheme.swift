import WorldModel

/// A matter on which a speaker stands on one side or the other.
struct StanceTheme {
  let key: String
  /// What has to be said for the sentence to be about it, in three languages.
  let matter: String
  /// Words of one side.
  let yes: String
  /// Words of the other.
  let no: String

  static let all: [StanceTheme] = [
    StanceTheme(
      key: "sanctions", matter: "sanction*, санкци*",
      yes: """
        support*, effective, useful, justified, welcome*, backs, proved an, поддержива*, эффективн*,
        полезн*, оправдан*, приветству*, қолдай*, тиімді, пайдалы, орынды
        """,
      no: """
        against, oppose*, counterproductive, ineffective, harm*, reject*, useless, против*, вред*,
        неэффективн*, контрпродуктивн*, отверга*, қарсы, зиян*, тиімсіз, пайдасыз
        """),
    StanceTheme(
      key: "aid",
      matter: """
        aid, assistance, help, helping, support for, помощ*, содействи*, көмек*, көмег*, жәрдем*
        """,
      yes: "continu*, go on, goes on, keep*, maintain*, increase*, продолж*, сохран*, жалғас*",
      no: """
        stop*, end, ends, cease*, cut, cuts, halt*, withdraw*, прекра*, останов*, свернут*, сократ*,
        тоқтат*, доғар*, қысқарт*
        """),
    StanceTheme(
      key: "joining",
      matter: """
        join, joins, joining, accede, accedes, become a member, вступит*, вступать, присоедин*, стать членом,
        кіреді, кірмейді, қосыл*, кіру*, кірмек
        """,
      yes: """
        join, joins, joining, accede, accedes, become a member, вступит*, вступать, присоедин*, стать членом,
        кіреді, қосылады, қосылуға, қосылмақ, кіруге, кірмек, кірмейді, қосылмайды
        """,
      no: "refuse*, decline*, rules out, rule out, ruled out, отказ*, отклон*, бас тарт*"),
    StanceTheme(
      key: "sovereignty", matter: "sovereignty, суверенитет*, егемендік*, егемендіг*, дербестіг*",
      yes: """
        touched, touch*, gave up, given up, transfer*, cede*, give up, gives up, giving up, surrender*, limit*, handing over,
        передач*, переда*, уступ*, ограничен*, ограничи*, отказ* от, утрат*, затрагива*, затронут*,
        беру*, береді, тапсыр*, шекте*, айыры*, қозға*
        """,
      no: "inviolable, intact, untouched, неприкосновен*, незыблем*, сақтал*, мызғымас"),
    StanceTheme(
      key: "interference",
      matter: """
        interference, interfere*, meddl*, internal affairs, non-interference, вмешательств*, вмешива*,
        внутренн* дел*, невмешательств*, ішкі іс*, араласу*, араласпау*
        """,
      yes: """
        admissible, acceptable, permissible, permitted, justified, legitimate, right to interfere,
        allows, accepts, interferes, may interfere, should interfere, допустим*, приемлем*, оправдан*,
        законн*, вправе, можно вмешива*, следует вмешива*, вмешивается, вмешиваются, interfere, meddle*,
        араласады, араласамыз, жол беріледі, рұқсат*, орынды, араласуға болады
        """,
      no: """
        inadmissible, unacceptable, stay out, stays out, non-interference, reject*, oppose*,
        недопустим*, неприемлем*, невмешательств*, отверга*, не вмешива*, жол берілмейді, араласпа*,
        қарсы
        """),
    StanceTheme(
      key: "settlement",
      matter: """
        settle, settled, settles, solve, solved, resolve, resolved, settlement, solution, resolution of,
        урегулир*, решить, решен*, разреш*, решать, шешу*, шешіл*, реттеу*, реттел*
        """,
      yes:
        "talk, talks, negotiation*, dialogue, diplomacy, переговор*, диалог*, дипломати*, келіссөз*, диалог*",
      no: """
        force, by force, military, weapons, arms, battlefield, силой, силов*, военн*, оружи*,
        вооружен*, әскери, күшпен, күш қолдан*, қару*, соғыс жолымен
        """),
    StanceTheme(
      key: "markets", matter: "market*, рынк*, рынок, рынки, нарық*, protectionis*, протекционизм*",
      yes: "open, opened, free, открыт*, свободн*, ашық, еркін",
      no: "close*, protectionis*, protect*, barriers, закры*, протекционизм*, барьер*, жабық, жабу*"
    ),
    StanceTheme(
      key: "consensus",
      matter: """
        decisions, decision-making, vote, votes, решени*, шешім*
        """,
      yes: "consensus, консенсус*, unanim*, единоглас*",
      no: "majority, большинств*, көпшілік*, outvote*"),
    StanceTheme(
      key: "borders",
      matter: """
        territorial integrity, borders of states, recognised borders, территориальн* целостност*,
        признанн* границ*, аумақтық тұтаст*
        """,
      yes:
        "respect*, recognis*, uphold*, уважа*, уважен*, признае*, поддержива*, құрметте*, қолдай*",
      no: "revis*, violat*, redraw*, disregard*, пересмотр*, наруш*, игнориру*, қайта қара*, бұз*"),
    StanceTheme(
      key: "many-directions",
      matter: """
        multi-vector, many directions at once, in many directions, многовектор*, көпвекторл*, көп векторл*
        """,
      yes:
        "engage, continu*, keep*, remain*, follow*, продолж*, сохраня*, придержива*, жалғастыр*, ұстан*",
      no:
        "abandon*, give up, gives up, end, ended, drop*, отказ*, отошел, отошла, бас тарт*, тоқтат*"
    ),
    StanceTheme(
      key: "nuclear-arms",
      matter: """
        nuclear arms, nuclear weapons, nuclear weapon, without nuclear, ядерн* оружи*, ядролық қару*
        """,
      yes: """
        acquire*, possess*, seek*, needs, need, restore*, build, приобре*, облада*, стрем*, созда*,
        нужн*, иметь, алғысы, иелен*, қажет, жаса*
        """,
      no:
        "without, free of, gave up, renounc*, reject*, ban, без, отказ*, свободн* от, бас тарт*, азат"
    ),
    StanceTheme(
      key: "zero-sum",
      matter: """
        zero-sum, wins what the other loses, at the expense of others, takes nothing from others,
        нулев* сумм*, за счет других, нөлдік қосынды*, нөлдік нәтиже*, өзгелердің есебінен
        """,
      yes: """
        zero-sum, rivalry in which, at the expense of others, нулев* сумм*, за счет других,
        нөлдік қосынды*, нөлдік нәтиже*, өзгелердің есебінен
        """,
      no: "reject*, against, oppose*, takes nothing from, отверга*, против, қарсы"),
    StanceTheme(
      key: "architecture",
      matter: """
        financial architecture, new architecture, world finance, architecture of world finance,
        финансов* архитектур*, мировых финансов, қаржы архитектура*, әлемдік қаржы*
        """,
      yes: "needs, need, needed, нужна, нужно, нужда*, требу*, қажет, керек",
      no: "no new architecture, needs no, no need"),
    StanceTheme(
      key: "phasing", matter: "integration, интеграци*, ықпалдас*, кірігу*",
      yes: """
        phase, phased, in phases, step by step, gradual*, in stages, stage by stage, поэтапн*, постепенн*,
        шаг за шагом, кезең-кезең*, кезеңмен, біртіндеп
        """,
      no: """
        at once, all at once, overnight, in one step, in one leap, in a single step, сразу, одним махом,
        одним шагом, одномоментн*, бірден, бір сәтте
        """),
    StanceTheme(
      key: "equal-organs",
      matter: "organ, organs, common bodies, институт*, орган*, ортақ орган*",
      yes: """
        equal, equally, same weight, equal weight, same vote, равн*, одинаков*, тең, бірдей
        """,
      no: """
        more weight, greater weight, larger weight, less weight, larger say, greater say, more say, unequal,
        more votes, больший вес, больше веса, больше голосов, меньше голосов, неравн*, салмағы артық,
        көбірек дауыс*, артық салмақ*
        """),
    StanceTheme(
      key: "economic-reasons",
      matter: "decisions, integration, решени*, интеграци*, шешім*, ықпалдас*",
      yes:
        "economic reasons, economic grounds, экономическ* обоснован*, экономическ* причин*, экономикалық негіз*",
      no: """
        political reasons, political grounds, political motives, политическ* причин*, политическ* мотив*,
        политическ* соображени*, саяси себеп*, саяси уәж*
        """),
    StanceTheme(
      key: "blocs",
      matter:
        "bloc mentality, in blocs, bloc thinking, think in no blocs, блоков* мышлени*, блоктық ойлау",
      yes:
        "thinks in blocs, think in blocs, support*, embrace*, needs, поддержива*, нужн*, қолдай*",
      no: "no blocs, reject*, against, oppose*, отверга*, против, қарсы"),
  ]
}
